import type Database from 'better-sqlite3'
import { asksQuorum, beganAt, COUNCIL_KINDS, type Meeting, type MeetingSummary } from '../contract/meetings.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { presenceSteps, staysOf, type Moved } from '../domain/presence.ts'
import { quorum } from '../domain/quorum.ts'
import { rollOn } from '../domain/roll.ts'
import * as committeeQueries from '../store/queries/committees.ts'
import * as councilQueries from '../store/queries/council.ts'
import * as holdingQueries from '../store/queries/holding.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { memberRecords } from '../store/queries/members.ts'
import { rollOfDay } from './meeting-roll.ts'

interface Came {
  inOffice: number
  /** Whenever they came. */
  came: number
  /** The most that were there at a time. */
  peak: number
}

/**
 * Meetings as lists show them: all, or those given. Frozen rolls are counted by the database, in one question each for the roll, for who came and
 * for who came late or left; the record is looked at only for meetings that were never opened.
 */
export function meetingSummaries(db: Database.Database, meetings: readonly Meeting[] = meetingQueries.meetings(db)): MeetingSummary[] {
  const rules = councilQueries.settings(db).values
  const rule = { numerator: rules.quorumNumerator, denominator: rules.quorumDenominator }
  const names = new Map(committeeQueries.committees(db).map(({ id, name }) => [id, name]))
  const ids = meetings.map(({ id }) => id)
  const countOf = counter(db, ids, rules)
  const resolutionCounts = meetingQueries.resolutionCounts(db, ids)
  const written = meetingQueries.writtenMeetings(db, ids)
  return meetings.map((meeting) => {
    const { inOffice, came, peak } = countOf(meeting)
    const asked = asksQuorum(meeting.kind)
    const quorumMet = !asked || quorum({ inOffice, present: peak, rule }).met
    return {
      ...meeting,
      committeeName: names.get(meeting.committeeId ?? '') ?? '',
      presentCount: came,
      inOffice,
      quorumMet,
      counted: COUNCIL_KINDS.includes(meeting.kind) && meeting.stage !== 'failed' && quorumMet,
      lacksMinutes: asked && isHeld(meeting) && meeting.state !== 'adopted' && !written.has(meeting.id),
      resolutionCount: resolutionCounts.get(meeting.id) ?? 0,
    }
  })
}

const isHeld = ({ stage }: Meeting): boolean => stage === 'open' || stage === 'closed'

function counter(db: Database.Database, ids: readonly string[], rules: SettingsValues): (meeting: Meeting) => Came {
  const onRoll = holdingQueries.frozenCounts(db, ids)
  const came = holdingQueries.cameCounts(db, ids, rules.substituteCounts)
  const movements = holdingQueries.countedMovements(db, ids, rules.substituteCounts)
  const unopened = unopenedCounter(db, ids.filter((id) => !onRoll.has(id)), rules)
  return (meeting) => {
    const inOffice = onRoll.get(meeting.id)
    if (inOffice === undefined) return unopened(meeting)
    const all = came.get(meeting.id) ?? 0
    return { inOffice, came: all, peak: peakOf(all, movements.get(meeting.id) ?? [], beganAt(meeting)) }
  }
}

/** Those who never moved were there throughout: only the others have to be followed. */
function peakOf(came: number, moved: readonly Moved[], startsAt: string | null): number {
  const movers = [...new Set(moved.map(({ personId }) => personId))]
  const stays = staysOf(movers, movers.map((personId) => ({ personId, status: 'present' })), moved, { substituteCounts: false, startsAt })
  return came - movers.length + Math.max(...presenceSteps(stays, 0).map(({ present }) => present))
}

/** Meetings without a frozen roll: planned ones, and those of books from before rolls were frozen. The record is read once. */
function unopenedCounter(db: Database.Database, ids: readonly string[], rules: SettingsValues): (meeting: Meeting) => Came {
  let known: { memberships: ReturnType<typeof memberRecords>['memberships']; marks: Map<string, ReturnType<typeof meetingQueries.marksWithoutRoll>> } | undefined
  return (meeting) => {
    known ??= { memberships: memberRecords(db).memberships, marks: Map.groupBy(meetingQueries.marksWithoutRoll(db, ids), ({ meetingId }) => meetingId) }
    const roll = meeting.kind === 'committee' ? rollOfDay(db, meeting) : rollOn(meeting.heldOn, known.memberships, [], rules)
    const personIds = roll.map(({ personId }) => personId)
    const present = staysOf(personIds, known.marks.get(meeting.id) ?? [], [], { ...rules, startsAt: null }).size
    return { inOffice: personIds.length, came: present, peak: present }
  }
}
