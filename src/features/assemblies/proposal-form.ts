import type { TFunction } from 'i18next'
import type { Proposal, ProposalInput } from '../../../electron/contract/assemblies.ts'
import type { FieldProblem } from '../../components/error-summary.tsx'

export const PROPOSAL_IDS = { title: 'proposal-title', sentOn: 'proposal-sent', answeredOn: 'proposal-answered', followOn: 'proposal-follow' }

export function firstProposal(proposal: Proposal | null, assemblyId: string | null): ProposalInput {
  if (proposal === null) {
    return {
      assemblyId, meetingId: null, title: '', detail: '', plan: 'local', projectId: null, sentOn: null, paper: '', answeredOn: null, answer: '', outcome: 'waiting', followOn: null, followNote: '',
    }
  }
  const { id: _id, revision: _revision, createdAt: _created, updatedAt: _updated, ...input } = proposal
  return input
}

export function proposalProblems({ title, sentOn, answeredOn }: ProposalInput, t: TFunction<'assemblies'>): FieldProblem[] {
  return [
    ...(title.trim() === '' ? [{ fieldId: PROPOSAL_IDS.title, message: t('problem.title') }] : []),
    ...(sentOn !== null && answeredOn !== null && answeredOn < sentOn ? [{ fieldId: PROPOSAL_IDS.answeredOn, message: t('problem.order') }] : []),
  ]
}
