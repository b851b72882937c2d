import type { TFunction } from 'i18next'
import { benefitSum, matchesOf, type FundPage } from '../../../electron/contract/funds.ts'
import type { Sheet } from '../../../electron/contract/papers.ts'
import { numberYear } from '../../i18n/format.ts'

/** The years of a fund as a table; money in baht, as numbers to reckon with. Kinds of benefit have columns of their own. */
export function fundSheet({ fund, years }: FundPage, t: TFunction<'fund'>): Sheet {
  const kinds = [...new Set(years.flatMap(({ benefits }) => benefits.map(({ kind }) => kind)))].slice(0, MOST_KINDS)
  const number = (heading: string) => ({ heading: heading.slice(0, 120), kind: 'number' as const })
  return {
    title: fund.name.slice(0, 200),
    columns: [
      number(t('field.fiscalYear')), number(t('field.members')),
      ...(['members', 'local', 'state'] as const).flatMap((match) => {
        const who = t(`match.${match}`)
        return [number(t('match.willPay', { who })), number(t('match.paid', { who }))]
      }),
      ...kinds.flatMap((kind) => [number(t('benefit.peopleOf', { kind })), number(t('benefit.bahtOf', { kind }))]),
      number(t('benefit.people')), number(t('benefit.baht')), number(t('field.balance')),
      { heading: t('field.reportedOn'), kind: 'date' }, { heading: t('field.note'), kind: 'text' },
    ],
    rows: years.map((year) => {
      const all = benefitSum(year.benefits)
      return [
        numberYear(year.fiscalYear), year.members,
        ...matchesOf(year).flatMap(({ promisedSatang, receivedSatang }) => [promisedSatang / 100, receivedSatang / 100]),
        ...kinds.flatMap((kind) => {
          const given = benefitSum(year.benefits.filter((one) => one.kind === kind))
          return [given.people, given.satang / 100]
        }),
        all.people, all.satang / 100, year.balanceSatang === null ? null : year.balanceSatang / 100, year.reportedOn, year.note,
      ]
    }),
  }
}

/** A table of another program has at most 60 columns here (contract/papers.ts); the sum of all kinds stands behind them in any case. */
const MOST_KINDS = 20
