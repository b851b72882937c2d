import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../contract/errors.ts'
import { asDiskError, errorCodeOf } from '../domain/disk-errors.ts'
import { isTemporary, syncFolder, writeDurably } from './durable-files.ts'
import { MAX_SLOT_BYTES, openWithPassphrase, openWithRecovery, RECOVERY_SLOT, type OpenedSlot } from './key-slots.ts'

/**
 * The folder `keys/` of a council: one age file per slot, named `<slot id>.<sum>.age`. Nothing in it names a user.
 * The sum (first 16 hex digits of the file's SHA-256) is what tells a damaged slot from a wrong passphrase: age
 * itself answers the same to both.
 */

/** More slots than any council has users; each try costs a second, so a hostile folder must not have thousands. */
export const MAX_SLOTS = 32
const NAME = /^(recovery|[0-9a-f]{16})\.([0-9a-f]{16})\.age$/

export type UnlockSecret = { passphrase: string } | { recoveryIdentity: string }

export interface Slot {
  slotId: string
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

/** The slot in a file of `keys/`; null when it is not named like one. */
export function readSlotFile(name: string, sealed: Uint8Array): Slot | null {
  const slotId = NAME.exec(name)?.[1]
  return slotId === undefined ? null : { slotId, name, sealed, intact: slotName(slotId, sealed) === name }
}

/**
 * Every slot of the folder, recovery last.
 * @throws AppError KEY_MISSING (no slot at all), FOLDER_GONE (not even the council's folder), disk errors
 */
export async function listSlots(keysFolder: string): Promise<Slot[]> {
  const slots: Slot[] = []
  try {
    for (const name of (await readdir(keysFolder)).sort()) {
      if (!NAME.test(name) || isTemporary(name)) continue
      const slot = readSlotFile(name, await readBounded(join(keysFolder, name)))
      if (slot) slots.push(slot)
    }
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT' || !(await exists(dirname(keysFolder)))) throw asDiskError(error)
  }
  if (slots.length === 0) throw new AppError('KEY_MISSING')
  return slots.slice(0, MAX_SLOTS)
}

/**
 * Writes a slot; an older file of the same slot goes only after the new one is safe. If the machine stops in
 * between, both secrets open until the slot is written again.
 */
export async function writeSlot(keysFolder: string, slotId: string, sealed: Uint8Array): Promise<void> {
  try {
    await mkdir(keysFolder, { recursive: true, mode: 0o700 })
    const name = slotName(slotId, sealed)
    await writeDurably(join(keysFolder, name), sealed)
    await removeFiles(keysFolder, slotId, name)
  } catch (error) {
    throw asDiskError(error)
  }
}

/** Removes a slot; its passphrase opens nothing any more. Older packages still carry the slot they were made with. */
export async function removeSlot(keysFolder: string, slotId: string): Promise<void> {
  try {
    await removeFiles(keysFolder, slotId, null)
  } catch (error) {
    throw asDiskError(error)
  }
}

/**
 * Opens the council's keys with a secret, trying `firstSlot` first (a passphrase costs about a second per slot).
 * @throws AppError SECRET_WRONG (all slots are sound, none fits), KEY_DAMAGED (none fits, and one that is damaged
 *   might have), KEY_MISSING, CANCELLED, disk errors
 */
export async function unlockFolder(keysFolder: string, secret: UnlockSecret, options: UnlockOptions = {}): Promise<OpenedSlot> {
  return unlockSlots(await listSlots(keysFolder), secret, options)
}

export interface UnlockOptions {
  firstSlot?: string | undefined
  signal?: AbortSignal | undefined
}

/** The same for slots that are already in memory, as those of a package. */
export async function unlockSlots(slots: Slot[], secret: UnlockSecret, options: UnlockOptions = {}): Promise<OpenedSlot> {
  const byPaper = 'recoveryIdentity' in secret
  const candidates = slots
    .filter((slot) => (slot.slotId === RECOVERY_SLOT) === byPaper)
    .sort((a, b) => Number(b.slotId === options.firstSlot) - Number(a.slotId === options.firstSlot))
  if (candidates.length === 0) throw new AppError('KEY_MISSING')

  let damaged = 0
  for (const slot of candidates) {
    if (options.signal?.aborted) throw new AppError('CANCELLED')
    try {
      const opened = byPaper
        ? await openWithRecovery(slot.sealed, secret.recoveryIdentity)
        : await openWithPassphrase(slot.sealed, secret.passphrase)
      if (opened && opened.slotId === slot.slotId) return opened
      if (opened || !slot.intact) damaged += 1
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'KEY_DAMAGED')) throw error
      damaged += 1
    }
  }
  throw damaged > 0
    ? new AppError('KEY_DAMAGED', { damaged, sound: candidates.length - damaged })
    : new AppError('SECRET_WRONG')
}

async function removeFiles(keysFolder: string, slotId: string, except: string | null): Promise<void> {
  for (const name of await readdir(keysFolder)) {
    if (NAME.exec(name)?.[1] === slotId && name !== except) await rm(join(keysFolder, name))
  }
  await syncFolder(keysFolder)
}

/** A file's bytes, at most one more than a slot may have: enough to be refused as too large. */
async function readBounded(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const buffer = Buffer.alloc(MAX_SLOT_BYTES + 1)
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false)
}
