import { List, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../electron/contract/audit.ts'
import { useFormat } from '../../i18n/format.ts'
import { useChangeWords } from './use-change-words.ts'

/** Entries of the log: who, when, what, from what to what. */
export function EntriesTable({ entries }: { entries: readonly AuditEntry[] }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const words = useChangeWords()
  return (
    <Table layout="fixed" style={{ overflowWrap: 'anywhere' }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="26%">{t('whenAndWho')}</Table.Th>
          <Table.Th w="32%">{t('what')}</Table.Th>
          <Table.Th>{t('changes')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <Table.Tr key={entry.seq} style={{ verticalAlign: 'top' }}>
            <Table.Td>
              {format.dateTime(entry.at)}
              <Text size="sm" c="dimmed">
                {entry.userName}
              </Text>
            </Table.Td>
            <Table.Td>
              {words.command(entry)}
              <Text size="sm" c="dimmed">
                {words.subject(entry)}
              </Text>
            </Table.Td>
            <Table.Td>
              <Changes entry={entry} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Changes({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit')
  const words = useChangeWords()
  if (entry.before === null && entry.after === null) return <Text c="dimmed">{t('erased')}</Text>
  return (
    <List listStyleType="none" spacing={0}>
      {words.changes(entry).map((line, at) => (
        <List.Item key={at}>{line}</List.Item>
      ))}
    </List>
  )
}
