import { AppError } from '../contract/errors.ts'
import { indexFits } from '../store/search/soundness.ts'
import { indexedRecords } from '../store/search/texts.ts'
import { clearIndex, indexRecords } from '../store/search/index-writer.ts'
import { databaseError, openSealed } from '../store/sealed-database.ts'
import { stopIfAborted, type WorkOptions } from '../vault/chunks.ts'
import { isSearchSound, isSoundButForSearch } from './snapshot.ts'

export interface RebuildInput {
  database: string
  databaseKey: Uint8Array
}

/** Records between two looks at progress and cancelling. */
const AT_ONCE = 200

/**
 * Makes the search index anew from the records: in a worker, in one transaction, so that a crash leaves the old one.
 * Nothing is written unless everything else in the database is sound. Progress phases: 'pages', 'search'.
 * @throws AppError DATABASE_DAMAGED (more than the index), CANCELLED, disk errors
 */
export async function rebuildSearch({ database, databaseKey }: RebuildInput, work: WorkOptions = {}): Promise<{ records: number }> {
  work.onProgress?.(0, 0, 'pages')
  const db = openSealed(database, databaseKey)
  try {
    if (!isSoundButForSearch(db)) throw new AppError('DATABASE_DAMAGED', { reason: 'content' })
    db.exec('BEGIN IMMEDIATE')
    clearIndex(db)
    const records = indexedRecords(db)
    for (let at = 0; at < records.length; at += AT_ONCE) {
      indexRecords(db, records.slice(at, at + AT_ONCE))
      work.onProgress?.(Math.min(at + AT_ONCE, records.length), records.length, 'search')
      // Lets a cancelling in; nobody else uses this connection.
      await new Promise(setImmediate)
      stopIfAborted(work.signal)
    }
    if (!isSearchSound(db) || !indexFits(db, { records: 200, queries: 20 })) throw new AppError('DATABASE_DAMAGED', { reason: 'content' })
    db.exec('COMMIT')
    return { records: records.length }
  } catch (error) {
    throw databaseError(error)
  } finally {
    // What was not committed is rolled back.
    db.close()
  }
}
