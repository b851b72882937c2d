import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import { asksQuorum, type AttendanceStatus, type MeetingSummary } from '../contract/meetings.ts'
import type { Post } from '../contract/members.ts'
import type { LongServing, ServiceRecord, TimelineEntry } from '../contract/service.ts'
import { compareNames, fullName, termState } from '../contract/text/index.ts'
import { postRank } from '../domain/posts.ts'
import { attendanceSum, daysServed, meetingsAskedTo, servedBy, type CountedMeeting } from '../domain/service.ts'
import { lengthOf } from '../domain/spans.ts'
import { seatsOfPerson } from '../store/queries/committees.ts'
import * as councilQueries from '../store/queries/council.ts'
import { frozenCounts, meetingsWithOnRoll } from '../store/queries/holding.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { memberRecords, organisations, personRecords } from '../store/queries/members.ts'
import type { HandlersOf } from './context.ts'
import { meetingSummaries } from './meeting-summaries.ts'

/** Deputies are one post whatever their number; the council's own posts go by their names. */
const postKey = ({ post, label }: Pick<Post, 'post' | 'label'>): string => (post === 'other' ? `other ${label}` : post)

const inOfficialOrder = <P extends Pick<Post, 'post'>>(posts: readonly P[]): P[] => posts.toSorted((a, b) => postRank([a]) - postRank([b]))

/** @throws AppError NOT_FOUND */
export function serviceRecord(db: Database.Database, personId: string, today: string): ServiceRecord {
  const found = personRecords(db, personId)
  if (!found) throw new AppError('NOT_FOUND', { id: personId })
  const { memberships, posts } = found
  const { actingCounts, substituteCounts } = councilQueries.settings(db).values
  const rules = { actingCounts, substituteCounts }
  const served = daysServed(memberships, today)
  const marks = new Map(meetingQueries.marksOf(db, personId).map((mark) => [mark.meetingId, mark.status]))
  const meetings = meetingsOf(db, personId, marks)
  const names = new Map(organisations(db).map((one) => [one.id, one.name]))
  const timeline: TimelineEntry[] = [
    ...memberships.flatMap(({ capacity, organisationId, startedOn, dueEndOn, endedOn, endKind, endReason }): TimelineEntry[] => {
      const term = { capacity, organisationName: names.get(organisationId ?? '') ?? null }
      return [
        { is: 'term_began', on: startedOn, dueEndOn, ...term },
        ...(endedOn === null ? [] : [{ is: 'term_ended' as const, on: endedOn, endKind, endReason, ...term }]),
      ]
    }),
    ...posts.flatMap(({ post, label, startedOn, endedOn }): TimelineEntry[] => [
      { is: 'post_began', on: startedOn, post, label },
      ...(endedOn === null ? [] : [{ is: 'post_ended' as const, on: endedOn, post, label }]),
    ]),
    ...seatsOfPerson(db, personId).flatMap(({ startedOn, endedOn, committee, role }): TimelineEntry[] => [
      { is: 'committee_began', on: startedOn, committee, role },
      ...(endedOn === null ? [] : [{ is: 'committee_ended' as const, on: endedOn, committee, role }]),
    ]),
    ...meetingsAskedTo(memberships, meetings, rules, today)
      .map(({ id, kind, number, year, heldOn, counts }): TimelineEntry => ({ is: 'meeting', on: heldOn, id, kind, number, year, status: marks.get(id) ?? null, counts })),
  ]
  return {
    on: today,
    total: lengthOf(served),
    capacities: servedBy(memberships, ({ capacity }) => capacity, null, today).map(({ key, length }) => ({ capacity: key, length })),
    posts: inOfficialOrder(
      servedBy(posts, postKey, served, today).map(({ key, length }) => {
        const of = posts.find((one) => postKey(one) === key)
        return { post: of?.post ?? 'other', label: of?.post === 'other' ? of.label : '', length }
      }),
    ),
    attendance: attendanceSum(memberships, meetings, marks, rules, today),
    ...rules,
    // What began stands under what ended the same day: read from below, an end comes first.
    timeline: timeline.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : ORDER.indexOf(a.is) - ORDER.indexOf(b.is))),
  }
}

/** All meetings, with whether they count and whether the person was to come. To a meeting elsewhere nobody is to come: it shows who went. */
function meetingsOf(db: Database.Database, personId: string, marks: ReadonlyMap<string, AttendanceStatus | null>): (MeetingSummary & CountedMeeting)[] {
  const meetings = meetingSummaries(db)
  const frozen = frozenCounts(db, meetings.map(({ id }) => id))
  const standsOn = meetingsWithOnRoll(db, personId)
  return meetings.map((meeting) => {
    const { id, kind, counted } = meeting
    const went = marks.get(id) === 'present'
    const onRoll = !asksQuorum(kind) ? went : frozen.has(id) ? standsOn.has(id) : kind === 'committee' ? went : null
    return { ...meeting, counts: counted, onRoll }
  })
}

const ORDER: readonly TimelineEntry['is'][] = ['committee_began', 'post_began', 'term_began', 'meeting', 'committee_ended', 'post_ended', 'term_ended']

export function longServing(db: Database.Database, years: number, today: string): LongServing[] {
  const { people, memberships, posts } = memberRecords(db)
  const termsOf = Map.groupBy(memberships, ({ personId }) => personId)
  const postsOf = Map.groupBy(posts, ({ personId }) => personId)
  return people
    .toSorted(compareNames)
    .map((person) => {
      const terms = termsOf.get(person.id) ?? []
      const held = [...new Map((postsOf.get(person.id) ?? []).filter(({ startedOn }) => startedOn <= today).map((one) => [postKey(one), one])).values()]
      return {
        id: person.id,
        name: fullName(person),
        total: lengthOf(daysServed(terms, today)),
        posts: inOfficialOrder(held).map(({ post, label }) => ({ post, label: post === 'other' ? label : '' })),
        inOffice: terms.some((term) => ['in_office', 'acting'].includes(termState(term, today))),
      }
    })
    .filter(({ total }) => total.years >= years)
    .sort((a, b) => b.total.years - a.total.years || b.total.months - a.total.months || b.total.days - a.total.days)
}

export const service = {
  'service.of': ({ personId }, { council, ports }) => serviceRecord(council.store.db, personId, ports.clock.today()),

  'service.longServing': ({ years }, { council, ports }) => longServing(council.store.db, years, ports.clock.today()),
} satisfies HandlersOf<'service'>
