import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { Adoption, Amendment, NamedMeeting } from '../contract/minutes.ts'
import type { RichTextNode } from '../contract/shapes.ts'
import { inPrintingOrder } from '../domain/agenda-order.ts'
import { changeImages, type TextImage } from '../contract/text/index.ts'
import type { AmendmentContent, AmendmentRecord, MinutesContent, NamedInRecord, RecordFrame, ResolutionInRecord } from '../domain/minutes-record.ts'
import * as meetingQueries from './queries/meetings.ts'
import { namedMeeting } from './queries/minutes.ts'
import { find, select } from './table.ts'
import { AGENDA_ITEMS, ATTACHMENTS, BALLOTS, MEETING_ROLL, MEETINGS, MOVEMENTS, RECUSALS, RESOLUTIONS } from './tables.ts'

/** What minutes and amendments say by the rows as they stand: names are those of the frozen roll. */

/** @throws AppError NOT_FOUND */
export function minutesContent(db: Database.Database, meetingId: string): MinutesContent {
  const meeting = find(db, MEETINGS, meetingId)
  if (!meeting) throw new AppError('NOT_FOUND', { id: meetingId })
  const roll = select(db, MEETING_ROLL, 'meeting_id = ?', [meetingId], 'position, id')
  const names = new Map(roll.map(({ personId, name }) => [personId, name]))
  const nameOf = (personId: string): string => names.get(personId) ?? ''
  const marks = new Map(meetingQueries.attendanceOf(db, meetingId).map((mark) => [mark.personId, mark]))
  const movements = Map.groupBy(select(db, MOVEMENTS, 'meeting_id = ?', [meetingId], 'at, id'), ({ personId }) => personId)
  const ofItems = 'agenda_item_id IN (SELECT id FROM agenda_items WHERE meeting_id = ?)'
  const recusals = Map.groupBy(select(db, RECUSALS, ofItems, [meetingId]), ({ agendaItemId }) => agendaItemId)
  const ballots = Map.groupBy(select(db, BALLOTS, 'resolution_id IN (SELECT id FROM resolutions WHERE meeting_id = ?)', [meetingId]), ({ resolutionId }) => resolutionId)
  const inRollOrder = <R extends { personId: string }>(rows: readonly R[] = []): R[] =>
    roll.flatMap(({ personId }) => rows.filter((row) => row.personId === personId)).concat(rows.filter(({ personId }) => !names.has(personId)))

  const agenda = inPrintingOrder(meetingQueries.agendaOf(db, meetingId))
  const labels = new Map(agenda.map(({ id, label }) => [id, label]))
  const { kind, number, year, heldOn, startsAt, begunAt, endsAt, place, recorder, checker, stage } = meeting
  return {
    facts: { kind, number, year, heldOn, startsAt, begunAt, endsAt, place, recorder, checker, failed: stage === 'failed' },
    people: roll.map(({ personId, name, postLabel, organisationName }) => ({
      name,
      post: postLabel,
      organisation: organisationName,
      status: marks.get(personId)?.status ?? null,
      remark: marks.get(personId)?.remark ?? '',
      movements: (movements.get(personId) ?? []).map(({ kind: way, at }) => ({ kind: way, at })),
    })),
    guests: meetingQueries.guestsOf(db, meetingId).map(({ name, position }) => ({ name, position })),
    agenda: agenda.map(({ id, label, title, body }) => ({
      label, title, body: withContents(db, body),
      recusals: inRollOrder(recusals.get(id)).map(({ personId, reason }) => ({ name: nameOf(personId), reason })),
    })),
    resolutions: meetingQueries.resolutionsOf(db, meetingId).map((resolution) => {
      const { verb, text, votes, voteMethod, castingVote, takenAt, assignee, task, dueOn, presentCount, quorumMet } = resolution
      return {
        item: labels.get(resolution.agendaItemId) ?? '', number: resolution.number, year: resolution.year,
        verb, text, votes, voteMethod, castingVote, takenAt, assignee, task, dueOn, presentCount, quorumMet,
        ballots: inRollOrder(ballots.get(resolution.id)).map(({ personId, choice }) => ({ name: nameOf(personId), choice })),
      }
    }),
  }
}

/** Each picture by what it shows, '' where its file is gone or is another: whoever swaps a picture, in the text or under its record, changes this. */
function withContents(db: Database.Database, body: RichTextNode): RichTextNode {
  const isThere = ({ attachmentId, contentSha256 }: TextImage): boolean => find(db, ATTACHMENTS, attachmentId)?.contentSha256 === contentSha256
  return changeImages(body, (image) => (isThere(image) ? image : { ...image, contentSha256: '' }))
}

export function amendmentContent(db: Database.Database, { meetingId, agendaItemId, amendedOn, oldText, newText, reason }: Amendment): AmendmentContent {
  const item = inPrintingOrder(select(db, AGENDA_ITEMS, 'meeting_id = ?', [meetingId], 'position, id')).find(({ id }) => id === agendaItemId)
  return { item: item ? { label: item.label, title: item.title } : null, amendedOn, oldText, newText, reason }
}

function inRecord({ kind, committeeName, number, year, heldOn }: NamedMeeting): NamedInRecord {
  return { kind, committee: committeeName || null, number, year, heldOn }
}

function resolutionInRecord(db: Database.Database, id: string | null): ResolutionInRecord | null {
  const resolution = id === null ? null : find(db, RESOLUTIONS, id, true)
  return resolution && { number: resolution.number, year: resolution.year, series: resolution.series }
}

export function adoptionInRecord(db: Database.Database, { way, adoptedOn, byMeetingId, resolutionId, corrections }: Adoption): RecordFrame['adoption'] {
  const by = byMeetingId === null ? null : namedMeeting(db, byMeetingId)
  return { way, adoptedOn, by: by && inRecord(by), resolution: resolutionInRecord(db, resolutionId), corrections }
}

/** @throws AppError NOT_FOUND */
export function amendmentFrame(db: Database.Database, { meetingId, byMeetingId, resolutionId }: Amendment): AmendmentRecord['frame'] {
  const [minutes, by] = [namedMeeting(db, meetingId), namedMeeting(db, byMeetingId)]
  if (!minutes || !by) throw new AppError('NOT_FOUND', { id: meetingId })
  return { minutes: inRecord(minutes), by: inRecord(by), resolution: resolutionInRecord(db, resolutionId) }
}
