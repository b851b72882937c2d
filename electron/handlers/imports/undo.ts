import { AppError } from '../../contract/errors.ts'
import { undoableSince, type ImportBatch, type UndoBlocker } from '../../contract/import-desk.ts'
import { fullName } from '../../contract/text/index.ts'
import * as importQueries from '../../store/queries/imports.ts'
import { find } from '../../store/table.ts'
import { FUNDINGS, IMPORTS, MEMBERSHIPS, ORGANISATION_STATUSES, ORGANISATIONS, PEOPLE, POSTS, PROJECT_STEPS, PROJECT_TEAM, PROJECTS } from '../../store/tables.ts'
import type { Steps } from '../../store/council-store.ts'
import type { Writer } from '../../store/writer.ts'
import { refuseTwice } from '../organisations.ts'
import { requireFreeSeat } from '../posts.ts'
import { recordOf, tableOf } from './tables.ts'

/** Names are told for this many; the rest is counted. */
const MOST_NAMES = 20

interface Blocker {
  name: string
  reason: UndoBlocker
}

/** Whose the record is, in words. */
function nameOf(writer: Writer, id: string): string {
  const person = find(writer.db, PEOPLE, id)
  if (person) return fullName(person)
  const organisation = find(writer.db, ORGANISATIONS, id)
  if (organisation) return organisation.name
  const status = find(writer.db, ORGANISATION_STATUSES, id)
  if (status) return nameOf(writer, status.organisationId)
  const project = find(writer.db, PROJECTS, id)
  if (project) return project.title
  const ofProject = find(writer.db, FUNDINGS, id) ?? find(writer.db, PROJECT_STEPS, id) ?? find(writer.db, PROJECT_TEAM, id)
  if (ofProject) return nameOf(writer, ofProject.projectId)
  const part = find(writer.db, MEMBERSHIPS, id) ?? find(writer.db, POSTS, id)
  return part ? nameOf(writer, part.personId) : ''
}

function blockers(writer: Writer, importId: string, items: readonly importQueries.ImportItem[]): Blocker[] {
  const changed = items.filter(({ table, recordId, revision }) => {
    const now = recordOf(writer.db, table, recordId)
    return now !== null && now.revision !== revision
  })
  const all: Blocker[] = [
    ...importQueries.builtOn(writer.db, importId).map(({ recordId, reason }) => ({ name: nameOf(writer, recordId), reason })),
    ...changed.map(({ recordId }) => ({ name: nameOf(writer, recordId), reason: 'changed' as const })),
  ]
  return [...new Map(all.map((one) => [`${one.name} ${one.reason}`, one])).values()]
}

/** Takes back, last written first, all that the batch made or changed; yields how much is done. The caller holds the transaction. @throws AppError NOT_FOUND, NOTHING_TO_UNDO, STILL_USED, POST_TAKEN, REGISTRATION_NO_TAKEN */
export function* undoBatch(writer: Writer, importId: string, at: string): Steps<ImportBatch> {
  const batch = find(writer.db, IMPORTS, importId)
  if (!batch) throw new AppError('NOT_FOUND', { id: importId })
  if (batch.undoneAt !== null) throw new AppError('NOTHING_TO_UNDO', { id: importId })
  if (batch.createdAt < undoableSince(at)) throw new AppError('NOTHING_TO_UNDO', { id: importId })
  const items = importQueries.itemsOf(writer.db, importId)
  if (items.length === 0) throw new AppError('NOTHING_TO_UNDO', { id: importId }) // from before this was kept
  const found = blockers(writer, importId, items)
  if (found.length > 0) {
    const told = found.slice(0, MOST_NAMES)
    throw new AppError('STILL_USED', { count: found.length, names: told.map(({ name }) => name), reasons: told.map(({ reason }) => reason) })
  }
  for (const [done, { table: name, recordId, revision, before }] of items.entries()) {
    yield { done, total: items.length }
    const table = tableOf(name)
    const now = recordOf(writer.db, name, recordId)
    if (!now) continue // taken out by hand meanwhile
    if (before === null) writer.remove(table, now)
    else importQueries.followBack(writer.db, recordId, revision - 1, writer.update(table, now, before).revision)
    const post = name === POSTS.name ? find(writer.db, POSTS, recordId) : null
    if (post) requireFreeSeat(writer, post, recordId)
  }
  // Numbers may have changed hands within the batch: looked at once all of it is taken back.
  for (const { table, recordId, before } of items) {
    const again = table === ORGANISATIONS.name && before !== null ? find(writer.db, ORGANISATIONS, recordId) : null
    if (again) refuseTwice(writer, again, true, recordId)
  }
  importQueries.forgetItems(writer.db, importId)
  return writer.update(IMPORTS, batch, { undoneAt: at })
}
