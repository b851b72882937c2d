import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { isIdentity } from './age-files.ts'

/**
 * The paper recovery key: an age identity, printed. All age secret keys begin alike, so the paper carries the 58
 * letters and digits after 'AGE-SECRET-KEY-1': 52 of key and 6 of checksum, in twelve groups. The alphabet
 * (bech32) has no B, I, O and 1, so that nothing is mistaken for 8, L or 0.
 */

const PREFIX = 'AGE-SECRET-KEY-1'
const GROUP_SIZES = [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4, 4]

export interface RecoveryKey {
  /** 'AGE-SECRET-KEY-1…': what the QR code holds and what opens the recovery slot. Never stored. */
  identity: string
  /** 'age1…': what the recovery slot is sealed to. */
  recipient: string
  /** Twelve groups of 4 or 5 capital letters and digits, as printed. */
  groups: string[]
}

export async function newRecoveryKey(): Promise<RecoveryKey> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity), groups: groupsOf(identity) }
}

/** The groups in which an identity is printed. */
export function groupsOf(identity: string): string[] {
  let rest = identity.slice(PREFIX.length)
  return GROUP_SIZES.map((size) => {
    const group = rest.slice(0, size)
    rest = rest.slice(size)
    return group
  })
}

/**
 * Reads a key as someone types it from paper: small letters, blanks, dashes and line ends anywhere, Thai digits,
 * the beginning left out or typed too, O for 0, I or 1 for L, B for 8.
 * Null when letters are missing or wrong: the checksum finds every error of up to four letters.
 */
export function parseRecoveryKey(typed: string): string | null {
  const letters = cleanRecoveryText(typed)
  const body = letters.startsWith(BARE_PREFIX) ? letters.slice(BARE_PREFIX.length) : letters
  const identity = PREFIX + body
  return isIdentity(identity) ? identity : null
}

/** One group as typed, made comparable with the printed one. */
export function cleanRecoveryText(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/[OIB1]/g, (sign) => LOOKS_LIKE[sign] ?? sign)
}

const LOOKS_LIKE: Record<string, string> = { O: '0', I: 'L', 1: 'L', B: '8' }
/** 'AGE-SECRET-KEY-1' after the cleaning above. */
const BARE_PREFIX = 'AGESECRETKEYL'
