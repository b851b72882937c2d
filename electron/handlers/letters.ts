import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import { NO_FORMS, NO_TEXTS, paperTexts as textsShape, type Letter, type LetterInput, type PaperTextsRecord, type PaperTextsState } from '../contract/letters.ts'
import type { Meeting } from '../contract/meetings.ts'
import { postTitle } from '../domain/posts.ts'
import { fullName } from '../contract/text/index.ts'
import { agendaText, calendarFile } from '../documents/calendar.ts'
import { councilTitle } from '../documents/words.ts'
import { meetingInWords } from '../documents/notice.ts'
import { inPrintingOrder } from '../domain/agenda-order.ts'
import * as committeeQueries from '../store/queries/committees.ts'
import * as councilQueries from '../store/queries/council.ts'
import * as letterQueries from '../store/queries/letters.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { find } from '../store/table.ts'
import { LETTERS, PAPER_TEXTS, RESOLUTIONS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { write, type HandlersOf } from './context.ts'
import { fileName } from './file-name.ts'
import { invitedTo } from './invited.ts'
import { rollAsOf } from './roll-as-of.ts'

const yearOf = (date: string): number => Number(date.slice(0, 4))

function meetingOf(db: Database.Database, id: string): Meeting {
  const meeting = meetingQueries.meetingById(db, id)
  if (!meeting) throw new AppError('NOT_FOUND', { id })
  return meeting
}

/** One letter, one number, in the year of its date; removed ones keep theirs. @throws AppError LETTER_NUMBER_TAKEN */
function numberFor(writer: Writer, { number, datedOn }: LetterInput, own: Letter | null): Pick<Letter, 'number' | 'year'> {
  const year = yearOf(datedOn)
  if (number === null) return { year, number: own?.year === year ? own.number : letterQueries.nextNumber(writer.db, year) }
  const holder = letterQueries.holderOf(writer.db, year, number)
  if (holder !== null && holder !== own?.id) throw new AppError('LETTER_NUMBER_TAKEN', { number, year })
  return { year, number }
}

/** The chair of the day with the post, a line each; '' for none. */
function chairOn(db: Database.Database, on: string, councilName: string): string {
  for (const { person, posts } of rollAsOf(db, on).entries) {
    const chair = posts.find(({ post }) => post === 'chair')
    if (chair) return `${fullName(person)}\n${postTitle(chair)}${councilTitle(councilName)}`
  }
  return ''
}

function resolutionOf(db: Database.Database, id: string, meetingId: string): { number: number; year: number } {
  const resolution = find(db, RESOLUTIONS, id)
  if (resolution?.meetingId !== meetingId) throw new AppError('NOT_FOUND', { id })
  return resolution
}

export const letters = {
  'letters.ofMeeting': ({ meetingId }, { council }) => letterQueries.ofMeeting(council.store.db, meetingId),

  'letters.start': ({ meetingId, resolutionId, datedOn }, { council }) => {
    const { db } = council.store
    const meeting = meetingOf(db, meetingId)
    const what = resolutionId === null ? 'ขอเชิญ' : 'สำเนามติ'
    if (resolutionId !== null) resolutionOf(db, resolutionId, meetingId)
    return {
      number: letterQueries.nextNumber(db, yearOf(datedOn)),
      subject: `${what}${meetingInWords(meeting).replace(/^การ/, '')}`,
      signatory: chairOn(db, datedOn, councilQueries.profile(db)?.name ?? ''),
    }
  },

  'letters.invited': ({ meetingId }, { council }) => invitedTo(council.store.db, meetingOf(council.store.db, meetingId)),

  'letters.write': ({ meetingId, resolutionId, letter }, context) =>
    write(context, (writer) => {
      meetingOf(writer.db, meetingId)
      if (resolutionId !== null) resolutionOf(writer.db, resolutionId, meetingId)
      return writer.insert(LETTERS, { ...letter, kind: resolutionId === null ? 'notice' : 'excerpt', meetingId, resolutionId, ...numberFor(writer, letter, null) })
    }),

  'letters.save': ({ letter, ...ref }, context) =>
    write(context, (writer) => writer.update(LETTERS, ref, { ...letter, ...numberFor(writer, letter, writer.current(LETTERS, ref)) })),

  'letters.remove': (ref, context) => {
    write(context, (writer) => writer.remove(LETTERS, ref))
    return {}
  },

  'letters.restore': ({ id }, context) => {
    write(context, (writer) => writer.restore(LETTERS, id))
    return {}
  },

  'letters.calendar': ({ meetingId }, { council, ports }) => {
    const { db } = council.store
    const meeting = meetingOf(db, meetingId)
    const committee = committeeQueries.committeeName(db, meeting.committeeId)
    const summary = [meetingInWords(meeting), committee, councilTitle(councilQueries.profile(db)?.name ?? '')].filter(Boolean).join(' ')
    const agenda = inPrintingOrder(meetingQueries.agendaOf(db, meetingId))
    const bytes = calendarFile({
      id: meeting.id, revision: meeting.revision, at: ports.clock.now(), summary, location: meeting.place, description: agendaText(agenda),
      on: meeting.heldOn, startsAt: meeting.startsAt, endsAt: meeting.endsAt,
    })
    return { name: fileName(summary, 'ics'), bytes }
  },
} satisfies HandlersOf<'letters'>

/** Without the forms that lie with them. */
const textsIn = (saved: PaperTextsRecord | null): PaperTextsState => ({ values: saved ? textsShape.parse(saved.values) : NO_TEXTS, revision: saved?.revision ?? 0 })

export const paperTexts = {
  'paperTexts.get': (_input, { council }) => textsIn(letterQueries.paperTexts(council.store.db)),

  'paperTexts.save': ({ values, revision }, context) =>
    write(context, (writer) => {
      const there = letterQueries.paperTexts(writer.db)
      const kept = { ...(there?.values ?? NO_FORMS), ...values }
      return textsIn(there ? writer.update(PAPER_TEXTS, { id: there.id, revision }, { values: kept }) : writer.insert(PAPER_TEXTS, { values: kept }))
    }),
} satisfies HandlersOf<'paperTexts'>
