import type { ChainCheck } from '../contract/minutes.ts'
import { shortCode } from '../domain/seal-code.ts'
import { verifyFingerprints } from '../store/fingerprints.ts'
import { databaseError, openSealed } from '../store/sealed-database.ts'

export interface ChainInput {
  database: string
  databaseKey: Uint8Array
}

/**
 * Every code of adopted minutes beside its record, as a job on a connection of its own: it reads all that was ever adopted.
 * @throws AppError DATABASE_DAMAGED, disk errors
 */
export function checkChain({ database, databaseKey }: ChainInput): Omit<ChainCheck, 'checkedAt'> {
  const db = openSealed(database, databaseKey)
  try {
    const { head, ...report } = verifyFingerprints(db)
    return { ...report, headCode: head && shortCode(head.seq, head.hash) }
  } catch (error) {
    throw databaseError(error)
  } finally {
    db.close()
  }
}
