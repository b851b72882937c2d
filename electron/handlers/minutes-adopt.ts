import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { HandledInput } from '../contract/index.ts'
import { UNCOUNTED, type Meeting } from '../contract/meetings.ts'
import type { Fingerprint, Seal } from '../contract/minutes.ts'
import { meetingNumber } from '../documents/minutes.ts'
import type { MinutesRecord } from '../domain/minutes-record.ts'
import { shortCode } from '../domain/seal-code.ts'
import { appendFingerprint } from '../store/fingerprints.ts'
import { adoptionInRecord, amendmentContent, amendmentFrame, minutesContent } from '../store/minutes-content.ts'
import * as councilQueries from '../store/queries/council.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { namedMeeting } from '../store/queries/minutes.ts'
import { find, select } from '../store/table.ts'
import { ADOPTIONS, AGENDA_ITEMS, AMENDMENTS, MEETINGS, RESOLUTIONS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { heldMeeting, refuseWrongAdopter } from './adoption-guards.ts'
import { write, type CouncilContext, type HandlersOf } from './context.ts'
import { openDraft } from './meeting-page.ts'
import { freezeRoll, rollOf } from './meeting-roll.ts'
import { answersOf, circulatedDraft, sumOf } from './minutes-circulate.ts'
import { keepRevision } from './minutes-revisions.ts'
import { resolutions } from './resolutions.ts'
import { sittingOf } from './sitting.ts'

type AdoptHandlers = Pick<HandlersOf<'minutes'>, 'minutes.adopt' | 'minutes.amend'>
type AdoptInput = HandledInput<'minutes.adopt'>

/** How one set of minutes is adopted, once everything was looked at. */
interface Settled {
  meeting: Meeting
  adoptedOn: string
  byMeetingId: string | null
  agendaItemId: string | null
  resolutionId: string | null
}

export const sealOf = ({ seq, hash }: Pick<Fingerprint, 'seq' | 'hash'>): Seal => ({ seq, code: shortCode(seq, hash) })

function settle(db: Database.Database, input: AdoptInput, context: CouncilContext): Settled {
  if (input.way === 'next') return adoptedByNext(db, input, context)
  const meeting = heldMeeting(db, openDraft(db, input.meetingId).id)
  const nobody = { byMeetingId: null, agendaItemId: null, resolutionId: null }
  if (input.way === 'same') return { ...nobody, meeting, adoptedOn: meeting.heldOn, byMeetingId: meeting.id }
  const { asked, needed, answered, agrees, corrects, enough } = sumOf(answersOf(db, circulatedDraft(db, meeting.id)))
  if (!enough) throw new AppError('NOT_ENOUGH_ANSWERS', { asked, needed, answered, agrees, corrects })
  if (input.adoptedOn < meeting.heldOn) throw new AppError('INPUT_INVALID', { fields: ['adoptedOn'] })
  return { ...nobody, meeting, adoptedOn: input.adoptedOn }
}

/** By an item of a later meeting; the resolution that is not there yet is written with the same stroke. */
function adoptedByNext(db: Database.Database, { agendaItemId, corrections }: Extract<AdoptInput, { way: 'next' }>, context: CouncilContext): Settled {
  const item = find(db, AGENDA_ITEMS, agendaItemId)
  if (!item || item.adoptsMeetingId === null) throw new AppError('NOT_FOUND', { id: agendaItemId })
  const meeting = openDraft(db, item.adoptsMeetingId)
  const by = openDraft(db, item.meetingId)
  refuseWrongAdopter(by, meeting)
  heldMeeting(db, meeting.id)
  heldMeeting(db, by.id)
  const [there] = select(db, RESOLUTIONS, `agenda_item_id = ? AND verb = 'adopt'`, [item.id], 'number')
  const how = corrections.trim() === '' ? 'โดยไม่มีการแก้ไข' : `โดยมีการแก้ไข ดังนี้ ${corrections.trim()}`
  const resolution = { verb: 'adopt' as const, text: `รับรองรายงานการประชุม ${meetingNumber(meeting)} ${how}`, ...UNCOUNTED, assignee: '', task: '', dueOn: null }
  const { id: resolutionId } = there ?? resolutions['meetings.addResolution']({ agendaItemId: item.id, resolution, ballots: [] }, context)
  return { meeting, adoptedOn: by.heldOn, byMeetingId: by.id, agendaItemId: item.id, resolutionId }
}

function adoptMinutes(writer: Writer, input: AdoptInput, context: CouncilContext): { meetingId: string; seal: Seal } {
  const { db } = writer
  const { meeting, adoptedOn, ...by } = settle(db, input, context)
  const meetingId = meeting.id
  // Meetings of earlier releases never froze theirs: names as printed stay, whatever becomes of the people's records (rule 1).
  if (!rollOf(db, meeting).frozen) freezeRoll(writer, meeting)
  keepRevision(writer, meetingId, 'adopted', context.council.user.displayName, { always: false })
  const adoption = writer.insert(ADOPTIONS, { meetingId, way: input.way, adoptedOn, ...by, corrections: input.corrections.trim() })
  writer.update(MEETINGS, meeting, { state: 'adopted', stage: meeting.stage === 'open' ? 'closed' : meeting.stage })
  const frame: MinutesRecord['frame'] = { ...printedAround(db, meeting), adoption: adoptionInRecord(db, adoption) }
  const link = appendFingerprint(writer, { subject: 'adoption', subjectId: adoption.id, meetingId }, {
    format: 1, subject: 'adoption', frame, content: minutesContent(db, meetingId),
  })
  return { meetingId, seal: sealOf(link) }
}

/** What the minutes print that is not the meeting's own. */
function printedAround(db: Database.Database, meeting: Meeting): Pick<MinutesRecord['frame'], 'council' | 'committee' | 'quorum' | 'presence' | 'substituteCounts'> {
  const council = councilQueries.profile(db)
  if (!council) throw new AppError('DATABASE_FOREIGN')
  const { quorum, steps } = sittingOf(db, meeting)
  return { council: council.name, committee: namedMeeting(db, meeting.id)?.committeeName || null, quorum, presence: steps, substituteCounts: councilQueries.settings(db).values.substituteCounts }
}

function amend(writer: Writer, { meetingId, byMeetingId, agendaItemId, resolutionId, oldText, newText, reason }: HandledInput<'minutes.amend'>): { id: string; seal: Seal } {
  const { db } = writer
  const meeting = meetingQueries.meetingById(db, meetingId)
  if (!meeting) throw new AppError('NOT_FOUND', { id: meetingId })
  if (meeting.state !== 'adopted') throw new AppError('MINUTES_NOT_ADOPTED', { number: meeting.number, year: meeting.year })
  const by = heldMeeting(db, byMeetingId)
  refuseWrongAdopter(by, meeting)
  if (agendaItemId !== null && find(db, AGENDA_ITEMS, agendaItemId)?.meetingId !== meetingId) throw new AppError('NOT_FOUND', { id: agendaItemId })
  if (resolutionId !== null && find(db, RESOLUTIONS, resolutionId)?.meetingId !== byMeetingId) throw new AppError('NOT_FOUND', { id: resolutionId })
  if (oldText.trim() === newText.trim()) throw new AppError('INPUT_INVALID', { fields: ['newText'] })
  const amendment = writer.insert(AMENDMENTS, { meetingId, agendaItemId, byMeetingId, resolutionId, amendedOn: by.heldOn, oldText, newText, reason })
  const link = appendFingerprint(writer, { subject: 'amendment', subjectId: amendment.id, meetingId }, {
    format: 1, subject: 'amendment', frame: amendmentFrame(db, amendment), content: amendmentContent(db, amendment),
  })
  return { id: amendment.id, seal: sealOf(link) }
}

export const minutesAdoption = {
  'minutes.adopt': (input, context) => write(context, (writer) => adoptMinutes(writer, input, context)),

  'minutes.amend': (input, context) => write(context, (writer) => amend(writer, input)),
} satisfies AdoptHandlers
