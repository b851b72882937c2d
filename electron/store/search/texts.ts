import type Database from 'better-sqlite3'
import type { HitKind } from '../../contract/search.ts'
import { statement } from '../table.ts'
import { AGENDA_ITEMS, ATTACHMENTS, FOLLOW_UPS, LETTERS, MEETINGS, ORGANISATIONS, PEOPLE, PROJECTS, RESOLUTIONS } from '../tables.ts'
import type { Touched } from '../writer.ts'
import { alsoChanged } from './also-changed.ts'
import { COUNCIL_TEXTS } from './texts-of-council.ts'
import { MEETING_TEXTS } from './texts-of-meetings.ts'
import { SELF_MANAGEMENT_KINDS, SELF_MANAGEMENT_TEXTS } from './texts-of-self-management.ts'

/** What a record says, as it is searched and as its hits are shown. */
export interface SearchText {
  /** The record's page: see contract/search.ts. */
  pageId: string
  title: string
  /** Each by itself: no hit runs from one into the next. Put together when they are wanted: titles alone are put in order. */
  fields: () => string[]
  on: string | null
  /** Stands for the fields where they are long and do not change under it: they need not be read to see that they did not. */
  mark?: string
}

/** What one record gives to the search: `text` null when it was removed. */
export interface SearchEntry {
  kind: HitKind
  recordId: string
  text: SearchText | null
}

export type TextOf = (db: Database.Database, id: string) => SearchText | null

const TEXTS: Record<HitKind, TextOf> = { ...MEETING_TEXTS, ...COUNCIL_TEXTS, ...SELF_MANAGEMENT_TEXTS }

/** @returns null when the record, or what it belongs to, is gone */
export const textOf = (db: Database.Database, kind: HitKind, id: string): SearchText | null => TEXTS[kind](db, id)

const KIND_OF: Record<string, HitKind> = {
  [MEETINGS.name]: 'meeting',
  [AGENDA_ITEMS.name]: 'agenda_item',
  [RESOLUTIONS.name]: 'resolution',
  [FOLLOW_UPS.name]: 'follow_up',
  [LETTERS.name]: 'letter',
  [PEOPLE.name]: 'person',
  [ORGANISATIONS.name]: 'organisation',
  [PROJECTS.name]: 'project',
  [ATTACHMENTS.name]: 'attachment',
  ...SELF_MANAGEMENT_KINDS,
}

/** Every record that the index has, or should have, an entry of. */
export function indexedRecords(db: Database.Database): Touched[] {
  return Object.keys(KIND_OF).flatMap((table) => (statement(db, `SELECT id FROM ${table}`).pluck().all() as string[]).map((id) => ({ table, id })))
}

/** @returns null for a table that is not searched by itself */
export function ownEntry(db: Database.Database, { table, id }: Touched): SearchEntry | null {
  const kind = KIND_OF[table]
  return kind === undefined ? null : { kind, recordId: id, text: textOf(db, kind, id) }
}

/** Entries that follow from a changed record. */
export function entriesOf(db: Database.Database, { table, id }: Touched): SearchEntry[] {
  const own = ownEntry(db, { table, id })
  const others = alsoChanged(db, table, id).map((one): SearchEntry => ({ ...one, text: textOf(db, one.kind, one.recordId) }))
  return own === null ? others : [own, ...others]
}
