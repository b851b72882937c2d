import { Alert, Button, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../electron/contract/councils.ts'
import { MAX_USERS } from '../../../electron/contract/users.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { useSession } from '../../api/status.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { Section } from '../../components/section.tsx'
import { useFormat } from '../../i18n/format.ts'
import { UserDialog } from './user-dialog.tsx'

/** Everyone who opens this book; a secretary adds, changes and removes. */
export function UserList({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation(['settings', 'common'])
  const format = useFormat()
  const me = useSession().user.id
  const users = useQueryCall('users.list', {})
  const remove = useCommandCall('users.remove', { errorShown: true, invalidates: ['audit'] })
  const [editing, setEditing] = useState<User | 'new' | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  if (users.error !== null) return <ErrorNotice error={users.error} onRetry={() => void users.refetch()} />
  if (users.data === undefined) return <LoadingPage lines={2} />

  const askToRemove = async ({ id, revision, displayName }: User) => {
    const question = { title: t('users.removeTitle', { name: displayName }), body: t('users.removeBody'), confirm: t('users.removeConfirm'), danger: true }
    if (await askToConfirm(question)) remove.mutate({ id, revision }, { onSuccess: () => setSaid(t('users.removed')), onError: () => setSaid(null) })
  }
  const full = users.data.length >= MAX_USERS
  return (
    <Section title={t('users.list')}>
      {said !== null && (
        <Alert role="status" mb="md">
          {said}
        </Alert>
      )}
      <ErrorNotice error={remove.error} />
      <Table style={{ overflowWrap: 'anywhere' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('users.name')}</Table.Th>
            <Table.Th>{t('users.role')}</Table.Th>
            <Table.Th>{t('users.since')}</Table.Th>
            {mayChange && <Table.Th>{t('users.actions')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {users.data.map((user) => (
            <Table.Tr key={user.id}>
              <Table.Td>
                {user.displayName}
                {user.id === me && (
                  <Text span c="dimmed">
                    {` (${t('users.you')})`}
                  </Text>
                )}
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{t(`common:frame.role.${user.role}`)}</Table.Td>
              <Table.Td>{format.dateTime(user.createdAt)}</Table.Td>
              {mayChange && (
                <Table.Td>
                  <Group gap="xs">
                    <Button size="compact-md" variant="default" aria-label={t('users.editOf', { name: user.displayName })} onClick={() => setEditing(user)}>
                      {t('users.edit')}
                    </Button>
                    {user.id !== me && (
                      <Button size="compact-md" variant="subtle" color="red" aria-label={t('users.removeOf', { name: user.displayName })} onClick={() => void askToRemove(user)}>
                        {t('users.remove')}
                      </Button>
                    )}
                  </Group>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {mayChange && (
        <Group mt="md">
          <Button disabled={full} onClick={() => setEditing('new')}>
            {t('users.add')}
          </Button>
          {full && <Text c="dimmed">{t('users.full', { limit: MAX_USERS })}</Text>}
        </Group>
      )}
      {editing !== null && (
        <UserDialog
          user={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={() => {
            setSaid(t(editing === 'new' ? 'users.added' : 'users.saved'))
            setEditing(null)
          }}
        />
      )}
    </Section>
  )
}
