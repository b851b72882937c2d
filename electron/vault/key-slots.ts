import { generateX25519Identity } from 'age-encryption'
import { z } from 'zod'
import { AppError } from '../contract/errors.ts'
import { isIdentity, openAge, sealToPassphrase, type AgeSecret } from './age-files.ts'
import { recipientOf, type CouncilKeys } from './council-keys.ts'
import { decodeKeys, MAX_RING_BYTES } from './key-ring.ts'

/**
 * A key slot: a user's own age identity under the user's passphrase. The key ring is sealed to that identity, so
 * changing a passphrase or the council's keys re-encrypts no record and needs nobody else.
 * Version 1 held the council's keys in each slot, and in one for the paper key: such slots are still opened.
 */

/** Who opened with the paper key, where otherwise the id of a user's slot stands. */
export const RECOVERY_SLOT = 'recovery'
/** A slot of ours is below 1 KB. */
export const MAX_SLOT_BYTES = 16 * 1024

const version1 = z.strictObject({
  version: z.literal(1),
  slotId: z.string(),
  identity: z.string().refine(isIdentity),
  databaseKey: z.string().regex(/^[0-9a-f]{64}$/),
})
const version2 = z.strictObject({ version: z.literal(2), slotId: z.string(), identity: z.string().refine(isIdentity) })

export type OpenedSlotFile =
  | { version: 1; slotId: string; keys: CouncilKeys }
  | { version: 2; slotId: string; identity: string }

/**
 * A new identity for a user, sealed under a passphrase: the slot, and the recipient that the ring is to be sealed to.
 * Takes about a second and 256 MB. `logN` is lowered only by tests.
 */
export async function newUserSlot(slotId: string, passphrase: string, logN?: number): Promise<{ sealed: Uint8Array; recipient: string }> {
  const identity = await generateX25519Identity()
  const content = Buffer.from(JSON.stringify({ version: 2, slotId, identity }))
  return { sealed: await sealToPassphrase(content, passphrase, logN), recipient: await recipientOf(identity) }
}

/** Null when the secret is not this slot's. @throws AppError KEY_DAMAGED */
export async function openSlotFile(sealed: Uint8Array, secret: AgeSecret): Promise<OpenedSlotFile | null> {
  if (sealed.byteLength > MAX_SLOT_BYTES) throw new AppError('KEY_DAMAGED', { reason: 'size' })
  const plaintext = await openAge(sealed, secret)
  return plaintext && decodeSlot(plaintext)
}

/** Whether a file of `keys/` is whole and an age file: all that can be said without its secret. */
export async function isWellFormedSlot({ sealed, intact }: { sealed: Uint8Array; intact: boolean }): Promise<boolean> {
  if (!intact || sealed.byteLength > MAX_RING_BYTES) return false
  return openAge(sealed, { identity: await generateX25519Identity() }).then((content) => content === null, () => false)
}

function decodeSlot(plaintext: Uint8Array): OpenedSlotFile {
  try {
    const content = z.union([version1, version2]).parse(JSON.parse(Buffer.from(plaintext).toString('utf8')))
    return content.version === 1 ? { version: 1, slotId: content.slotId, keys: decodeKeys(content) } : content
  } catch {
    // The reason stays out: a parser's message may quote the keys.
    throw new AppError('KEY_DAMAGED', { reason: 'content' })
  }
}
