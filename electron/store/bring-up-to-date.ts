import type Database from 'better-sqlite3'
import { migrate, schemaVersion } from './migrate.ts'
import { indexAll } from './search/index-writer.ts'

/** The migration that made the search index as it is now. */
const INDEX_SINCE = 9

/** Brings a database to this program's schema, and fills the index that the migration left empty. @throws AppError as migrate */
export function bringUpToDate(db: Database.Database): void {
  const version = schemaVersion(db)
  migrate(db)
  if (version > 0 && version < INDEX_SINCE) db.transaction(() => indexAll(db)).immediate()
}
