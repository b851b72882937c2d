import { SimpleGrid, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { Section } from '../../../components/section.tsx'
import { useFormat } from '../../../i18n/format.ts'

interface Row {
  name: string
  promisedSatang: number
  receivedSatang: number
  spentSatang: number
}

/** Rule 20: the same money summed by source, and by fiscal year. Shown once there is more than one of either. */
export function Sums({ page }: { page: ProjectPage }) {
  const { t } = useTranslation(['projectMoney', 'projects'])
  const unsourced = page.totalSpentSatang - page.sums.reduce((sum, { spentSatang }) => sum + spentSatang, 0)
  const bySource: Row[] = [
    ...page.sums.map((sum) => ({ ...sum, name: t(`projects:funding.sources.${sum.source}`) })),
    ...(unsourced === 0 ? [] : [{ name: t('spendings.noSource'), promisedSatang: 0, receivedSatang: 0, spentSatang: unsourced }]),
  ]
  const byYear = page.years.map((sum) => ({ ...sum, name: t('fiscalYear', { year: sum.fiscalYear + 543 }) }))
  if (bySource.length + byYear.length < 2) return null
  return (
    <Section title={t('sums.title')}>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <SumTable title={t('sums.bySource')} heading={t('sources.source')} rows={bySource} />
        <SumTable title={t('sums.byYear')} heading={t('sums.year')} rows={byYear} />
      </SimpleGrid>
      <Text size="sm" c="dimmed" mt="xs">
        {t('sums.note')}
      </Text>
    </Section>
  )
}

function SumTable({ title, heading, rows }: { title: string; heading: string; rows: readonly Row[] }) {
  const { t } = useTranslation('projectMoney')
  const format = useFormat()
  return (
    <div style={{ minWidth: 0 }}>
      <Title order={3}>{title}</Title>
      <Table.ScrollContainer minWidth="20rem" type="native">
        <Table aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{heading}</Table.Th>
              <Table.Th ta="right">{t('promised')}</Table.Th>
              <Table.Th ta="right">{t('received')}</Table.Th>
              <Table.Th ta="right">{t('spent')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.name}>
                <Table.Td>{row.name}</Table.Td>
                <Table.Td ta="right">{format.baht(row.promisedSatang)}</Table.Td>
                <Table.Td ta="right">{format.baht(row.receivedSatang)}</Table.Td>
                <Table.Td ta="right">{format.baht(row.spentSatang)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  )
}
