import type Database from 'better-sqlite3'
import { endingOf, type Attachment } from '../../contract/files.ts'
import type { FileReading } from '../../contract/search.ts'
import type { FieldTokens } from '../search/tokens.ts'
import { select, statement } from '../table.ts'
import { ATTACHMENTS } from '../tables.ts'
import type { Writer } from '../writer.ts'

/** Words within attached files: read once for each content, and kept beside it. */

/** Endings of files whose words are read. */
const READ = new Set(['pdf', 'docx', 'xlsx'])

export type UnreadableReason = FileReading['unreadable'][number]['reason']

/** What was found in a content. `reason`: why nothing, or not all, was; else ''. */
export interface FileText {
  state: 'read' | 'empty' | 'unreadable'
  reason: UnreadableReason | ''
  text: string
  /** What the text gives to the index. */
  tokens: FieldTokens
}

export interface ReadableFile {
  attachment: Attachment
  /** Null: nobody looked yet. */
  state: FileText['state'] | null
  reason: FileText['reason']
}

type Looked = Pick<FileText, 'state' | 'reason'>

/** Every attached file of a kind that is read. */
export function readableFiles(db: Database.Database): ReadableFile[] {
  const rows = statement(db, 'SELECT content_sha256 AS content, state, reason FROM file_texts').all() as ({ content: string } & Looked)[]
  const known = new Map(rows.map((row) => [row.content, row]))
  return select(db, ATTACHMENTS).filter(({ name }) => READ.has(endingOf(name))).map((attachment) => {
    const row = known.get(attachment.contentSha256)
    return { attachment, state: row?.state ?? null, reason: row?.reason ?? '' }
  })
}

/** Contents that nobody looked at, the latest first; and those that were missing or damaged, which may have been mended. */
export function contentsToRead(db: Database.Database): string[] {
  const sql = `SELECT content_sha256 AS content, name FROM attachments LEFT JOIN file_texts USING (content_sha256)
    WHERE deleted_at IS NULL AND (state IS NULL OR reason IN ('missing', 'damaged')) ORDER BY created_at DESC, id DESC`
  const rows = statement(db, sql).all() as { content: string; name: string }[]
  return [...new Set(rows.filter(({ name }) => READ.has(endingOf(name))).map(({ content }) => content))]
}

/**
 * Keeps what was found in a content, and indexes it at every file that has it. No entry in the log: nobody changed
 * anything, and it follows from the file. @returns false where it is known already, or the content was erased meanwhile
 */
export function keepFileText({ db, touched }: Writer, content: string, { state, reason, text, tokens }: FileText, at: string): boolean {
  const known = statement(db, 'SELECT state, reason FROM file_texts WHERE content_sha256 = ?').get(content) as Looked | undefined
  if (known?.state === state && known.reason === reason) return false
  const files = select(db, ATTACHMENTS, 'content_sha256 = ?', [content])
  if (files.length === 0) return false
  statement(db, 'INSERT OR REPLACE INTO file_texts (content_sha256, state, reason, text, read_at) VALUES (?, ?, ?, ?, ?)').run(content, state, reason, text, at)
  touched.push(...files.map(({ id }) => ({ table: ATTACHMENTS.name, id, tokens })))
  return true
}
