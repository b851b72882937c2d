import { generateX25519Identity } from 'age-encryption'
import { z } from 'zod'
import { AppError } from '../contract/errors.ts'
import { isIdentity, openAge, sealToPassphrase, sealToRecipients, type AgeSecret } from './age-files.ts'
import type { CouncilKeys } from './council-keys.ts'

/**
 * A key slot: the council's keys, sealed once for one secret. One slot per user's passphrase, one for the paper
 * recovery key. Changing a passphrase replaces one slot and re-encrypts no record.
 */

/** The slot that the paper recovery key opens. */
export const RECOVERY_SLOT = 'recovery'
/** A slot of ours is below 1 KB. */
export const MAX_SLOT_BYTES = 16 * 1024

const slotContent = z.strictObject({
  version: z.literal(1),
  slotId: z.string(),
  identity: z.string().refine(isIdentity),
  databaseKey: z.string().regex(/^[0-9a-f]{64}$/),
})

export interface OpenedSlot {
  slotId: string
  keys: CouncilKeys
}

/** Seals the keys under a passphrase. Takes about a second and 256 MB. */
export function sealWithPassphrase(slotId: string, keys: CouncilKeys, passphrase: string, logN?: number): Promise<Uint8Array> {
  return sealToPassphrase(encodeSlot(slotId, keys), passphrase, logN)
}

/** Seals the keys to the paper recovery key's recipient ('age1…'). */
export function sealToRecovery(keys: CouncilKeys, recipient: string): Promise<Uint8Array> {
  return sealToRecipients(encodeSlot(RECOVERY_SLOT, keys), [recipient])
}

/** Null when the passphrase is not this slot's. @throws AppError KEY_DAMAGED */
export function openWithPassphrase(sealed: Uint8Array, passphrase: string): Promise<OpenedSlot | null> {
  return openSlot(sealed, { passphrase })
}

/** Null when the slot is sealed to another paper key. @throws AppError KEY_DAMAGED */
export function openWithRecovery(sealed: Uint8Array, recoveryIdentity: string): Promise<OpenedSlot | null> {
  return openSlot(sealed, { identity: recoveryIdentity })
}

/** Whether a slot is whole and an age file: all that can be said without its secret. */
export async function isWellFormedSlot({ sealed, intact }: { sealed: Uint8Array; intact: boolean }): Promise<boolean> {
  if (!intact || sealed.byteLength > MAX_SLOT_BYTES) return false
  return openAge(sealed, { identity: await generateX25519Identity() }).then((content) => content === null, () => false)
}

async function openSlot(sealed: Uint8Array, secret: AgeSecret): Promise<OpenedSlot | null> {
  if (sealed.byteLength > MAX_SLOT_BYTES) throw new AppError('KEY_DAMAGED', { reason: 'size' })
  const plaintext = await openAge(sealed, secret)
  if (!plaintext) return null
  return decodeSlot(plaintext)
}

function encodeSlot(slotId: string, keys: CouncilKeys): Uint8Array {
  const databaseKey = Buffer.from(keys.databaseKey).toString('hex')
  return Buffer.from(JSON.stringify({ version: 1, slotId, identity: keys.identity, databaseKey }))
}

function decodeSlot(plaintext: Uint8Array): OpenedSlot {
  try {
    const content = slotContent.parse(JSON.parse(Buffer.from(plaintext).toString('utf8')))
    // A buffer of its own: wiping it must leave no copy in memory shared with other small buffers.
    const databaseKey = Buffer.alloc(32)
    databaseKey.write(content.databaseKey, 'hex')
    return { slotId: content.slotId, keys: { identity: content.identity, databaseKey } }
  } catch {
    // The reason stays out: a parser's message may quote the keys.
    throw new AppError('KEY_DAMAGED', { reason: 'content' })
  }
}
