import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AdoptionEntry, NamedMeeting } from '../../../electron/contract/minutes.ts'
import { useFormat } from '../../i18n/format.ts'
import { useMeetingName, useResolutionName } from '../meetings/meeting-name.ts'

/** A meeting by name, leading to its page, or to one item of it. */
export function MeetingLink({ meeting, item }: { meeting: NamedMeeting; item?: string | null }) {
  const name = useMeetingName()
  return (
    <Anchor component={Link} to={`/meetings/${meeting.id}${item == null ? '' : `?item=${item}`}`} inherit>
      {name(meeting)}
    </Anchor>
  )
}

/** When, where and how minutes were adopted, with a way to the adopting meeting. */
export function AdoptionWords({ adoption: { way, adoptedOn, by, agendaItemId, resolution, corrections } }: { adoption: AdoptionEntry }) {
  const { t } = useTranslation('minutes')
  const format = useFormat()
  const resolutionName = useResolutionName()
  return (
    <>
      {t(`adopted.${way}`, { date: format.date(adoptedOn, 'long') })}
      {way === 'next' && by !== null && (
        <>
          <MeetingLink meeting={by} item={agendaItemId} />
          {resolution !== null && ` (${resolutionName(resolution)})`}{' '}
        </>
      )}
      {way !== 'next' && ' '}
      {corrections === '' ? t('adopted.without') : t('adopted.with', { corrections })}
    </>
  )
}
