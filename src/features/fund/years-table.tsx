import { Anchor, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { benefitSum, matchesOf, type FundYearLine } from '../../../electron/contract/funds.ts'
import { numberYear, useFormat } from '../../i18n/format.ts'

/** The years of a fund, the newest first: the chart in figures, and what came of the money. */
export function YearsTable({ years }: { years: readonly FundYearLine[] }) {
  const { t } = useTranslation('fund')
  const format = useFormat()
  return (
    <Table.ScrollContainer minWidth="40rem" type="native">
      <Table highlightOnHover>
        <caption className="visually-hidden">{t('yearsCaption')}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('field.fiscalYear')}</Table.Th>
            <Table.Th ta="right" className="only-wide">{t('field.members')}</Table.Th>
            {(['members', 'local', 'state'] as const).map((match) => (
              <Table.Th key={match} ta="right">
                {t('match.receivedFrom', { who: t(`match.short.${match}`) })}
              </Table.Th>
            ))}
            <Table.Th ta="right">{t('benefit.people')}</Table.Th>
            <Table.Th ta="right">{t('benefit.baht')}</Table.Th>
            <Table.Th ta="right">{t('field.balance')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {years.map((year) => {
            const given = benefitSum(year.benefits)
            return (
              <Table.Tr key={year.id}>
                <Table.Th scope="row">
                  <Anchor component={Link} to={`/projects/fund/${year.id}`}>
                    {numberYear(year.fiscalYear)}
                  </Anchor>
                </Table.Th>
                <Table.Td ta="right" className="tabular only-wide">{year.members === null ? '' : format.number(year.members)}</Table.Td>
                {matchesOf(year).map(({ match, promisedSatang, receivedSatang }) => (
                  <Table.Td key={match} ta="right" className="tabular" style={{ whiteSpace: 'nowrap' }}>
                    {format.baht(receivedSatang)}
                    {promisedSatang !== receivedSatang && (
                      <Text size="sm" c="dimmed">
                        {t('match.ofPromised', { amount: format.baht(promisedSatang) })}
                      </Text>
                    )}
                  </Table.Td>
                ))}
                <Table.Td ta="right" className="tabular">{year.benefits.length === 0 ? '' : format.number(given.people)}</Table.Td>
                <Table.Td ta="right" className="tabular">{year.benefits.length === 0 ? '' : format.baht(given.satang)}</Table.Td>
                <Table.Td ta="right" className="tabular">{year.balanceSatang === null ? '' : format.baht(year.balanceSatang)}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
