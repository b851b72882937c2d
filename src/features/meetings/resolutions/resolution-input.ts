import type { BallotInput, Choice } from '../../../../electron/contract/holding.ts'
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
  return { verb: USUAL_VERB[kind], text: '', ...UNCOUNTED, assignee: '', task: '', dueOn: null }
}

export function inputOf({ verb, text, votes, voteMethod, castingVote, takenAt, assignee, task, dueOn }: Resolution): ResolutionInput {
  return { verb, text, votes, voteMethod, castingVote, takenAt, assignee, task, dueOn }
}

/** A resolution as it is written: with the votes by name, as far as they were cast. */
export interface Written {
  input: ResolutionInput
  choices: Readonly<Record<string, Choice | null>>
}

/** The votes that differ from those the core knows: what is to be sent. */
export function castSince(known: Written['choices'], choices: Written['choices']): BallotInput[] {
  return Object.entries(choices)
    .filter(([personId, choice]) => (known[personId] ?? null) !== choice)
    .map(([personId, choice]) => ({ personId, choice }))
}

/** @param ballots of one resolution */
export function choicesOf(ballots: readonly BallotInput[]): Written['choices'] {
  return Object.fromEntries(ballots.map(({ personId, choice }) => [personId, choice]))
}

/** Sums of votes by name. */
export function sumsOf(choices: Written['choices']): Record<Choice, number> {
  const cast = Object.values(choices)
  const count = (choice: Choice) => cast.filter((one) => one === choice).length
  return { for: count('for'), against: count('against'), abstain: count('abstain') }
}

/** Only equal votes leave the chair something to decide. */
export function isTied(votes: ResolutionInput['votes']): boolean {
  return votes !== null && votes.for === votes.against && votes.for > 0
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
