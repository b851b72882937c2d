import { ActionIcon, List, Table, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/client.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useMayWrite } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Section } from '../../components/section.tsx'
import { showUndo } from '../../components/toasts.tsx'

/** The council's own agendas; they are made where an agenda is at hand, on a meeting's page. */
export function AgendaTemplates() {
  const { t } = useTranslation('letters')
  const mayWrite = useMayWrite()
  const list = useQueryCall('agendaTemplates.list', {})
  const remove = useCommandCall('agendaTemplates.remove', { invalidates: ['audit'] })
  return (
    <Section title={t('templates.title')}>
      <Text c="dimmed">{t('templates.note')}</Text>
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.data !== undefined && list.data.length > 0 && (
        <Table maw="56rem" mt="sm">
          <Table.Tbody>
            {list.data.map(({ id, revision, name, items }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td>
                  <List type="ordered" size="sm">
                    {items.map((item, at) => (
                      <List.Item key={at}>{item.title}</List.Item>
                    ))}
                  </List>
                </Table.Td>
                <Table.Td w="3rem">
                  {mayWrite && (
                    <ActionIcon
                      variant="subtle"
                      aria-label={t('templates.remove', { name })}
                      onClick={() =>
                        remove.mutate({ id, revision }, {
                          onSuccess: () =>
                            showUndo(t('templates.removed', { name }), async () => {
                              await call('agendaTemplates.restore', { id })
                              await refresh(['agendaTemplates'])
                            }),
                        })
                      }
                    >
                      <IconTrash size="1.25rem" stroke={1.5} aria-hidden />
                    </ActionIcon>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  )
}
