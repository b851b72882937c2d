import type Database from 'better-sqlite3'
import { statement } from '../table.ts'
import { ATTACHMENTS } from '../tables.ts'
import type { Touched } from '../writer.ts'
import { alsoChanged } from './also-changed.ts'
import { textOf } from './texts.ts'

/**
 * Files that come into sight again, with a meeting that is brought back, may bring a book's worth of words: taking them
 * apart and writing them in one transaction would stop the window for a second.
 */

/** Of words within files, taken into the index at once: some 50,000 letters. */
const BYTES_AT_ONCE = 150_000

/**
 * Forgets what stands in files beyond that, so that they are found by name alone until they have been read again in the
 * background, one after the other (handlers/read-files.ts). @returns whether there were any
 */
export function putOffLongTexts(db: Database.Database, touched: readonly Touched[]): boolean {
  let left = BYTES_AT_ONCE
  const putOff = new Set<string>()
  for (const id of filesOf(db, touched)) {
    const sql = `SELECT content_sha256 AS content, octet_length(text) AS bytes FROM attachments JOIN file_texts USING (content_sha256)
      WHERE id = ? AND NOT EXISTS (SELECT 1 FROM search_entries WHERE kind = 'attachment' AND record_id = attachments.id)`
    const file = statement(db, sql).get(id) as { content: string; bytes: number } | undefined
    if (file === undefined || putOff.has(file.content) || textOf(db, 'attachment', id) === null) continue
    if (file.bytes <= left) left -= file.bytes
    else if (!isFoundElsewhere(db, file.content)) putOff.add(file.content)
  }
  for (const content of putOff) statement(db, 'DELETE FROM file_texts WHERE content_sha256 = ?').run(content)
  return putOff.size > 0
}

/** Files that were touched, or that are kept with what was; nothing is kept yet with what was just made. */
function filesOf(db: Database.Database, touched: readonly Touched[]): Set<string> {
  const ids = new Set<string>()
  for (const { table, id, made, tokens } of touched) {
    if (table === ATTACHMENTS.name && tokens === undefined) ids.add(id)
    else if (made !== true) for (const { kind, recordId } of alsoChanged(db, table, id)) if (kind === 'attachment') ids.add(recordId)
  }
  return ids
}

/** The same content is kept with something else, which goes on being found by its words. */
function isFoundElsewhere(db: Database.Database, content: string): boolean {
  const sql = `SELECT 1 FROM attachments JOIN search_entries ON kind = 'attachment' AND record_id = attachments.id WHERE content_sha256 = ?`
  return statement(db, sql).get(content) !== undefined
}
