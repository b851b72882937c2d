import { fold } from './thai-text.ts'

/**
 * The national ID: thirteen digits, kept as text. Its check digit proves the typing, not the person, and the
 * register proves neither: nothing here says that such a person exists.
 */

/**
 * - unreadable: letters, or nothing at all like a number
 * - scientific: 3.28569E+12, as Excel leaves it; the last digits are lost for good
 * - lost_leading_zero: twelve digits that fit with a 0 before them, as in `suggestion`
 * - length, checksum: mistyped
 */
export type NationalIdProblem = 'empty' | 'unreadable' | 'scientific' | 'lost_leading_zero' | 'length' | 'checksum'

export type NationalIdReading =
  /** `nonCitizen`: begins with 0, 6 or 7, given to people without Thai nationality; to be asked about, not refused. */
  | { ok: true; id: string; nonCitizen: boolean }
  | { ok: false; problem: NationalIdProblem; digits: string; suggestion: string | null }

/** Reads an ID in Thai or Arabic digits, with dashes, dots and spaces anywhere. Never throws. */
export function parseNationalId(text: string): NationalIdReading {
  const typed = fold(text).replace(/\.0+$/, '')
  const digits = typed.replace(/[\s.\-‐‑–—]/g, '')
  const no = (problem: NationalIdProblem, suggestion: string | null = null): NationalIdReading =>
    ({ ok: false, problem, digits: digits.replace(/\D/g, ''), suggestion })
  if (digits === '') return no('empty')
  if (/^\d(\.\d+)?e\+?\d+$/.test(typed)) return no('scientific')
  if (!/^\d+$/.test(digits)) return no('unreadable')
  if (digits.length === 12 && hasRightCheckDigit(`0${digits}`)) return no('lost_leading_zero', `0${digits}`)
  if (digits.length !== 13) return no('length')
  if (!hasRightCheckDigit(digits)) return no('checksum')
  return { ok: true, id: digits, nonCitizen: isNonCitizenId(digits) }
}

/**
 * Σ dᵢ × (14 − i) for i = 1…12; check = (11 − Σ mod 11) mod 10. False for anything but thirteen digits.
 * The formula does not see the third digit (its weight is 11) and takes some other slips for right.
 */
export function hasRightCheckDigit(id: string): boolean {
  return /^\d{13}$/.test(id) && checkDigit(id) === Number(id[12])
}

function checkDigit(id: string): number {
  let sum = 0
  for (let i = 0; i < 12; i++) sum += Number(id[i]) * (13 - i)
  return (11 - (sum % 11)) % 10
}

export function isNonCitizenId(id: string): boolean {
  return /^[067]/.test(id)
}

/** As shown by default: x-xxxx-xxxxx-12-1. Empty stays empty. */
export function maskNationalId(id: string): string {
  return id ? `x-xxxx-xxxxx-${id.slice(10, 12)}-${id.slice(12)}` : ''
}

/** 1-2345-67890-12-1; anything but thirteen digits stays as it is. */
export function formatNationalId(id: string): string {
  return id.replace(/^(\d)(\d{4})(\d{5})(\d{2})(\d)$/, '$1-$2-$3-$4-$5')
}
