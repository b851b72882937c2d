import type { Person } from '../contract/members.ts'
import { AppError } from '../contract/errors.ts'
import type { Whom } from '../domain/person-in-text.ts'
import { namedInMeetings, removedPeople, withMerged } from './queries/privacy.ts'
import type { Steps } from './council-store.ts'
import { indexTouched } from './search/index-writer.ts'
import { purgeIndex } from './search/whole-index.ts'
import { find, statement } from './table.ts'
import { ATTACHMENTS, PEOPLE } from './tables.ts'
import { forget, forgetAsked, forgetSaved } from './traces.ts'
import type { Writer } from './writer.ts'

/**
 * Erasure of one person (PDPA s.33): the name stays, because it stands in minutes and rolls; so do terms, posts and
 * marks of attendance. All else goes, also where it was kept as "how it was before": in the log (whose chain holds,
 * because an entry's hash covers only the digest of its content), in imports, in merges and in the search index.
 */

const CLEARED = { nationalId: '', bornOn: null, phone: '', houseNo: '', moo: null, address: '', note: '' } satisfies Partial<Person>

/** @returns names of the sealed files that no row needs any more: to be deleted once the transaction stands */
export function erasePerson(writer: Writer, ref: { id: string; revision: number }, at: string): string[] {
  const { db } = writer
  writer.current(PEOPLE, ref)
  const ids = withMerged(db, ref.id)
  const erasedSearches = forgetSaved(writer, whomOfPeople(writer, ids), ids)
  for (const id of ids) clearPerson(writer, id, ref, at)
  const { files, attachments } = clearBelongings(writer, ids)
  writer.note(PEOPLE.name, ref.id, { erasedAt: at, erasedFiles: attachments, erasedSearches })
  return files
}

/**
 * The same for people who were taken off the roll, in steps; of those whom no meeting names, the name goes too.
 * @returns names of the sealed files that no row needs any more
 * @throws AppError NOT_FOUND for whoever is on record, CHANGED_MEANWHILE
 */
export function* eraseRemoved(writer: Writer, refs: readonly { id: string; revision: number }[], at: string): Steps<string[]> {
  const { db } = writer
  const removed = new Map(removedPeople(db).map((person) => [person.id, person]))
  const named = namedInMeetings(db)
  const ids: string[] = []
  const erasedSearches = new Map<string, number>()
  for (const [done, ref] of refs.entries()) {
    const found = removed.get(ref.id)
    if (!found) throw new AppError('NOT_FOUND', { id: ref.id })
    if (found.revision !== ref.revision) throw new AppError('CHANGED_MEANWHILE', { id: ref.id })
    const same = withMerged(db, ref.id)
    erasedSearches.set(ref.id, forgetSaved(writer, whomOfPeople(writer, same), same))
    for (const id of same) clearBySql(writer, id, at)
    if (!same.some((id) => named.has(id))) for (const id of same) clearName(writer, id)
    ids.push(...same)
    yield { done: done + 1, total: refs.length }
  }
  const { files } = clearBelongings(writer, ids)
  for (const { id } of refs) writer.note(PEOPLE.name, id, { erasedAt: at, erasedSearches: erasedSearches.get(id) ?? 0 })
  return files
}

/** How searches would tell of them, by former names and numbers too: before they and their log are cleared. */
function whomOfPeople({ db }: Writer, ids: readonly string[]): Whom[] {
  const sql = `SELECT DISTINCT j.key, j.value FROM audit_log, json_tree(content) j WHERE record_id = ? AND j.key IN ('givenName', 'familyName', 'nationalId', 'phone') AND j.type = 'text'`
  return ids.flatMap((id) => {
    const person = find(db, PEOPLE, id, true)
    if (person === null) return []
    const former = Map.groupBy(statement(db, sql).all(id) as { key: keyof Person; value: string }[], ({ key }) => key)
    const all = (key: 'givenName' | 'familyName' | 'nationalId' | 'phone') => [...new Set([person[key], ...(former.get(key) ?? []).map(({ value }) => value)])]
    const numbers = [...all('nationalId'), ...all('phone')].flatMap((number) => number.split(','))
    return all('givenName').flatMap((givenName) => all('familyName').map((familyName) => ({ givenName, familyName, numbers })))
  })
}

