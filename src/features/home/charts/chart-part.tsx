import { Button, Group, Table, Text, Title } from '@mantine/core'
import { IconChartBar, IconTable } from '@tabler/icons-react'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  title: string
  /** What a bar and its mark mean. */
  note: string
  columns: readonly string[]
  rows: readonly (readonly (string | number)[])[]
  children: ReactNode
}

/** A chart with its twin, the same figures as a table. */
export function ChartPart({ title, note, columns, rows, children }: Props) {
  const { t } = useTranslation('home')
  const headingId = useId()
  const [asTable, setAsTable] = useState(false)
  const Icon = asTable ? IconChartBar : IconTable
  return (
    <section aria-labelledby={headingId}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={3} id={headingId}>
          {title}
        </Title>
        <Button variant="subtle" size="sm" style={{ flexShrink: 0 }} leftSection={<Icon size="1.125rem" stroke={1.5} />} onClick={() => setAsTable(!asTable)} aria-describedby={headingId}>
          {t(asTable ? 'charts.asChart' : 'charts.asTable')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {note}
      </Text>
      {asTable ? (
        <Table.ScrollContainer minWidth={0} type="native" tabIndex={0} aria-labelledby={headingId}>
          <Table mt="xs">
            <Table.Thead>
              <Table.Tr>
                {columns.map((column, at) => (
                  <Table.Th key={column} ta={at === 0 ? 'start' : 'end'}>
                    {column}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.join(' ')}>
                  {row.map((cell, at) => (
                    <Table.Td key={columns[at]} ta={at === 0 ? 'start' : 'end'}>
                      {cell}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : (
        children
      )}
    </section>
  )
}
