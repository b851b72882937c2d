import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { matchesOf, type FundYear, type MatchLine } from '../../../electron/contract/funds.ts'
import { useFormat } from '../../i18n/format.ts'

/** The three matches of a year, promised and received side by side, with what is missing said in words. */
export function Matches({ year }: { year: FundYear }) {
  const { t } = useTranslation('fund')
  const format = useFormat()
  const lines = matchesOf(year)
  const sum = (of: (line: MatchLine) => number) => lines.reduce((all, line) => all + of(line), 0)
  return (
    <>
      <Table maw="60rem">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('match.who')}</Table.Th>
            <Table.Th ta="right" w="10rem">{t('match.promised')}</Table.Th>
            <Table.Th ta="right" w="10rem">{t('match.received')}</Table.Th>
            <Table.Th>{t('match.standing')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.match}>
              <Table.Th scope="row">{t(`match.${line.match}`)}</Table.Th>
              <Table.Td ta="right" className="tabular">{format.baht(line.promisedSatang)}</Table.Td>
              <Table.Td ta="right" className="tabular">{format.baht(line.receivedSatang)}</Table.Td>
              <Table.Td>
                <Standing line={line} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t('match.sum')}</Table.Th>
            <Table.Th ta="right" className="tabular">{format.baht(sum(({ promisedSatang }) => promisedSatang))}</Table.Th>
            <Table.Th ta="right" className="tabular">{format.baht(sum(({ receivedSatang }) => receivedSatang))}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
      <Text mt="xs">{ratio(year.membersReceivedSatang, year.localReceivedSatang, year.stateReceivedSatang)}</Text>
    </>
  )

  /** For each baht of the members; says nothing where they paid none. */
  function ratio(members: number, local: number, state: number): string {
    const perBaht = (satang: number) => String(Math.round((satang * 100) / members) / 100)
    return members === 0 ? '' : t('match.ratio', { local: perBaht(local), state: perBaht(state) })
  }
}

function Standing({ line: { promisedSatang, receivedSatang, missingSatang } }: { line: MatchLine }) {
  const { t } = useTranslation('fund')
  const format = useFormat()
  if (promisedSatang === 0 && receivedSatang === 0) return <Text c="dimmed">{t('match.nothing')}</Text>
  if (missingSatang > 0) {
    return (
      <Text c="var(--samut-soon)" fw={600}>
        {t('match.missing', { amount: format.baht(missingSatang) })}
      </Text>
    )
  }
  return <Text>{missingSatang === 0 ? t('match.complete') : t('match.over', { amount: format.baht(-missingSatang) })}</Text>
}
