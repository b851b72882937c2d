import * as councilQueries from '../store/queries/council.ts'
import type CouncilDatabase from 'better-sqlite3'
import type { Runtime } from './context.ts'
import { healthInput } from './health-input.ts'
import type { OpenCouncil } from './workspace.ts'

/** The page is drawn first. */
const AFTER_MS = 1500
/** Two computers' clocks differ by so much without anybody being wrong. */
const TOLERANCE_MS = 5 * 60_000

/** Looks at a council that was just opened, off the main thread, and tells the page when it is damaged. */
export function lookAfterOpening({ ports, workspace }: Runtime, council: OpenCouncil): void {
  const stillOpen = () => workspace.open === council && council.store.db.open
  setTimeout(() => {
    if (!stillOpen()) return
    ports.jobs.run('checkHealth', healthInput(council, false)).then(
      (report) => {
        if (!stillOpen()) return
        // A check that somebody asked for meanwhile looked at more.
        council.health ??= report
        ports.emit('health', { ok: council.health.ok })
      },
      (error: unknown) => {
        if (stillOpen()) ports.log.error(ports.newId(), error)
      },
    )
  }, AFTER_MS).unref()
}

/** The latest entry, when the clock stands before it: what is written now would seem older than what it follows. */
export function clockBehind(db: CouncilDatabase.Database, now: string): string | null {
  const last = councilQueries.lastChangedAt(db)
  return last !== null && Date.parse(last) - Date.parse(now) > TOLERANCE_MS ? last : null
}
