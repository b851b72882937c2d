import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { TransferPart } from '../contract/transfers.ts'
import { PROJECT_PARTS } from './project-parts.ts'
import { fillIndex } from './search/whole-index.ts'
import { columnOf } from './table.ts'

/**
 * Makes a snapshot fit to be given to another council. Works on a copy, never on the living database.
 *
 * What a part does not name goes: tables and columns added later are left out until they are allowed here.
 */

/** Kept whole with every part: what names the council, and the numbers by which a quorum is counted. */
const ALWAYS = new Set(['council_profile', 'settings', 'issue_slots', 'words'])
/** What a project takes along: not its team, nor what says to whom money was paid. */
const SHARED_PARTS = PROJECT_PARTS.map(({ table }) => table.name).filter((name) => name !== 'project_team' && name !== 'spendings')
/** Trimmed row by row below. */
const TRIMMED = new Set([
  'projects', ...SHARED_PARTS, 'partners', 'meetings', 'agenda_items', 'resolutions', 'attendance', 'guests', 'people', 'memberships', 'posts',
  'organisations', 'search_entries', 'meeting_roll', 'movements', 'recusals', 'ballots', 'adoptions', 'amendments', 'fingerprints', 'attachments', 'blobs',
])
/** All that is left of a person: a name stands in adopted minutes, the rest is nobody else's business (PDPA s.22). */
const OF_A_PERSON = new Set(['id', 'revision', 'created_at', 'updated_at', 'deleted_at', 'title', 'given_name', 'family_name'])
/** Leader and telephone are a person's. */
const OF_AN_ORGANISATION = new Set([
  'id', 'revision', 'created_at', 'updated_at', 'deleted_at', 'name', 'kind', 'registration_no', 'registered_on', 'moo', 'founded_on', 'activity',
])

/** Whom to ask there is a person's as well. */
const OF_A_PARTNER = new Set(['id', 'revision', 'created_at', 'updated_at', 'deleted_at', 'name', 'kind'])

/** @param part null: the whole council. @throws AppError DATABASE_DAMAGED when what is left does not hold together */
export function trimForOthers(db: Database.Database, part: TransferPart | null): void {
  if (part === null) {
    // Nor the way back of imports: former data of people, and nobody takes an import back there; nor what users asked.
    db.exec('DELETE FROM signing_key; DELETE FROM import_items; DELETE FROM recent_searches')
  } else {
    db.pragma('foreign_keys = OFF')
    db.transaction(() => keepPart(db, part)).immediate()
    if ((db.pragma('foreign_key_check') as unknown[]).length > 0) throw new AppError('DATABASE_DAMAGED', { reason: 'references' })
  }
  // What was deleted must not lie in free pages.
  db.exec('VACUUM')
}

