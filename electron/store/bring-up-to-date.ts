import type Database from 'better-sqlite3'
import { migrate } from './migrate.ts'
import { fillIndex, isUnfilled } from './search/whole-index.ts'

/** Brings a database to this program's schema, and fills the index that a migration left empty. @throws AppError as migrate */
export function bringUpToDate(db: Database.Database): void {
  migrate(db)
  if (isUnfilled(db)) fillIndex(db)
}
