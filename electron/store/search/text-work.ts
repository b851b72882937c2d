import { openSealed } from '../sealed-database.ts'
import type { Touched } from '../writer.ts'
import type { ReadyEntry } from './index-writer.ts'
import { readyEntries } from './whole-index.ts'

/** Taking the texts of records apart takes as long as writing them into the index: a thread of its own does it ahead of the writer. */
export interface TextWork {
  readyEntriesOf(input: { database: string; databaseKey: Uint8Array; records: readonly Touched[] }): Promise<ReadyEntry[]>
}

export const TEXTS_IN_THIS_THREAD: TextWork = {
  async readyEntriesOf({ database, databaseKey, records }) {
    const db = openSealed(database, databaseKey, { readonly: true })
    try {
      return readyEntries(db, records)
    } finally {
      db.close()
    }
  },
}
