import type Database from 'better-sqlite3'
import type { Delegate } from '../../contract/letters.ts'
import { select } from '../table.ts'
import { DELEGATES } from '../tables.ts'

/** Named for a year (C.E.), in the order in which they were; whoever was taken off the record is left out. */
export function ofYear(db: Database.Database, year: number): Delegate[] {
  return select(db, DELEGATES, 'year = ? AND person_id IN (SELECT id FROM people WHERE deleted_at IS NULL)', [year], 'named_on, created_at, id')
}
