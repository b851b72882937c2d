import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { AppError } from '../contract/errors.ts'
import { asDiskError } from '../domain/disk-errors.ts'
import type { JobHooks } from '../platform/ports.ts'
import { CouncilStore } from '../store/council-store.ts'
import * as councilQueries from '../store/queries/council.ts'
import { openSealed } from '../store/sealed-database.ts'
import type { UserRow } from '../store/tables.ts'
import { newCouncilKeys, wipe, wipeKeys, type CouncilKeys } from '../vault/council-keys.ts'
import { copiesAtRest } from './auto-copy.ts'
import { turnToWrite, write, type CouncilContext } from './context.ts'
import { saveRing, tidyKeys } from './key-holders.ts'
import { closeCouncil, type OpenCouncil, type Workspace } from './workspace.ts'

/**
 * New keys for a council: what a removed user, a lost laptop or an old package may know opens nothing from then on.
 *
 *   1. the ring holds the present keys and the next ones     (cut short: the present ones count)
 *   2. a copy of the database under the next key, checked
 *   3. the copy takes the database's name                    (cut short: whoever opens next takes the next keys)
 *   4. the ring holds the new keys alone
 *
 * Attachments keep the keys that stand in their rows: those rows are under the new key. Packages made before keep
 * opening with the secrets of their time; that is what they are for.
 */
export async function rotateKeys(context: CouncilContext, hooks: JobHooks): Promise<Record<string, never>> {
  const { council, workspace } = context
  if (workspace.cancellers.size > 1) throw new AppError('WORK_UNDER_WAY')
  if (council.holders.recovery === null || waitingFor(council).length > 0) throw new AppError('KEYS_NOT_READY')
  const next = await newCouncilKeys()
  const former = { ...council.keys, databaseKey: Uint8Array.from(council.keys.databaseKey) }
  try {
    await saveRing(council, {}, next)
    await putUnderNextKey(context, next, hooks)
    await context.ports.jobs.run('rekeyOldCopies', { folder: council.folder.root, from: former.databaseKey, to: council.keys.databaseKey })
  } finally {
    // Locked meanwhile: the next opening settles it.
    if (isHeld(workspace, council)) {
      await saveRing(council)
      await tidyKeys(council)
    }
    if (council.keys !== next) wipeKeys(next)
    wipe(former.databaseKey)
  }
  return {}
}

/** Open, if need be behind a guest: its keys are there. */
function isHeld({ open, behind }: Workspace, council: OpenCouncil): boolean {
  return open === council || behind === council
}

/** Users whose slot is still of version 1: the ring cannot be sealed to them until they have opened once. */
export function waitingFor({ store, holders }: OpenCouncil): UserRow[] {
  return councilQueries.users(store.db).filter(({ slotId }) => !holders.users[slotId])
}

/** A copy that was overtaken by a change is made again: so often at most. */
const TRIES = 5
const LONGEST_WAIT_MS = 60_000

async function putUnderNextKey(context: CouncilContext, next: CouncilKeys, hooks: JobHooks): Promise<void> {
  const { council, ports, workspace } = context
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = changesOf(council)
    const input = { path: council.folder.database, from: council.keys.databaseKey, to: next.databaseKey }
    const copy = await ports.jobs.run('soundCopy', input, hooks)
    try {
      await turnToWrite(council) // its changes are not in the copy: again
      if (!isHeld(workspace, council) || hooks.signal?.aborted) throw new AppError('CANCELLED')
      if (changesOf(council) !== before) continue
      takeOver(context, copy, next)
      return
    } catch (error) {
      // A copy that is being made by itself reads the database: once it is done, again.
      if (!(error instanceof AppError && error.code === 'WORK_UNDER_WAY')) throw error
      await copiesAtRest(context, LONGEST_WAIT_MS)
    } finally {
      await rm(copy, { force: true }).catch(() => undefined)
    }
  }
  throw new AppError('WORK_UNDER_WAY')
}

/** Differs after any change, by this connection or by a job's. */
function changesOf({ store }: OpenCouncil): string {
  return `${store.db.prepare('SELECT total_changes()').pluck().get() as number} ${store.db.pragma('data_version', { simple: true }) as number}`
}

/** From closing the database to opening its successor nothing else runs: no call finds it closed. */
function takeOver(context: CouncilContext, copy: string, next: CouncilKeys): void {
  const { council, workspace } = context
  const { database, root } = council.folder
  // One file, nothing beside it: a write-ahead log of the old database must not meet the new one.
  leaveWal(council.store)
  council.store.close()
  const former = council.keys
  try {
    renameSync(copy, database)
    syncFolderNow(root)
    council.keys = next
  } catch (error) {
    throw asDiskError(error)
  } finally {
    try {
      council.store = new CouncilStore(openSealed(database, council.keys.databaseKey))
    } catch (error) {
      closeCouncil(workspace)
      context.ports.emit('session', { open: false, locked: true })
      throw error
    }
  }
  wipeKeys(former)
  write(context, (writer) => writer.note('council_profile', council.id, { keys: 'changed' }))
}

/** @throws AppError WORK_UNDER_WAY: something else (a backup) is reading the database */
function leaveWal({ db }: CouncilStore): void {
  db.pragma('busy_timeout = 0')
  try {
    if (db.pragma('journal_mode = DELETE', { simple: true }) === 'delete') return
  } catch (error) {
    throw new AppError('WORK_UNDER_WAY', {}, { cause: error })
  } finally {
    db.pragma('busy_timeout = 5000')
  }
  throw new AppError('WORK_UNDER_WAY')
}

function syncFolderNow(path: string): void {
  // Windows makes renames durable by itself and refuses to be asked.
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
