import { uuidv7 } from 'uuidv7'
import type { ImportBatch, OrganisationChoice, RowChoice } from '../../contract/import-desk.ts'
import type { MemberRow } from '../../contract/import-rules.ts'
import type { OrganisationInput } from '../../contract/members.ts'
import type { OrganisationRow } from '../../contract/organisation-import.ts'
import type { JobHooks } from '../../platform/ports.ts'
import { CouncilStore, type Steps } from '../../store/council-store.ts'
import { openSealed } from '../../store/sealed-database.ts'
import type { Actor, Writer } from '../../store/writer.ts'
import { stopIfAborted } from '../../vault/chunks.ts'
import type { ListRead } from './batch.ts'
import { commitBatch, type Defaults } from './commit.ts'
import { commitOrganisations } from './commit-organisations.ts'
import { undoBatch } from './undo.ts'

/**
 * Whole batches, off the main thread: ten thousand rows take seconds on an old PC. Each is one transaction on a
 * connection of its own: until it is saved the open council reads what was there before, and a program that is killed
 * or a job that is cancelled leaves just that.
 */

interface OnBook {
  database: string
  databaseKey: Uint8Array
  actor: Actor
  /** UTC instant that all records of the batch bear. */
  at: string
}

export interface CommitInput extends OnBook {
  list: ListRead<MemberRow>
  rows: RowChoice[]
  defaults: Defaults
}

export interface CommitOrganisationsInput extends OnBook {
  list: ListRead<OrganisationRow>
  rows: OrganisationChoice[]
  kind: OrganisationInput['kind']
}

export interface UndoInput extends OnBook {
  id: string
}

/** Progress phase: 'import', in rows. @throws AppError as commitBatch, CANCELLED */
export function commitRoll(input: CommitInput, hooks: JobHooks): Promise<ImportBatch> {
  const { list, rows, defaults, actor, at } = input
  return onBook(input, 'imports.commit', hooks, (writer) => commitBatch(writer, list, rows, defaults, { userName: actor.displayName, at }))
}

/** Progress phase: 'import', in rows. @throws AppError as commitOrganisations, CANCELLED */
export function commitOrganisationList(input: CommitOrganisationsInput, hooks: JobHooks): Promise<ImportBatch> {
  const { list, rows, kind, actor, at } = input
  return onBook(input, 'imports.commitOrganisations', hooks, (writer) => commitOrganisations(writer, list, rows, kind, { userName: actor.displayName, at }))
}

/** Progress phase: 'import', in records. @throws AppError as undoBatch, CANCELLED */
export function undoRoll(input: UndoInput, hooks: JobHooks): Promise<ImportBatch> {
  return onBook(input, 'imports.undo', hooks, (writer) => undoBatch(writer, input.id, input.at))
}

/** How long it works before it looks whether it was cancelled. */
const SLICE_MS = 40

/** Pages that find no room are sealed, written and read again, some of them many times: room for all of ten thousand rows. */
const CACHE_KIB = 32 * 1024

async function onBook(
  { database, databaseKey, actor, at }: OnBook,
  command: string,
  { onProgress, signal }: JobHooks,
  steps: (writer: Writer) => Steps<ImportBatch>,
): Promise<ImportBatch> {
  const store = new CouncilStore(openSealed(database, databaseKey))
  store.db.pragma(`cache_size = -${String(CACHE_KIB)}`)
  let looked = performance.now()
  try {
    return await store.writeInSteps({ actor, command, now: () => at, newId: uuidv7 }, steps, async ({ done, total }) => {
      if (performance.now() - looked < SLICE_MS) return
      onProgress?.(done, total, 'import')
      await new Promise<void>((resolve) => setImmediate(resolve))
      looked = performance.now()
    }, () => stopIfAborted(signal))
  } finally {
    store.close()
  }
}
