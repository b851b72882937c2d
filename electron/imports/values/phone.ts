import { toArabicDigits } from '../../domain/thai-text.ts'
import type { Cell } from '../table/cell.ts'
import { doubt, isNothing, sure, tidy, type Reading } from './reading.ts'

/** Mobile numbers have ten digits, lines to a house nine. */
const VALID = /^(0[689]\d{8}|0[2-7]\d{7})$/

/** Telephone numbers of one cell, as digits with the leading 0; a number that lost its 0 in a spreadsheet gets it back. */
export function readPhones(cell: Cell): Reading<string[]> {
  const reading = sure<string[]>([])
  if (cell.kind === 'error') reading.doubts.push(doubt('cell_error', cell))
  const text = toArabicDigits(tidy(cell.text.replace(/[\r\n]+/g, ', '))).replace(/\.0$/, '')
  if (cell.kind === 'error' || isNothing(text)) return reading
  for (const piece of splitNumbers(text)) {
    const phone = restore(piece)
    if (!VALID.test(phone)) reading.doubts.push(doubt('phone_length', cell, { digits: phone.length }))
    else if (!reading.value.includes(phone)) reading.value.push(phone)
  }
  return reading
}

/** Pieces that hold digits: separated by commas, slashes, words; an extension ("ต่อ 12") and remarks in brackets left out. */
function splitNumbers(text: string): string[] {
  const pieces = text
    .replace(/ต่อ\s*\d+|\bext\.?\s*\d+/gi, '')
    .replace(/\([^)]*[^\d)\s-][^)]*\)/g, ' ')
    .split(/[,;/|]|และ|หรือ|\bor\b/)
    .flatMap((piece) => (piece.replace(/\D/g, '').length > 12 ? piece.split(/\s+/) : [piece]))
  return pieces.filter((piece) => /\d/.test(piece))
}

function restore(piece: string): string {
  const digits = piece.replace(/\D/g, '').replace(/^(?:00)?66(?=\d{8,9}$)/, '0')
  return /^[689]\d{8}$/.test(digits) || /^[2-7]\d{7}$/.test(digits) ? `0${digits}` : digits
}
