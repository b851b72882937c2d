import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { done, empty, filledLine, id, isoDate, line, note, recordFields, recordRef } from './shapes.ts'
import { agendaKind } from './meetings.ts'

/** Letters that go out, what stands on the council's papers, and templates of agendas. */

export const letterKind = z.enum(['notice', 'excerpt'])

/** A letter of the council; numbers run within the calendar year (ที่ …/พ.ศ.). */
export const letter = z.object({
  ...recordFields,
  kind: letterKind,
  /** C.E. year of `datedOn`. */
  year: z.int(),
  number: z.int(),
  datedOn: isoDate,
  subject: line(300),
  /** 'เรียน …' where it goes to one; notices go to everyone in office. */
  addressee: line(300),
  meetingId: id.nullable(),
  resolutionId: id.nullable(),
  /** Name and position, as printed under the signature. */
  signatory: line(300),
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
export const paperTextsRecord = z.object({ ...recordFields, values: paperTexts })

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

export const letters = {
  'agendaTemplates.list': query(READERS, empty, z.array(agendaTemplate)),
  /** Over the one that `ref` names, or as a new one. */
  'agendaTemplates.save': command(WRITERS, z.object({ ref: recordRef.nullable(), template: agendaTemplateInput }), agendaTemplate),
  'agendaTemplates.remove': command(WRITERS, recordRef, done),
  'agendaTemplates.restore': command(WRITERS, z.object({ id }), done),
} as const

export type LetterKind = z.infer<typeof letterKind>
export type Letter = z.infer<typeof letter>
export type PaperTexts = z.infer<typeof paperTexts>
export type PaperTextsRecord = z.infer<typeof paperTextsRecord>
export type AgendaTemplate = z.infer<typeof agendaTemplate>
export type Delegate = z.infer<typeof delegate>
