import { existsSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import { indexTouched } from './search/index-writer.ts'
import { putOffLongTexts } from './search/long-texts.ts'
import { databaseError } from './sealed-database.ts'
import { ATTACHMENTS } from './tables.ts'
import { Writer, type WriteOptions } from './writer.ts'

/** How far long work is, in what it counts. */
export interface Step {
  done: number
  total: number
}
export type Steps<T> = Generator<Step, T, undefined>

/** Pages of the living book that stay decrypted, taken as they are read: with SQLite's own 2 MiB a list of thirty years is decrypted anew at every look. */
const CACHE_KIB = 64 * 1024

/**
 * One open council's records. Queries (store/queries/) read from `db`; every change goes through
 * write(): one immediate transaction holding the records, their audit entries and the search index.
 */
export class CouncilStore {
  readonly db: Database.Database
  /** Transactions of write() after which attached files may have to be read: told without looking at any of them. */
  filesTouched = 0

  constructor(db: Database.Database) {
    this.db = db
    db.pragma(`cache_size = -${CACHE_KIB}`)
  }

  /**
   * All or nothing; durable when it returns (WAL, synchronous FULL). Never await inside.
   * @throws AppError of the body, DATABASE_DAMAGED, or DISK_FULL and its kin when the disk refuses.
   */
  write<T>(options: WriteOptions, body: (writer: Writer) => T): T {
    try {
      this.#requireFolder()
      const writer = new Writer(this.db, options)
      let putOff = false
      const result = this.db.transaction(() => {
        const made = body(writer)
        putOff = putOffLongTexts(this.db, writer.touched)
        indexTouched(this.db, writer.touched)
        return made
      }).immediate()
      if (putOff || writer.touched.some(({ table, tokens }) => table === ATTACHMENTS.name && tokens === undefined)) this.filesTouched += 1
      return result
    } catch (error) {
      throw databaseError(error)
    }
  }

  /**
   * Leaves nothing of what was erased in free pages or in the write-ahead log. Freed space is overwritten as it is freed
   * (secure_delete); this makes sure of pages that were only rearranged. @throws AppError of the disk
   */
  compact(): void {
    try {
      this.db.exec('VACUUM')
      this.db.pragma('wal_checkpoint(TRUNCATE)')
    } catch (error) {
      throw databaseError(error)
    }
  }

  /**
   * The same for long work on a connection that nobody else uses: `between` may await after each step, and
   * `mayGoOn` throws to take everything back, for the last time just before it is saved.
   */
  async writeInSteps<T>(options: WriteOptions, steps: (writer: Writer) => Steps<T>, between: (step: Step) => Promise<void>, mayGoOn: () => void): Promise<T> {
    try {
      this.#requireFolder()
      mayGoOn()
      this.db.exec('BEGIN IMMEDIATE')
      const writer = new Writer(this.db, options)
      const run = steps(writer)
      let step = run.next()
      while (!step.done) {
        await between(step.value)
        mayGoOn()
        step = run.next()
      }
      indexTouched(this.db, writer.touched)
      this.#requireFolder()
      mayGoOn()
      this.db.exec('COMMIT')
      return step.value
    } catch (error) {
      if (this.db.inTransaction) this.db.exec('ROLLBACK')
      throw databaseError(error)
    }
  }

  /** A system may let an open file be written to long after its folder was deleted: that would be saved nowhere. */
  #requireFolder(): void {
    if (!this.db.memory && !existsSync(this.db.name)) throw new AppError('FOLDER_GONE')
  }

  close(): void {
    if (this.db.open) this.db.close()
  }
}
