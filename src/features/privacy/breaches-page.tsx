import { ActionIcon, Badge, Button, Group, Menu, Text } from '@mantine/core'
import { IconDots, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { breachClock } from '../../../electron/contract/text/index.ts'
import type { Breach } from '../../../electron/contract/privacy.ts'
import { api } from '../../api/client.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useMayWrite } from '../../api/status.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { showUndo } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import { MemberTabs } from '../members/member-tabs.tsx'
import styles from '../members/members.module.css'
import { BreachDialog } from './breach-dialog.tsx'
import { BreachTime } from './breach-time.tsx'
import { useNow } from './use-now.ts'

/** Leaks of personal data, the latest first, each with its clock. */
export function BreachesPage() {
  const { t } = useTranslation('privacy')
  const mayWrite = useMayWrite()
  const list = useQueryCall('privacy.breaches', {})
  const now = useNow()
  const [open, setOpen] = useState<{ breach: Breach | null } | null>(null)
  const close = () => setOpen(null)
  if (list.error !== null) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <LoadingPage />
  const add = mayWrite && (
    <Button leftSection={<IconPlus size="1.125rem" stroke={1.5} />} onClick={() => setOpen({ breach: null })}>
      {t('breach.add')}
    </Button>
  )
  const empty = list.data.length === 0
  return (
    <>
      <MemberTabs />
      <PageHeader title={t('breach.title')} note={empty ? undefined : t('breach.lead')} actions={empty ? undefined : add} />
      {!mayWrite && <ReadOnlyNotice />}
      {empty && (
        <EmptyState title={t('breach.emptyTitle')} actions={add}>
          {t('breach.lead')}
        </EmptyState>
      )}
      <ul className={styles.timeline}>
        {list.data.map((breach) => (
          <Line key={breach.id} breach={breach} now={now} mayWrite={mayWrite} onEdit={() => setOpen({ breach })} />
        ))}
      </ul>
      {open !== null && <BreachDialog breach={open.breach} onClose={close} />}
    </>
  )
}

function Line({ breach, now, mayWrite, onEdit }: { breach: Breach; now: string; mayWrite: boolean; onEdit(): void }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const { id, revision, knownAt, happened, dataKinds, peopleCount } = breach
  const when = format.dateTime(knownAt)
  const remove = useCommandCall('privacy.removeBreach', { invalidates: ['audit'] })
  const removeIt = () =>
    remove.mutate(
      { id, revision },
      {
        onSuccess: () =>
          showUndo(t('breach.removed'), async () => {
            await api.privacy.restoreBreach({ id })
            await refresh(['privacy', 'audit'])
          }),
      },
    )
  const { open: isOpen, office } = breachClock(breach, now)
  return (
    <li>
      <div>
        <Group gap="sm">
          <Text fw={600}>{t('breach.known', { when })}</Text>
          <Badge color={isOpen ? 'amber' : 'sea'}>{t(isOpen ? 'breach.open' : office === 'not_needed' ? 'breach.noNeed' : 'breach.closed')}</Badge>
        </Group>
        <Text style={{ whiteSpace: 'pre-wrap' }}>{happened}</Text>
        <Text c="dimmed">
          {dataKinds} · {peopleCount === null ? t('breach.peopleUnknown') : t('breach.people', { count: peopleCount })}
        </Text>
        <BreachTime breach={breach} now={now} />
      </div>
      <Group gap="xs" wrap="nowrap">
        {mayWrite && (
          <Button variant="default" onClick={onEdit}>
            {t('breach.edit')}
          </Button>
        )}
        <Button variant="default" component={Link} to={`/papers/breachNote?id=${id}`} leftSection={<IconPrinter size="1.125rem" stroke={1.5} />}>
          {t('breach.print')}
        </Button>
        {mayWrite && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t('breach.actions', { date: when })}>
                <IconDots stroke={1.5} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={removeIt}>{t('breach.remove')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
    </li>
  )
}
