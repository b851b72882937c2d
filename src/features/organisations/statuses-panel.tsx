import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OrganisationPage, StatusChange } from '../../../electron/contract/organisations.ts'
import { api } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useMayWrite } from '../../api/status.ts'
import { Section } from '../../components/section.tsx'
import { showUndo } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import styles from '../members/members.module.css'
import { StatusBadge } from './status-badge.tsx'

interface Props {
  page: OrganisationPage
  onChange(): void
  onCorrect(change: StatusChange): void
}

/** How the organisation stood over time, the latest first: each change with its day and reason. */
export function StatusesPanel({ page: { statuses }, onChange, onCorrect }: Props) {
  const { t } = useTranslation('organisations')
  const format = useFormat()
  const mayWrite = useMayWrite()
  const remove = useRemoveStatus()
  return (
    <Section
      title={t('statuses.title')}
      tools={
        mayWrite && (
          <Button variant="default" onClick={onChange}>
            {t('statuses.change')}
          </Button>
        )
      }
    >
      {statuses.length === 0 && <Text c="dimmed">{t('statuses.none')}</Text>}
      <ul className={styles.timeline}>
        {statuses.map((one) => (
          <li key={one.id}>
            <div>
              <Group gap="sm">
                <StatusBadge status={one.status} />
                <Text c="dimmed">{t('statuses.since', { date: format.date(one.startedOn) })}</Text>
              </Group>
              {one.reason !== '' && <Text>{one.reason}</Text>}
            </div>
            {mayWrite && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon aria-label={t('page.actions', { what: `${t(`status.${one.status}`)} ${format.date(one.startedOn)}` })}>
                    <IconDots stroke={1.5} aria-hidden />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => onCorrect(one)}>{t('statuses.correct')}</Menu.Item>
                  <Menu.Item onClick={() => remove(one)}>{t('statuses.remove')}</Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function useRemoveStatus(): (change: StatusChange) => void {
  const { t } = useTranslation('organisations')
  const remove = useCommandCall('organisations.removeStatus', { invalidates: ['audit'] })
  return ({ id, revision, status }) =>
    remove.mutate(
      { id, revision },
      {
        onSuccess: () =>
          showUndo(t('statuses.removed', { status: t(`status.${status}`) }), async () => {
            await api.organisations.restoreStatus({ id })
            await refresh(['organisations', 'audit'])
          }),
      },
    )
}
