import { z } from 'zod'

/** Shapes that many nouns share. */

export const id = z.uuid()
/** A local calendar date, ISO text, C.E.: 2025-08-17. Buddhist years exist only at display and input. */
export const isoDate = z.iso.date()
/** A moment in UTC, ISO text with milliseconds. */
export const instant = z.iso.datetime()
/** A local time of day, 24 hours: 09:30. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** Optimistic locking: 1 for a new record, +1 with every change. */
export const revision = z.int().min(1)
/** Money as integer satang (1 baht = 100 satang). */
export const satang = z.int()

/** One line of text as typed, trimmed by the page. */
export const line = (max = 500) => z.string().max(max)
/** A required line. */
export const filledLine = (max = 500) => z.string().trim().min(1).max(max)
/** Text of several lines. */
export const note = z.string().max(20_000)
/** Text of several lines that must be there. */
export const filledNote = z.string().trim().min(1).max(20_000)

export const empty = z.object({}).default({})
export const done = z.object({})

/** What names one revision of a record: the change is refused if another was saved meanwhile. */
export const recordRef = z.object({ id, revision })

/** Columns every record carries. */
export const recordFields = {
  id,
  revision,
  createdAt: instant,
  updatedAt: instant,
}

/** Binary content. Travels as is over IPC and as base64 over HTTP (see codec.ts). */
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** Names a piece of long work, chosen by the caller: progress carries it and cancelling asks for it. */
export const jobId = z.uuid()

/** The limited rich text of minutes: a Tiptap document of paragraphs, lists, tables, pictures and bold (see domain/rich-text.ts). */
export interface RichTextNode {
  type: string
  attrs?: Record<string, string | number | boolean | null> | undefined
  content?: RichTextNode[] | undefined
  marks?: { type: string }[] | undefined
  text?: string | undefined
}
export const richText: z.ZodType<RichTextNode> = z.lazy(() =>
  z.object({
    type: z.string().max(40),
    attrs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
    content: z.array(richText).max(5_000).optional(),
    marks: z.array(z.object({ type: z.string().max(40) })).max(10).optional(),
    text: z.string().max(200_000).optional(),
  }),
)
