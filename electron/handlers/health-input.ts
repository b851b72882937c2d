import type { HealthInput } from '../backup/health.ts'
import type { OpenCouncil } from './workspace.ts'

/** The quick look after opening may take so long; what it does not reach is said to be unfinished. */
const QUICK_MS = 20_000

export function healthInput({ folder, keys }: OpenCouncil, full: boolean): HealthInput {
  return { database: folder.database, databaseKey: keys.databaseKey, filesFolder: folder.files, full, budgetMs: QUICK_MS }
}
