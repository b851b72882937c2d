import type { AttendanceStatus } from '../contract/meetings.ts'
import type { RollMembership } from './roll.ts'
import { rollOn } from './roll.ts'
import { joined, lengthOf, within, type DaySpan, type Length } from './spans.ts'

/** How long somebody served, and how often they came of the times they were asked to. */

export interface CountedMeeting {
  id: string
  heldOn: string
  /** Whether it was held with a quorum: one that failed is kept on record but counts for nobody (rule 5). */
  counts: boolean
  /** Whether the person stands on the roll as it was frozen when the meeting opened; null where none was frozen. */
  onRoll: boolean | null
}

export interface AttendanceSum {
  /** Meetings that count and were held while the person was in office: the denominator, and no other. */
  held: number
  present: number
  substitute: number
  leave: number
  absent: number
  /** Nothing was marked. */
  unmarked: number
  /** (present, and substitutes where the council's rules count them) of held, in per cent with one decimal; null of none. */
  percent: number | null
}

export interface ServiceRules {
  actingCounts: boolean
  substituteCounts: boolean
}

/** Meetings held by `today` to which a person was to come: by the frozen roll, else by the terms (rule 1). */
export function meetingsAskedTo<M extends Pick<CountedMeeting, 'heldOn' | 'onRoll'>>(terms: readonly RollMembership[], meetings: readonly M[], rules: ServiceRules, today: string): M[] {
  return meetings.filter(({ heldOn, onRoll }) => heldOn <= today && (onRoll ?? rollOn(heldOn, terms, [], rules).length > 0))
}

/** The meetings of which a person's attendance is a share (rules 1, 2, 5): held by `today`, with a quorum, while in office. */
export function meetingsInOffice<M extends CountedMeeting>(terms: readonly RollMembership[], meetings: readonly M[], rules: ServiceRules, today: string): M[] {
  return meetingsAskedTo(terms, meetings, rules, today).filter(({ counts }) => counts)
}

/** @param marks of the person, by meeting @param terms of the person */
export function attendanceSum(
  terms: readonly RollMembership[],
  meetings: readonly CountedMeeting[],
  marks: ReadonlyMap<string, AttendanceStatus | null>,
  rules: ServiceRules,
  today: string,
): AttendanceSum {
  const sum = { held: 0, present: 0, substitute: 0, leave: 0, absent: 0, unmarked: 0 }
  for (const { id } of meetingsInOffice(terms, meetings, rules, today)) {
    sum.held += 1
    sum[marks.get(id) ?? 'unmarked'] += 1
  }
  const came = sum.present + (rules.substituteCounts ? sum.substitute : 0)
  return { ...sum, percent: sum.held === 0 ? null : Math.round((came * 1000) / sum.held) / 10 }
}

interface Span {
  startedOn: string
  endedOn: string | null
}

/** Days served until today; a span that goes on ends today. Days past the due end and before the last day count: served as acting. */
export function daysServed(spans: readonly Span[], today: string): DaySpan[] {
  return joined(spans.map(({ startedOn, endedOn }) => ({ from: startedOn, to: endedOn === null || endedOn > today ? today : endedOn })))
}

export interface Served<K extends string> {
  key: K
  spans: DaySpan[]
  length: Length
}

/** By key, each day once. A post lasts no longer than its holder's terms, whatever its own dates say. */
export function servedBy<K extends string, S extends Span>(spans: readonly S[], keyOf: (span: S) => K, bounds: readonly DaySpan[] | null, today: string): Served<K>[] {
  return [...Map.groupBy(spans, keyOf)].flatMap(([key, own]) => {
    const days = daysServed(own, today)
    const inside = bounds === null ? days : within(days, bounds)
    return inside.length === 0 ? [] : [{ key, spans: inside, length: lengthOf(inside) }]
  })
}
