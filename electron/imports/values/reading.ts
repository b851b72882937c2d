import type { FlagCode } from '../../contract/imports.ts'
import { tidyName } from '../../domain/thai-text.ts'
import type { Cell } from '../table/cell.ts'

/** What a cell was read as, and what is doubtful about it. The row that asked puts the field's name to each doubt. */
export interface Reading<T> {
  value: T
  doubts: Doubt[]
}

export interface Doubt {
  code: FlagCode
  raw: string | null
  params: Record<string, string | number | null>
}

export function doubt(code: FlagCode, raw: Cell | string | null, params: Doubt['params'] = {}): Doubt {
  return { code, raw: raw === null || typeof raw === 'string' ? raw : raw.text, params }
}

export function sure<T>(value: T): Reading<T> {
  return { value, doubts: [] }
}

export function unsure<T>(value: T, ...doubts: Doubt[]): Reading<T> {
  return { value, doubts }
}

const NOTHING = /^(?:[-–—_.~/\s☐□○]*|ไม่มี|ไม่ระบุ|ไม่มีข้อมูล|n\/?a|none|null|nil)$/i

/** Empty, or one of the marks people write for "nothing". */
export function isNothing(text: string): boolean {
  return NOTHING.test(text.trim())
}

/** Spelling repaired, spaces single; null for nothing. */
export function readText(cell: Cell): Reading<string | null> {
  if (cell.kind === 'error') return unsure(null, doubt('cell_error', cell))
  const text = tidyName(cell.text)
  if (isNothing(text)) return sure(null)
  return isDamaged(text) ? unsure(text, doubt('text_damaged', cell)) : sure(text)
}

/** Letters that an export lost: the replacement character, or question marks in a row. */
export function isDamaged(text: string): boolean {
  return /\ufffd|\?{3}/.test(text)
}

export { tidyName as tidy } from '../../domain/thai-text.ts'
