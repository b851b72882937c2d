import type { TFunction } from 'i18next'
import type { Sheet } from '../../../../electron/contract/papers.ts'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { bahtText } from '../../../../electron/contract/text/index.ts'

const baht = (satang: number): number | null => (satang === 0 ? null : satang / 100)

/** The money of a project as one table to reckon with: a row for each promise, instalment and spending, amounts in baht. */
export function moneySheet(page: ProjectPage, partnerNames: ReadonlyMap<string, string>, t: TFunction<['projectMoney', 'projects']>): Sheet {
  const source = (id: string | null) => page.funding.find((one) => one.id === id)
  const named = (id: string | null) => {
    const funding = source(id)
    return funding ? ([t(`projects:funding.sources.${funding.source}`), funding.fiscalYear + 543] as const) : (['', null] as const)
  }
  const kind = (name: 'promise' | 'instalment' | 'spending') => t(`sheet.kinds.${name}`)
  return {
    title: t('sheet.title', { title: page.project.title }).slice(0, 200),
    columns: [
      { heading: t('sheet.kind'), kind: 'text' }, { heading: t('sheet.source'), kind: 'text' }, { heading: t('sheet.year'), kind: 'number' },
      { heading: t('sheet.due'), kind: 'date' }, { heading: t('sheet.on'), kind: 'date' }, { heading: t('sheet.item'), kind: 'text' },
      { heading: t('sheet.party'), kind: 'text' }, { heading: t('sheet.paper'), kind: 'text' }, { heading: t('sheet.promised'), kind: 'number' },
      { heading: t('sheet.dueAmount'), kind: 'number' }, { heading: t('sheet.received'), kind: 'number' }, { heading: t('sheet.spent'), kind: 'number' },
      { heading: t('sheet.words'), kind: 'text' }, { heading: t('sheet.note'), kind: 'text' },
    ],
    rows: [
      ...page.funding.flatMap((funding) => [
        [
          kind('promise'), ...named(funding.id), null, funding.agreedOn, '', partnerNames.get(funding.partnerId ?? '') ?? '', funding.paper,
          funding.countedSatang / 100, null, null, null, funding.writtenWords || bahtText(funding.promisedSatang), funding.note,
        ],
        ...funding.instalments.map((one, at) => [
          kind('instalment'), ...named(funding.id), one.dueOn, one.receivedOn, t('instalments.named', { number: at + 1 }), '', one.paper,
          null, baht(one.dueSatang), baht(one.receivedSatang), null, one.receivedSatang === 0 ? '' : bahtText(one.receivedSatang), [one.excessReason, one.note].filter(Boolean).join(' · '),
        ]),
      ]),
      ...page.spendings.map((one) => [
        kind('spending'), ...named(one.fundingId), null, one.spentOn, one.item, one.paidTo, one.receipt, null, null, null, one.satang / 100, bahtText(one.satang), one.note,
      ]),
    ],
  }
}
