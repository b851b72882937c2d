import { z } from 'zod'
import { command, KEEPERS, query, READERS, WRITERS } from './define.ts'
import { bytes, done, empty, filledLine, id, isoDate, line, note, recordFields, recordRef } from './shapes.ts'
import { agendaKind } from './meetings.ts'

/** Letters that go out, what stands on the council's papers, and templates of agendas. */

export const letterKind = z.enum(['notice', 'excerpt'])

/** What is told of a letter when it is written; its number is the next of the year, or one given by hand. */
export const letterInput = z.object({
  datedOn: isoDate,
  /** Null takes the next free one, and keeps the one that a letter has. */
  number: z.int().min(1).max(99_999).nullable(),
  subject: line(300),
  /** 'เรียน …' where it goes to one; notices go to everyone in office. */
  addressee: line(300),
  /** Name and position, a line each, as printed under the signature. */
  signatory: line(300),
})

/** A letter of the council; numbers run within the calendar year (ที่ …/พ.ศ.). */
export const letter = letterInput.extend({
  ...recordFields,
  kind: letterKind,
  /** C.E. year of `datedOn`. */
  year: z.int(),
  number: z.int(),
  meetingId: id.nullable(),
  resolutionId: id.nullable(),
})

/** Letterhead, footer and standing sentences of the council's papers; '' prints nothing, or the program's own sentence. */
export const paperTexts = z.object({
  /** Before the number of a letter: 'ที่ สอช.ปค.'. */
  letterPrefix: line(60),
  /** Head of letters: name and address as the council writes them, one a line. */
  letterhead: line(1000),
  /** Foot of letters: telephone, who keeps the matter. */
  letterFooter: line(1000),
  noticeOpening: line(2000),
  noticeClosing: line(2000),
  excerptOpening: line(2000),
  excerptClosing: line(2000),
})
/** Papers that may have a Word file of the council's own as their form (word-templates.ts). */
export const templatedPaper = z.enum(['minutes', 'notice', 'excerpt'])
/** Which file is the form of a paper, by the attachment's id; with its name, which the log tells. */
export const paperForms = z.object({
  formIds: z.partialRecord(templatedPaper, id),
  minutesForm: z.string(),
  noticeForm: z.string(),
  excerptForm: z.string(),
})
/** Kept with the texts; books of earlier releases have none. */
export const paperTextsRecord = z.object({ ...recordFields, values: z.object({ ...paperTexts.shape, ...paperForms.shape }) })
/** `revision` 0: nothing was saved yet. */
export const paperTextsState = z.object({ values: paperTexts, revision: z.int().min(0) })
export const NO_TEXTS = {
  letterPrefix: '', letterhead: '', letterFooter: '', noticeOpening: '', noticeClosing: '', excerptOpening: '', excerptClosing: '',
} satisfies z.infer<typeof paperTexts>

export const NO_FORMS: z.infer<typeof paperForms> = { formIds: {}, minutesForm: '', noticeForm: '', excerptForm: '' }

/** Whom a meeting's notice goes to, in official order. */
export const invited = z.object({ name: z.string(), position: z.string(), address: z.string() })
/** What a letter begins with before anybody types. */
export const letterStart = z.object({
  number: z.int(),
  subject: z.string(),
  /** The chair of the day. */
  signatory: z.string(),
})

export const agendaTemplateItem = z.object({ kind: agendaKind, title: line(500) })
export const agendaTemplateInput = z.object({ name: filledLine(120), items: z.array(agendaTemplateItem).min(1).max(60) })
export const agendaTemplate = agendaTemplateInput.extend(recordFields)

/** s.21(12): who is sent to the provincial meeting of a calendar year. */
export const delegate = z.object({
  ...recordFields,
  /** C.E. */
  year: z.int(),
  personId: id,
  namedOn: isoDate,
  resolutionId: id.nullable(),
  note,
})

const aboutMeeting = z.object({ meetingId: id, resolutionId: id.nullable().default(null) })

export const letters = {
  /** Letters about a meeting and its resolutions, the newest first. */
  'letters.ofMeeting': query(READERS, z.object({ meetingId: id }), z.array(letter)),
  /** The number that the next letter of that day's year gets, and what is known of it. */
  'letters.start': query(READERS, aboutMeeting.extend({ datedOn: isoDate }), letterStart),
  'letters.invited': query(READERS, z.object({ meetingId: id }), z.array(invited)),
  /** A notice of the meeting, or with a resolution an excerpt of it. LETTER_NUMBER_TAKEN for a number another letter of the year has. */
  'letters.write': command(WRITERS, aboutMeeting.extend({ letter: letterInput }), letter),
  /** Keeps its number, unless it is given another or comes into another year. */
  'letters.save': command(WRITERS, recordRef.extend({ letter: letterInput }), letter),
  'letters.remove': command(WRITERS, recordRef, done),
  'letters.restore': command(WRITERS, z.object({ id }), done),
  /** The meeting as an iCalendar file. */
  'letters.calendar': query(READERS, z.object({ meetingId: id }), z.object({ name: z.string(), bytes })),
  'paperTexts.get': query(READERS, empty, paperTextsState),
  'paperTexts.save': command(KEEPERS, paperTextsState, paperTextsState),
  'agendaTemplates.list': query(READERS, empty, z.array(agendaTemplate)),
  /** Over the one that `ref` names, or as a new one. */
  'agendaTemplates.save': command(WRITERS, z.object({ ref: recordRef.nullable(), template: agendaTemplateInput }), agendaTemplate),
  'agendaTemplates.remove': command(WRITERS, recordRef, done),
  'agendaTemplates.restore': command(WRITERS, z.object({ id }), done),
} as const

export type LetterInput = z.infer<typeof letterInput>
export type PaperTextsState = z.infer<typeof paperTextsState>
export type Invited = z.infer<typeof invited>
export type LetterKind = z.infer<typeof letterKind>
export type Letter = z.infer<typeof letter>
export type PaperTexts = z.infer<typeof paperTexts>
export type PaperTextsRecord = z.infer<typeof paperTextsRecord>
export type AgendaTemplate = z.infer<typeof agendaTemplate>
export type TemplatedPaper = z.infer<typeof templatedPaper>
export type Delegate = z.infer<typeof delegate>
