import type Database from 'better-sqlite3'
import * as councilQueries from '../store/queries/council.ts'

/** Two computers' clocks differ by so much without anybody being wrong. */
const TOLERANCE_MS = 5 * 60_000

/** The latest entry, when the clock stands before it: what is written now would seem older than what it follows. */
export function clockBehind(db: Database.Database, now: string): string | null {
  const latest = councilQueries.latestInstant(db)
  return latest !== null && Date.parse(latest) - Date.parse(now) > TOLERANCE_MS ? latest : null
}

/**
 * The time a package is given: the clock's, but never before the latest change that it holds. A computer whose clock
 * fell back to its first day would else make backups that seem older than all earlier ones.
 */
export function timeOfPackage(db: Database.Database, now: string): Date {
  const latest = councilQueries.latestInstant(db)
  return new Date(latest !== null && latest > now ? latest : now)
}
