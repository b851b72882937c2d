import type Database from 'better-sqlite3'
import { DUE_SHOWN, type DueItem, type HomeNow } from '../../contract/home.ts'
import { asksQuorum, COUNCIL_KINDS, type Meeting } from '../../contract/meetings.ts'
import { isUntouched } from '../../contract/project-stale.ts'
import { addDays } from '../../contract/text/calendar.ts'
import * as councilQueries from '../../store/queries/council.ts'
import * as homeQueries from '../../store/queries/home.ts'
import * as letterQueries from '../../store/queries/letters.ts'
import { writtenMeetings } from '../../store/queries/meetings.ts'
import { projectRows } from '../../store/queries/projects.ts'
import { radarAsOf } from '../terms.ts'

/** What falls due within a week is told as of this week. */
const WEEK_DAYS = 7
/** A term that ends within a month is to be thought of now; those of three and six months stand on their own page. */
const TERM_DAYS = 30
/** Minutes older than that are told by the list of meetings alone. */
const MINUTES_DAYS = 400

const BANDS: readonly DueItem['band'][] = ['overdue', 'today', 'week', 'later']

/** Everything that is late, due within a week, or to be asked about; of each kind the most pressing few. */
export function dueItems(db: Database.Database, today: string): Pick<HomeNow, 'due' | 'more' | 'pressing'> {
  const all = [...meetings(db, today), ...minutes(db, today), ...followUps(db, today), ...terms(db, today), ...money(db, today), ...proposals(db, today), ...staleProjects(db, today)]
    .sort((a, b) => BANDS.indexOf(a.band) - BANDS.indexOf(b.band) || a.on.localeCompare(b.on))
  const kinds = Map.groupBy(all, ({ kind }) => kind)
  return {
    due: all.filter((item) => (kinds.get(item.kind) ?? []).indexOf(item) < DUE_SHOWN),
    more: [...kinds].flatMap(([kind, items]) => (items.length > DUE_SHOWN ? [{ kind, count: items.length - DUE_SHOWN }] : [])),
    pressing: all.filter(({ band }) => band === 'overdue' || band === 'today').length,
  }
}

function bandOf(on: string, today: string): DueItem['band'] {
  if (on < today) return 'overdue'
  return on === today ? 'today' : on <= addDays(today, WEEK_DAYS) ? 'week' : 'later'
}

const NOTHING = { subject: '', owner: '', meeting: null, amount: null } as const
const named = ({ id, kind, number, year, heldOn }: Meeting): NonNullable<DueItem['meeting']> => ({ id, kind, number, year, heldOn })

/** The next meeting, those of which the day passed without an opening, and notices that are not written yet. */
function meetings(db: Database.Database, today: string): DueItem[] {
  const planned = homeQueries.plannedMeetings(db)
  const noticed = letterQueries.firstNotices(db)
  const { noticeDays } = councilQueries.settings(db).values
  const next = planned.find(({ heldOn }) => heldOn >= today)
  return planned.flatMap((meeting) => {
    const { id, kind, heldOn } = meeting
    const about = { ...NOTHING, id, meeting: named(meeting) }
    const isTold = meeting === next || heldOn <= addDays(today, WEEK_DAYS)
    const noticeOn = addDays(heldOn, -noticeDays)
    const asksNotice = COUNCIL_KINDS.includes(kind) && heldOn >= today && !noticed.has(id) && noticeOn <= addDays(today, WEEK_DAYS)
    return [
      ...(isTold ? [{ ...about, kind: 'meeting' as const, on: heldOn, band: bandOf(heldOn, today) }] : []),
      ...(asksNotice ? [{ ...about, kind: 'notice' as const, on: noticeOn, band: bandOf(noticeOn, today) }] : []),
    ]
  })
}

/** Meetings that were held and of which nothing is written; and those whose minutes wait to be adopted, which is not late before the next meeting. */
function minutes(db: Database.Database, today: string): DueItem[] {
  const held = homeQueries.meetingsWithoutAdoption(db, addDays(today, -MINUTES_DAYS)).filter(({ kind }) => asksQuorum(kind))
  const written = writtenMeetings(db, held.map(({ id }) => id))
  return held.flatMap((meeting): DueItem[] => {
    const { id, stage, heldOn } = meeting
    const about = { ...NOTHING, id, meeting: named(meeting), on: heldOn }
    if (!written.has(id)) return [{ ...about, kind: 'minutes', band: bandOf(heldOn, today) }]
    // While it goes on they are being written.
    return stage === 'closed' || heldOn < today ? [{ ...about, kind: 'adoption', band: 'later' }] : []
  })
}

function followUps(db: Database.Database, today: string): DueItem[] {
  return homeQueries.openFollowUps(db, addDays(today, WEEK_DAYS)).flatMap(({ id, task, owner, dueOn }) =>
    dueOn === null ? [] : [{ ...NOTHING, kind: 'followUp', id, subject: task, owner, on: dueOn, band: bandOf(dueOn, today) }])
}

/** One line for all whose terms are over or end within a month; the names stand on the page of terms. */
function terms(db: Database.Database, today: string): DueItem[] {
  const ending = radarAsOf(db, today).entries.filter(({ daysLeft }) => daysLeft <= TERM_DAYS).map(({ entry }) => entry.membership.dueEndOn)
  const [first] = ending
  return first === undefined ? [] : [{ ...NOTHING, kind: 'term', id: null, amount: ending.length, on: first, band: bandOf(first, today) }]
}

function money(db: Database.Database, today: string): DueItem[] {
  return homeQueries.moneyDue(db, addDays(today, WEEK_DAYS)).map(({ projectId, title, dueOn, missingSatang }) =>
    ({ ...NOTHING, kind: 'money', id: projectId, subject: title, amount: missingSatang, on: dueOn, band: bandOf(dueOn, today) }))
}

function proposals(db: Database.Database, today: string): DueItem[] {
  return homeQueries.proposalsToFollow(db, addDays(today, WEEK_DAYS)).flatMap(({ id, title, followOn }) =>
    followOn === null ? [] : [{ ...NOTHING, kind: 'proposal', id, subject: title, on: followOn, band: bandOf(followOn, today) }])
}

/** Nothing is late about them: they come after what has a date. */
function staleProjects(db: Database.Database, today: string): DueItem[] {
  return projectRows(db)
    .filter((project) => (project.stage === 'approved' || project.stage === 'running') && isUntouched(project, today))
    .map(({ id, title, touchedAt }) => ({ ...NOTHING, kind: 'project', id, subject: title, on: touchedAt.slice(0, 10), band: 'later' as const }))
}
