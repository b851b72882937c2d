import type Database from 'better-sqlite3'
import { statement } from '../table.ts'
import type { Rows } from './expressions.ts'

/**
 * Rows of a list (JSON). The sign before rowid keeps SQLite from asking the index once for every row; and from its mistake
 * with `rowid = ?` beside MATCH, where 3.53 leaves the MATCH out.
 */
export const AMONG = 'AND +rowid IN (SELECT value FROM json_each(?))'

/** Those of some rows that are among others, the newest first. */
export function among(db: Database.Database, { from, values }: Rows, rows: readonly number[]): number[] {
  return statement(db, `SELECT rowid FROM ${from} ${AMONG} ORDER BY rowid DESC`).pluck().all(...values, JSON.stringify(rows)) as number[]
}
