import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../contract/errors.ts'
import { MAX_USERS } from '../contract/users.ts'
import { asDiskError, errorCodeOf } from '../domain/disk-errors.ts'
import { isTemporary, syncFolder, writeDurably } from './durable-files.ts'
import { MAX_RING_BYTES, openRing, sealRing, type KeyHolders, type KeyRing } from './key-ring.ts'
import { RECOVERY_SLOT } from './key-slots.ts'

/**
 * The folder `keys/` of a council: one age file for each user, `<slot id>.<sum>.age`, and the key ring,
 * `council-<generation>.<sum>.age`; of version 1 also `recovery.<sum>.age`. Nothing in it names a user.
 * The sum (first 16 hex digits of the file's SHA-256) is what tells a damaged file from a wrong passphrase: age
 * itself answers the same to both.
 *
 * The ring decides. Slots are written before the ring that counts them in, and go after the ring that counts them
 * out; a new ring takes effect with its name, whole, and only then the one before it goes. So a machine that stops
 * anywhere leaves the old holders or the new ones; what is left over is tidied when the council is next opened.
 */

/** Room for every user twice, as a crash may leave them, would not matter; a hostile folder must not have thousands. */
export const MAX_SLOTS = MAX_USERS + 8
const NAME = /^(recovery|[0-9a-f]{16}|council-([1-9]\d{0,8}))\.([0-9a-f]{16})\.age$/

export interface Slot {
  /** A user's slot id, 'recovery', or 'council-<generation>' for the ring. */
  slotId: string
  /** Of the ring; 0 for a slot. */
  generation: number
  /** File name within `keys/`. */
  name: string
  sealed: Uint8Array
  /** False when the bytes are not the ones the name was made for. */
  intact: boolean
}

/** An id for a user's slot: random, so that it says nothing about the user. */
export function newSlotId(): string {
  return randomBytes(8).toString('hex')
}

export function slotName(slotId: string, sealed: Uint8Array): string {
  return `${slotId}.${createHash('sha256').update(sealed).digest('hex').slice(0, 16)}.age`
}

/** The slot or ring in a file of `keys/`; null when it is not named like one. */
export function readSlotFile(name: string, sealed: Uint8Array): Slot | null {
  const [, slotId, generation] = NAME.exec(name) ?? []
  return slotId === undefined ? null : { slotId, generation: Number(generation ?? 0), name, sealed, intact: slotName(slotId, sealed) === name }
}

/** The ring that counts: the newest one that is whole. */
export function currentRing(slots: readonly Slot[]): Slot | null {
  return slots.filter(({ generation, intact }) => generation > 0 && intact).sort((a, b) => b.generation - a.generation)[0] ?? null
}

/**
 * Every slot and ring of the folder, in the order of names.
 * @throws AppError KEY_MISSING (none at all), FOLDER_GONE (not even the council's folder), disk errors
 */
export async function listSlots(keysFolder: string): Promise<Slot[]> {
  const slots: Slot[] = []
  try {
    for (const name of (await readdir(keysFolder)).sort()) {
      if (!NAME.test(name)) continue
      const slot = readSlotFile(name, await readBounded(join(keysFolder, name)).catch(ifGone))
      if (slot) slots.push(slot)
    }
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT' || !(await exists(dirname(keysFolder)))) throw asDiskError(error)
  }
  if (slots.length === 0) throw new AppError('KEY_MISSING')
  // A ring is never what is left out.
  return slots.sort((a, b) => b.generation - a.generation || (a.name < b.name ? -1 : 1)).slice(0, MAX_SLOTS).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Writes a slot beside what is there. It opens nothing until a ring counts it in. @returns its file's name */
export async function writeSlot(keysFolder: string, slotId: string, sealed: Uint8Array): Promise<string> {
  try {
    await mkdir(keysFolder, { recursive: true, mode: 0o700 })
    const name = slotName(slotId, sealed)
    await writeDurably(join(keysFolder, name), sealed)
    return name
  } catch (error) {
    throw asDiskError(error)
  }
}

/**
 * Writes the ring's next generation beside the present one and reads it back: from then on it is the one that counts.
 * What it makes superfluous is for `tidySlots`. @returns the holders with their new generation
 * @throws AppError NOT_UNLOCKED (the keys were wiped), DISK_FAILED (it does not read back), disk errors
 */
export async function writeRing(keysFolder: string, { keys, next, holders }: KeyRing): Promise<KeyHolders> {
  const own = (next ?? keys).identity
  try {
    await mkdir(keysFolder, { recursive: true, mode: 0o700 })
    const written = { ...holders, generation: Math.max(holders.generation, await newestGeneration(keysFolder)) + 1 }
    const sealed = await sealRing({ keys, next, holders: written })
    const name = slotName(`council-${written.generation}`, sealed)
    await writeDurably(join(keysFolder, name), sealed)
    // Nothing older may go before this one is known to open.
    const back = await openRing(await readFile(join(keysFolder, name)), own).catch(() => null)
    if (back?.holders.generation !== written.generation) {
      await rm(join(keysFolder, name), { force: true })
      throw new AppError('DISK_FAILED', { reason: 'what was written does not read back' })
    }
    return written
  } catch (error) {
    throw asDiskError(error)
  }
}

/**
 * Removes what no longer counts: older rings, slots that the ring does not name, slots of nobody, what killed writes
 * left. Only after `writeRing`, or with holders just read.
 * @param liveSlots slot ids of the users in the records: slots of version 1 stand in no ring
 */
export async function tidySlots(keysFolder: string, { generation, recovery, users }: KeyHolders, liveSlots: ReadonlySet<string>): Promise<void> {
  const counts = (name: string): boolean => {
    const [, slotId, ofRing] = NAME.exec(name) ?? []
    if (slotId === undefined) return !isTemporary(name)
    if (ofRing !== undefined) return Number(ofRing) >= generation
    if (slotId === RECOVERY_SLOT) return recovery === null
    return liveSlots.has(slotId) && (users[slotId]?.file ?? name) === name
  }
  try {
    const superfluous = (await readdir(keysFolder)).filter((name) => !counts(name))
    for (const name of superfluous) await rm(join(keysFolder, name))
    if (superfluous.length > 0) await syncFolder(keysFolder)
  } catch (error) {
    throw asDiskError(error)
  }
}

/** A writing that failed after its name was there must not share its number with the next one. */
async function newestGeneration(keysFolder: string): Promise<number> {
  return Math.max(0, ...(await readdir(keysFolder)).map((name) => Number(NAME.exec(name)?.[2] ?? 0)))
}

/** Tidied away since the folder was listed: as if it were empty, which nothing opens. */
function ifGone(error: unknown): Uint8Array {
  if (errorCodeOf(error) !== 'ENOENT') throw error
  return new Uint8Array()
}

/** A file's bytes, at most one more than it may have: enough to be refused as too large. */
async function readBounded(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const buffer = Buffer.alloc(MAX_RING_BYTES + 1)
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false)
}
