import type Database from 'better-sqlite3'
import { AppError, type ErrorCode } from '../contract/errors.ts'
import { CouncilStore } from '../store/council-store.ts'
import { hold } from '../store/holder.ts'
import { migrate, schemaVersion } from '../store/migrate.ts'
import { SCHEMA_VERSION } from '../store/migrations/index.ts'
import type { UserRow } from '../store/tables.ts'
import * as councilQueries from '../store/queries/council.ts'
import { openSealed } from '../store/sealed-database.ts'
import { isUnfilled } from '../store/search/whole-index.ts'
import type { CouncilKeys } from '../vault/council-keys.ts'
import type { OpenedSlot, UnlockSecret } from '../vault/unlock.ts'
import type { AppContext } from './context.ts'
import { councilFolder, readLabel, writeLabel, type CouncilFolder } from './council-folder.ts'
import { closeWithCopy, copiedChanges } from './auto-copy.ts'
import { settleKeys } from './key-holders.ts'
import { clockBehind } from './known-time.ts'
import { lookAfterOpening } from './look-after-opening.ts'
import { readFilesAfterOpening } from './read-files.ts'
import type { OpenCouncil } from './workspace.ts'

/** Wrong secrets are answered ever more slowly: free at first, then 2, 4, 8 … seconds, at most a minute. */
const FREE_TRIES = 3
const LONGEST_WAIT_MS = 60_000

export interface Unlocked extends OpenedSlot {
  folder: CouncilFolder
}

/** Answers that tell something of somebody's passphrase. */
const TELLING: readonly ErrorCode[] = ['SECRET_WRONG', 'PASSPHRASE_TAKEN']

/** Runs what tries a secret, unless too many wrong ones came just before. @throws AppError TRY_AGAIN_LATER { seconds } */
export async function guardTries<T>(context: AppContext, attempt: () => Promise<T>): Promise<T> {
  const { refusals } = context.workspace
  const now = Date.parse(context.ports.clock.now())
  if (now < refusals.until) throw new AppError('TRY_AGAIN_LATER', { seconds: Math.ceil((refusals.until - now) / 1000) })
  try {
    const result = await attempt()
    refusals.count = 0
    return result
  } catch (error) {
    if (error instanceof AppError && TELLING.includes(error.code)) {
      refusals.count += 1
      const wait = refusals.count < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, 2 ** (refusals.count - FREE_TRIES + 1) * 1000)
      refusals.until = Date.parse(context.ports.clock.now()) + wait
    }
    throw error
  }
}

/** Proves the secret against the key slots, off the main thread. @throws AppError SECRET_WRONG, TRY_AGAIN_LATER, KEY_MISSING, KEY_DAMAGED */
export async function unlock(context: AppContext, councilId: string, secret: UnlockSecret): Promise<Unlocked> {
  const folder = councilFolder(context.ports.dataFolder, councilId)
  const { firstSlot } = await readLabel(folder, councilId)
  const input = { keysFolder: folder.keys, secret, firstSlot: firstSlot ?? undefined }
  return { folder, ...(await guardTries(context, () => context.ports.jobs.run('unlock', input))) }
}

type OpenStore = Pick<OpenCouncil, 'store' | 'holder'>

/**
 * The database under the keys of the ring. Where changing keys was cut short it may be under the next ones already:
 * then those are the keys, and what they replaced is returned. Either way `unlocked.next` is settled afterwards.
 */
function openDatabase(unlocked: Unlocked): { db: Database.Database; former: CouncilKeys | null } {
  const { folder, keys, next } = unlocked
  try {
    return { db: openSealed(folder.database, keys.databaseKey), former: null }
  } catch (error) {
    if (!next || !(error instanceof AppError && error.code === 'DATABASE_FOREIGN')) throw notAsLeft(error)
  }
  try {
    const db = openSealed(folder.database, next.databaseKey)
    unlocked.keys = next
    return { db, former: keys }
  } catch (error) {
    throw notAsLeft(error)
  }
}

/**
 * The keys are the council's own. A database that they do not open is not the one that was left here: its first page
 * is damaged, or another file lies in its place. Nobody can tell which, so the code's sentence says both.
 */
function notAsLeft(error: unknown): unknown {
  const unknownKey = error instanceof AppError && error.code === 'DATABASE_FOREIGN' && error.details['reason'] === 'key'
  return unknownKey ? new AppError('DATABASE_DAMAGED', { reason: 'key' }, { cause: error }) : error
}

/** Opens the records: holder's lock, database, migrations. Closes the council that was open before. */
async function openStore(context: AppContext, unlocked: Unlocked): Promise<OpenStore & { former: CouncilKeys | null }> {
  const { workspace, ports } = context
  if (workspace.open) closeWithCopy(context, { locked: false })
  const holder = hold(unlocked.folder.lock, ports.clock.now())
  try {
    const { db, former } = openDatabase(unlocked)
    try {
      const version = schemaVersion(db)
      if (version > 0 && version < SCHEMA_VERSION) {
        await ports.jobs.run('copyBeforeMigration', { folder: unlocked.folder.root, databaseKey: unlocked.keys.databaseKey, version })
      }
      migrate(db)
      if (isUnfilled(db)) await ports.jobs.run('fillSearch', { database: unlocked.folder.database, databaseKey: unlocked.keys.databaseKey })
      return { store: new CouncilStore(db), holder, former }
    } catch (error) {
      db.close()
      throw error
    }
  } catch (error) {
    holder.release()
    throw error
  }
}

/**
 * The whole opening: `userOf` finds or makes the user of the slot; null is a slot whose user was removed,
 * which opens nothing. Whatever fails, nothing stays open or held.
 */
export async function openAs(context: AppContext, councilId: string, unlocked: Unlocked, userOf: (store: CouncilStore) => UserRow | null | Promise<UserRow | null>): Promise<OpenCouncil> {
  const { store, holder, former } = await openStore(context, unlocked)
  try {
    const user = await userOf(store)
    if (!user) throw new AppError('SECRET_WRONG')
    const { folder, slotId, keys, holders } = unlocked
    const open: OpenCouncil = {
      id: councilId, store, holder, user, pendingRecovery: null, copiedChanges: await copiedChanges(context, councilId),
      copyTriedAt: councilQueries.changeCount(store.db), health: null,
      clockBehind: clockBehind(store.db, context.ports.clock.now()), writing: null, guest: null, folder, slotId, keys, holders,
      filesSeen: 0, readingFiles: false, ended: new AbortController(),
    }
    await settleKeys(context, open, { unsettled: unlocked.next !== null, former })
    await enter(context, open)
    lookAfterOpening(context, open)
    readFilesAfterOpening(context, open)
    return open
  } catch (error) {
    store.close()
    holder.release()
    throw error
  }
}

/** Makes an opened council the session's, and remembers on its door which slot to try first. */
async function enter(context: AppContext, open: OpenCouncil): Promise<void> {
  const profile = councilQueries.profile(open.store.db)
  await writeLabel(open.folder, {
    name: profile?.name ?? open.id,
    isSample: profile?.isSample ?? false,
    openedAt: context.ports.clock.now(),
    firstSlot: open.slotId,
  })
  context.workspace.open = open
  context.ports.emit('session', { open: true, locked: false })
}
