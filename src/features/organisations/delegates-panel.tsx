import { Button, Group, Text } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { OrganisationPage } from '../../../electron/contract/organisations.ts'
import { useMayWrite } from '../../api/status.ts'
import { Section } from '../../components/section.tsx'
import { useFormat } from '../../i18n/format.ts'
import styles from '../members/members.module.css'
import { StateBadge } from '../members/state-badge.tsx'

/** Whom the organisation sent to the council, present and past, with dates. */
export function DelegatesPanel({ page: { organisation, status, seats, delegates } }: { page: OrganisationPage }) {
  const { t } = useTranslation('organisations')
  const format = useFormat()
  const mayWrite = useMayWrite()
  const count = delegates.filter(({ state }) => state === 'in_office' || state === 'acting').length
  return (
    <Section
      title={t('delegates.title')}
      tools={
        mayWrite &&
        status !== 'dissolved' && (
          <Button
            component={Link}
            to={`/members/new?organisation=${organisation.id}`}
            variant="default"
            leftSection={<IconUserPlus size="1.125rem" stroke={1.5} />}
          >
            {t('delegates.add')}
          </Button>
        )
      }
    >
      <Text>
        {t('delegates.count', { count, seats })}
        {count < seats && (
          <Text span c="var(--samut-soon)" fw={600} ml="sm">
            {t('delegates.vacant', { count: seats - count })}
          </Text>
        )}
        {count > seats && (
          <Text span c="var(--samut-soon)" fw={600} ml="sm">
            {t('delegates.over', { count: count - seats })}
          </Text>
        )}
      </Text>
      {delegates.length === 0 && <Text c="dimmed">{t('delegates.none')}</Text>}
      <ul className={styles.timeline}>
        {delegates.map(({ personId, name, membership: { id, startedOn, dueEndOn, endedOn }, state }) => (
          <li key={id}>
            <div>
              <Group gap="sm">
                <Link to={`/members/${personId}`} className={styles.name}>
                  {name}
                </Link>
                <StateBadge state={state} />
              </Group>
              <Text c="dimmed">
                {endedOn === null
                  ? t('delegates.due', { from: format.date(startedOn), to: format.date(dueEndOn) })
                  : t('delegates.span', { from: format.date(startedOn), to: format.date(endedOn) })}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
