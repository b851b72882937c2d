import { Decrypter, Encrypter, type Identity } from 'age-encryption'
import { AppError } from '../contract/errors.ts'

/**
 * Sealing and opening small age files (https://age-encryption.org/v1) with the age-encryption library.
 * Opening tells apart what the library's plain text errors do not: a secret that does not fit (null) and
 * bytes that are damaged or hostile (KEY_DAMAGED).
 */

/** 2^18: what the `age` command uses too. About a second and 256 MB. */
export const SCRYPT_LOG_N = 18
/** A header of ours is below 1 KB; one of a hostile file is not read for ever. */
const MAX_HEADER_BYTES = 64 * 1024

export type AgeSecret = { passphrase: string } | { identity: string }

/**
 * A passphrase as it goes into the key derivation: Unicode NFC, blanks at both ends dropped. No further folding:
 * the `age` command opens the same file with what the user believes to have typed.
 */
export function preparePassphrase(typed: string): string {
  return typed.normalize('NFC').trim()
}

/** Seals to one or more recipients ('age1…'). */
export async function sealToRecipients(plaintext: Uint8Array, recipients: string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(plaintext)
}

/** Seals under a passphrase. `logN` is lowered only by tests, for speed. */
export async function sealToPassphrase(plaintext: Uint8Array, passphrase: string, logN = SCRYPT_LOG_N): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(preparePassphrase(passphrase))
  encrypter.setScryptWorkFactor(logN)
  return encrypter.encrypt(plaintext)
}

/**
 * Opens an age file. Null when the secret does not fit.
 * @throws AppError KEY_DAMAGED when the file is malformed, damaged, or asks for more work than we ever write.
 */
export async function openAge(sealed: Uint8Array, secret: AgeSecret): Promise<Uint8Array | null> {
  const start = Buffer.from(sealed.buffer, sealed.byteOffset, Math.min(sealed.byteLength, MAX_HEADER_BYTES))
  if (!start.includes('\n--- ')) throw new AppError('KEY_DAMAGED', { reason: 'header' })

  let fitted = true
  const noteMisfit: Identity = {
    // Identities are asked in turn until one fits: being asked, as the last, means that the secret does not fit.
    unwrapFileKey: () => {
      fitted = false
      return null
    },
  }
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(refuseCostlyScrypt)
    if ('passphrase' in secret) decrypter.addPassphrase(preparePassphrase(secret.passphrase))
    else decrypter.addIdentity(secret.identity)
    decrypter.addIdentity(noteMisfit)
    return await decrypter.decrypt(sealed)
  } catch (error) {
    if (!fitted) return null
    if (error instanceof AppError) throw error
    throw new AppError('KEY_DAMAGED', { reason: 'content' }, { cause: error })
  }
}

/** Asked first: a work factor above our own is refused before a second of work or a byte of memory is spent on it. */
const refuseCostlyScrypt: Identity = {
  unwrapFileKey: (stanzas) => {
    for (const { args } of stanzas) {
      if (args[0] === 'scrypt' && Number(args[2]) > SCRYPT_LOG_N) throw new AppError('KEY_DAMAGED', { reason: 'work-factor' })
    }
    return null
  },
}

/** True when the text is a well-formed X25519 identity: right letters, right length, right checksum. */
export function isIdentity(text: string): boolean {
  if (!text.startsWith('AGE-SECRET-KEY-1')) return false
  try {
    new Decrypter().addIdentity(text)
    return true
  } catch {
    return false
  }
}
