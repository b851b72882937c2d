import type { Events } from './contract/events.ts'
import { IdleWatch } from './handlers/idle-watch.ts'
import type { Ports } from './platform/ports.ts'
import type { Runtime } from './handlers/context.ts'
import * as councilQueries from './store/queries/council.ts'
import { closeWithCopy, copiesAtRest, copyWhenDue } from './handlers/auto-copy.ts'
import { readFilesWhenDue } from './handlers/read-files.ts'
import type { Workspace } from './handlers/workspace.ts'
import { loadPreferences } from './handlers/app.ts'
import { handlers } from './handlers/index.ts'
import { createDispatch, type Dispatch } from './transport/dispatch.ts'
import { prepareDataFolder } from './handlers/data-folder.ts'
import { OpenedFiles } from './handlers/opened-files.ts'

/** Time the page gets to save what is being typed before a lock it did not ask for. */
const SAVE_BEFORE_LOCK_MS = 1500

/** The program without a shell: what main.ts and server.ts both wrap in a door. */
export interface Core {
  dispatch: Dispatch
  /** Asks the page to save what is being typed, then closes the open council: keys wiped, database closed. */
  lockSoon(reason: Events['locking']['reason']): void
  shutdown(): Promise<void>
}

/** How long closing the program waits for the last copy; one that is not done by then leaves nothing behind. */
const LAST_COPY_MS = 8_000

export async function createCore(ports: Ports): Promise<Core> {
  const workspace: Workspace = {
    preferences: await loadPreferences(ports.dataFolder),
    open: null,
    behind: null,
    staged: new Map(),
    reading: null,
    cancellers: new Map(),
    writingTo: new Set(),
    opened: new OpenedFiles(ports.dataFolder),
    copying: { running: null, failure: null, filesMissing: 0 },
    refusals: { count: 0, until: 0 },
  }
  await prepareDataFolder(ports.dataFolder)
  await workspace.opened.wipe()
  const afterCommand = (): void => {
    copyWhenDue(runtime)
    readFilesWhenDue(runtime)
  }
  const runtime: Runtime = { ports, workspace, afterCommand, recentErrors: [] }
  const lock = (): void => {
    if (workspace.open) closeWithCopy(runtime, { locked: true })
  }
  const lockSoon: Core['lockSoon'] = (reason) => {
    if (!workspace.open) return
    ports.emit('locking', { reason })
    setTimeout(lock, SAVE_BEFORE_LOCK_MS).unref()
  }
  const watch = new IdleWatch({
    now: Date.now,
    idleMinutes: () => workspace.open && councilQueries.settings(workspace.open.store.db).values.idleMinutes,
    isBusy: () => workspace.cancellers.size > 0,
    lockSoon,
  })
  const dispatch = createDispatch(handlers, runtime)
  return {
    dispatch(name, input) {
      // The page asks for the status by itself; everything else is somebody's doing.
      if (name !== 'app.status') watch.used()
      return dispatch(name, input)
    },
    lockSoon,
    async shutdown() {
      watch.stop()
      lock()
      await workspace.opened.wipe()
      await copiesAtRest(runtime, LAST_COPY_MS)
      await ports.jobs.close()
      await ports.printer.close()
    },
  }
}
