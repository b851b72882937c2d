import type Database from 'better-sqlite3'
import type { FollowUp } from '../../contract/follow-ups.ts'
import { COUNCIL_KINDS, type Meeting } from '../../contract/meetings.ts'
import type { Proposal } from '../../contract/assemblies.ts'
import type { HomeCharts } from '../../contract/home.ts'
import { select, statement } from '../table.ts'
import { FOLLOW_UPS, MEETINGS, PROPOSALS } from '../tables.ts'

/** What the home page asks: each bounded by dates or by number, so that old years cost nothing. */

export function latestMeetings(db: Database.Database, limit: number): Meeting[] {
  return select(db, MEETINGS, '1', [], `held_on DESC, number DESC LIMIT ${limit}`)
}

export function meetingCount(db: Database.Database): number {
  return statement(db, 'SELECT count(*) FROM meetings WHERE deleted_at IS NULL').pluck().get() as number
}

/** The council's own meetings that were opened, the latest first. */
export function latestCouncilMeetings(db: Database.Database, limit: number): Meeting[] {
  return select(db, MEETINGS, "stage <> 'planned' AND kind IN (SELECT value FROM json_each(?))", [JSON.stringify(COUNCIL_KINDS)], `held_on DESC, number DESC LIMIT ${limit}`)
}

export function plannedMeetings(db: Database.Database): Meeting[] {
  return select(db, MEETINGS, "stage = 'planned'", [], 'held_on, number')
}

/** Held since a day and not adopted: their minutes are to be written or adopted. */
export function meetingsWithoutAdoption(db: Database.Database, since: string): Meeting[] {
  return select(db, MEETINGS, "stage IN ('open', 'closed') AND state <> 'adopted' AND held_on >= ?", [since], 'held_on DESC')
}

export function openFollowUps(db: Database.Database, dueBy: string): FollowUp[] {
  return select(db, FOLLOW_UPS, "state = 'open' AND due_on <= ? AND meeting_id IN (SELECT id FROM meetings WHERE deleted_at IS NULL)", [dueBy], 'due_on, created_at')
}

export function proposalsToFollow(db: Database.Database, by: string): Proposal[] {
  return select(db, PROPOSALS, "outcome IN ('waiting', 'partly') AND follow_on <= ?", [by], 'follow_on, created_at')
}

/** Instalments that were due by a day and have not come in full. */
export function moneyDue(db: Database.Database, by: string): { projectId: string; title: string; dueOn: string; missingSatang: number }[] {
  const sql = `
    SELECT p.id AS projectId, p.title, i.due_on AS dueOn, i.due_satang - i.received_satang AS missingSatang
    FROM instalments i JOIN fundings f ON f.id = i.funding_id AND f.deleted_at IS NULL JOIN projects p ON p.id = f.project_id AND p.deleted_at IS NULL
    WHERE i.deleted_at IS NULL AND i.due_on <= ? AND i.due_satang > i.received_satang AND p.stage <> 'cancelled' ORDER BY i.due_on`
  return statement(db, sql).all(by) as ReturnType<typeof moneyDue>
}

/** Fiscal years with promises, the latest first. */
export function fiscalYearsWithMoney(db: Database.Database, limit: number): number[] {
  return statement(db, 'SELECT DISTINCT fiscal_year FROM fundings WHERE deleted_at IS NULL ORDER BY fiscal_year DESC LIMIT ?').pluck().all(limit) as number[]
}

/** How many projects of each stage serve each issue; a null issue: those that serve none. */
export function projectsByIssue(db: Database.Database): { issueId: string | null; stage: HomeCharts['issues'][number]['stages'][number]['stage']; count: number }[] {
  const sql = `
    SELECT j.value AS issueId, p.stage, count(*) AS count FROM projects p LEFT JOIN json_each(p.issue_ids) j
    WHERE p.deleted_at IS NULL GROUP BY j.value, p.stage`
  return statement(db, sql).all() as ReturnType<typeof projectsByIssue>
}

/** The latest reading of each indicator with a target, of projects under way. */
export function latestReadings(db: Database.Database, limit: number): HomeCharts['indicators'] {
  const sql = `
    SELECT p.id AS projectId, p.title AS projectTitle, i.name, i.unit, i.baseline, i.target, i.better, r.value, r.read_on AS readOn
    FROM projects p JOIN indicators i ON i.project_id = p.id AND i.deleted_at IS NULL AND i.target IS NOT NULL
    JOIN readings r ON r.id = (SELECT id FROM readings WHERE indicator_id = i.id AND deleted_at IS NULL ORDER BY read_on DESC, created_at DESC LIMIT 1)
    WHERE p.deleted_at IS NULL AND p.stage IN ('approved', 'running') ORDER BY r.read_on DESC, i.id LIMIT ?`
  return statement(db, sql).all(limit) as HomeCharts['indicators']
}
