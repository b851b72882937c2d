import type Database from 'better-sqlite3'
import { endingOf, type Attachment } from '../../contract/files.ts'
import type { FileReading } from '../../contract/search.ts'
import { select, statement } from '../table.ts'
import { ATTACHMENTS } from '../tables.ts'

/** Words within attached files: read once for each content, and kept beside it. */

/** Endings of files whose words are read. */
const READ = new Set(['pdf', 'docx', 'xlsx'])

export type UnreadableReason = FileReading['unreadable'][number]['reason']

export interface ReadableFile {
  attachment: Attachment
  /** Null: nobody looked yet. */
  state: 'read' | 'empty' | 'unreadable' | null
  reason: UnreadableReason
}

/** Every attached file of a kind that is read. */
export function readableFiles(db: Database.Database): ReadableFile[] {
  const rows = statement(db, 'SELECT content_sha256 AS content, state, reason FROM file_texts').all() as { content: string; state: ReadableFile['state']; reason: string }[]
  const known = new Map(rows.map((row) => [row.content, row]))
  return select(db, ATTACHMENTS).filter(({ name }) => READ.has(endingOf(name))).map((attachment) => {
    const row = known.get(attachment.contentSha256)
    return { attachment, state: row?.state ?? null, reason: (row?.reason ?? '') as UnreadableReason }
  })
}
