import { AppError } from '../contract/errors.ts'
import { whomOf } from '../domain/person-in-text.ts'
import { formerOutsiders } from './queries/privacy.ts'
import { purgeIndex } from './search/whole-index.ts'
import { statement } from './table.ts'
import { COMMITTEE_SEATS, PARTNERS, PROJECT_TEAM } from './tables.ts'
import { forget, forgetAsked, forgetSaved } from './traces.ts'
import type { Writer } from './writer.ts'

/** Erasure of people of whom the book has no record of their own (PDPA s.33), once what they were named in was removed. */

const TABLES = { committee: COMMITTEE_SEATS.name, project: PROJECT_TEAM.name, partner: PARTNERS.name } as const

/**
 * A seat on a committee or a place in a project's team is deleted for good. A partner is no person: its name and kind stay,
 * and it can still be put back, without whom to ask there.
 * @returns no file: nothing is attached to a person here
 * @throws AppError NOT_FOUND for somebody on record or a person of the book, CHANGED_MEANWHILE
 */
export function eraseOutsiders(writer: Writer, refs: readonly { id: string; revision: number }[], at: string): string[] {
  const { db } = writer
  const former = new Map(formerOutsiders(db).map((one) => [one.id, one]))
  for (const { id, revision } of refs) {
    const found = former.get(id)
    if (!found) throw new AppError('NOT_FOUND', { id })
    if (found.revision !== revision) throw new AppError('CHANGED_MEANWHILE', { id })
    if (found.kind === 'partner') statement(db, `UPDATE partners SET contact_name = '', phone = '', address = '', note = '', updated_at = ?, revision = revision + 1 WHERE id = ?`).run(at, id)
    else statement(db, `DELETE FROM ${TABLES[found.kind]} WHERE id = ?`).run(id)
    forget(writer, id)
    writer.note(TABLES[found.kind], id, { erasedAt: at, erasedSearches: forgetSaved(writer, [whomOf(found.name, [found.phone])]) })
  }
  forgetAsked(writer)
  purgeIndex(db)
  return []
}
