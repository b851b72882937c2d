import { undoableSince } from '../contract/import-desk.ts'
import { forgetItemsBefore } from '../store/queries/imports.ts'
import type { Runtime } from './context.ts'
import { healthInput } from './health-input.ts'
import type { OpenCouncil } from './workspace.ts'

/** The page is drawn first. */
const AFTER_MS = 1500

/** Looks at a council that was just opened, off the main thread, and tells the page when it is damaged; if not, what is kept for a time only goes. */
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
        if (report.ok && !council.guest && !council.writing) forgetItemsBefore(council.store.db, undoableSince(ports.clock.now()))
      },
      (error: unknown) => {
        if (stillOpen()) ports.log.error(ports.newId(), error)
      },
    )
  }, AFTER_MS).unref()
}
