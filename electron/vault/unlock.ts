import { AppError } from '../contract/errors.ts'
import { recipientOf, type CouncilKeys } from './council-keys.ts'
import { openRing, type KeyHolders, type KeyRing } from './key-ring.ts'
import { openSlotFile, RECOVERY_SLOT } from './key-slots.ts'
import { currentRing, listSlots, type Slot } from './slot-folder.ts'

/** From a passphrase or the paper key to the council's keys: slot, then ring; or a slot of version 1 alone. */

export type UnlockSecret = { passphrase: string } | { recoveryIdentity: string }

export interface UnlockOptions {
  /** Tried first: a passphrase costs about a second per slot. */
  firstSlot?: string | undefined
  signal?: AbortSignal | undefined
}

export interface OpenedSlot {
  /** The slot that opened; 'recovery' for the paper key. */
  slotId: string
  keys: CouncilKeys
  /** See KeyRing. */
  next: CouncilKeys | null
  holders: KeyHolders
}

/**
 * Opens the council's keys with a secret.
 * @throws AppError SECRET_WRONG (all files are sound, none fits), KEY_DAMAGED (none fits, and one that is damaged
 *   might have), KEY_MISSING, CANCELLED, disk errors
 */
export async function unlockFolder(keysFolder: string, secret: UnlockSecret, options: UnlockOptions = {}): Promise<OpenedSlot> {
  return unlockSlots(await listSlots(keysFolder), secret, options)
}

/** The same for files that are already in memory, as those of a package. */
export async function unlockSlots(slots: Slot[], secret: UnlockSecret, options: UnlockOptions = {}): Promise<OpenedSlot> {
  const byPaper = 'recoveryIdentity' in secret
  const ring = currentRing(slots)
  const candidates = slots
    .filter(({ slotId, generation }) => (generation > 0 ? byPaper : (slotId === RECOVERY_SLOT) === byPaper))
    .sort((a, b) => b.generation - a.generation || Number(b.slotId === options.firstSlot) - Number(a.slotId === options.firstSlot))
  if (candidates.length === 0) throw new AppError('KEY_MISSING')

  let damaged = 0
  for (const slot of candidates) {
    if (options.signal?.aborted) throw new AppError('CANCELLED')
    if (slot.generation > 0 && slot !== ring) {
      damaged += slot.intact ? 0 : 1
      continue
    }
    try {
      const opened = slot.generation > 0 ? await openByPaper(slot, secret) : await openBySlot(slot, secret, slots, ring)
      if (opened) return opened
      if (!slot.intact) damaged += 1
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'KEY_DAMAGED')) throw error
      damaged += 1
    }
  }
  throw damaged > 0
    ? new AppError('KEY_DAMAGED', { damaged, sound: candidates.length - damaged })
    : new AppError('SECRET_WRONG')
}

/** Tries every slot but the user's own: about a second each. @throws AppError PASSPHRASE_TAKEN, CANCELLED, disk errors */
export async function requireFreePassphrase(keysFolder: string, passphrase: string, ownSlot: string, signal?: AbortSignal): Promise<void> {
  for (const { slotId, generation, sealed } of await listSlots(keysFolder)) {
    if (signal?.aborted) throw new AppError('CANCELLED')
    if (generation > 0 || slotId === RECOVERY_SLOT || slotId === ownSlot) continue
    // A damaged slot opens for nobody.
    if (await openSlotFile(sealed, { passphrase }).catch(() => null)) throw new AppError('PASSPHRASE_TAKEN')
  }
}

/** @throws AppError KEY_DAMAGED, also for an older ring under a newer one's name */
async function openRingFile({ sealed, generation }: Slot, identity: string): Promise<KeyRing | null> {
  const ring = await openRing(sealed, identity)
  if (ring && ring.holders.generation !== generation) throw new AppError('KEY_DAMAGED', { reason: 'generation' })
  return ring
}

/** The paper key opens the ring itself, as its recovery key and as nothing else. */
async function openByPaper(slot: Slot, secret: UnlockSecret): Promise<OpenedSlot | null> {
  if (!('recoveryIdentity' in secret)) return null
  const ring = await openRingFile(slot, secret.recoveryIdentity)
  if (!ring || ring.holders.recovery !== (await recipientOf(secret.recoveryIdentity))) return null
  return { slotId: RECOVERY_SLOT, ...ring }
}

async function openBySlot(slot: Slot, secret: UnlockSecret, slots: Slot[], ringFile: Slot | null): Promise<OpenedSlot | null> {
  const opened = await openSlotFile(slot.sealed, 'recoveryIdentity' in secret ? { identity: secret.recoveryIdentity } : secret)
  if (!opened) return null
  if (opened.slotId !== slot.slotId) throw new AppError('KEY_DAMAGED', { reason: 'slot' })
  if (!ringFile && slots.some(({ generation }) => generation > 0)) throw new AppError('KEY_DAMAGED', { reason: 'ring' })
  if (opened.version === 1) return beforeRings(opened, ringFile)
  if (!ringFile) throw new AppError('KEY_DAMAGED', { reason: 'ring' })
  const ring = await openRingFile(ringFile, opened.identity)
  // A slot that the ring does not count in: of a removed user, an older passphrase, or a change that never took effect.
  const counted = ring?.holders.users[slot.slotId]?.recipient === (await recipientOf(opened.identity))
  return ring && counted ? { slotId: slot.slotId, ...ring } : null
}

/** A slot of version 1 counts until the ring has one of version 2, or another paper key, in its place. */
async function beforeRings({ slotId, keys }: { slotId: string; keys: CouncilKeys }, ringFile: Slot | null): Promise<OpenedSlot | null> {
  if (!ringFile) return { slotId, keys, next: null, holders: { generation: 0, recovery: null, users: {} } }
  const ring = await openRingFile(ringFile, keys.identity)
  if (!ring || (slotId === RECOVERY_SLOT ? ring.holders.recovery !== null : ring.holders.users[slotId])) return null
  return { slotId, ...ring }
}
