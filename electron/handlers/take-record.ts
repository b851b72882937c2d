import { AppError } from '../contract/errors.ts'
import type Database from 'better-sqlite3'
import type { TakeNote, TakeWay } from '../contract/restores.ts'
import { changeImages, resolutionNumber } from '../contract/text/index.ts'
import { attachmentsOf, blobOf, insertBlob } from '../store/queries/files.ts'
import { bundleOf, type Bundle, type MeetingBundle, type PersonBundle } from '../store/queries/bundles.ts'
import { restsOn } from '../store/queries/minutes.ts'
import { find, select, statement } from '../store/table.ts'
import {
  ADOPTIONS, AGENDA_ITEMS, ATTACHMENTS, ATTENDANCE, BALLOTS, COMMITTEES, FOLLOW_UPS, GUESTS, MEETING_ROLL, MEETINGS, MEMBERSHIPS, MOVEMENTS, ORGANISATIONS, PEOPLE, POSTS,
  RECUSALS, RESOLUTION_LINKS, RESOLUTIONS, type AgendaRow,
} from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { dropWithResolution } from './follow-up-hooks.ts'
import { overlaps, SINGLE_SEAT } from './posts.ts'
import { takeFollowUps, type Taken } from './take-follow-ups.ts'
import { takeProject } from './take-project.ts'
import { Taking } from './taking.ts'

/**
 * Puts one record of a package, with all that belongs to it, into the open council, inside one write(): every change
 * has its audit entry, and what was here is in it as the state before. What cannot be taken along is left out and said.
 *
 * 'back': it is not here (any more). 'replace': it is here and says something else. 'copy': beside what is here, under
 * new ids. @returns the id it has now, and what has to be said
 */
export function takeRecord(writer: Writer, bundle: Bundle, way: TakeWay, context: { now: string; newId: () => string; hasFile: (sealedSha256: string) => boolean }): { id: string; notes: TakeNote[] } {
  const taking = new Taking(writer, way === 'copy' || isBlocked(writer.db, bundle) ? context.newId : null)
  const id = taking.idOf(bundle.root.id)
  if (bundle.kind === 'meeting') takeMeeting(taking, bundle)
  else if (bundle.kind === 'person') takePerson(taking, bundle)
  else takeProject(taking, bundle)
  takeAttachments(taking, bundle, context)
  return { id, notes: taking.notes() }
}

/** A removed record whose number or national ID another has by now cannot come back under its own id. */
function isBlocked(db: Database.Database, bundle: Bundle): boolean {
  const { root } = bundle
  const removed = bundle.kind === 'meeting' ? find(db, MEETINGS, root.id) === null && find(db, MEETINGS, root.id, true) : bundle.kind === 'person' ? find(db, PEOPLE, root.id) === null && find(db, PEOPLE, root.id, true) : null
  if (!removed) return false
  if (bundle.kind === 'meeting') return numberTaken(db, removed as MeetingBundle['root'])
  return bundle.kind === 'person' && idTaken(db, removed as PersonBundle['root'])
}

function numberTaken(db: Database.Database, { id, kind, committeeId, year, number }: MeetingBundle['root']): boolean {
  return select(db, MEETINGS, 'kind = ? AND committee_id IS ? AND year = ? AND number = ? AND id <> ?', [kind, committeeId, year, number, id]).length > 0
}

function nextNumber(db: Database.Database, table: 'meetings' | 'resolutions', condition: string, parameters: (string | number | null)[]): number {
  return (statement(db, `SELECT coalesce(max(number), 0) + 1 AS next FROM ${table} WHERE ${condition}`).get(...parameters) as { next: number }).next
}

