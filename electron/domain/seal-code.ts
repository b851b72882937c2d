import { toArabicDigits } from '../contract/text/index.ts'

/**
 * Fingerprints as people write them down: Crockford's base 32 (https://www.crockford.com/base32.html), which knows no
 * I, L, O or U, and takes them for 1, 1 and 0 when read. On paper stand the place in the chain and the first 100 bits in
 * groups of four; the QR code holds all 256.
 */

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BITS = 5
const SHORT = 20
const WHOLE = 52
const PREFIX = 'SAPHA'

/** @param hex the hash, 64 hexadecimal digits @returns 52 signs; the last one carries the one bit that is left */
function base32(hex: string): string {
  const bits = [...hex].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
  let signs = ''
  for (let at = 0; at < bits.length; at += BITS) signs += SIGNS[Number.parseInt(bits.slice(at, at + BITS).padEnd(BITS, '0'), 2)] ?? ''
  return signs
}

/** '12-ABCD-EFGH-JKMN-PQRS-TVWX' */
export function shortCode(seq: number, hash: string): string {
  const groups = base32(hash).slice(0, SHORT).match(/.{4}/g) ?? []
  return [seq, ...groups].join('-')
}

/** 'SAPHA:12:…52 signs': capitals, digits and colons alone, which a QR code packs small. */
export function qrText(seq: number, hash: string): string {
  return `${PREFIX}:${seq}:${base32(hash)}`
}

export interface ReadCode {
  /** Place in the chain; null where only the code was given. */
  seq: number | null
  /** 20 or 52 signs: the beginning of the hash. */
  signs: string
}

/** Reads what was typed or scanned, in Thai or Arabic digits, whatever the case and the separators. @returns null for what cannot be a code */
export function readCode(typed: string): ReadCode | null {
  const text = toArabicDigits(typed).toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')
  const [first = '', ...rest] = text.split(/[^0-9A-Z]+/).filter((part) => part !== '' && part !== PREFIX)
  const apart = /^\d+$/.test(first) && isLength(rest.join(''))
  const all = [first, ...rest].join('')
  if (apart) return read(first, rest.join(''))
  if (isLength(all)) return read(null, all)
  // Typed without any separator: what stands before the last twenty signs is the place.
  const before = all.slice(0, -SHORT)
  return /^\d{1,6}$/.test(before) ? read(before, all.slice(-SHORT)) : null
}

const isLength = (signs: string): boolean => signs.length === SHORT || signs.length === WHOLE

function read(seq: string | null, signs: string): ReadCode | null {
  if (![...signs].every((sign) => SIGNS.includes(sign))) return null
  return { seq: seq === null ? null : Number(seq), signs }
}

export function isCodeOf({ signs }: ReadCode, hash: string): boolean {
  return base32(hash).startsWith(signs)
}
