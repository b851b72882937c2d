import { AppError } from '../contract/errors.ts'
import * as councilQueries from '../store/queries/council.ts'
import type { CouncilKeys } from '../vault/council-keys.ts'
import { wipeKeys } from '../vault/council-keys.ts'
import { removeLeftovers } from '../vault/durable-files.ts'
import type { KeyHolders } from '../vault/key-ring.ts'
import { tidySlots, writeRing, writeSlot } from '../vault/slot-folder.ts'
import type { AppContext } from './context.ts'
import type { OpenCouncil } from './workspace.ts'

/**
 * Who holds the keys of an open council. The ring is sealed to its holders; the records say whose slot is whose. A user
 * is counted into the ring before the records name the slot, and out of it after they no longer do: whatever is cut
 * short, everyone entitled still opens, and the next opening tidies.
 */
export type RingKeeper = Pick<OpenCouncil, 'folder' | 'keys' | 'holders'>

const turns = new WeakMap<OpenCouncil, Promise<unknown>>()

/** One change of holders or keys at a time. */
export function inTurn<T>(council: OpenCouncil, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(council) ?? Promise.resolve()).then(work)
  turns.set(council, mine.catch(() => undefined))
  return mine
}

/** Writes the ring anew for the holders as changed. @throws AppError NOT_UNLOCKED (locked meanwhile), disk errors */
export async function saveRing(keeper: RingKeeper, change: Partial<KeyHolders> = {}, next: CouncilKeys | null = null): Promise<void> {
  keeper.holders = await writeRing(keeper.folder.keys, { keys: keeper.keys, next, holders: { ...keeper.holders, ...change } })
}

/** Gives a slot id this slot and no other: with the ring it opens, and one it had before does not. */
export async function countIn(keeper: RingKeeper, slotId: string, slot: { sealed: Uint8Array; recipient: string }, change: Partial<KeyHolders> = {}): Promise<void> {
  const file = await writeSlot(keeper.folder.keys, slotId, slot.sealed)
  await saveRing(keeper, { ...change, users: { ...keeper.holders.users, [slotId]: { recipient: slot.recipient, file } } })
}

/** Counts out of the ring whom the records no longer name, and removes the files that no longer count. */
export async function tidyKeys(council: OpenCouncil): Promise<void> {
  const live = new Set(councilQueries.users(council.store.db).map(({ slotId }) => slotId))
  const held = Object.entries(council.holders.users)
  const users = Object.fromEntries(held.filter(([slotId]) => live.has(slotId)))
  if (Object.keys(users).length < held.length) await saveRing(council, { users })
  if (council.holders.generation > 0) await tidySlots(council.folder.keys, council.holders, live)
}

/** Runs what changes holders; if it fails, what it had begun is tidied away. */
export async function tidyAfter<T>(council: OpenCouncil, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work()
    await tidyKeys(council)
    return result
  } catch (error) {
    await tidyKeys(council).catch(() => undefined)
    throw error
  }
}

/**
 * At opening: finishes what was cut short. `former` are the keys before a change that reached the database but not the
 * ring. Opening does not fail for it: a full disk must not shut the book.
 */
export async function settleKeys({ ports }: AppContext, council: OpenCouncil, { unsettled, former }: { unsettled: boolean; former: CouncilKeys | null }): Promise<void> {
  try {
    await removeLeftovers(council.folder.root)
    if (former) await ports.jobs.run('rekeyOldCopies', { folder: council.folder.root, from: former.databaseKey, to: council.keys.databaseKey })
    if (unsettled) await saveRing(council)
    await tidyKeys(council)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  } finally {
    if (former) wipeKeys(former)
  }
}