/** What stands with people in other tables, and what was kept of how it was. @returns sealed files without a row, and how many attachments went */
function clearBelongings(writer: Writer, ids: readonly string[]): { files: string[]; attachments: number } {
  const { db } = writer
  const marks = 'SELECT value FROM json_each(?)'
  const list = JSON.stringify(ids)

  // What was taken out of sight before is cleared as well: by SQL, because the writer does not reach it.
  statement(db, `UPDATE consents SET note = '', revision = revision + 1 WHERE person_id IN (${marks})`).run(list)
  // Papers about their terms too: a letter of resignation says more than that somebody left.
  const theirs = `owner_kind = 'person' AND owner_id IN (${marks}) OR owner_kind = 'membership' AND owner_id IN (SELECT id FROM memberships WHERE person_id IN (${marks}))`
  const attachments = statement(db, `SELECT id, content_sha256 AS content FROM attachments WHERE ${theirs}`).all(list, list) as { id: string; content: string }[]
  statement(db, `DELETE FROM attachments WHERE ${theirs}`).run(list, list)
  const files = attachments.flatMap(({ content }) => dropUnusedBlob(writer, content))

  const merges = statement(db, `SELECT id FROM person_merges WHERE kept_id IN (${marks}) OR merged_id IN (${marks})`).pluck().all(list, list) as string[]
  for (const id of merges) statement(db, `UPDATE person_merges SET moved = '' WHERE id = ?`).run(id)
  const consentIds = statement(db, `SELECT id FROM consents WHERE person_id IN (${marks})`).pluck().all(list) as string[]
  for (const id of [...ids, ...consentIds, ...attachments.map(({ id }) => id), ...merges]) forget(writer, id)

  indexTouched(db, [
    ...ids.map((id) => ({ table: PEOPLE.name, id, made: false })),
    ...attachments.map(({ id }) => ({ table: ATTACHMENTS.name, id, made: false })),
  ])
  forgetAsked(writer)
  purgeIndex(db)
  return { files, attachments: attachments.length }
}

function clearPerson(writer: Writer, id: string, ref: { id: string; revision: number }, at: string): void {
  if (id === ref.id) writer.update(PEOPLE, ref, { ...CLEARED, erasedAt: at })
  else clearBySql(writer, id, at)
}

/** A record that was removed or merged away lies out of sight, where the writer does not reach it. */
function clearBySql(writer: Writer, id: string, at: string): void {
  statement(writer.db, `UPDATE people SET national_id = '', born_on = NULL, phone = '', house_no = '', moo = NULL, address = '', note = '', erased_at = ? WHERE id = ?`).run(at, id)
}

/** Nothing is left that tells who it was: neither the name nor why a term ended. What the log says of terms and posts goes too. */
function clearName(writer: Writer, id: string): void {
  const { db } = writer
  statement(db, `UPDATE people SET title = '', given_name = '', family_name = '' WHERE id = ?`).run(id)
  statement(db, `UPDATE memberships SET end_reason = '' WHERE person_id = ?`).run(id)
  const sql = 'SELECT id FROM memberships WHERE person_id = @id UNION SELECT id FROM posts WHERE person_id = @id UNION SELECT id FROM committee_seats WHERE person_id = @id UNION SELECT id FROM project_team WHERE person_id = @id'
  for (const record of statement(db, sql).pluck().all({ id }) as string[]) forget(writer, record)
}

/** The key of a content that no other record has attached, and with it the content. @returns its sealed file, if it was dropped */
function dropUnusedBlob({ db }: Writer, content: string): string[] {
  if (statement(db, 'SELECT 1 FROM attachments WHERE content_sha256 = ?').get(content) !== undefined) return []
  statement(db, 'DELETE FROM file_texts WHERE content_sha256 = ?').run(content)
  return statement(db, 'DELETE FROM blobs WHERE content_sha256 = ? RETURNING sealed_sha256').pluck().all(content) as string[]
}
