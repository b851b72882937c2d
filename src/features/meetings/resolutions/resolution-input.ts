import { UNCOUNTED, type AgendaKind, type Resolution, type ResolutionInput, type Verb } from '../../../../electron/contract/meetings.ts'

/** The verb most often taken on each item of the standard agenda: a first proposal, never more. */
const USUAL_VERB: Record<AgendaKind, Verb> = {
  chair_informs: 'acknowledge',
  adopt_minutes: 'adopt',
  matters_arising: 'acknowledge',
  for_information: 'acknowledge',
  for_consideration: 'agree',
  other_matters: 'agree',
  own: 'agree',
}

export const VERBS: readonly Verb[] = ['acknowledge', 'adopt', 'agree', 'approve', 'disagree', 'assign', 'postpone']

/** @param kind that of the item, or of its main item for a sub-item */
export function blankResolution(kind: AgendaKind): ResolutionInput {
  return { verb: USUAL_VERB[kind], text: '', ...UNCOUNTED, assignee: '', dueOn: null }
}

export function inputOf({ verb, text, votes, voteMethod, castingVote, takenAt, assignee, dueOn }: Resolution): ResolutionInput {
  return { verb, text, votes, voteMethod, castingVote, takenAt, assignee, dueOn }
}

export type VoteKind = 'for' | 'against' | 'abstain'
export const VOTE_KINDS: readonly VoteKind[] = ['for', 'against', 'abstain']

/** What a vote field says: 0 where others were counted, empty before any was. */
export type TypedVotes = Record<VoteKind, number | ''>

export function typedVotes(votes: ResolutionInput['votes']): TypedVotes {
  return votes ?? { for: '', against: '', abstain: '' }
}

/** No count at all is no vote; with one count given the others are nought. */
export function votesFrom(typed: TypedVotes): ResolutionInput['votes'] {
  if (VOTE_KINDS.every((kind) => typed[kind] === '')) return null
  return { for: Number(typed.for), against: Number(typed.against), abstain: Number(typed.abstain) }
}

export function totalOf(votes: ResolutionInput['votes']): number {
  return votes === null ? 0 : votes.for + votes.against + votes.abstain
}
