import type Database from 'better-sqlite3'
import type { Attachment } from '../contract/files.ts'
import type { HitKind } from '../contract/search.ts'
import { plainText } from '../domain/rich-text.ts'
import { fullName } from '../contract/text/index.ts'
import { changedAlong, SELF_MANAGEMENT_KINDS, selfManagementText } from './search-self-management.ts'
import { find, select, statement } from './table.ts'
import { ACTIVITIES, AGENDA_ITEMS, ATTACHMENTS, FUND_YEARS, MEETINGS, ORGANISATIONS, PEOPLE, PROJECTS, RESOLUTIONS, SPENDINGS } from './tables.ts'
import type { Touched } from './writer.ts'

/** What one record gives to the search: `text` null when it was removed. */
export interface SearchEntry {
  kind: HitKind
  recordId: string
  text: { pageId: string; title: string; body: string; on: string | null } | null
}

const KIND_OF: Record<string, HitKind> = {
  [MEETINGS.name]: 'meeting',
  [AGENDA_ITEMS.name]: 'agenda_item',
  [RESOLUTIONS.name]: 'resolution',
  [PEOPLE.name]: 'person',
  [ORGANISATIONS.name]: 'organisation',
  [PROJECTS.name]: 'project',
  [ATTACHMENTS.name]: 'attachment',
  ...SELF_MANAGEMENT_KINDS,
}

const PARTS_WITH_FILES = [
  { name: ACTIVITIES.name, ownerKind: 'activity' },
  { name: SPENDINGS.name, ownerKind: 'spending' },
  { name: FUND_YEARS.name, ownerKind: 'fundYear' },
] as const

/** Records from which every entry of the index follows: items and resolutions come along with their meeting. */
export function indexedRecords(db: Database.Database): Touched[] {
  return [MEETINGS.name, PEOPLE.name, ORGANISATIONS.name, PROJECTS.name, ATTACHMENTS.name, ...Object.keys(SELF_MANAGEMENT_KINDS)].flatMap((name) => {
    const ids = statement(db, `SELECT id FROM ${name}`).pluck().all() as string[]
    return ids.map((id) => ({ table: name, id, made: true }))
  })
}

/** Entries that follow from a changed record; a meeting brings its items and resolutions along. */
export function entriesOf(db: Database.Database, { table, id }: Touched): SearchEntry[] {
  const along = [...changedAlong(db, table, id).map((one): SearchEntry => ({ ...one, text: selfManagementText(db, one.kind, one.recordId) })), ...entriesOfFiles(db, table, id)]
  const kind = KIND_OF[table]
  if (!kind) return along
  const own: SearchEntry = { kind, recordId: id, text: textOf(db, kind, id) }
  if (kind !== 'meeting') return [own, ...along]
  const children = [
    ...select(db, AGENDA_ITEMS, 'meeting_id = ?', [id]).map((item) => ({ kind: 'agenda_item' as const, recordId: item.id })),
    ...select(db, RESOLUTIONS, 'meeting_id = ?', [id]).map((item) => ({ kind: 'resolution' as const, recordId: item.id })),
  ]
  return [own, ...children.map((child) => ({ ...child, text: textOf(db, child.kind, child.recordId) }))]
}

/** Files kept with a part of a project or of the fund are found as long as it is there. */
function entriesOfFiles(db: Database.Database, table: string, ownerId: string): SearchEntry[] {
  const ownerKind = PARTS_WITH_FILES.find(({ name }) => name === table)?.ownerKind
  if (ownerKind === undefined) return []
  return select(db, ATTACHMENTS, 'owner_kind = ? AND owner_id = ?', [ownerKind, ownerId]).map(({ id }) => ({ kind: 'attachment', recordId: id, text: textOf(db, 'attachment', id) }))
}

/** The record on whose page a file stands: that of the meeting or project it belongs to, or its own. @returns undefined when what it is kept with is gone */
export function pageWith(db: Database.Database, { ownerKind, ownerId }: Pick<Attachment, 'ownerKind' | 'ownerId'>): string | undefined {
  if (ownerKind === 'agendaItem') return find(db, AGENDA_ITEMS, ownerId)?.meetingId
  if (ownerKind === 'activity') return find(db, ACTIVITIES, ownerId)?.projectId
  if (ownerKind === 'spending') return find(db, SPENDINGS, ownerId)?.projectId
  return ownerKind === 'fundYear' ? find(db, FUND_YEARS, ownerId)?.id : ownerId
}

function textOf(db: Database.Database, kind: HitKind, id: string): SearchEntry['text'] {
  switch (kind) {
    case 'meeting': {
      const meeting = find(db, MEETINGS, id)
      return meeting && { pageId: id, title: `ครั้งที่ ${meeting.number}/${meeting.year + 543}`, body: meeting.place, on: meeting.heldOn }
    }
    case 'agenda_item': {
      const item = find(db, AGENDA_ITEMS, id)
      const meeting = item && find(db, MEETINGS, item.meetingId)
      return meeting && { pageId: meeting.id, title: item.title, body: plainText(item.body), on: meeting.heldOn }
    }
    case 'resolution': {
      const resolution = find(db, RESOLUTIONS, id)
      const meeting = resolution && find(db, MEETINGS, resolution.meetingId)
      return meeting && { pageId: meeting.id, title: resolution.text, body: [resolution.assignee, resolution.task].filter(Boolean).join('\n'), on: meeting.heldOn }
    }
    case 'person': {
      const person = find(db, PEOPLE, id)
      // Never the national ID: what is masked on the page must not be found by typing it.
      return person && { pageId: id, title: fullName(person), body: [person.phone, person.address, person.note].filter(Boolean).join('\n'), on: null }
    }
    case 'organisation': {
      const organisation = find(db, ORGANISATIONS, id)
      if (!organisation) return null
      const { registrationNo, activity, leader, phone, moo, note } = organisation
      const villages = moo.map((number) => `หมู่ที่ ${number}`).join(' ')
      return { pageId: id, title: organisation.name, body: [registrationNo, villages, activity, leader, phone, note].filter(Boolean).join('\n'), on: organisation.registeredOn }
    }
    case 'project': {
      const project = find(db, PROJECTS, id)
      return project && { pageId: id, title: project.title, body: [project.code, project.place, project.background, project.objectives, project.lessons].filter(Boolean).join('\n'), on: project.startsOn }
    }
    case 'attachment': {
      const attachment = find(db, ATTACHMENTS, id)
      if (!attachment) return null
      const pageId = pageWith(db, attachment)
      return pageId === undefined ? null : { pageId, title: attachment.name, body: '', on: attachment.createdAt.slice(0, 10) }
    }
    default:
      return selfManagementText(db, kind, id)
  }
}
