import type { Preferences } from '../contract/app.ts'
import type { RecoverySheet } from '../contract/councils.ts'
import type { CouncilStore } from '../store/council-store.ts'
import type { Holder } from '../store/holder.ts'
import type { UserRow } from '../store/tables.ts'
import { wipeKeys, type CouncilKeys } from '../vault/council-keys.ts'
import type { CouncilFolder } from './council-folder.ts'
import type { OpenedFiles } from './opened-files.ts'

/** The council that is open in this process; nothing of it outlives closing. */
export interface OpenCouncil {
  id: string
  folder: CouncilFolder
  store: CouncilStore
  keys: CouncilKeys
  user: UserRow
  slotId: string
  holder: Holder
  /** The paper key while it still has to be proved. */
  pendingRecovery: RecoverySheet | null
}

/** A file on its way in, whole or in part, in memory only. */
export interface Staged {
  name: string
  bytes: Uint8Array
  received: number
}

/** The process's state: which council is open, and what is under way. */
export interface Workspace {
  preferences: Preferences
  open: OpenCouncil | null
  staged: Map<string, Staged>
  cancellers: Map<string, AbortController>
  /** Copies in the clear that other programs have open. */
  opened: OpenedFiles
  /** Wrong secrets in a row, and when the next try is allowed (ms since epoch). */
  refusals: { count: number; until: number }
}

/** Ends the session: keys wiped, database closed, staged files and running work gone. */
export function closeCouncil(workspace: Workspace, { keepJobs = false } = {}): void {
  if (!keepJobs) for (const controller of workspace.cancellers.values()) controller.abort()
  workspace.staged.clear()
  void workspace.opened.wipe()
  const { open } = workspace
  workspace.open = null
  if (!open) return
  open.store.close()
  wipeKeys(open.keys)
  open.holder.release()
}
