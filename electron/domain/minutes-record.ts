import type { Choice, PresenceStep } from '../contract/holding.ts'
import type { AttendanceStatus, MeetingKind, QuorumCount, Resolution, ResolutionInput } from '../contract/meetings.ts'
import type { AdoptionWay, Difference } from '../contract/minutes.ts'
import type { RichTextNode } from '../contract/shapes.ts'
import { plainText } from './rich-text.ts'

/**
 * What adopted minutes and their amendments say, apart from how it is printed: the content of a fingerprint. Names as on
 * the roll of the meeting and no ids of people, so that neither a merge of two records of one person nor an erasure
 * (PDPA s.33) changes it. A field that is added later gets another `format`, or old codes would belong to nothing.
 */

/** What is not compared with the records again, and printed from here: it may change later without changing what was adopted. */
export interface RecordFrame {
  council: string
  committee: string | null
  /** By the council's rules of that day, and how it was met in the course of the meeting. */
  quorum: QuorumCount
  presence: PresenceStep[]
  substituteCounts: boolean
  adoption: {
    way: AdoptionWay
    adoptedOn: string
    by: NamedInRecord | null
    resolution: ResolutionInRecord | null
    corrections: string
  }
}

export type ResolutionInRecord = Pick<Resolution, 'number' | 'year' | 'series'>

export interface NamedInRecord {
  kind: MeetingKind
  committee: string | null
  number: number
  year: number
  heldOn: string
}

export interface RecordedPerson {
  name: string
  post: string
  organisation: string | null
  status: AttendanceStatus | null
  remark: string
  /** In order of time. */
  movements: { kind: 'arrived' | 'left'; at: string }[]
}

export interface RecordedResolution extends Omit<ResolutionInput, 'votes'> {
  /** Label of the item it stands under. */
  item: string
  number: number
  year: number
  votes: ResolutionInput['votes']
  presentCount: number
  quorumMet: boolean
  ballots: { name: string; choice: Choice | null }[]
}

export interface MinutesContent {
  facts: {
    kind: MeetingKind
    number: number
    year: number
    heldOn: string
    startsAt: string | null
    begunAt: string | null
    endsAt: string | null
    place: string
    recorder: string
    checker: string
    /** Had no quorum and is not counted (rule 5). */
    failed: boolean
  }
  people: RecordedPerson[]
  guests: { name: string; position: string }[]
  agenda: { label: string; title: string; body: RichTextNode; recusals: { name: string; reason: string }[] }[]
  resolutions: RecordedResolution[]
}

export interface MinutesRecord {
  format: 1
  subject: 'adoption'
  frame: RecordFrame
  content: MinutesContent
}

/** A dated correction, as printed behind the minutes (rule 16). */
export interface AmendmentContent {
  item: { label: string; title: string } | null
  amendedOn: string
  oldText: string
  newText: string
  reason: string
}

export interface AmendmentRecord {
  format: 1
  subject: 'amendment'
  frame: { minutes: NamedInRecord; by: NamedInRecord; resolution: ResolutionInRecord | null }
  content: AmendmentContent
}

export type AnyRecord = MinutesRecord | AmendmentRecord

type Numbered = Pick<RecordedResolution, 'number' | 'year'>

/**
 * Where two records say different things, in the order of the paper. Empty: they say the same.
 * @param numberOf how people call a resolution: a record does not say what its number runs within
 */
export function differencesOf(before: AnyRecord, after: AnyRecord, numberOf: (resolution: Numbered) => string = keyOfNumber): Difference[] {
  if (before.subject === 'amendment' || after.subject === 'amendment') {
    const [old, now] = [before as AmendmentRecord, after as AmendmentRecord]
    return [...fields('amendment', '', old.frame, now.frame), ...fields('amendment', '', old.content, now.content)]
  }
  const [was, is] = [before.content, after.content]
  return [
    ...fields('facts', '', before.frame.adoption, after.frame.adoption),
    ...fields('facts', '', was.facts, is.facts),
    ...entries('people', was.people, is.people, ({ name }) => name),
    ...entries('guests', was.guests, is.guests, ({ name }) => name),
    ...entries('agenda', was.agenda, is.agenda, ({ label, title }) => `${label} ${title}`, ({ label }) => label),
    ...entries('resolutions', was.resolutions, is.resolutions, numberOf, keyOfNumber),
  ]
}

function keyOfNumber({ number, year }: Numbered): string {
  return `${number}/${year + 543}`
}

/** Entries of two lists by their key; where all are the same and only their order is not, that is said. */
function entries<R extends object>(part: Difference['part'], before: readonly R[], after: readonly R[], nameOf: (entry: R) => string, keyOf = nameOf): Difference[] {
  // Two may have one name: the second of them is another entry.
  const keyed = (list: readonly R[]) => {
    const seen = new Map<string, number>()
    return new Map(list.map((entry) => {
      const key = keyOf(entry)
      const times = (seen.get(key) ?? 0) + 1
      seen.set(key, times)
      return [`${key} ${times}`, entry] as const
    }))
  }
  const [was, is] = [keyed(before), keyed(after)]
  const found: Difference[] = []
  for (const [key, entry] of was) {
    const now = is.get(key)
    if (now) found.push(...fields(part, nameOf(entry), entry, now))
    else found.push({ part, field: '', which: nameOf(entry), before: nameOf(entry), after: null })
  }
  for (const [key, entry] of is) if (!was.has(key)) found.push({ part, field: '', which: nameOf(entry), before: null, after: nameOf(entry) })
  const order = (list: ReadonlyMap<string, R>) => [...list.keys()].join('\n')
  if (found.length === 0 && order(was) !== order(is)) found.push({ part, field: 'order', which: '', before: before.map(nameOf).join(', '), after: after.map(nameOf).join(', ') })
  return found
}

function fields(part: Difference['part'], which: string, before: object, after: object): Difference[] {
  const [was, is] = [before as Record<string, unknown>, after as Record<string, unknown>]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => JSON.stringify(was[field] ?? null) !== JSON.stringify(is[field] ?? null))
    .map((field) => ({ part, field, which, before: wordsOf(was[field]), after: wordsOf(is[field]) }))
}

/** A value as words: rich text without its form, lists and pairs one behind the other. */
function wordsOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => wordsOf(one) ?? '').join(', ')
  if (typeof value !== 'object') return String(value)
  // Two pictures may be called the same: the beginning of the hash tells them apart.
  if ('type' in value) return plainText(value as RichTextNode, ({ alt, contentSha256 }) => `[${alt} ${contentSha256.slice(0, 8)}]`)
  return Object.values(value).map((one) => wordsOf(one)).filter((one) => one !== null).join(' ')
}
