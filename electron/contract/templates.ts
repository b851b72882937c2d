import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { fundingSource } from './project-money.ts'
import { partnerKind } from './partners.ts'
import { filledLine, id, isoDate, line, note, satang } from './shapes.ts'
import { wordList } from './words.ts'

/**
 * A project that others may follow, as a file (electron/domain/PROJECT-TEMPLATE.md): how it is done, without people, without what was received or
 * spent, without papers and pictures.
 */

/** A file's text, in UTF-16 units. Longer ones are not read. */
export const MAX_TEMPLATE_LETTERS = 400_000
export const TEMPLATE_FORMAT = 'samut-sapha-project-template'
export const TEMPLATE_VERSION = 1

const some = <T extends z.ZodType>(one: T) => z.array(one).max(200)
/** Days from the first day of the project; negative for what comes before it. */
const dayOffset = z.int().min(-36_500).max(36_500).nullable()

export const projectTemplate = z.object({
  format: z.literal(TEMPLATE_FORMAT),
  version: z.literal(TEMPLATE_VERSION),
  templateId: id,
  councilName: filledLine(300),
  exportedOn: isoDate,
  title: filledLine(300),
  /** Words of the council that made it; '' where none was chosen. */
  kind: line(300),
  ladder: line(300),
  issues: some(line(300)),
  goals: some(line(300)),
  duties: z.array(z.int().min(1).max(12)).max(12),
  background: note,
  objectives: note,
  lessons: note,
  activities: some(z.object({ title: filledLine(300), dayFrom: dayOffset, dayTo: dayOffset })),
  indicators: some(z.object({ name: filledLine(300), unit: line(60), target: z.number().nullable(), better: z.enum(['more', 'less']) })),
  beneficiaries: some(filledLine(200)),
  partners: some(z.object({ name: filledLine(300), kind: partnerKind, role: line(300) })),
  /** What was planned, by source. */
  budget: some(z.object({ source: fundingSource, satang: satang.min(0) })),
})

/** Parts that whoever exports may leave out. */
export const leavable = z.enum(['background', 'objectives', 'lessons', 'activities', 'indicators', 'beneficiaries', 'partners', 'budget'])

/** A word of the file that this council does not have: it is said, and never added silently. */
const unknownWord = z.object({ list: z.enum([...wordList.options, 'issue', 'partner']), name: z.string() })

export const readTemplate = z.object({ template: projectTemplate, unknown: z.array(unknownWord) })

export const templates = {
  /** All that would go out. */
  'templates.preview': query(READERS, z.object({ projectId: id }), projectTemplate),
  /** The file for one council, which is remembered as having got it. */
  'templates.export': command(
    WRITERS,
    z.object({ projectId: id, leaveOut: z.array(leavable).max(leavable.options.length), councilName: filledLine(300), note: line(500) }),
    z.object({ name: z.string(), text: z.string() }),
  ),
  /** What a file says, before it is taken in. @throws TEMPLATE_UNREADABLE, TEMPLATE_NEWER */
  'templates.read': query(READERS, z.object({ text: z.string().max(MAX_TEMPLATE_LETTERS) }), readTemplate),
  /** A new proposal after the file; its activities are planned from `startsOn`, or without days. @throws TEMPLATE_UNREADABLE, TEMPLATE_NEWER */
  'templates.import': command(WRITERS, z.object({ text: z.string().max(MAX_TEMPLATE_LETTERS), startsOn: isoDate.nullable() }), z.object({ id })),
} as const

export type ProjectTemplate = z.infer<typeof projectTemplate>
export type Leavable = z.infer<typeof leavable>
export type UnknownWord = z.infer<typeof unknownWord>
