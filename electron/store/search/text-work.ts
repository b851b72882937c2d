import { openSealed } from '../sealed-database.ts'
import type { Touched } from '../writer.ts'
import type { ReadyEntry } from './index-writer.ts'
import { readyEntries } from './whole-index.ts'

/** Taking the texts of records apart takes as long as writing them into the index: a thread of its own does it ahead of the writer. */

export interface TextsOf {
  database: string
  databaseKey: Uint8Array
}

export interface TextReader {
  readyEntriesOf(records: readonly Touched[]): Promise<ReadyEntry[]>
  /** No more will be asked. */
  close(): void
}

export type OpenTexts = (of: TextsOf) => TextReader

/** Each record is read once, one after the other: SQLite's usual 16 MB would only fill up. */
const CACHE_KB = 2048

/** In the thread that asks, on a connection of its own. */
export const openTexts: OpenTexts = ({ database, databaseKey }) => {
  const db = openSealed(database, databaseKey, { readonly: true })
  db.pragma(`cache_size = -${CACHE_KB}`)
  return {
    readyEntriesOf: (records) => Promise.resolve().then(() => readyEntries(db, records)),
    close: () => void db.close(),
  }
}
