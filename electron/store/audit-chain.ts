import { hash as digest } from 'node:crypto'
import type Database from 'better-sqlite3'
import { statement } from './table.ts'

/** Facts of one write, before they are chained. */
export interface AuditFacts {
  at: string
  userId: string
  userName: string
  command: string
  table: string
  recordId: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

export interface AuditRow {
  seq: number
  at: string
  user_id: string
  user_name: string
  command: string
  table_name: string
  record_id: string
  /** JSON { salt, before, after }; null once erased on a person's request. */
  content: string | null
  content_sha256: string
  previous_hash: string
  hash: string
}

export const GENESIS = '0'.repeat(64)

const sha256 = (text: string): string => digest('sha256', text)

export function hashOf(row: Omit<AuditRow, 'hash' | 'content'>): string {
  return sha256(JSON.stringify([
    row.previous_hash, row.seq, row.at, row.user_id, row.user_name, row.command, row.table_name, row.record_id, row.content_sha256,
  ]))
}

const INSERT = `INSERT INTO audit_log (seq, at, user_id, user_name, command, table_name, record_id, content, content_sha256, previous_hash, hash)
  VALUES (@seq, @at, @user_id, @user_name, @command, @table_name, @record_id, @content, @content_sha256, @previous_hash, @hash)`
const MOVE_HEAD = 'INSERT INTO audit_head (id, seq, hash) VALUES (1, ?, ?) ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash'

interface Head {
  seq: number
  hash: string
}

function headOf(db: Database.Database): Head | undefined {
  return statement(db, 'SELECT seq, hash FROM audit_head WHERE id = 1').get() as Head | undefined
}

/** The end of the chain during one write transaction, in which nobody else can append: read at its first entry only. */
export class AuditLog {
  readonly #db: Database.Database
  #head: Head | null = null

  constructor(db: Database.Database) {
    this.#db = db
  }

  /** Appends one entry to the chain; the caller holds the transaction of the write it describes. */
  append(facts: AuditFacts, salt: string): void {
    const { seq, hash: previous } = (this.#head ??= headOf(this.#db) ?? { seq: 0, hash: GENESIS })
    const content = JSON.stringify({ salt, before: facts.before, after: facts.after })
    const row = {
      seq: seq + 1,
      at: facts.at,
      user_id: facts.userId,
      user_name: facts.userName,
      command: facts.command,
      table_name: facts.table,
      record_id: facts.recordId,
      content_sha256: sha256(content),
      previous_hash: previous,
    }
    const hash = hashOf(row)
    statement(this.#db, INSERT).run({ ...row, content, hash })
    statement(this.#db, MOVE_HEAD).run(row.seq, hash)
    this.#head = { seq: row.seq, hash }
  }
}

export interface ChainReport {
  ok: boolean
  entries: number
  /** First entry that does not fit, or null. A tail that was cut shows as the entry after the last. */
  brokenAt: number | null
  head: string
}

/**
 * Recomputes every hash in order: finds edits, deletions, insertions, reordering, and a cut tail by the head kept apart.
 * Log and head are read in one transaction: a change saved in between would look like a tail that was cut.
 */
export function verifyChain(db: Database.Database): ChainReport {
  return db.transaction(() => readChain(db))()
}

function readChain(db: Database.Database): ChainReport {
  let previous = GENESIS
  let seq = 0
  for (const row of statement(db, 'SELECT * FROM audit_log ORDER BY seq').iterate() as IterableIterator<AuditRow>) {
    const fits =
      row.seq === seq + 1 &&
      row.previous_hash === previous &&
      (row.content === null || sha256(row.content) === row.content_sha256) &&
      hashOf(row) === row.hash
    if (!fits) return { ok: false, entries: seq, brokenAt: row.seq, head: previous }
    previous = row.hash
    seq = row.seq
  }
  const head = headOf(db)
  const whole = head ? head.seq === seq && head.hash === previous : seq === 0
  return { ok: whole, entries: seq, brokenAt: whole ? null : seq + 1, head: previous }
}
