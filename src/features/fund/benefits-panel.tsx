import { Button, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { benefitSum, type FundBenefit, type FundYearLine } from '../../../electron/contract/funds.ts'
import { useMayWrite } from '../../api/status.ts'
import { RowTools } from '../../components/row-tools.tsx'
import { Section } from '../../components/section.tsx'
import { useRecord } from '../../components/use-record.ts'
import { useFormat } from '../../i18n/format.ts'
import { BenefitDialog } from './benefit-dialog.tsx'

/** Who was helped in a year, by kind of benefit: counts and sums, no names. */
export function BenefitsPanel({ year }: { year: FundYearLine }) {
  const { t } = useTranslation('fund')
  const format = useFormat()
  const mayWrite = useMayWrite()
  const [open, setOpen] = useState<FundBenefit | 'new' | null>(null)
  const { remove } = useRecord('fundBenefits', ['funds', 'audit', 'search'])
  const all = benefitSum(year.benefits)
  return (
    <Section
      title={t('benefit.title')}
      tools={
        mayWrite && (
          <Button variant="default" onClick={() => setOpen('new')}>
            {t('benefit.add')}
          </Button>
        )
      }
    >
      {year.benefits.length === 0 ? (
        <Text c="dimmed">{t('benefit.none')}</Text>
      ) : (
        <Table maw="48rem">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('benefit.kind')}</Table.Th>
              <Table.Th ta="right" w="10rem">{t('benefit.people')}</Table.Th>
              <Table.Th ta="right" w="13rem">{t('benefit.baht')}</Table.Th>
              {mayWrite && <Table.Th w="6.5rem" aria-label={t('benefit.tools')} />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {year.benefits.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Th scope="row" style={{ overflowWrap: 'anywhere' }}>{one.kind}</Table.Th>
                <Table.Td ta="right" className="tabular">{format.number(one.people)}</Table.Td>
                <Table.Td ta="right" className="tabular">{format.baht(one.satang)}</Table.Td>
                {mayWrite && (
                  <Table.Td>
                    <RowTools editLabel={t('benefit.edit', { kind: one.kind })} removeLabel={t('benefit.remove', { kind: one.kind })} onEdit={() => setOpen(one)} onRemove={() => remove(one, t('removed', { name: one.kind }))} />
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">{t('match.sum')}</Table.Th>
              <Table.Th ta="right" className="tabular">{format.number(all.people)}</Table.Th>
              <Table.Th ta="right" className="tabular">{format.baht(all.satang)}</Table.Th>
              {mayWrite && <Table.Td />}
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      )}
      {open !== null && <BenefitDialog year={year} benefit={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Section>
  )
}
