import { tellsOf, type Whom } from '../domain/person-in-text.ts'
import { find, statement } from './table.ts'
import { SAVED_SEARCHES } from './tables.ts'
import type { Writer } from './writer.ts'

/** Where the book keeps what was written once: the log, imports, what users looked for. Erasure follows it there. */

/** What the log and the imports say of a record goes; that something was done, when and by whom stays. */
export function forget({ db }: Writer, recordId: string): void {
  statement(db, 'UPDATE audit_log SET content = NULL WHERE record_id = ?').run(recordId)
  statement(db, `UPDATE import_items SET before = '{}' WHERE record_id = ? AND before IS NOT NULL`).run(recordId)
}

/** What users asked lately may be just what was erased. */
export function forgetAsked({ db }: Writer): void {
  db.exec('DELETE FROM recent_searches')
}

/**
 * Searches that a user saved, or removed again, and that tell of somebody who is erased: by name, by number, or by asking
 * for the records of that person alone. @returns how many went, of all users
 */
export function forgetSaved(writer: Writer, whom: readonly Whom[], personIds: readonly string[] = []): number {
  const { db } = writer
  const all = (statement(db, `SELECT id FROM ${SAVED_SEARCHES.name}`).pluck().all() as string[]).flatMap((id) => find(db, SAVED_SEARCHES, id, true) ?? [])
  const telling = all.filter(({ name, text, filters }) => personIds.includes(filters.personId ?? '') || whom.some((one) => tellsOf(name, one) || tellsOf(text, one)))
  for (const { id } of telling) {
    statement(db, `DELETE FROM ${SAVED_SEARCHES.name} WHERE id = ?`).run(id)
    forget(writer, id)
  }
  return telling.length
}
