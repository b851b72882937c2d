import type Database from 'better-sqlite3'
import { pairKey } from '../../domain/merge.ts'
import { find, select, statement } from '../table.ts'
import { DISTINCT_PEOPLE, PERSON_MERGES, type DistinctRow, type MergeRow } from '../tables.ts'

/** One record that a merge changed (the fields as they were) or took out of sight (`before` null). */
export interface MergeStep {
  table: string
  id: string
  /** As the merge left it. */
  revision: number
  before: Record<string, unknown> | null
}

export function merges(db: Database.Database): MergeRow[] {
  return select(db, PERSON_MERGES, '1', [], 'created_at DESC, id DESC')
}

export function mergeById(db: Database.Database, id: string): MergeRow | null {
  return find(db, PERSON_MERGES, id)
}

/** Written apart from the record, so that no personal data stands in the log a second time: each step has its own entry there. */
export function saveSteps(db: Database.Database, id: string, steps: readonly MergeStep[]): void {
  statement(db, 'UPDATE person_merges SET moved = ? WHERE id = ?').run(JSON.stringify(steps), id)
}

/** Null once the steps are gone, as after an erasure. */
export function stepsOf(db: Database.Database, id: string): MergeStep[] | null {
  const moved = statement(db, 'SELECT moved FROM person_merges WHERE id = ?').pluck().get(id) as string | undefined
  return moved ? (JSON.parse(moved) as MergeStep[]) : null
}

/** Answers about people who are still on record, the latest first. */
export function distinctPairs(db: Database.Database): DistinctRow[] {
  const onRecord = (id: string) => `EXISTS (SELECT 1 FROM people p WHERE p.id = ${id} AND p.deleted_at IS NULL)`
  return select(db, DISTINCT_PEOPLE, `${onRecord('one_id')} AND ${onRecord('other_id')}`, [], 'created_at DESC, id DESC')
}

/** All pairs that were said to be two people, by pairKey of domain/merge.ts; a record that was merged stands as the one that was kept. */
export function distinctKeys(db: Database.Database): Set<string> {
  const keptOf = new Map(merges(db).flatMap(({ mergedId, keptId, undoneAt }) => (undoneAt === null ? [[mergedId, keptId] as const] : [])))
  const standing = (id: string): string => {
    const kept = keptOf.get(id)
    return kept === undefined ? id : standing(kept)
  }
  return new Set(select(db, DISTINCT_PEOPLE).map(({ oneId, otherId }) => pairKey(standing(oneId), standing(otherId))))
}

/** What belongs to a person by each table; `made` is when a record came to be. */
const BELONGING = [
  'SELECT id, created_at AS made FROM memberships WHERE deleted_at IS NULL AND person_id = @person',
  'SELECT id, created_at AS made FROM posts WHERE deleted_at IS NULL AND person_id = @person',
  'SELECT id, created_at AS made FROM committee_seats WHERE deleted_at IS NULL AND person_id = @person',
  'SELECT id, created_at AS made FROM attendance WHERE person_id = @person',
  ...['meeting_roll', 'movements', 'recusals', 'confirmations', 'delegates'].map(
    (table) => `SELECT id, created_at AS made FROM ${table} WHERE deleted_at IS NULL AND person_id = @person`,
  ),
  'SELECT id, created_at AS made FROM ballots WHERE person_id = @person',
  'SELECT id, created_at AS made FROM follow_ups WHERE deleted_at IS NULL AND owner_person_id = @person',
  'SELECT id, created_at AS made FROM consents WHERE deleted_at IS NULL AND person_id = @person',
  `SELECT id, created_at AS made FROM attachments WHERE deleted_at IS NULL AND owner_kind = 'person' AND owner_id = @person`,
  'SELECT id, created_at AS made FROM person_merges WHERE undone_at IS NULL AND (kept_id = @person OR merged_id = @person)',
].join(' UNION ALL ')

/** Records that came to a person after a moment. */
export function madeSince(db: Database.Database, personId: string, at: string): number {
  return statement(db, `SELECT count(*) FROM (${BELONGING}) WHERE made > @at`).pluck().get({ person: personId, at }) as number
}

/** The record that a person is on now: another where this one was merged into it. */
export function mergedInto(db: Database.Database, personId: string): string {
  const sql = `
    WITH RECURSIVE chain (id, step) AS (
      SELECT ?, 0 UNION SELECT m.kept_id, chain.step + 1 FROM person_merges m JOIN chain ON m.merged_id = chain.id WHERE m.undone_at IS NULL
    ) SELECT id FROM chain ORDER BY step DESC LIMIT 1`
  return statement(db, sql).pluck().get(personId) as string
}
