import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MinutesLife } from '../../../electron/contract/minutes.ts'
import { useFormat } from '../../i18n/format.ts'

/** What the checker said of the draft last, and whether its text is still what was checked; nothing where none was recorded. */
export function CheckedLine({ life: { meeting, revisions, changedSinceCheck } }: { life: MinutesLife }) {
  const { t } = useTranslation('minutes')
  const format = useFormat()
  const latest = revisions.find(({ check }) => check !== null)
  if (latest?.check == null) return null
  const { check: { by, on, found }, note, number, id } = latest
  return (
    <Text component="div" mb="sm" style={{ overflowWrap: 'anywhere' }}>
      {t(`checked.${found}`, { by, date: format.date(on), number, note })}{' '}
      {changedSinceCheck === true && (
        <>
          <Text span c="var(--samut-soon)">
            {t('checked.changed')}
          </Text>{' '}
          <Anchor component={Link} to={`/meetings/${meeting.id}/compare?a=${id}`}>
            {t('checked.compare')}
          </Anchor>
        </>
      )}
    </Text>
  )
}
