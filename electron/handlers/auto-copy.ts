import { join } from 'node:path'
import { listCopies } from '../backup/copy-files.ts'
import { AppError, type ErrorCode } from '../contract/errors.ts'
import { mapDiskError } from '../domain/disk-errors.ts'
import type { JobHooks } from '../platform/ports.ts'
import * as councilQueries from '../store/queries/council.ts'
import type { Runtime } from './context.ts'
import { clockBehind } from './known-time.ts'
import { packageSource } from './package-source.ts'
import { closeCouncil, type OpenCouncil } from './workspace.ts'

/** When copies are made by themselves: after so many changes, and when a changed book is closed. */

/** A copy under way is let finish before its council is replaced. */
export const COPY_ENDS_MS = 60_000

/** Beside councils/, not inside: a council's folder may be damaged, deleted or swapped, and its copies stay. */
export const allCopiesFolder = (dataFolder: string): string => join(dataFolder, 'copies')
export const copiesFolder = (dataFolder: string, councilId: string): string => join(allCopiesFolder(dataFolder), councilId)

/** What the newest copy holds, in audit entries; -1 without one. For a book just opened. */
export async function copiedChanges({ ports }: Runtime, councilId: string): Promise<number> {
  const [newest] = await listCopies(copiesFolder(ports.dataFolder, councilId)).catch(() => [])
  return newest?.changes ?? -1
}

/**
 * One copy of an open council, after any that is under way. The job has its own keys as soon as it is started:
 * the council may be closed meanwhile. @throws AppError as createPackage
 */
export async function makeCopyOf(runtime: Runtime, council: OpenCouncil, hooks: JobHooks = {}): Promise<void> {
  await runtime.workspace.copying.running
  await start(runtime, council, hooks)
}

function start(runtime: Runtime, council: OpenCouncil, hooks: JobHooks): Promise<void> {
  const { ports, workspace } = runtime
  const { db } = council.store
  const changes = councilQueries.changeCount(db)
  const before = council.copiedChanges
  council.copiedChanges = changes
  const behind = clockBehind(db, ports.clock.now()) !== null
  const { now, ...source } = packageSource({ ports }, council)
  const made = ports.jobs.run('makeCopy', {
    ...source,
    copiesFolder: copiesFolder(ports.dataFolder, council.id),
    changes,
    now: now.toISOString(),
    clockBehind: behind,
    // While the records or the clock are wrong, nobody can say which copy is no longer needed.
    rotate: council.health?.ok !== false && !behind,
  }, hooks)
  const noted = made.then(
    ({ filesMissing }) => {
      workspace.copying = { running: null, failure: null, filesMissing }
      ports.emit('copies', { ok: true })
    },
    (error: unknown) => {
      council.copiedChanges = before
      workspace.copying = { ...workspace.copying, running: null, failure: { at: ports.clock.now(), code: codeOf(error) } }
      ports.emit('copies', { ok: false })
      throw error
    },
  )
  workspace.copying.running = noted.catch(() => undefined)
  return noted
}

const codeOf = (error: unknown): ErrorCode => (mapDiskError(error) ?? new AppError('UNEXPECTED')).code

/** The council of this computer that is open, also while a package is looked into in front of it. */
function ownCouncil({ workspace }: Runtime): OpenCouncil | null {
  return workspace.open?.guest ? workspace.behind : workspace.open
}

/** After every command: starts a copy when enough has changed. Never fails, never waits. */
export function copyWhenDue(runtime: Runtime): void {
  const { copying } = runtime.workspace
  const open = ownCouncil(runtime)
  if (!open?.store.db.open || copying.running) return
  const every = councilQueries.settings(open.store.db).values.copyAfterChanges
  const changes = councilQueries.changeCount(open.store.db)
  // After a failure (a full disk) the next try comes with as many changes again.
  const since = Math.max(open.copiedChanges, open.copyTriedAt)
  if (every === 0 || changes - since < every) return
  open.copyTriedAt = changes
  void start(runtime, open, {}).catch(() => undefined)
}

/** Ends the session; what changed since the last copy is copied, by a worker that goes on for a moment. */
export function closeWithCopy(runtime: Runtime, { locked }: { locked: boolean }): void {
  const { copying } = runtime.workspace
  const open = ownCouncil(runtime)
  if (open?.store.db.open && !copying.running && councilQueries.changeCount(open.store.db) !== open.copiedChanges) {
    void start(runtime, open, {}).catch(() => undefined)
  }
  closeCouncil(runtime.workspace)
  runtime.ports.emit('session', { open: false, locked })
}

/** Before something else touches the council's folder, or the program ends: at most so long. */
export async function copiesAtRest({ workspace }: Pick<Runtime, 'workspace'>, longestMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, longestMs)))
  await Promise.race([workspace.copying.running, late])
  clearTimeout(timer)
}
