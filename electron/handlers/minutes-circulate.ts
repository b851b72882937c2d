import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { Meeting } from '../contract/meetings.ts'
import type { AnswerEntry, AnswersSum } from '../contract/minutes.ts'
import { sumOfAnswers } from '../domain/answers.ts'
import * as minutesQueries from '../store/queries/minutes.ts'
import { find } from '../store/table.ts'
import { CONFIRMATIONS, MEETINGS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { heldMeeting } from './adoption-guards.ts'
import { write, type HandlersOf } from './context.ts'
import { openDraft } from './meeting-page.ts'
import { rollOf } from './meeting-roll.ts'
import { keepRevision } from './minutes-revisions.ts'

type CirculateHandlers = Pick<HandlersOf<'minutes'>, 'minutes.circulate' | 'minutes.backToDraft' | 'minutes.answer' | 'minutes.removeAnswer' | 'minutes.restoreAnswer'>

/** Everybody on the roll of the meeting, in official order, with what they answered. */
export function answersOf(db: Database.Database, meeting: Meeting): AnswerEntry[] {
  const answers = new Map(minutesQueries.confirmationsOf(db, meeting.id).map((one) => [one.personId, one]))
  return rollOf(db, meeting).lines.map(({ personId, name, postLabel }) => ({ personId, name, postLabel, confirmation: answers.get(personId) ?? null }))
}

export function sumOf(entries: readonly AnswerEntry[]): AnswersSum {
  return sumOfAnswers(entries.length, entries.flatMap(({ confirmation }) => (confirmation ? [confirmation] : [])))
}

/** @throws AppError NOT_FOUND, MINUTES_ADOPTED, MINUTES_NOT_CIRCULATED */
export function circulatedDraft(db: Database.Database, meetingId: string): Meeting {
  const meeting = openDraft(db, meetingId)
  if (meeting.state !== 'circulated') throw new AppError('MINUTES_NOT_CIRCULATED', { number: meeting.number, year: meeting.year })
  return meeting
}

/** Answers belong to the text that was sent round: once it is a draft again they are given anew. */
function forgetAnswers(writer: Writer, meetingId: string): void {
  for (const answer of minutesQueries.confirmationsOf(writer.db, meetingId)) writer.remove(CONFIRMATIONS, answer)
}

export const minutesCirculation = {
  'minutes.circulate': (ref, context) => {
    write(context, (writer) => {
      heldMeeting(writer.db, openDraft(writer.db, ref.id).id)
      forgetAnswers(writer, ref.id)
      writer.update(MEETINGS, ref, { state: 'circulated' })
      keepRevision(writer, ref.id, 'circulated', context.council.user.displayName)
    })
    return {}
  },

  'minutes.backToDraft': (ref, context) => {
    write(context, (writer) => {
      circulatedDraft(writer.db, ref.id)
      writer.update(MEETINGS, ref, { state: 'draft' })
    })
    return {}
  },

  'minutes.answer': ({ meetingId, personIds, answer, answeredOn, note }, context) =>
    write(context, (writer) => {
      const meeting = circulatedDraft(writer.db, meetingId)
      const asked = new Map(answersOf(writer.db, meeting).map((entry) => [entry.personId, entry.confirmation]))
      for (const personId of new Set(personIds)) {
        const known = asked.get(personId)
        if (known === undefined) throw new AppError('NOT_FOUND', { id: personId })
        if (known) writer.update(CONFIRMATIONS, known, { answer, answeredOn, note })
        else writer.insert(CONFIRMATIONS, { meetingId, personId, answer, answeredOn, note })
      }
      return sumOf(answersOf(writer.db, meeting))
    }),

  'minutes.removeAnswer': (ref, context) => {
    write(context, (writer) => {
      circulatedDraft(writer.db, writer.current(CONFIRMATIONS, ref).meetingId)
      writer.remove(CONFIRMATIONS, ref)
    })
    return {}
  },

  'minutes.restoreAnswer': ({ id }, context) => {
    write(context, (writer) => {
      const gone = find(writer.db, CONFIRMATIONS, id, true)
      if (!gone) throw new AppError('NOT_FOUND', { id })
      circulatedDraft(writer.db, gone.meetingId)
      // Meanwhile another answer of the same person was written down.
      if (minutesQueries.confirmationsOf(writer.db, gone.meetingId).some(({ personId }) => personId === gone.personId)) throw new AppError('NOTHING_TO_UNDO', { id })
      writer.restore(CONFIRMATIONS, id)
    })
    return {}
  },
} satisfies CirculateHandlers
