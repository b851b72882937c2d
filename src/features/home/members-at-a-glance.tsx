import { Anchor, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Radar } from '../../../electron/contract/radar.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'
import { pageExists } from '../../feature.ts'
import { useFormat } from '../../i18n/format.ts'

/** How many are in office today, as a sentence; and whose terms end soon. Nothing before the first member. */
export function MembersAtAGlance() {
  const { t } = useTranslation('home')
  const headingId = useId()
  const { today } = useStatus()
  const { data } = useQueryCall('members.roll', { on: today })
  const radar = useQueryCall('terms.radar', { on: today }).data
  if (data === undefined || data.entries.length === 0) return null
  const serving = data.entries.filter(({ state }) => state === 'in_office' || state === 'acting')
  const experts = serving.filter(({ membership }) => membership.capacity === 'expert').length
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} id={headingId}>
        {t('members.title')}
      </Title>
      <Text>{t('members.sum', { count: serving.length, delegates: serving.length - experts, experts })}</Text>
      {data.acting > 0 && <Text>{t('members.acting', { count: data.acting })}</Text>}
      {radar !== undefined && <TermWarnings radar={radar} />}
      {pageExists('/members') && (
        <Anchor component={Link} to="/members">
          {t('members.open')}
        </Anchor>
      )}
    </section>
  )
}

/** A sentence for each warning that somebody is in, and where the names are. */
function TermWarnings({ radar: { entries, together, openSeats } }: { radar: Radar }) {
  const { t } = useTranslation('home')
  const format = useFormat()
  const within = (days: number) => entries.filter(({ band, daysLeft }) => band !== 'acting' && daysLeft <= days).length
  const soonest = ([30, 90, 180] as const).find((days) => within(days) > 0)
  if (soonest === undefined && openSeats.length === 0) return null
  return (
    <>
      {together !== null && <Text c="var(--samut-soon)">{t('members.together', { count: together.seats, date: format.date(together.on, 'long') })}</Text>}
      {together === null && soonest !== undefined && <Text c="var(--samut-soon)">{t('members.soon', { count: within(soonest), days: soonest })}</Text>}
      {openSeats.length > 0 && <Text c="var(--samut-soon)">{t('members.openSeats', { count: openSeats.length })}</Text>}
      <Anchor component={Link} to="/members/terms" me="md">
        {t('members.terms')}
      </Anchor>
    </>
  )
}
