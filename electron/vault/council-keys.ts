import { randomBytes } from 'node:crypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import sodium from 'sodium-native'

/**
 * Everything secret about one council. Whoever holds it opens the council's database and every package made
 * of it, so it exists in the clear only in memory, between unlocking and locking.
 */
export interface CouncilKeys {
  /** The council's own age identity (X25519), 'AGE-SECRET-KEY-1…': packages are sealed to its recipient. */
  identity: string
  /** Raw 256-bit key of council.db. */
  databaseKey: Uint8Array
}

export async function newCouncilKeys(): Promise<CouncilKeys> {
  return { identity: await generateX25519Identity(), databaseKey: newKey() }
}

/** 32 random bytes. */
export function newKey(): Buffer {
  return randomBytes(32)
}

/** The public half of the council's identity, 'age1…'. */
export function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity)
}

/**
 * Overwrites key bytes in place: after this the buffer is zeros. The identity is a JavaScript string, which
 * cannot be overwritten: dropping the last reference to the keys is all that can be done for it.
 */
export function wipe(...buffers: Uint8Array[]): void {
  for (const buffer of buffers) if (buffer.byteLength > 0) sodium.sodium_memzero(buffer)
}

export function wipeKeys(keys: CouncilKeys): void {
  wipe(keys.databaseKey)
  keys.identity = ''
}