function keepPart(db: Database.Database, { projects, minutesOfYear }: TransferPart): void {
  for (const name of tables(db)) if (!ALWAYS.has(name) && !TRIMMED.has(name)) db.exec(`DELETE FROM "${name}"`)
  for (const name of tables(db)) if (TRIMMED.has(name) && columns(db, name).includes('deleted_at')) db.exec(`DELETE FROM "${name}" WHERE deleted_at IS NOT NULL`)

  if (!projects) db.exec('DELETE FROM projects; DELETE FROM partners')
  // Owners stand before what belongs to them.
  for (const { table, owner, of } of PROJECT_PARTS) {
    if (SHARED_PARTS.includes(table.name)) db.exec(`DELETE FROM ${table.name} WHERE ${columnOf(owner)} NOT IN (SELECT id FROM ${of?.name ?? 'projects'})`)
  }
  db.exec('DELETE FROM resolution_links WHERE resolution_id NOT IN (SELECT id FROM resolutions)')

  const year = minutesOfYear ?? -1
  const ofYear = 'SELECT id FROM meetings WHERE year = @year'
  const run = (sql: string): void => void db.prepare(sql).run({ year })
  // A resolution behind a project comes along with the name of its item and meeting, and nothing else that was said there.
  run(`DELETE FROM resolutions WHERE meeting_id NOT IN (${ofYear}) AND id NOT IN (SELECT resolution_id FROM resolution_links)`)
  run(`DELETE FROM agenda_items WHERE meeting_id NOT IN (${ofYear}) AND id NOT IN (SELECT agenda_item_id FROM resolutions)`)
  run(`UPDATE agenda_items SET body = '{"type":"doc","content":[]}', parent_id = NULL WHERE meeting_id NOT IN (${ofYear})`)
  // Of files only the pictures that stand in a text: they are words of the minutes.
  db.exec(`DELETE FROM attachments WHERE id NOT IN (
             SELECT attrs.value ->> 'attachmentId' FROM agenda_items, json_tree(body) AS attrs WHERE attrs.key = 'attrs' AND attrs.type = 'object' AND attrs.value ->> 'attachmentId' IS NOT NULL);
           DELETE FROM blobs WHERE content_sha256 NOT IN (SELECT content_sha256 FROM attachments)`)
  // Only what is in the book beside it can be adopted or taken up; follow-ups, committees and letters name people and stay at home.
  db.exec('UPDATE agenda_items SET follow_up_id = NULL; UPDATE meetings SET committee_id = NULL')
  db.exec('UPDATE agenda_items SET carried_from_id = NULL WHERE carried_from_id NOT IN (SELECT id FROM agenda_items)')
  run(`UPDATE agenda_items SET adopts_meeting_id = NULL WHERE adopts_meeting_id NOT IN (${ofYear})`)
  for (const name of ['meeting_roll', 'movements', 'adoptions', 'amendments', 'fingerprints']) run(`DELETE FROM ${name} WHERE meeting_id NOT IN (${ofYear})`)
  run(`DELETE FROM ballots WHERE resolution_id NOT IN (SELECT id FROM resolutions WHERE meeting_id IN (${ofYear}))`)
  run(`DELETE FROM recusals WHERE agenda_item_id NOT IN (SELECT id FROM agenda_items WHERE meeting_id IN (${ofYear}))`)
  run(`DELETE FROM attendance WHERE meeting_id NOT IN (${ofYear})`)
  run(`DELETE FROM guests WHERE meeting_id NOT IN (${ofYear})`)
  db.exec(`UPDATE adoptions SET by_meeting_id = NULL WHERE by_meeting_id NOT IN (SELECT meeting_id FROM resolutions);
           UPDATE adoptions SET agenda_item_id = NULL WHERE agenda_item_id NOT IN (SELECT id FROM agenda_items);
           UPDATE adoptions SET resolution_id = NULL WHERE resolution_id NOT IN (SELECT id FROM resolutions);
           UPDATE amendments SET resolution_id = NULL WHERE resolution_id NOT IN (SELECT id FROM resolutions)`)
  // Of the meeting that amended minutes no more is left than which one it was.
  run(`DELETE FROM meetings WHERE year <> @year AND id NOT IN (SELECT meeting_id FROM resolutions) AND id NOT IN (SELECT by_meeting_id FROM amendments)`)

  for (const name of ['project_steps', 'fundings']) db.exec(`UPDATE ${name} SET resolution_id = NULL WHERE resolution_id NOT IN (SELECT id FROM resolutions)`)
  if (minutesOfYear === null) for (const name of ['posts', 'memberships', 'people', 'organisations']) db.exec(`DELETE FROM ${name}`)
  db.exec(`DELETE FROM memberships WHERE person_id NOT IN (SELECT id FROM people); DELETE FROM posts WHERE person_id NOT IN (SELECT id FROM people)`)
  for (const name of ['attendance', 'meeting_roll', 'movements', 'recusals', 'ballots']) run(`DELETE FROM ${name} WHERE person_id NOT IN (SELECT id FROM people)`)
  db.exec(`UPDATE memberships SET import_id = NULL, replaces_id = NULL, end_kind = '', end_reason = '';
           UPDATE memberships SET elected_meeting_id = NULL WHERE elected_meeting_id NOT IN (SELECT id FROM meetings)`)
  blank(db, 'people', OF_A_PERSON)
  db.exec('UPDATE projects SET organisation_id = NULL WHERE organisation_id NOT IN (SELECT id FROM organisations)')
  blank(db, 'organisations', OF_AN_ORGANISATION)
  blank(db, 'partners', OF_A_PARTNER)
  fillIndex(db)
}

/** Empties all but these columns. */
function blank(db: Database.Database, table: string, kept: ReadonlySet<string>): void {
  const info = db.pragma(`table_info(${table})`) as { name: string; notnull: number; type: string }[]
  const blanks = info.filter(({ name }) => !kept.has(name)).map(({ name, notnull, type }) => `"${name}" = ${!notnull ? 'NULL' : type === 'INTEGER' ? '0' : "''"}`)
  db.exec(`UPDATE ${table} SET ${blanks.join(', ')}`)
}

function tables(db: Database.Database): string[] {
  const list = db.pragma('table_list') as { schema: string; name: string; type: string }[]
  return list.filter(({ schema, type, name }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_')).map(({ name }) => name)
}

function columns(db: Database.Database, table: string): string[] {
  return (db.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name)
}
