import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import { revisionContent, type MinutesCheck, type MinutesRevision, type RevisionContent, type RevisionReason } from '../contract/minutes.ts'
import { inPrintingOrder } from '../domain/agenda-order.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import * as minutesQueries from '../store/queries/minutes.ts'
import { find } from '../store/table.ts'
import { AGENDA_ITEMS, MINUTES_REVISIONS, RESOLUTIONS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { heldMeeting } from './adoption-guards.ts'
import { restoreWithParents } from './agenda.ts'
import { write, type CouncilContext, type HandlersOf } from './context.ts'
import { openDraft } from './meeting-page.ts'
import { renumberInto } from './resolutions.ts'
import { withOwnImages } from './text-images.ts'

type RevisionHandlers = Pick<HandlersOf<'minutes'>, 'minutes.recordCheck' | 'minutes.keep' | 'minutes.revision' | 'minutes.textNow' | 'minutes.restoreRevision'>

/** The text of the minutes as it stands. */
export function textNow(db: Database.Database, meetingId: string): RevisionContent {
  const meeting = meetingQueries.meetingById(db, meetingId)
  if (!meeting) throw new AppError('NOT_FOUND', { id: meetingId })
  return {
    note: '',
    check: null,
    restoredNumber: null,
    place: meeting.place,
    items: inPrintingOrder(meetingQueries.agendaOf(db, meetingId)).map(({ id, label, title, body }) => ({ id, label, title, body })),
    resolutions: meetingQueries.resolutionsOf(db, meetingId).map(({ id, agendaItemId, number, series, year, verb, text, assignee, task, dueOn }) =>
      ({ id, agendaItemId, number, series, year, verb, text, assignee, task, dueOn })),
  }
}

const wordsOf = ({ note: _note, check: _check, restoredNumber: _number, ...words }: RevisionContent): string => JSON.stringify(words)

/** Whether the text differs from what the checker saw last; null where no check was recorded. @param revisions newest first */
export function changedSinceCheck(db: Database.Database, meetingId: string, revisions: readonly MinutesRevision[]): boolean | null {
  const checked = revisions.find(({ reason }) => reason === 'checked')
  return checked === undefined ? null : wordsOf(checked.content) !== wordsOf(textNow(db, meetingId))
}

/** @returns the number of the revision that holds the text as it stands; one kept before where nothing changed since, unless `always` */
export function keepRevision(
  writer: Writer, meetingId: string, reason: RevisionReason, userName: string,
  { note = '', check = null, restoredNumber = null, always = true }: { note?: string; check?: MinutesCheck | null; restoredNumber?: number | null; always?: boolean } = {},
): { number: number; added: boolean } {
  const content = { ...textNow(writer.db, meetingId), note, check, restoredNumber }
  const [last] = minutesQueries.revisionsOf(writer.db, meetingId)
  if (last && !always && wordsOf(last.content) === wordsOf(content)) return { number: last.number, added: false }
  const number = (last?.number ?? 0) + 1
  writer.insert(MINUTES_REVISIONS, { meetingId, number, reason, userName, content })
  return { number, added: true }
}

function revisionById(db: Database.Database, id: string): ReturnType<typeof minutesQueries.revisionsOf>[number] {
  const revision = find(db, MINUTES_REVISIONS, id)
  if (!revision) throw new AppError('NOT_FOUND', { id })
  return revision
}

/** Item by item and resolution by resolution, over what stands there now. @returns how many stay that the revision did not know */
function putBack(writer: Writer, meetingId: string, year: number, content: RevisionContent): number {
  const { db } = writer
  for (const { id, title, body } of content.items) {
    const item = find(db, AGENDA_ITEMS, id) ?? restoreWithParents(writer, id)
    writer.update(AGENDA_ITEMS, item, { title, body: withOwnImages(writer, meetingId, body) })
  }
  for (const { id, verb, text, assignee, task, dueOn } of content.resolutions) {
    const here = find(db, RESOLUTIONS, id) ?? writer.restore(RESOLUTIONS, id)
    // What others' minutes were adopted by is no more this draft's to change.
    const resolution = minutesQueries.restsOn(db, 'resolution_id', id) ? here : writer.update(RESOLUTIONS, here, { verb, text, assignee, task, dueOn })
    renumberInto(writer, resolution, year)
  }
  const known = new Set([...content.items, ...content.resolutions].map(({ id }) => id))
  return [...meetingQueries.agendaOf(db, meetingId), ...meetingQueries.resolutionsOf(db, meetingId)].filter(({ id }) => !known.has(id)).length
}

function restoreRevision(writer: Writer, id: string, { council }: CouncilContext): { number: number; stayed: number } {
  const revision = revisionById(writer.db, id)
  const { meetingId } = revision
  const meeting = openDraft(writer.db, meetingId)
  keepRevision(writer, meetingId, 'before_restore', council.user.displayName, { always: false })
  const stayed = putBack(writer, meetingId, meeting.year, revision.content)
  const { number } = keepRevision(writer, meetingId, 'restored', council.user.displayName, { restoredNumber: revision.number })
  return { number, stayed }
}

export const minutesRevisions = {
  'minutes.recordCheck': ({ meetingId, check, note }, context) =>
    write(context, (writer) => {
      heldMeeting(writer.db, openDraft(writer.db, meetingId).id)
      return { number: keepRevision(writer, meetingId, 'checked', context.council.user.displayName, { note, check }).number }
    }),

  'minutes.keep': ({ meetingId, note }, context) =>
    write(context, (writer) => {
      openDraft(writer.db, meetingId)
      return keepRevision(writer, meetingId, 'kept', context.council.user.displayName, { note, always: false })
    }),

  'minutes.revision': ({ id }, { council }) => {
    const { content, ...revision } = revisionById(council.store.db, id)
    // Those kept before numbers could run within the meeting do not say what theirs run within: it was the year.
    return { ...revision, content: revisionContent.parse(content) }
  },

  'minutes.textNow': ({ meetingId }, { council }) => textNow(council.store.db, meetingId),

  'minutes.restoreRevision': ({ id }, context) => write(context, (writer) => restoreRevision(writer, id, context)),
} satisfies RevisionHandlers