function takeMeeting(taking: Taking, bundle: MeetingBundle): void {
  const { db } = taking
  const meetingId = taking.idOf(bundle.root.id)
  const root = { ...bundle.root, ...nameThatStays(db, meetingId) }
  if (root.committeeId !== null && !find(db, COMMITTEES, root.committeeId, true)) root.committeeId = null
  if (numberTaken(db, { ...root, id: meetingId })) {
    root.number = nextNumber(db, 'meetings', 'kind = ? AND committee_id IS ? AND year = ?', [root.kind, root.committeeId, root.year])
    taking.note('numberTaken', String(root.number))
  }
  // Adopted is what this book says was adopted: neither a copy under another id nor a record whose adoption was never written here.
  if (root.state === 'adopted' && select(db, ADOPTIONS, 'meeting_id = ?', [meetingId]).length === 0) {
    root.state = 'draft'
    taking.note('backToDraft', '')
  }
  taking.put(MEETINGS, root)

  const linked = (resolutionId: string) => restsOn(db, 'resolution_id', resolutionId) || select(db, RESOLUTION_LINKS, 'resolution_id = ?', [resolutionId]).length > 0
  const keptItems = new Set<string>()
  taking.removeOthers(RESOLUTIONS, 'meeting_id', meetingId, bundle.resolutions, (resolution) => {
    if (!linked(resolution.id)) {
      dropWithResolution(taking.writer, resolution.id)
      return true
    }
    keptItems.add(resolution.agendaItemId)
    taking.note('resolutionKept', resolutionNumber(resolution))
    return false
  })
  const ownImages = (body: AgendaRow['body']) => changeImages(body, (image) => ({ ...image, attachmentId: taking.idOf(image.attachmentId) }))
  for (const item of bundle.items) taking.put(AGENDA_ITEMS, { ...item, body: ownImages(item.body), meetingId, parentId: item.parentId === null ? null : taking.idOf(item.parentId), ...linksHere(db, item) })
  const free = bundle.resolutions.filter(({ id }) => !restsOn(db, 'resolution_id', taking.idOf(id)))
  takeFollowUps(taking, bundle, meetingId, free.map((resolution) => putResolution(taking, meetingId, resolution)))
  taking.removeOthers(AGENDA_ITEMS, 'meeting_id', meetingId, bundle.items, ({ id }) => {
    if (keptItems.has(id)) return false
    for (const file of attachmentsOf(db, 'agendaItem', id)) taking.writer.remove(ATTACHMENTS, file)
    return true
  })

  const present = new Set<string>()
  for (const entry of bundle.attendance) {
    if (!find(db, PEOPLE, entry.personId, true)) {
      taking.note('peopleMissing', bundle.names[entry.personId] ?? '')
      continue
    }
    present.add(entry.personId)
    const [here] = select(db, ATTENDANCE, 'meeting_id = ? AND person_id = ?', [meetingId, entry.personId])
    taking.put(ATTENDANCE, { ...entry, meetingId }, here?.id ?? taking.idOf(entry.id))
  }
  for (const entry of select(db, ATTENDANCE, 'meeting_id = ?', [meetingId])) {
    if (!present.has(entry.personId)) taking.writer.update(ATTENDANCE, entry, { status: null, remark: '' })
  }
  for (const guest of bundle.guests) taking.put(GUESTS, { ...guest, meetingId })
  taking.removeOthers(GUESTS, 'meeting_id', meetingId, bundle.guests)
  takeSitting(taking, bundle, meetingId)
}

/** A meeting that adopted or amended minutes is named on them: its kind, number and date are those of this book. */
function nameThatStays(db: Database.Database, meetingId: string): Partial<MeetingBundle['root']> {
  const here = restsOn(db, 'by_meeting_id', meetingId) ? find(db, MEETINGS, meetingId) : null
  if (!here) return {}
  const { kind, committeeId, number, year, heldOn } = here
  return { kind, committeeId, number, year, heldOn }
}

/** What an item adopts, takes up or goes on with, where that is in this book. */
function linksHere(db: Database.Database, { adoptsMeetingId, followUpId, carriedFromId }: AgendaRow): Pick<AgendaRow, 'adoptsMeetingId' | 'followUpId' | 'carriedFromId'> {
  return {
    adoptsMeetingId: adoptsMeetingId !== null && find(db, MEETINGS, adoptsMeetingId, true) ? adoptsMeetingId : null,
    followUpId: followUpId !== null && find(db, FOLLOW_UPS, followUpId, true) ? followUpId : null,
    carriedFromId: carriedFromId !== null && find(db, AGENDA_ITEMS, carriedFromId, true) ? carriedFromId : null,
  }
}

/** The frozen roll, comings and goings, recusals and named votes, of those who are on record here. */
function takeSitting(taking: Taking, { roll, movements, recusals, ballots }: MeetingBundle, meetingId: string): void {
  const { db } = taking
  const known = ({ personId }: { personId: string }) => find(db, PEOPLE, personId, true) !== null
  taking.removeOthers(MEETING_ROLL, 'meeting_id', meetingId, roll)
  for (const entry of roll.filter(known)) taking.put(MEETING_ROLL, { ...entry, meetingId })
  taking.removeOthers(MOVEMENTS, 'meeting_id', meetingId, movements)
  for (const movement of movements.filter(known)) taking.put(MOVEMENTS, { ...movement, meetingId })
  for (const recusal of recusals.filter(known)) taking.put(RECUSALS, { ...recusal, agendaItemId: taking.idOf(recusal.agendaItemId) })
  for (const ballot of ballots.filter(known)) {
    const resolutionId = taking.idOf(ballot.resolutionId)
    const [here] = select(db, BALLOTS, 'resolution_id = ? AND person_id = ?', [resolutionId, ballot.personId])
    taking.put(BALLOTS, { ...ballot, resolutionId }, here?.id ?? taking.idOf(ballot.id))
  }
}

