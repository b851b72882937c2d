import { Button, Group, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/status.ts'

interface Props<P> {
  people: readonly P[]
  /** Beside the name. */
  columns: readonly { title: string; of: (person: P) => ReactNode }[]
  busy: boolean
  onClear(person: P): void
}

/** People who were removed and whose data still lies in the book: a line each, where the secretary may clear it. */
export function ToClear<P extends { id: string; name: string }>({ people, columns, busy, onClear }: Props<P>) {
  const { t } = useTranslation('privacy')
  const isSecretary = useSession().user.role === 'secretary'
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('gaps.name')}</Table.Th>
          {columns.map(({ title }) => (
            <Table.Th key={title}>{title}</Table.Th>
          ))}
          {isSecretary && <Table.Th ta="right">{t('removed.what')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map((person) => (
          <Table.Tr key={person.id}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{person.name}</Table.Td>
            {columns.map(({ title, of }) => (
              <Table.Td key={title} style={{ overflowWrap: 'anywhere' }}>
                {of(person)}
              </Table.Td>
            ))}
            {isSecretary && (
              <Table.Td>
                <Group justify="flex-end">
                  <Button variant="default" disabled={busy} aria-label={t('removed.oneTitle', { name: person.name })} onClick={() => onClear(person)}>
                    {t('removed.one')}
                  </Button>
                </Group>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
