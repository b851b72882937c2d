import { AppError } from '../contract/errors.ts'
import { NO_TEXTS, type Letter, type PaperTexts } from '../contract/letters.ts'
import type { Meeting } from '../contract/meetings.ts'
import type { Paper } from '../contract/papers.ts'
import { agendaDocument } from '../documents/agenda.ts'
import { excerptDocument } from '../documents/excerpt.ts'
import { envelopesDocument, signInDocument } from '../documents/meeting-lists.ts'
import { meetingNumber, minutesDocument } from '../documents/minutes.ts'
import type { DocumentModel } from '../documents/model.ts'
import { noticeDocument } from '../documents/notice.ts'
import { sampleNotice } from '../documents/sample-notice.ts'
import { yearBookDocument } from '../documents/year-book.ts'
import { inPrintingOrder } from '../domain/agenda-order.ts'
import * as committeeQueries from '../store/queries/committees.ts'
import * as councilQueries from '../store/queries/council.ts'
import * as letterQueries from '../store/queries/letters.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { find } from '../store/table.ts'
import { LETTERS, RESOLUTIONS } from '../store/tables.ts'
import type { CouncilContext } from './context.ts'
import { invitedTo } from './invited.ts'
import { minutesInput } from './minutes-input.ts'

/** The papers around a meeting: notice, agenda, envelopes, sign-in sheet, excerpts, and the minutes of a year. */

type Kind = 'agenda' | 'notice' | 'noticeSample' | 'envelopes' | 'signIn' | 'excerpt' | 'yearBook'
type Maker<K extends Kind> = (paper: Extract<Paper, { kind: K }>, context: CouncilContext) => DocumentModel

function frameOf({ council: { store: { db } } }: CouncilContext) {
  const council = councilQueries.profile(db)
  if (!council) throw new AppError('DATABASE_FOREIGN')
  return { council, settings: councilQueries.settings(db).values }
}

function meetingFrame(context: CouncilContext, meetingId: string) {
  const { db } = context.council.store
  const meeting = meetingQueries.meetingById(db, meetingId)
  if (!meeting) throw new AppError('NOT_FOUND', { id: meetingId })
  return { ...frameOf(context), meeting, committeeName: committeeQueries.committeeName(db, meeting.committeeId), agenda: inPrintingOrder(meetingQueries.agendaOf(db, meetingId)) }
}

function letterFrame(context: CouncilContext, letterId: string, kind: Letter['kind']) {
  const { db } = context.council.store
  const letter = find(db, LETTERS, letterId)
  if (letter?.kind !== kind || letter.meetingId === null) throw new AppError('NOT_FOUND', { id: letterId })
  const texts: PaperTexts = letterQueries.paperTexts(db)?.values ?? NO_TEXTS
  return { letter, texts, ...meetingFrame(context, letter.meetingId) }
}

const wasHeld = ({ stage }: Meeting): boolean => stage !== 'planned'

export const meetingPapers: { [K in Kind]: Maker<K> } = {
  agenda: ({ meetingId }, context) => agendaDocument(meetingFrame(context, meetingId)),

  notice: ({ letterId, form, agendaPage, minutesPage }, context) => {
    const { db } = context.council.store
    const frame = letterFrame(context, letterId, 'notice')
    const toAdopt = frame.agenda.flatMap(({ adoptsMeetingId }) => {
      const meeting = adoptsMeetingId === null ? null : meetingQueries.meetingById(db, adoptsMeetingId)
      return meeting === null || meeting.state === 'adopted' ? [] : [meeting]
    })
    return noticeDocument({
      ...frame, people: invitedTo(db, frame.meeting), form, agendaPage,
      draftMinutes: toAdopt.map((meeting) => `ร่างรายงานการประชุม ${meetingNumber(meeting)}`),
      enclosedMinutes: minutesPage === 'none' ? [] : toAdopt.map(({ id }) => minutesDocument(minutesInput(db, id))),
    })
  },

  noticeSample: ({ texts }, context) => noticeDocument({ ...frameOf(context), ...sampleNotice(context.ports.clock.today()), texts }),

  envelopes: ({ meetingId }, context) => {
    const frame = meetingFrame(context, meetingId)
    return envelopesDocument({ ...frame, people: invitedTo(context.council.store.db, frame.meeting) })
  },

  signIn: ({ meetingId, page, blanks }, context) => {
    const { db } = context.council.store
    const frame = meetingFrame(context, meetingId)
    return signInDocument({ ...frame, people: invitedTo(db, frame.meeting), guests: meetingQueries.guestsOf(db, meetingId), blanks, landscape: page === 'landscape' })
  },

  excerpt: ({ letterId }, context) => {
    const { db } = context.council.store
    const { agenda, letter, ...frame } = letterFrame(context, letterId, 'excerpt')
    const resolution = find(db, RESOLUTIONS, letter.resolutionId ?? '')
    const item = agenda.find(({ id }) => id === resolution?.agendaItemId)
    if (!resolution || !item) throw new AppError('NOT_FOUND', { id: letterId })
    return excerptDocument({ ...frame, letter, addressee: letter.addressee, item, resolution, certifier: frame.meeting.recorder })
  },

  yearBook: ({ year }, context) => {
    const { db } = context.council.store
    const minutes = meetingQueries.meetings(db).filter((meeting) => meeting.year === year && wasHeld(meeting)).map(({ id }) => minutesInput(db, id))
    return yearBookDocument({ ...frameOf(context), year, minutes })
  },
}
