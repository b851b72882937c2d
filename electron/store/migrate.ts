import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import { MIGRATIONS, SCHEMA_VERSION } from './migrations/index.ts'

export function schemaVersion(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

/**
 * Brings the database to this program's schema, each migration in one transaction. References are not enforced
 * meanwhile, because a table that others refer to is made anew by dropping the old one (sqlite.org/lang_altertable.html);
 * instead all of them are checked before a step counts.
 * The caller makes a verified copy first when there is something to lose (see open-council.ts).
 * @throws AppError DATABASE_NEWER, without writing, when the file is newer than the program; DATABASE_DAMAGED when references do not hold
 */
export function migrate(db: Database.Database, migrations: readonly string[] = MIGRATIONS): void {
  const from = schemaVersion(db)
  if (from > migrations.length) {
    throw new AppError('DATABASE_NEWER', { found: from, supported: SCHEMA_VERSION })
  }
  const enforced = db.pragma('foreign_keys', { simple: true }) as number
  db.pragma('foreign_keys = OFF')
  try {
    for (let version = from; version < migrations.length; version += 1) {
      const step = migrations[version]
      db.transaction(() => {
        db.exec(step as string)
        if ((db.pragma('foreign_key_check') as unknown[]).length > 0) throw new AppError('DATABASE_DAMAGED', { reason: 'references' })
        db.pragma(`user_version = ${version + 1}`)
      }).immediate()
    }
  } finally {
    db.pragma(`foreign_keys = ${enforced}`)
  }
}
