import type Database from 'better-sqlite3'
import type { HitKind, SearchFilters, SearchStatus } from '../../contract/search.ts'
import { statement } from '../table.ts'

/** Which records a filter lets through, told from the records themselves: how they stand today is in no index. */

type Chosen = readonly [HitKind, sql: string]

const MOO: readonly Chosen[] = [
  ['person', 'SELECT id FROM people WHERE moo = @moo'],
  ['organisation', 'SELECT id FROM organisations WHERE EXISTS (SELECT 1 FROM json_each(organisations.moo) WHERE value = @moo)'],
  ['project', 'SELECT id FROM projects WHERE EXISTS (SELECT 1 FROM json_each(projects.moo) WHERE value = @moo)'],
]

const PERSON: readonly Chosen[] = [
  ['person', 'SELECT @person'],
  ['follow_up', 'SELECT id FROM follow_ups WHERE owner_person_id = @person'],
  ['resolution', 'SELECT resolution_id FROM follow_ups WHERE owner_person_id = @person AND deleted_at IS NULL'],
  ['agenda_item', 'SELECT agenda_item_id FROM recusals WHERE person_id = @person AND deleted_at IS NULL'],
  ['meeting', `SELECT meeting_id FROM attendance WHERE person_id = @person AND status = 'present'`],
  ['project', 'SELECT project_id FROM project_team WHERE person_id = @person AND deleted_at IS NULL'],
  ['attachment', `SELECT id FROM attachments WHERE owner_kind = 'person' AND owner_id = @person
    OR owner_kind = 'membership' AND owner_id IN (SELECT id FROM memberships WHERE person_id = @person)`],
]

/** Members whose term is running or who act past its due end (rule 9); the roll has the finer states. */
const SERVING = `SELECT person_id FROM memberships WHERE deleted_at IS NULL AND started_on <= @today AND (ended_on IS NULL OR ended_on >= @today)`
/** The last change of standing up to today. */
const STANDING = `coalesce((SELECT status FROM organisation_statuses s WHERE s.organisation_id = o.id AND s.deleted_at IS NULL AND s.started_on <= @today
  ORDER BY s.started_on DESC, s.id DESC LIMIT 1), 'registered')`

const BY_STATUS: Record<string, Chosen> = {
  meeting: ['meeting', `SELECT id FROM meetings WHERE state = @standing AND stage <> 'planned'`],
  follow_up: ['follow_up', 'SELECT id FROM follow_ups WHERE state = @standing'],
  project: ['project', 'SELECT id FROM projects WHERE stage = @standing'],
  proposal: ['proposal', 'SELECT id FROM proposals WHERE outcome = @standing'],
  organisation: ['organisation', `SELECT id FROM organisations o WHERE ${STANDING} = @standing`],
  person: ['person', `SELECT id FROM people WHERE (id IN (${SERVING})) = (@standing = 'serving') AND id IN (SELECT person_id FROM memberships WHERE deleted_at IS NULL)`],
}

function chosenOf(status: SearchStatus): Chosen[] {
  const one = BY_STATUS[status.slice(0, status.indexOf('.'))]
  return one === undefined ? [] : [one]
}

/** Rows of the index that a set of filters lets through, by kind. */
export type Allowed = ReadonlyMap<HitKind, ReadonlySet<number>>

/** @returns null where no filter but kinds and years is set */
export function allowedBy(db: Database.Database, { moo, status, personId }: SearchFilters, today: string): Allowed | null {
  const sets = [
    ...(moo === null ? [] : [rowsOf(db, MOO, { moo })]),
    ...(personId === null ? [] : [rowsOf(db, PERSON, { person: personId })]),
    ...(status === null ? [] : [rowsOf(db, chosenOf(status), { today, standing: status.slice(status.indexOf('.') + 1) })]),
  ]
  const [first, ...others] = sets
  if (first === undefined) return null
  return new Map([...first].map(([kind, rows]) => [kind, new Set([...rows].filter((row) => others.every((set) => set.get(kind)?.has(row) === true)))]))
}

function rowsOf(db: Database.Database, chosen: readonly Chosen[], values: Record<string, string | number>): Map<HitKind, Set<number>> {
  return new Map(chosen.map(([kind, sql]) => {
    const rows = statement(db, `SELECT rowid FROM search_entries WHERE kind = @kind AND record_id IN (${sql})`).pluck().all({ ...values, kind }) as number[]
    return [kind, new Set(rows)]
  }))
}
