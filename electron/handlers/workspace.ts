import type { ErrorCode } from '../contract/errors.ts'
import type { HealthReport } from '../contract/health.ts'
import type { Preferences } from '../contract/app.ts'
import type { RecoverySheet } from '../contract/councils.ts'
import type { Guest } from '../contract/guests.ts'
import type { CouncilStore } from '../store/council-store.ts'
import type { Holder } from '../store/holder.ts'
import type { UserRow } from '../store/tables.ts'
import { wipeKeys, type CouncilKeys } from '../vault/council-keys.ts'
import type { KeyHolders } from '../vault/key-ring.ts'
import type { CouncilFolder } from './council-folder.ts'
import type { Reading } from './imports/reading.ts'
import type { OpenedFiles } from './opened-files.ts'

/** The council that is open in this process; nothing of it outlives closing. */
export interface OpenCouncil {
  id: string
  folder: CouncilFolder
  store: CouncilStore
  keys: CouncilKeys
  /** Who opens its key ring: the user's slot, everyone else's, the paper key. */
  holders: KeyHolders
  user: UserRow
  slotId: string
  holder: Holder
  /** The paper key while it still has to be proved. */
  pendingRecovery: RecoverySheet | null
  /** Set when this is a package looked at read-only and not a council of this computer. */
  guest: (Guest & { wipe: () => void }) | null
  /** Audit entries that the newest automatic copy holds; -1 without one. */
  copiedChanges: number
  /** Audit entries there were when a copy was last tried. */
  copyTriedAt: number
  /** What the last check found; null before the first one ended. */
  health: HealthReport | null
  /** A job's transaction under way; settles without failing. */
  writing: Promise<void> | null
  /** The latest entry, when this computer's clock stood before it at opening. */
  clockBehind: string | null
  /** `store.filesTouched` when words within files were last looked for (read-files.ts). */
  filesSeen: number
  readingFiles: boolean
  /** Aborted when it is closed: what works for it in the background stops at once. */
  ended: AbortController
}

/** How the automatic copies stand, across sessions of this process. */
export interface Copying {
  /** The copy under way; settles without failing. */
  running: Promise<void> | null
  failure: { at: string; code: ErrorCode } | null
  filesMissing: number
}

/** A file on its way in, whole or in part, in memory only. */
export interface Staged {
  name: string
  bytes: Uint8Array<ArrayBuffer>
  received: number
}

/** The process's state: which council is open, and what is under way. */
export interface Workspace {
  preferences: Preferences
  open: OpenCouncil | null
  /** The council that waits behind an open guest. */
  behind: OpenCouncil | null
  staged: Map<string, Staged>
  /** The list that the import desk shows, as read; one at a time. */
  reading: Reading | null
  cancellers: Map<string, AbortController>
  /** Folders that a package is being written to. */
  writingTo: Set<string>
  /** Copies in the clear that other programs have open. */
  opened: OpenedFiles
  copying: Copying
  /** Wrong secrets in a row, and when the next try is allowed (ms since epoch). */
  refusals: { count: number; until: number }
}

/** Ends the session: keys wiped, databases closed, a guest's folder, staged files and running work gone. */
export function closeCouncil(workspace: Workspace, { keepJobs = false } = {}): void {
  if (!keepJobs) for (const controller of workspace.cancellers.values()) controller.abort()
  workspace.staged.clear()
  void workspace.opened.wipe()
  workspace.reading = null
  const { open, behind } = workspace
  workspace.open = null
  workspace.behind = null
  if (open) close(open)
  if (behind) close(behind)
}

/** Ends a visit: the guest is wiped, and what waited behind it is open again. */
export function leaveGuest(workspace: Workspace): void {
  const { open, behind } = workspace
  if (!open?.guest) return
  void workspace.opened.wipe()
  workspace.open = behind
  workspace.behind = null
  close(open)
}

function close(council: OpenCouncil): void {
  council.ended.abort()
  council.store.close()
  wipeKeys(council.keys)
  council.holder.release()
  council.guest?.wipe()
}
