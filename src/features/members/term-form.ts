import type { Capacity, Membership, MembershipInput, Post, PostInput, PostName } from '../../../electron/contract/members.ts'
import { byElectionEnd, termEnd, tidyName, toArabicDigits } from '../../../electron/contract/text/index.ts'

/** A term as typed into the form. */
export interface TermValues {
  capacity: Capacity
  organisationId: string | null
  startedOn: string | null
  /** null: counted from the start. */
  dueEndOn: string | null
  /** Whether the due end is set by hand. */
  ownDueEnd: boolean
  electedMeetingId: string | null
  /** The term whose seat this one fills after a by-election. */
  replacesId: string | null
}

/** The council's settings by which a last day is counted. */
export interface TermRules {
  termYears: number
  byElectionRemainder: boolean
}

export const EMPTY_TERM: TermValues = { capacity: 'delegate', organisationId: null, startedOn: null, dueEndOn: null, ownDueEnd: false, electedMeetingId: null, replacesId: null }

/** @param formerDueEndOn of the term whose seat it fills. A due end that the rules do not give was set by hand. */
export function termValues(membership: Membership, rules: TermRules, formerDueEndOn: string | null = null): TermValues {
  const { capacity, organisationId, startedOn, dueEndOn, electedMeetingId, replacesId } = membership
  const counted = formerDueEndOn === null ? termEnd(startedOn, rules.termYears) : byElectionEnd(startedOn, formerDueEndOn, rules)
  return { capacity, organisationId, startedOn, dueEndOn, ownDueEnd: dueEndOn !== counted, electedMeetingId, replacesId }
}

/** The last day of the term as the form shows it (ป.พ.พ. ม.193/5; rule 10 after a by-election); null while the start is missing. */
export function dueEndPreview({ startedOn, dueEndOn, ownDueEnd }: TermValues, rules: TermRules, formerDueEndOn: string | null = null): string | null {
  if (ownDueEnd) return dueEndOn
  if (startedOn === null) return null
  return formerDueEndOn === null ? termEnd(startedOn, rules.termYears) : byElectionEnd(startedOn, formerDueEndOn, rules)
}

export interface TermProblem {
  field: 'startedOn' | 'dueEndOn'
  problem: 'startedOn' | 'dueEndOn' | 'dueBeforeStart'
}

export function checkTerm({ startedOn, dueEndOn, ownDueEnd }: TermValues): TermProblem[] {
  if (startedOn === null) return [{ field: 'startedOn', problem: 'startedOn' }]
  if (!ownDueEnd) return []
  if (dueEndOn === null) return [{ field: 'dueEndOn', problem: 'dueEndOn' }]
  return dueEndOn < startedOn ? [{ field: 'dueEndOn', problem: 'dueBeforeStart' }] : []
}

/** Only for values without problems. */
export function toMembershipInput({ capacity, organisationId, startedOn, dueEndOn, ownDueEnd, electedMeetingId, replacesId }: TermValues): MembershipInput {
  return {
    capacity,
    // An expert speaks for nobody (Act s.6).
    organisationId: capacity === 'delegate' ? organisationId : null,
    startedOn: startedOn ?? '',
    dueEndOn: ownDueEnd ? dueEndOn : null,
    electedMeetingId,
    replacesId,
  }
}

/** A post as typed into the form; `post` null: none. */
export interface PostValues {
  post: PostName | null
  label: string
  startedOn: string | null
  endedOn: string | null
}

export const EMPTY_POST: PostValues = { post: null, label: '', startedOn: null, endedOn: null }

export function postValues({ post, label, startedOn, endedOn }: Post): PostValues {
  return { post, label, startedOn, endedOn }
}

export interface PostProblem {
  field: 'post' | 'label' | 'startedOn' | 'endedOn'
  problem: 'postLabel' | 'postStartedOn' | 'endBeforeStart'
}

export function checkPost({ post, label, startedOn, endedOn }: PostValues): PostProblem[] {
  if (post === null) return []
  const problems: PostProblem[] = []
  if (post === 'other' && label.trim() === '') problems.push({ field: 'label', problem: 'postLabel' })
  if (startedOn === null) problems.push({ field: 'startedOn', problem: 'postStartedOn' })
  else if (endedOn !== null && endedOn < startedOn) problems.push({ field: 'endedOn', problem: 'endBeforeStart' })
  return problems
}

/** null without a post; only for values without problems. */
export function toPostInput({ post, label, startedOn, endedOn }: PostValues): PostInput | null {
  if (post === null) return null
  const kept = post === 'other' ? tidyName(label) : post === 'vice_chair' ? toArabicDigits(label).trim() : ''
  return { post, label: kept, startedOn: startedOn ?? '', endedOn }
}
