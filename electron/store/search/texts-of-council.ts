import type Database from 'better-sqlite3'
import type { Attachment } from '../../contract/files.ts'
import type { HitKind } from '../../contract/search.ts'
import { fullName } from '../../contract/text/index.ts'
import { find, statement, type RecordFields, type Table } from '../table.ts'
import { ACTIVITIES, AGENDA_ITEMS, ASSEMBLIES, ATTACHMENTS, FUND_YEARS, MEETINGS, MEMBERSHIPS, ORGANISATIONS, PARTNERS, PEOPLE, PROJECTS, PROPOSALS, SPENDINGS } from '../tables.ts'
import { lines } from './lines.ts'
import type { TextOf } from './texts.ts'

/** What is to be found of people, organisations and files. */

export type CouncilKindOfHit = Extract<HitKind, 'person' | 'organisation' | 'attachment'>

export const COUNCIL_TEXTS: Record<CouncilKindOfHit, TextOf> = {
  // Never the national ID: what is masked on the page must not be found by typing a part of it (see handlers/search.ts).
  person: (db, id) => {
    const person = find(db, PEOPLE, id)
    return person && { pageId: id, title: fullName(person), fields: () => lines(person.phone, addressOf(person), person.address, person.note), on: null }
  },

  organisation: (db, id) => {
    const organisation = find(db, ORGANISATIONS, id)
    if (!organisation) return null
    const { name, registrationNo, activity, leader, phone, moo, note, registeredOn } = organisation
    return { pageId: id, title: name, fields: () => lines(registrationNo, moo.map((number) => `หมู่ที่ ${number}`).join(' '), activity, leader, phone, note), on: registeredOn }
  },

  attachment: (db, id) => {
    const attachment = find(db, ATTACHMENTS, id)
    const pageId = attachment && pageWith(db, attachment)
    if (!attachment || pageId === undefined || pageId === null) return null
    const { name, contentSha256, createdAt } = attachment
    const ofContent = (column: 'text' | 'read_at') => statement(db, `SELECT ${column} FROM file_texts WHERE content_sha256 = ?`).pluck().get(contentSha256) as string | undefined
    return { pageId, title: name, fields: () => lines(ofContent('text')), on: createdAt.slice(0, 10), mark: `${contentSha256} ${ofContent('read_at') ?? ''}` }
  },
}

const addressOf = ({ houseNo, moo }: { houseNo: string; moo: number | null }): string =>
  [houseNo && `บ้านเลขที่ ${houseNo}`, moo === null ? '' : `หมู่ที่ ${moo}`].filter(Boolean).join(' ')

/** Whose page shows it, by what it is kept with: its own, or that of the whole it is a part of. */
const OWNERS: Record<Attachment['ownerKind'], { table: Table<never>; page?: string; within?: Table<never> } | null> = {
  meeting: { table: MEETINGS },
  agendaItem: { table: AGENDA_ITEMS, page: 'meetingId', within: MEETINGS },
  project: { table: PROJECTS },
  activity: { table: ACTIVITIES, page: 'projectId', within: PROJECTS },
  spending: { table: SPENDINGS, page: 'projectId', within: PROJECTS },
  person: { table: PEOPLE },
  membership: { table: MEMBERSHIPS, page: 'personId', within: PEOPLE },
  organisation: { table: ORGANISATIONS },
  partner: { table: PARTNERS },
  fundYear: { table: FUND_YEARS },
  assembly: { table: ASSEMBLIES },
  proposal: { table: PROPOSALS },
  council: null,
}

/** The record on whose page a file stands. @returns undefined when what it is kept with is gone */
export function pageWith(db: Database.Database, { ownerKind, ownerId }: Pick<Attachment, 'ownerKind' | 'ownerId'>): string | undefined {
  const owner = OWNERS[ownerKind]
  if (owner === null) return ownerId
  const record = find(db, owner.table as unknown as Table<RecordFields>, ownerId)
  if (record === null || owner.page === undefined || owner.within === undefined) return record?.id
  const pageId = (record as unknown as Record<string, string>)[owner.page]
  return pageId !== undefined && find(db, owner.within as unknown as Table<RecordFields>, pageId) !== null ? pageId : undefined
}
