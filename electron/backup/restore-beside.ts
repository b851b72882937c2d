import { copyFile, link, mkdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../contract/errors.ts'
import { stopIfAborted, type WorkOptions } from '../vault/chunks.ts'
import type { CouncilKeys } from '../vault/council-keys.ts'
import { syncFile, writeDurably } from '../vault/durable-files.ts'
import { RECOVERY_SLOT } from '../vault/key-slots.ts'
import { checkSealedFile, sealedPath } from '../vault/sealed-files.ts'
import { currentRing, listSlots, type Slot } from '../vault/slot-folder.ts'

/** What a restore takes from outside its package: attachments that lie beside it, and slots newer than its own. */

/** The council's own keys, proved on the slots that lie in the data folder. */
export interface ProvedKeys {
  keys: CouncilKeys
  /** The slot that was opened. */
  slotId: string
  keysFolder: string
}

/**
 * Brings attachments that are not in the package into `filesFolder`, from the first of `sources` (laid out like
 * files/) that has them to the byte: as second names where the disk can, else as copies. @returns how many are nowhere
 */
export async function bringAttachments(leftOut: string[], filesFolder: string, sources: string[], { onProgress, signal }: WorkOptions): Promise<number> {
  let missing = 0
  for (const [at, sha256] of leftOut.entries()) {
    stopIfAborted(signal)
    const source = await soundSource(sha256, sources)
    if (source === null) missing += 1
    else await bring(source, sealedPath(filesFolder, sha256))
    onProgress?.(at + 1, leftOut.length, 'sync')
  }
  return missing
}

async function soundSource(sha256: string, sources: string[]): Promise<string | null> {
  for (const folder of sources) {
    const path = sealedPath(folder, sha256)
    const size = await stat(path).then((found) => found.size, () => null)
    if (size !== null && (await checkSealedFile(path, sha256, size)) === 'sound') return path
  }
  return null
}

async function bring(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await link(from, to).catch(async () => {
    await copyFile(from, to)
    await syncFile(to)
  })
}

/**
 * The living slots and ring take the place of the package's: passphrases changed since then stay changed, and the slot
 * of a user removed since then does not come back. Slots made since then are not of these records: the next opening
 * tidies them away.
 */
export async function takeOverSlots(restoredKeys: string, livingKeys: string, slotId: string): Promise<void> {
  const living = (await listSlots(livingKeys)).filter(({ intact }) => intact)
  const ring = currentRing(living)
  for (const { name } of await listSlots(restoredKeys)) await rm(join(restoredKeys, name))
  for (const slot of living) if (slot.generation === 0 || slot === ring) await writeDurably(join(restoredKeys, slot.name), slot.sealed)
  requireSlot(await listSlots(restoredKeys), slotId)
}

/** @throws AppError KEY_MISSING: the package is older than this user, who could not open what it holds */
export function requireSlot(slots: Slot[], slotId: string): void {
  const there = slots.some((slot) => slot.slotId === slotId || (slotId === RECOVERY_SLOT && slot.generation > 0))
  if (!there) throw new AppError('KEY_MISSING')
}