/** A number once given stays with its resolution: the minutes that name it may be on paper. */
function putResolution(taking: Taking, meetingId: string, resolution: MeetingBundle['resolutions'][number]): Taken {
  const { db } = taking
  const id = taking.idOf(resolution.id)
  const here = find(db, RESOLUTIONS, id, true)
  // Numbers run within the year or within the meeting: those of the other series are no rivals.
  const [rivals, within] = resolution.series === 'meeting' ? [`series = 'meeting' AND meeting_id = ?`, meetingId] as const : [`series = 'year' AND year = ?`, resolution.year] as const
  const taken = statement(db, `SELECT 1 FROM resolutions WHERE ${rivals} AND number = ? AND id <> ?`).get(within, resolution.number, id) !== undefined
  const number = here ? { year: here.year, number: here.number } : { year: resolution.year, number: taken ? nextNumber(db, 'resolutions', rivals, [within]) : resolution.number }
  if (number.number !== resolution.number || number.year !== resolution.year) taking.note('resolutionNumberTaken', resolutionNumber(resolution))
  const before = find(db, RESOLUTIONS, id)
  return [before, taking.put(RESOLUTIONS, { ...resolution, ...number, meetingId, agendaItemId: taking.idOf(resolution.agendaItemId) })]
}

function idTaken(db: Database.Database, { id, nationalId }: PersonBundle['root']): boolean {
  return nationalId !== '' && select(db, PEOPLE, 'national_id = ? AND id <> ?', [nationalId, id]).length > 0
}

function takePerson(taking: Taking, bundle: PersonBundle): void {
  const { db } = taking
  // What was erased on a person's request does not come back by the way of an old backup (PDPA s.33).
  if (find(db, PEOPLE, bundle.root.id, true)?.erasedAt != null) throw new AppError('PERSON_ERASED', { id: bundle.root.id })
  const personId = taking.idOf(bundle.root.id)
  const root = { ...bundle.root }
  if (idTaken(db, { ...root, id: personId })) {
    root.nationalId = ''
    taking.note('nationalIdTaken', '')
  }
  taking.put(PEOPLE, root)
  for (const organisation of bundle.organisations) {
    if (find(db, ORGANISATIONS, organisation.id)) continue
    taking.note('organisationBrought', organisation.name)
    taking.put(ORGANISATIONS, organisation, organisation.id)
  }
  taking.removeOthers(MEMBERSHIPS, 'person_id', personId, bundle.memberships)
  for (const membership of bundle.memberships) {
    const organisationId = membership.organisationId !== null && find(db, ORGANISATIONS, membership.organisationId, true) ? membership.organisationId : null
    const imported = membership.importId !== null && statement(db, 'SELECT 1 FROM imports WHERE id = ?').get(membership.importId) !== undefined
    const electedMeetingId = membership.electedMeetingId !== null && find(db, MEETINGS, membership.electedMeetingId, true) ? membership.electedMeetingId : null
    const replacesId = membership.replacesId !== null && find(db, MEMBERSHIPS, membership.replacesId, true) ? membership.replacesId : null
    taking.put(MEMBERSHIPS, { ...membership, personId, organisationId, electedMeetingId, replacesId, importId: imported ? membership.importId : null })
  }
  taking.removeOthers(POSTS, 'person_id', personId, bundle.posts)
  for (const post of bundle.posts) {
    const others = select(db, POSTS, 'post = ? AND person_id <> ?', [post.post, personId])
    if (SINGLE_SEAT.has(post.post) && others.some((other) => overlaps(other, post))) taking.note('postTaken', post.post)
    else taking.put(POSTS, { ...post, personId })
  }
}

function takeAttachments(taking: Taking, bundle: Bundle, { now, hasFile }: { now: string; hasFile: (sealedSha256: string) => boolean }): void {
  const ownerId = taking.idOf(bundle.root.id)
  for (const attachment of bundle.attachments) {
    if (!blobOf(taking.db, attachment.contentSha256)) {
      const blob = bundle.blobs.find(({ contentSha256 }) => contentSha256 === attachment.contentSha256)
      if (!blob || !hasFile(blob.sealedSha256)) {
        taking.note('fileMissing', attachment.name)
        continue
      }
      insertBlob(taking.db, blob, now)
    }
    taking.put(ATTACHMENTS, { ...attachment, ownerId: taking.idOf(attachment.ownerId) })
  }
  const others = bundleOf(taking.db, bundle.kind, ownerId)?.attachments ?? []
  const kept = new Set(bundle.attachments.map(({ id }) => taking.idOf(id)))
  for (const attachment of others) if (!kept.has(attachment.id)) taking.writer.remove(ATTACHMENTS, attachment)
}
