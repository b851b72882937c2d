import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StructurePage } from '../../../electron/contract/structure.ts'
import { Section } from '../../components/section.tsx'
import styles from './structure.module.css'

const COUNTS = ['organisations', 'seats', 'filled', 'acting', 'vacant', 'over'] as const

/** Delegates' seats and vacancies by หมู่, 1, 2 … 10, other communities last. */
export function VillageSeatsPanel({ page: { villages, withoutOrganisation } }: { page: StructurePage }) {
  const { t } = useTranslation('structure')
  const shown = COUNTS.filter((count) => count !== 'over' || villages.some(({ over }) => over > 0))
  const sum = (count: (typeof COUNTS)[number]) => villages.reduce((total, one) => total + one[count], 0)
  const mark = (count: (typeof COUNTS)[number], value: number) => ((count === 'vacant' || count === 'over') && value > 0 ? (styles.vacant ?? '') : '')
  return (
    <Section title={t('villages.title')}>
      {villages.length === 0 ? (
        <Text c="dimmed">{t('villages.none')}</Text>
      ) : (
        <Table className={styles.table ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('villages.moo')}</Table.Th>
              {shown.map((count) => (
                <Table.Th key={count} data-number>
                  {t(`villages.${count}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {villages.map((village) => (
              <Table.Tr key={village.moo ?? 'others'}>
                <Table.Td>{village.moo ?? t('villages.others')}</Table.Td>
                {shown.map((count) => (
                  <Table.Td key={count} data-number className={mark(count, village[count])}>
                    {village[count]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Td>{t('villages.total')}</Table.Td>
              {shown.map((count) => (
                <Table.Td key={count} data-number>
                  {sum(count)}
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      )}
      {withoutOrganisation > 0 && (
        <Text mt="xs" c="var(--samut-soon)">
          {t('villages.withoutOrganisation', { count: withoutOrganisation })}
        </Text>
      )}
    </Section>
  )
}
