import type { Ports } from './platform/ports.ts'
import { closeCouncil, type Workspace } from './handlers/workspace.ts'
import { loadPreferences } from './handlers/app.ts'
import { handlers } from './handlers/index.ts'
import { createDispatch, type Dispatch } from './transport/dispatch.ts'
import { prepareDataFolder } from './handlers/data-folder.ts'

/** The program without a shell: what main.ts and server.ts both wrap in a door. */
export interface Core {
  dispatch: Dispatch
  /** Whether a council is open, for shells that lock on suspend. */
  isOpen(): boolean
  /** Closes the open council at once: keys wiped, database closed. */
  lock(): void
  shutdown(): Promise<void>
}

export async function createCore(ports: Ports): Promise<Core> {
  await prepareDataFolder(ports.dataFolder)
  const workspace: Workspace = {
    preferences: await loadPreferences(ports.dataFolder),
    open: null,
    staged: new Map(),
    cancellers: new Map(),
    refusals: { count: 0, until: 0 },
  }
  const lock = (): void => {
    if (!workspace.open) return
    closeCouncil(workspace)
    ports.emit('session', { open: false })
  }
  return {
    dispatch: createDispatch(handlers, { ports, workspace }),
    isOpen: () => workspace.open !== null,
    lock,
    async shutdown() {
      lock()
      await ports.jobs.close()
      await ports.printer.close()
    },
  }
}
