import { z } from 'zod'
import { proposalFilter } from './assemblies.ts'
import { command, query, READERS } from './define.ts'
import { paperTexts } from './letters.ts'
import { followUpFilter } from './follow-ups.ts'
import { bytes, filledLine, id, isoDate } from './shapes.ts'

/** What leaves the book on paper or as a file of another program: documents, and lists as tables. */

/** A calendar year, C.E.; it may come as text from an address. */
export const reportYear = z.coerce.number<string | number>().int().min(1900).max(2400)

/** What a year of a report is: January to December, or the fiscal year (1 Oct - 30 Sep), named by the year in which it ends. */
export const reportBasis = z.enum(['calendar', 'fiscal'])

/** A document, named by what it is made of. */
export const paper = z.discriminatedUnion('kind', [
  /** In the official form (แบบที่ 11), marked ร่าง while a draft. */
  z.object({ kind: z.literal('minutes'), meetingId: id }),
  /** Goes round with draft minutes: the meeting's roll, to tick and sign (แบบยืนยันรายงานการประชุม). */
  z.object({ kind: z.literal('confirmationSheet'), meetingId: id }),
  /** By หมู่, as of a date. */
  z.object({ kind: z.literal('roll'), on: isoDate }),
  /** By organisation, with seats and vacancies, as of a date. */
  z.object({ kind: z.literal('rollByOrganisation'), on: isoDate }),
  /** Posts, members by kind, seats and vacancies by หมู่, committees, as of a date. */
  z.object({ kind: z.literal('structure'), on: isoDate }),
  /** Named for the provincial meeting of a calendar year (C.E., may come as text from an address). */
  z.object({ kind: z.literal('delegateList'), year: z.coerce.number<string | number>().int().min(1900).max(2500) }),
  /** Telephones and addresses of those in office on a date: for the council's own use. */
  z.object({ kind: z.literal('contactList'), on: isoDate }),
  /** Terms, posts, years and attendance of one person. */
  z.object({ kind: z.literal('serviceRecord'), personId: id }),
  /** Who served so many whole years or more, for certificates; the number may come as text from an address. */
  z.object({ kind: z.literal('longServing'), years: z.coerce.number<string | number>().int().min(1).max(60) }),
  /** A leak of personal data, with what was told to whom (PDPA s.37(4)). */
  z.object({ kind: z.literal('breachNote'), id }),
  /** What was assigned, as the list shows it. */
  followUpFilter.extend({ kind: z.literal('followUps') }),
  /** The same tasks as slips to hand out, several on a page; `id`: of one task alone. */
  followUpFilter.extend({ kind: z.literal('assignmentSlips'), id: id.optional() }),
  /** Terms that are over or end within 180 days, and organisations with seats to fill. */
  z.object({ kind: z.literal('radar'), on: isoDate }),
  /** The agenda on a page of its own. */
  z.object({ kind: z.literal('agenda'), meetingId: id }),
  /**
   * หนังสือเชิญประชุม to everyone in office that day: a letter each, or one with the list of them; the agenda behind each, once, or not;
   * the draft minutes that the agenda is to adopt once, behind everything, or not.
   */
  z.object({
    kind: z.literal('notice'), letterId: id, form: z.enum(['each', 'list']).default('each'), agendaPage: z.enum(['each', 'once', 'none']).default('once'),
    minutesPage: z.enum(['once', 'none']).default('none'),
  }),
  /** How a notice looks with texts that are not saved yet: invented people and matters. */
  z.object({ kind: z.literal('noticeSample'), texts: paperTexts }),
  /** Names and addresses for the envelopes of a meeting's notices. */
  z.object({ kind: z.literal('envelopes'), meetingId: id }),
  /** Numbers may come as text from an address. */
  z.object({
    kind: z.literal('signIn'), meetingId: id, page: z.enum(['landscape', 'portrait']).default('landscape'),
    blanks: z.coerce.number<string | number>().int().min(0).max(60).default(10),
  }),
  /** สำเนามติที่ประชุม as a letter, with the certified copy. */
  z.object({ kind: z.literal('excerpt'), letterId: id }),
  /** A project on one page: resolution, money, work, pictures, results. */
  z.object({ kind: z.literal('projectStory'), projectId: id }),
  /** All minutes of the council of one calendar year (C.E.), with their contents. */
  z.object({ kind: z.literal('yearBook'), year: reportYear }),
  /** The welfare fund's report of a fiscal year (C.E. year in which it ends, may come as text from an address). */
  z.object({ kind: z.literal('fundReport'), fundId: id, year: z.coerce.number<string | number>().int().min(1950).max(2200) }),
  /** What was put forward for the development plans, as the list shows it. */
  proposalFilter.extend({ kind: z.literal('proposals') }),
  /** s.21(11): the annual report of a calendar year with the money of the fiscal year of that number, or of the fiscal year alone. */
  z.object({ kind: z.literal('annualReport'), year: reportYear, basis: reportBasis.default('calendar') }),
  /** What is late and what falls due within a week from today. */
  z.object({ kind: z.literal('weekList') }),
])

export const madeFile = z.object({ name: z.string(), bytes })

/**
 * A PDF, and what it is where the paper is one to keep for decades: PDF/A-2 of level u or b, or 'plain' where it could not be
 * made so. Null: not such a paper.
 */
export const paperPdf = madeFile.extend({ pdfA: z.enum(['u', 'b', 'plain']).nullable() })

/** A Word file, and what it was put into: the program's own form, the council's (`formName`), or for what reason not that. */
export const wordFile = madeFile.extend({
  /** 'unusable': gone or damaged. 'enclosesDraft': only the program's own form says ร่าง on the pages of a draft that is enclosed, and on no other. */
  form: z.enum(['standard', 'own', 'unusable', 'enclosesDraft']),
  formName: z.string(),
})

export const sheetColumn = z.object({
  heading: filledLine(120),
  kind: z.enum(['text', 'number', 'date']),
})
/** A list as the page shows it: filtered, in its order, dates as ISO text. */
export const sheet = z.object({
  title: filledLine(200),
  columns: z.array(sheetColumn).min(1).max(60),
  rows: z.array(z.array(z.union([z.string().max(20_000), z.number(), z.null()])).max(60)).max(100_000),
})

export const papers = {
  /** PRINTER_MISSING where no browser is found in browser mode. */
  'papers.pdf': query(READERS, z.object({ paper }), paperPdf),
  'papers.docx': query(READERS, z.object({ paper }), wordFile),
  /** For Excel or as CSV. Personal data leaves the sealed book: the audit log keeps who took which list. */
  'papers.sheet': command(READERS, z.object({ sheet, format: z.enum(['xlsx', 'csv']) }), madeFile),
} as const

export type ReportBasis = z.infer<typeof reportBasis>
export type Paper = z.infer<typeof paper>
export type MadeFile = z.infer<typeof madeFile>
export type WordFile = z.infer<typeof wordFile>
export type Sheet = z.infer<typeof sheet>
export type SheetFormat = z.input<(typeof papers)['papers.sheet']['input']>['format']
