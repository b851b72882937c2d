import { randomBytes } from 'node:crypto'
import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import { AuditLog } from './audit-chain.ts'
import type { FieldTokens } from './search/tokens.ts'
import { columnOf, find, quoted, statement, toRow, toSql, type RecordFields, type Table } from './table.ts'

export interface Actor {
  id: string
  displayName: string
}
export interface WriteOptions {
  actor: Actor
  /** The command's name, for the audit log. */
  command: string
  now: () => string
  newId: () => string
}

type New<R extends RecordFields> = Omit<R, keyof RecordFields> & { id?: string }
type Patch<R extends RecordFields> = Partial<Omit<R, keyof RecordFields>>

/** A record that the transaction changed, so that the search index follows. */
export interface Touched {
  table: string
  id: string
  /** Made by this transaction: nothing knew of it before. */
  made?: boolean
  /** What its fields give to the index, where that was worked out beforehand. */
  tokens?: FieldTokens
}

/** Salts are drawn from the system many at a time: one call for each of 20,000 entries is most of their cost. */
const SALT_BYTES = 16
const SALTS_DRAWN = 256

/**
 * The only hand that writes records: every change carries its revision and leaves its audit entry
 * in the transaction that CouncilStore.write opened.
 */
export class Writer {
  readonly db: Database.Database
  readonly touched: Touched[] = []
  readonly #options: WriteOptions
  readonly #log: AuditLog
  #salts = Buffer.alloc(0)

  constructor(db: Database.Database, options: WriteOptions) {
    this.db = db
    this.#options = options
    this.#log = new AuditLog(db)
  }

  insert<R extends RecordFields>(table: Table<R>, values: New<R>): R {
    const at = this.#options.now()
    const record = { ...values, id: values.id ?? this.#options.newId(), revision: 1, createdAt: at, updatedAt: at } as unknown as R
    statement(this.db, table.sql.insert).run(toRow(table, record))
    this.#leave(table, record.id, null, withoutBase(record), true)
    return record
  }

  /** @throws AppError NOT_FOUND, or CHANGED_MEANWHILE when another revision was saved since it was read. */
  update<R extends RecordFields>(table: Table<R>, ref: { id: string; revision: number }, patch: Patch<R>): R {
    const before = this.current(table, ref)
    const changed = (Object.keys(patch) as (keyof R & string)[]).filter(
      (field) => JSON.stringify(before[field]) !== JSON.stringify((patch as Partial<R>)[field]),
    )
    if (changed.length === 0) return before
    const after = { ...before, ...patch, revision: before.revision + 1, updatedAt: this.#options.now() } as R
    const fields = ['revision', 'updatedAt', ...changed]
    statement(this.db, `UPDATE ${table.name} SET ${fields.map((f) => `${quoted(f)} = @${columnOf(f)}`).join(', ')} WHERE id = @id`)
      .run(Object.fromEntries([['id', ref.id], ...fields.map((f) => [columnOf(f), toSql(table, f, after[f as keyof R])])]))
    this.#leave(table, ref.id, pick(before, changed), pick(after, changed))
    return after
  }

  /** Takes a record out of sight; restore() brings it back. */
  remove<R extends RecordFields>(table: Table<R>, ref: { id: string; revision: number }): void {
    const before = this.current(table, ref)
    this.#setDeleted(table, ref.id, this.#options.now())
    this.#leave(table, ref.id, withoutBase(before), null)
  }

  /** @throws AppError NOTHING_TO_UNDO when the record is there or never was. */
  restore<R extends RecordFields>(table: Table<R>, id: string): R {
    const record = find(this.db, table, id, true)
    if (!record || find(this.db, table, id)) throw new AppError('NOTHING_TO_UNDO', { id })
    this.#setDeleted(table, id, null)
    const back = find(this.db, table, id) as R
    this.#leave(table, id, null, withoutBase(back))
    return back
  }

  /** An audit entry for what leaves no changed record: an unmasking, an export, a passphrase. */
  note(table: string, recordId: string, after: Record<string, unknown>): void {
    this.#audit(table, recordId, null, after)
  }

  /** The record as it stands, if `ref` names its revision. */
  current<R extends RecordFields>(table: Table<R>, ref: { id: string; revision: number }): R {
    const record = find(this.db, table, ref.id)
    if (!record) throw new AppError('NOT_FOUND', { table: table.name, id: ref.id })
    if (record.revision !== ref.revision) {
      throw new AppError('CHANGED_MEANWHILE', { id: ref.id, yours: ref.revision, current: record.revision })
    }
    return record
  }

  #setDeleted(table: Table<never>, id: string, at: string | null): void {
    statement(this.db, `UPDATE ${table.name} SET deleted_at = ?, updated_at = ?, revision = revision + 1 WHERE id = ?`)
      .run(at, this.#options.now(), id)
  }

  #leave(table: Table<never>, id: string, before: Record<string, unknown> | null, after: Record<string, unknown> | null, made = false): void {
    this.touched.push({ table: table.name, id, made })
    this.#audit(table.name, id, before, after)
  }

  #audit(table: string, recordId: string, before: Record<string, unknown> | null, after: Record<string, unknown> | null): void {
    const { actor, command, now } = this.#options
    this.#log.append(
      { at: now(), userId: actor.id, userName: actor.displayName, command, table, recordId, before, after },
      this.#salt(),
    )
  }

  #salt(): string {
    if (this.#salts.length < SALT_BYTES) this.#salts = randomBytes(SALT_BYTES * SALTS_DRAWN)
    const salt = this.#salts.toString('hex', 0, SALT_BYTES)
    this.#salts = this.#salts.subarray(SALT_BYTES)
    return salt
  }
}

function withoutBase(record: RecordFields): Record<string, unknown> {
  const { id: _id, revision: _revision, createdAt: _createdAt, updatedAt: _updatedAt, ...rest } = record
  return rest
}

function pick<R extends RecordFields>(record: R, fields: readonly (keyof R & string)[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, record[field]]))
}
