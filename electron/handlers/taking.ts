import type Database from 'better-sqlite3'
import type { TakeNote } from '../contract/restores.ts'
import { find, select, type RecordFields, type Table } from '../store/table.ts'
import type { Writer } from '../store/writer.ts'

/** The hand that puts records of a package into the open council: under their own ids or new ones, with what has to be said. */
export class Taking {
  readonly writer: Writer
  /** Given: everything gets a new id. */
  readonly #newId: (() => string) | null
  readonly #ids = new Map<string, string>()
  readonly #notes = new Map<TakeNote['code'], TakeNote>()

  constructor(writer: Writer, newId: (() => string) | null) {
    this.writer = writer
    this.#newId = newId
  }

  get db(): Database.Database {
    return this.writer.db
  }

  get isCopy(): boolean {
    return this.#newId !== null
  }

  idOf(id: string): string {
    if (!this.#newId) return id
    const known = this.#ids.get(id) ?? this.#newId()
    this.#ids.set(id, known)
    return known
  }

  note(code: TakeNote['code'], name: string): void {
    const note = this.#notes.get(code) ?? { code, count: 0, names: [] }
    note.count += 1
    if (name !== '') note.names.push(name)
    this.#notes.set(code, note)
  }

  notes(): TakeNote[] {
    return [...this.#notes.values()]
  }

  /** The record as given, whether it is here, removed or not here at all. */
  put<R extends RecordFields>(table: Table<R>, record: R, id = this.idOf(record.id)): R {
    const { id: _id, revision: _revision, createdAt: _createdAt, updatedAt: _updatedAt, ...content } = record
    const known = find(this.db, table, id, true)
    if (!known) return this.writer.insert(table, { ...content, id } as never)
    const here = find(this.db, table, id) ?? this.writer.restore(table, id)
    return this.writer.update(table, here, content as never)
  }

  /** Takes out of sight what is here and not in the package. */
  removeOthers<R extends RecordFields>(table: Table<R>, column: string, ownerId: string, kept: readonly RecordFields[], mayGo: (record: R) => boolean = () => true): void {
    const ids = new Set(kept.map(({ id }) => this.idOf(id)))
    for (const record of select(this.db, table, `${column} = ?`, [ownerId])) {
      if (!ids.has(record.id) && mayGo(record)) this.writer.remove(table, record)
    }
  }
}
