import type { HealthPart, HealthReport } from '../contract/health.ts'
import { AppError } from '../contract/errors.ts'
import { verifyChain } from '../store/audit-chain.ts'
import { indexFits } from '../store/search/soundness.ts'
import { verifyFingerprints } from '../store/fingerprints.ts'
import { databaseError, openSealed } from '../store/sealed-database.ts'
import { stopIfAborted, type WorkOptions } from '../vault/chunks.ts'
import { checkSealedFile, sealedPath } from '../vault/sealed-files.ts'
import { isSearchSound, isSoundButForSearch, ordinaryTables, referencedFiles } from './snapshot.ts'
import type Database from 'better-sqlite3'

export interface HealthInput {
  database: string
  databaseKey: Uint8Array
  filesFolder: string
  /** A part of a book, as another council sent it: links of its chain of codes are missing, and nothing is wrong with that. */
  partOnly: boolean
  /** Every index and every attachment too, for as long as it takes. */
  full: boolean
  /** Once so long has passed no further part is begun; for the check after opening. */
  budgetMs: number
}

type State = HealthPart['state']

/**
 * Looks whether the records of a council that may be open are sound; changes nothing. Runs in a worker, on a
 * connection of its own. Progress phases: 'pages', 'chain', 'codes', 'search', 'files'.
 * @throws AppError CANCELLED, disk errors; damage is in the report
 */
export async function checkHealth(input: HealthInput, work: WorkOptions = {}): Promise<HealthReport> {
  const deadline = input.full ? Infinity : Date.now() + input.budgetMs
  const parts: HealthPart[] = []
  const look = async (name: HealthPart['name'], check: () => State | Promise<State>) => {
    stopIfAborted(work.signal)
    work.onProgress?.(parts.length, input.full ? 5 : 4, name)
    parts.push({ name, state: Date.now() > deadline ? 'unfinished' : await stateOf(check) })
  }
  let chainBrokenAt: number | null = null
  let database: Database.Database
  try {
    database = openSealed(input.database, input.databaseKey)
  } catch (error) {
    if (error instanceof AppError && (error.code === 'DATABASE_DAMAGED' || error.code === 'DATABASE_FOREIGN')) return report([{ name: 'pages', state: 'damaged' }], input.full, null)
    throw error
  }
  try {
    await look('pages', () => (input.full ? truth(isSoundButForSearch(database)) : quickCheck(database, deadline)))
    await look('chain', () => {
      const chain = verifyChain(database)
      chainBrokenAt = chain.brokenAt
      return truth(chain.ok)
    })
    await look('codes', () => (input.partOnly ? 'partOnly' : truth(verifyFingerprints(database).ok)))
    await look('search', () => truth(isSearchSound(database) && indexFits(database, input.full ? { queries: 100 } : { records: 200, queries: 20 })))
    if (input.full) await look('files', () => checkFiles(database, input.filesFolder, work))
  } finally {
    database.close()
  }
  return report(parts, input.full, chainBrokenAt)
}

function report(parts: HealthPart[], full: boolean, chainBrokenAt: number | null): HealthReport {
  return { ok: parts.every(({ state }) => state !== 'damaged'), checkedAt: new Date().toISOString(), full, parts, chainBrokenAt }
}

const truth = (sound: boolean): State => (sound ? 'sound' : 'damaged')

/** A statement that fails because of damage is an answer; one that fails because somebody writes is none. */
async function stateOf(check: () => State | Promise<State>): Promise<State> {
  try {
    return await check()
  } catch (error) {
    const meant = databaseError(error)
    if (meant instanceof AppError && meant.code === 'DATABASE_DAMAGED') return 'damaged'
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) return 'unfinished'
    throw meant
  }
}

/** SQLite's quick check, table by table, for as long as there is time. */
function quickCheck(database: Database.Database, deadline: number): State {
  for (const table of ordinaryTables(database)) {
    if (Date.now() > deadline) return 'unfinished'
    if (database.pragma(`quick_check('${table.replaceAll("'", "''")}')`, { simple: true }) !== 'ok') return 'damaged'
  }
  return 'sound'
}

async function checkFiles(database: Database.Database, folder: string, work: WorkOptions): Promise<State> {
  const files = referencedFiles(database)
  for (const [at, { sha256, size }] of files.entries()) {
    work.onProgress?.(at, files.length, 'files')
    if ((await checkSealedFile(sealedPath(folder, sha256), sha256, size, work)) !== 'sound') return 'damaged'
  }
  return 'sound'
}
