import { Anchor, Group, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQueryCall } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'
import { StandingBadge } from '../follow-ups/standing-badge.tsx'

const SHOWN = 5

/** Tasks that are overdue, and those due next. Nothing where nothing is open. */
export function DueTasks() {
  const { t } = useTranslation(['home', 'followUps'])
  const format = useFormat()
  const headingId = useId()
  const open = (useQueryCall('followUps.list', {}).data ?? []).filter(({ state }) => state === 'open')
  if (open.length === 0) return null
  const overdue = open.filter(({ standing }) => standing === 'overdue').length
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} id={headingId}>
        {t('followUps.title')}
      </Title>
      <Text c={overdue > 0 ? 'var(--samut-wrong)' : 'dimmed'}>{t(overdue > 0 ? 'followUps.overdue' : 'followUps.open', { count: overdue > 0 ? overdue : open.length })}</Text>
      <ul style={{ margin: '0.25rem 0', padding: 0, listStyle: 'none' }}>
        {open.slice(0, SHOWN).map(({ id, task, owner, dueOn, standing }) => (
          <li key={id}>
            <Group gap="sm" wrap="nowrap" align="flex-start" py="0.25rem">
              <StandingBadge standing={standing} />
              <Text style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
                <Anchor component={Link} to={`/resolutions/follow-ups/${id}`}>
                  {task || t('followUps:noTask')}
                </Anchor>
                {owner !== '' && ` · ${owner}`}
                {dueOn !== null && ` · ${t('followUps.due', { date: format.date(dueOn) })}`}
              </Text>
            </Group>
          </li>
        ))}
      </ul>
      <Anchor component={Link} to="/resolutions/follow-ups">
        {t('followUps.all')}
      </Anchor>
    </section>
  )
}
