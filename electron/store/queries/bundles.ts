import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Attachment } from '../../contract/files.ts'
import type { FollowUp, FollowUpNote } from '../../contract/follow-ups.ts'
import type { Ballot, FrozenEntry, Movement, Recusal } from '../../contract/holding.ts'
import type { Guest, Meeting, Resolution } from '../../contract/meetings.ts'
import type { Membership, Organisation, Person, Post } from '../../contract/members.ts'
import type { Project } from '../../contract/projects.ts'
import type { RecordKind } from '../../contract/restores.ts'
import { fullName } from '../../contract/text/index.ts'
import { find, select, type RecordFields, type Table } from '../table.ts'
import {
  AGENDA_ITEMS, ATTENDANCE, BALLOTS, FOLLOW_UP_NOTES, FOLLOW_UPS, GUESTS, MEETING_ROLL, MEETINGS, MEMBERSHIPS, MOVEMENTS, ORGANISATIONS, PEOPLE, POSTS, PROJECTS,
  RECUSALS, RESOLUTIONS, type AgendaRow, type AttendanceRow,
} from '../tables.ts'
import { partsOfProject, type ProjectParts } from '../project-parts.ts'
import { attachmentsOfMeeting, attachmentsOfPerson, attachmentsOfProject, blobOf, type Blob } from './files.ts'

/** A record with everything that belongs to it and to nothing else: what is taken from a package together. */

interface Attached {
  attachments: Attachment[]
  blobs: Blob[]
}
export type MeetingBundle = Attached & {
  kind: 'meeting'
  root: Meeting
  items: AgendaRow[]
  resolutions: Resolution[]
  attendance: AttendanceRow[]
  guests: Guest[]
  roll: FrozenEntry[]
  movements: Movement[]
  recusals: Recusal[]
  ballots: Ballot[]
  followUps: FollowUp[]
  followUpNotes: FollowUpNote[]
  /** Names of the people of all that names people, for those who are not on record here. */
  names: Record<string, string>
}
export type PersonBundle = Attached & { kind: 'person'; root: Person; memberships: Membership[]; posts: Post[]; organisations: Organisation[] }
export type ProjectBundle = Attached & { kind: 'project'; root: Project; parts: ProjectParts }
export type Bundle = MeetingBundle | PersonBundle | ProjectBundle

/** Papers about the terms of a person belong to the person, those of an item to its meeting, receipts and pictures of the work to the project. */
const ATTACHED_TO: Record<RecordKind, (db: Database.Database, id: string) => Attachment[]> = {
  meeting: attachmentsOfMeeting,
  person: attachmentsOfPerson,
  project: attachmentsOfProject,
}

/** Null when there is no such record, or it was removed. */
export function bundleOf(db: Database.Database, kind: RecordKind, id: string): Bundle | null {
  const attachments = ATTACHED_TO[kind](db, id)
  const blobs = attachments.flatMap(({ contentSha256 }) => blobOf(db, contentSha256) ?? [])
  const attached = { attachments, blobs }
  if (kind === 'meeting') {
    const root = find(db, MEETINGS, id)
    if (!root) return null
    const attendance = select(db, ATTENDANCE, 'meeting_id = ?', [id])
    const roll = select(db, MEETING_ROLL, 'meeting_id = ?', [id], 'position')
    const movements = select(db, MOVEMENTS, 'meeting_id = ?', [id], 'at, id')
    const recusals = select(db, RECUSALS, 'agenda_item_id IN (SELECT id FROM agenda_items WHERE meeting_id = ?)', [id])
    const ballots = select(db, BALLOTS, 'resolution_id IN (SELECT id FROM resolutions WHERE meeting_id = ?)', [id])
    const people = [...attendance, ...roll, ...movements, ...recusals, ...ballots].flatMap(({ personId }) => find(db, PEOPLE, personId, true) ?? [])
    return {
      kind,
      root,
      // Main items first: a sub-item needs its parent.
      items: select(db, AGENDA_ITEMS, 'meeting_id = ?', [id], 'parent_id IS NOT NULL, position, id'),
      resolutions: select(db, RESOLUTIONS, 'meeting_id = ?', [id], 'number, id'),
      attendance,
      guests: select(db, GUESTS, 'meeting_id = ?', [id]),
      roll,
      movements,
      recusals,
      ballots,
      followUps: select(db, FOLLOW_UPS, 'meeting_id = ?', [id]),
      followUpNotes: select(db, FOLLOW_UP_NOTES, 'follow_up_id IN (SELECT id FROM follow_ups WHERE meeting_id = ? AND deleted_at IS NULL)', [id], 'noted_on, id'),
      names: Object.fromEntries(people.map((person) => [person.id, fullName(person)])),
      ...attached,
    }
  }
  if (kind === 'person') {
    const root = find(db, PEOPLE, id)
    if (!root) return null
    // Ended terms first: only one may be open at a time.
    const memberships = select(db, MEMBERSHIPS, 'person_id = ?', [id], 'ended_on IS NULL, started_on, id')
    const organisations = memberships.flatMap(({ organisationId }) => (organisationId === null ? [] : (find(db, ORGANISATIONS, organisationId) ?? [])))
    return { kind, root, memberships, posts: select(db, POSTS, 'person_id = ?', [id], 'started_on, id'), organisations, ...attached }
  }
  const root = find(db, PROJECTS, id)
  if (!root) return null
  return { kind, root, parts: partsOfProject(db, id), ...attached }
}

export interface BundleListing {
  kind: RecordKind
  id: string
  title: string
  /** Of a meeting: its date. */
  on: string | null
  /** Says whether two bundles say the same. */
  sha256: string
}

export function listBundles(db: Database.Database): BundleListing[] {
  const ids = (kind: RecordKind, records: RecordFields[]) => records.map(({ id }) => ({ kind, id }))
  const all = [
    ...ids('meeting', select(db, MEETINGS, '1', [], 'held_on DESC, id')),
    ...ids('person', select(db, PEOPLE, '1', [], 'given_name, id')),
    ...ids('project', select(db, PROJECTS, '1', [], 'title, id')),
  ]
  return all.flatMap(({ kind, id }) => {
    const bundle = bundleOf(db, kind, id)
    return bundle ? [{ kind, id, title: titleOf(bundle), on: bundle.kind === 'meeting' ? bundle.root.heldOn : null, sha256: fingerprintOf(bundle) }] : []
  })
}

const ROOTS = { meeting: MEETINGS, person: PEOPLE, project: PROJECTS } as const

/** Whether a record of this id was here and was removed. */
export function wasRemoved(db: Database.Database, kind: RecordKind, id: string): boolean {
  const table: Table<never> = ROOTS[kind]
  return find(db, table, id) === null && find(db, table, id, true) !== null
}

export function titleOf(bundle: Bundle): string {
  if (bundle.kind === 'person') return fullName(bundle.root)
  if (bundle.kind === 'project') return bundle.root.title
  return `${bundle.root.number}/${bundle.root.year + 543}`
}

/** The same for two bundles that say the same, whenever and in how many steps it was written down. How far a task came is no part of its meeting. */
export function fingerprintOf(bundle: Bundle): string {
  const content = (key: string, value: unknown): unknown => {
    if (['revision', 'createdAt', 'updatedAt', 'blobs', 'names', 'followUps', 'followUpNotes'].includes(key)) return undefined
    return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'id' in one) ? value.toSorted((a: RecordFields, b: RecordFields) => (a.id < b.id ? -1 : 1)) : value
  }
  return createHash('sha256').update(JSON.stringify(bundle, content)).digest('hex')
}
