import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../../contract/errors.ts'
import { isRejected, openFlags } from '../../contract/import-rules.ts'
import type { ImportKind, ImportRow, MemberRecord, OrganisationRecord, ProjectRecord } from '../../contract/imports.ts'
import type { ImportItem } from '../../store/queries/imports.ts'
import { IMPORTS, type ImportRow as BatchRecord } from '../../store/tables.ts'
import type { Writer } from '../../store/writer.ts'
import type { Reading } from './reading.ts'
import { recordOf } from './tables.ts'

/** What every batch has in common, whatever its list is about. */

/** What was read of a list and is written of it. */
export type ListRead<R extends ImportRow> = Pick<Reading, 'fileName' | 'fileSha256' | 'choices'> & {
  rows: R[]
  summary: Pick<Reading['summary'], 'sheets' | 'columns'>
  leftOut: number
}

interface Choice {
  key: string
  fixes: MemberRecord | OrganisationRecord | ProjectRecord
  confirmed: string[]
  update: object | null
}

export function beginBatch(writer: Writer, kind: ImportKind, list: Pick<ListRead<ImportRow>, 'fileName' | 'fileSha256' | 'leftOut'>, choices: readonly Choice[], userName: string): BatchRecord {
  return writer.insert(IMPORTS, {
    kind,
    fileName: list.fileName,
    fileSha256: list.fileSha256,
    added: choices.filter(({ update }) => update === null).length,
    updated: choices.filter(({ update }) => update !== null).length,
    skipped: list.leftOut,
    organisationsAdded: 0,
    userName,
    undoneAt: null,
  })
}

/** Each choice with its row, and the row as put right. @throws AppError NOT_FOUND for a row that was not read or is named twice */
export function pairsOf<R extends ImportRow, C extends Choice>(all: readonly R[], choices: readonly C[]): { row: R; choice: C; record: R['record'] }[] {
  const rows = new Map(all.map((row) => [row.key, row]))
  return choices.map((choice) => {
    const row = rows.get(choice.key)
    if (!row) throw new AppError('NOT_FOUND', { what: 'row', key: choice.key })
    rows.delete(choice.key) // a row comes in once
    return { row, choice, record: { ...row.record, ...choice.fixes } as R['record'] }
  })
}

/** Rows that were refused, or that nobody has looked at, are never written, whatever the page says. */
export function requireLookedAt(row: ImportRow, choice: Pick<Choice, 'fixes' | 'confirmed'>): void {
  if (isRejected(row, choice) || openFlags(row, choice).length > 0) throw new AppError('INPUT_INVALID', { fields: ['confirmed'] })
}

/** A refusal names the row that it is about. */
export function inRow<T>({ row, key }: Pick<ImportRow, 'row' | 'key'>, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof AppError) throw new AppError(error.code, { ...error.details, row, key }, { cause: error })
    throw error
  }
}

const BASE_FIELDS = new Set(['id', 'revision', 'createdAt', 'updatedAt'])

/** What the writer touched since, with the fields it changed as they were in `known`: the way back. */
export function itemsSince(writer: Writer, from: number, known: readonly { id: string; revision: number }[]): ImportItem[] {
  const before = new Map(known.map((one) => [one.id, one]))
  return writer.touched.slice(from).map(({ table, id }) => {
    const old = before.get(id)
    if (!old) return { table, recordId: id, revision: 1, before: null }
    return { table, recordId: id, revision: old.revision + 1, before: changedFields(old, recordOf(writer.db, table, id)) }
  })
}

function changedFields(old: object, now: object | null): Record<string, unknown> {
  const fields = Object.entries(now ?? {}).filter(([field, value]) => !BASE_FIELDS.has(field) && !isDeepStrictEqual(value, old[field as keyof typeof old]))
  return Object.fromEntries(fields.map(([field]) => [field, old[field as keyof typeof old]]))
}
