import type { ColumnField, ImportNotice, ImportRow } from '../contract/imports.ts'
import type { Entry } from './rows/entry.ts'
import type { RecordRow } from './rows/walk-rows.ts'

/** What is known beside the rows themselves. */
export interface ListFacts {
  /** ISO date. */
  today: string
  dates1904: boolean
  /** Length of a term in years (the council's setting). */
  termYears: number
  /** Tambon that the titles, the sheets' names or the file's name give. */
  tambon: readonly string[]
}

export type RecordOf<K extends ImportRow['kind']> = Extract<ImportRow, { kind: K }>['record']

/** How one kind of list is read: each row by itself, then all together. */
export interface ListReader<K extends ImportRow['kind']> {
  kind: K
  /** The record's fields that a column is read into. */
  fieldsOf(field: ColumnField): readonly string[]
  /** Rows as records, in their order; a row with several people gives several. */
  read(rows: readonly RecordRow[], facts: ListFacts): Entry<RecordOf<K>>[]
  /** Adds to the entries what only shows across rows. */
  check(entries: readonly Entry<RecordOf<K>>[], facts: ListFacts): ImportNotice[]
}
