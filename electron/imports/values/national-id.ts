import { toArabicDigits } from '../../domain/thai-text.ts'
import { hasRightCheckDigit } from '../../domain/national-id.ts'
import type { Cell } from '../table/cell.ts'
import { doubt, isNothing, sure, tidy, unsure, type Reading } from './reading.ts'

/** First digits of people without Thai nationality (DOMAIN: warn, never refuse). */
const NON_CITIZEN = /^[067]/
const SCIENTIFIC = /^(\d)(?:\.(\d+))?e\+?(\d+)$/i

/**
 * A national ID as text, number, dashed, spaced or in Thai digits. Only 13 digits with the right check digit are kept;
 * digits that a spreadsheet lost are never guessed.
 */
export function readNationalId(cell: Cell): Reading<string | null> {
  if (cell.kind === 'error') return unsure(null, doubt('cell_error', cell))
  if (cell.kind === 'date' || cell.kind === 'boolean') return unsure(null, doubt('id_unreadable', cell))
  const text = toArabicDigits(tidy(cell.text)).replace(/^'/, '').replace(/\.0+$/, '')
  if (isNothing(text)) return sure(null)

  const scientific = SCIENTIFIC.exec(text)
  if (scientific !== null) {
    const [, first = '', decimals = '', exponent = ''] = scientific
    if (decimals.length < Number(exponent)) return unsure(null, doubt('id_scientific_lost', cell))
    return checkDigits(first + decimals.slice(0, Number(exponent)), cell)
  }
  const digits = text.replace(/[\s().\u2010-\u2015_/-]/g, '')
  return /^\d+$/.test(digits) ? checkDigits(digits, cell) : unsure(null, doubt('id_unreadable', cell))
}

function checkDigits(digits: string, cell: Cell): Reading<string | null> {
  // Five zeros at the end are what is left of a number that was once shown as 3.28569E+12.
  if (digits.length === 13 && /0{5}$/.test(digits)) return unsure(null, doubt('id_scientific_lost', cell))
  if (digits.length === 12 && /^\s*'?[\d๐-๙]+(\.0+)?\s*$/.test(cell.text) && hasRightCheckDigit(`0${digits}`)) {
    return unsure(`0${digits}`, doubt('id_lost_leading_zero', cell, { suggest: `0${digits}` }))
  }
  if (digits.length !== 13) return unsure(null, doubt('id_length', cell, { digits: digits.length }))
  if (!hasRightCheckDigit(digits)) return unsure(null, doubt('id_checksum', cell))
  return NON_CITIZEN.test(digits) ? unsure(digits, doubt('id_noncitizen_first_digit', cell, { digit: digits[0] ?? '' })) : sure(digits)
}
