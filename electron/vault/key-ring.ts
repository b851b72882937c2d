import { z } from 'zod'
import { AppError } from '../contract/errors.ts'
import { isIdentity, openAge, sealToRecipients } from './age-files.ts'
import { recipientOf, type CouncilKeys } from './council-keys.ts'

/**
 * The key ring: the council's keys in one age file, sealed to every user's own recipient, to the paper key's, and to
 * the council itself (so that whoever has the council open can read who holds keys). Because it is sealed to
 * recipients, keys can be changed while nobody but the secretary is there: no passphrase of anyone else is needed.
 */

/** Who opens the ring, and by which slot file. Nothing in it names a person: the records know whose slot it is. */
export interface KeyHolders {
  /** Counts every writing of the ring; 0 while there is none (slots of version 1 hold the keys themselves). */
  generation: number
  /** The paper key's recipient; null while a paper key of version 1 may be in use, whose recipient is not known. */
  recovery: string | null
  /** By slot id: the user's recipient, and the name of the one slot file that counts. */
  users: Record<string, { recipient: string; file: string }>
}

export interface KeyRing {
  keys: CouncilKeys
  /** Keys that are about to take the place of `keys`, while the database is given its new key; else null. */
  next: CouncilKeys | null
  holders: KeyHolders
}

/** 24 users take 7 KB. */
export const MAX_RING_BYTES = 32 * 1024

const recipient = z.string().regex(/^age1[02-9a-z]{58}$/)
const councilKeys = z.strictObject({ identity: z.string().refine(isIdentity), databaseKey: z.string().regex(/^(?!0{64}$)[0-9a-f]{64}$/) })
const content = z.strictObject({
  version: z.literal(2),
  ...councilKeys.shape,
  next: councilKeys.nullable(),
  generation: z.int().positive(),
  recovery: recipient.nullable(),
  users: z.record(z.string().regex(/^[0-9a-f]{16}$/), z.strictObject({ recipient, file: z.string().max(64) })),
})

/**
 * Seals a ring to exactly its holders. @throws AppError NOT_UNLOCKED when the keys were wiped meanwhile (the council
 * was locked): a ring without keys must never be written
 */
export async function sealRing(ring: KeyRing): Promise<Uint8Array> {
  // Before anything is awaited: keys may be wiped at any moment.
  const plaintext = encode(ring)
  const { holders, keys, next } = ring
  // While keys change the ring is not sealed to the old ones: who may no longer open it may know those.
  const own = await recipientOf((next ?? keys).identity)
  const users = Object.values(holders.users).map((user) => user.recipient)
  return sealToRecipients(plaintext, [own, ...(holders.recovery === null ? [] : [holders.recovery]), ...users])
}

/** Null when the identity is not one of the ring's. @throws AppError KEY_DAMAGED */
export async function openRing(sealed: Uint8Array, identity: string): Promise<KeyRing | null> {
  if (sealed.byteLength > MAX_RING_BYTES) throw new AppError('KEY_DAMAGED', { reason: 'size' })
  const plaintext = await openAge(sealed, { identity })
  return plaintext && decode(plaintext)
}

function encode({ keys, next, holders }: KeyRing): Uint8Array {
  const value = { version: 2, ...encodeKeys(keys), next: next && encodeKeys(next), ...holders }
  if (!content.safeParse(value).success) throw new AppError('NOT_UNLOCKED')
  return Buffer.from(JSON.stringify(value))
}

function decode(plaintext: Uint8Array): KeyRing {
  let parsed: z.infer<typeof content>
  try {
    parsed = content.parse(JSON.parse(Buffer.from(plaintext).toString('utf8')))
  } catch {
    // The reason stays out: a parser's message may quote the keys.
    throw new AppError('KEY_DAMAGED', { reason: 'content' })
  }
  const { next, generation, recovery, users } = parsed
  return { keys: decodeKeys(parsed), next: next && decodeKeys(next), holders: { generation, recovery, users } }
}

function encodeKeys({ identity, databaseKey }: CouncilKeys): { identity: string; databaseKey: string } {
  return { identity, databaseKey: Buffer.from(databaseKey).toString('hex') }
}

/** Into a buffer of its own: wiping it must leave no copy in memory shared with other small buffers. */
export function decodeKeys({ identity, databaseKey }: { identity: string; databaseKey: string }): CouncilKeys {
  const bytes = Buffer.alloc(32)
  bytes.write(databaseKey, 'hex')
  return { identity, databaseKey: bytes }
}
