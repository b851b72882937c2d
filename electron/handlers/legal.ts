import type Database from 'better-sqlite3'
import type { MeetingNamed } from '../contract/follow-ups.ts'
import type { LegalYear } from '../contract/legal.ts'
import { COUNCIL_KINDS, type MeetingSummary } from '../contract/meetings.ts'
import { daysBetween } from '../contract/text/index.ts'
import { meetingsOfYear } from '../domain/legal-year.ts'
import * as councilQueries from '../store/queries/council.ts'
import * as delegateQueries from '../store/queries/delegates.ts'
import * as letterQueries from '../store/queries/letters.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import type { HandlersOf } from './context.ts'
import { meetingSummaries } from './meeting-summaries.ts'

const named = ({ id, kind, number, year, heldOn }: MeetingSummary): MeetingNamed => ({ id, kind, number, year, heldOn })

function noticesOf(db: Database.Database, meetings: readonly MeetingSummary[], noticeDays: number): LegalYear['notices'] {
  const firsts = letterQueries.firstNotices(db)
  return meetings.flatMap((meeting) => {
    const datedOn = firsts.get(meeting.id)
    if (datedOn === undefined) return []
    const days = daysBetween(datedOn, meeting.heldOn)
    return [{ meeting: named(meeting), datedOn, days, enough: days >= noticeDays }]
  })
}

function minutesOf(meetings: readonly MeetingSummary[]): LegalYear['minutes'] {
  const held = meetings.filter(({ stage }) => stage === 'open' || stage === 'closed')
  const written = held.filter(({ lacksMinutes }) => !lacksMinutes)
  return {
    adopted: written.filter(({ state }) => state === 'adopted').map(named),
    draft: written.filter(({ state }) => state !== 'adopted').map(named),
    lacking: held.filter(({ lacksMinutes }) => lacksMinutes).map(named),
  }
}

/** How the council stands with what a year asks of it. @param year C.E. */
export function legalYearOf(db: Database.Database, year: number, today: string): LegalYear {
  const { meetingsPerYear, noticeDays, delegates } = councilQueries.settings(db).values
  const ofYear = meetingSummaries(db, meetingQueries.meetingsOfYear(db, year).filter(({ kind }) => COUNCIL_KINDS.includes(kind)))
    .sort((a, b) => a.heldOn.localeCompare(b.heldOn) || a.number - b.number)
  return {
    year,
    meetings: meetingsOfYear(ofYear, year, meetingsPerYear, today),
    noticeDays,
    notices: noticesOf(db, ofYear, noticeDays),
    minutes: minutesOf(ofYear),
    delegates: { personIds: delegateQueries.ofYear(db, year).map(({ personId }) => personId), needed: delegates },
  }
}

export const legal = {
  'legal.year': ({ year }, { council, ports }) => {
    const today = ports.clock.today()
    return legalYearOf(council.store.db, year ?? Number(today.slice(0, 4)), today)
  },
} satisfies HandlersOf<'legal'>
