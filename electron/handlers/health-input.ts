import type { HealthInput } from '../backup/health.ts'
import type { OpenCouncil } from './workspace.ts'

/** The quick look after opening may take so long; what it does not reach is said to be unfinished. */
const QUICK_MS = 20_000

/** Whether only a part of a book is open: what another council sent of it. */
export const isPartOnly = ({ guest }: OpenCouncil): boolean => guest !== null && guest.transfer !== null && guest.transfer.part !== null

export function healthInput(council: OpenCouncil, full: boolean): HealthInput {
  const { folder, keys } = council
  return { database: folder.database, databaseKey: keys.databaseKey, filesFolder: folder.files, partOnly: isPartOnly(council), full, budgetMs: QUICK_MS }
}
