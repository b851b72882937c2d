import { Anchor, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { addDays } from '../../../electron/contract/text/index.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'
import { pageExists } from '../../feature.ts'

/** Terms that end within so many days are worth a word (the first of the three warnings). */
const SOON_DAYS = 180

/** How many are in office today, as a sentence; and whose terms end soon. Nothing before the first member. */
export function MembersAtAGlance() {
  const { t } = useTranslation('home')
  const headingId = useId()
  const { today } = useStatus()
  const { data } = useQueryCall('members.roll', { on: today })
  if (data === undefined || data.entries.length === 0) return null
  const serving = data.entries.filter(({ state }) => state === 'in_office' || state === 'acting')
  const experts = serving.filter(({ membership }) => membership.capacity === 'expert').length
  const until = addDays(today, SOON_DAYS)
  const soon = serving.filter(({ state, membership }) => state === 'in_office' && membership.dueEndOn <= until).length
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} id={headingId}>
        {t('members.title')}
      </Title>
      <Text>{t('members.sum', { count: serving.length, delegates: serving.length - experts, experts })}</Text>
      {data.acting > 0 && <Text>{t('members.acting', { count: data.acting })}</Text>}
      {soon > 0 && <Text c="var(--samut-soon)">{t('members.soon', { count: soon, days: SOON_DAYS })}</Text>}
      {pageExists('/members') && (
        <Anchor component={Link} to="/members">
          {t('members.open')}
        </Anchor>
      )}
    </section>
  )
}
