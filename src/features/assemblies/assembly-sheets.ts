import type { TFunction } from 'i18next'
import type { Assembly, Proposal } from '../../../electron/contract/assemblies.ts'
import type { CallOutput } from '../../../electron/contract/index.ts'
import type { Sheet } from '../../../electron/contract/papers.ts'
import type { ProposalWords } from './use-proposal-words.ts'

const texts = (...headings: string[]) => headings.map((heading) => ({ heading, kind: 'text' as const }))

export function assemblySheet(assemblies: readonly Assembly[], issues: CallOutput<'projects.issues'>, t: TFunction<'assemblies'>): Sheet {
  const nameOf = (id: string) => issues.find((one) => one.id === id)?.name ?? ''
  return {
    title: t('assembly.list'),
    columns: [
      { heading: t('field.number'), kind: 'number' }, { heading: t('field.heldOn'), kind: 'date' }, ...texts(t('field.title'), t('field.place'), t('field.issues')),
      { heading: t('field.attended'), kind: 'number' }, ...texts(t('field.note')),
    ],
    rows: assemblies.map((one) => [one.number, one.heldOn, one.title, one.place, one.issueIds.map(nameOf).filter(Boolean).join(', '), one.attended, one.note]),
  }
}

export function proposalSheet(proposals: readonly Proposal[], words: ProposalWords, t: TFunction<'assemblies'>): Sheet {
  return {
    title: t('proposal.list'),
    columns: [
      ...texts(t('field.proposal'), t('field.detail'), t('field.plan'), t('field.via'), t('field.project')), { heading: t('field.sentOn'), kind: 'date' }, ...texts(t('field.paper'), t('field.outcome')),
      { heading: t('field.answeredOn'), kind: 'date' }, ...texts(t('field.answer')), { heading: t('field.followOn'), kind: 'date' }, ...texts(t('field.followNote')),
    ],
    rows: proposals.map((one) => [
      one.title, one.detail, t(`plan.${one.plan}`), words.via(one), words.project(one), one.sentOn, one.paper, t(`outcome.${one.outcome}`), one.answeredOn, one.answer, one.followOn, one.followNote,
    ]),
  }
}
