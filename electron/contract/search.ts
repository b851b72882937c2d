import { z } from 'zod'
import { query, READERS } from './define.ts'
import { ownerKind } from './files.ts'
import { id, isoDate } from './shapes.ts'

/** One box over everything the council keeps. */

export const hitKind = z.enum(['meeting', 'agenda_item', 'resolution', 'person', 'organisation', 'project', 'spending', 'partner', 'fund', 'fund_year', 'assembly', 'proposal', 'attachment'])
export const hit = z.object({
  kind: hitKind,
  id,
  /** The record's page: a meeting's id for its agenda items and resolutions, its owner's for an attachment, its project's for a spending. */
  pageId: id,
  /** On a meeting's page, the agenda item that it stands in. */
  itemId: id.nullable(),
  /** Of an attachment: what it is kept with. */
  ownerKind: ownerKind.nullable(),
  title: z.string(),
  /** A piece of the original text around the first hit. */
  snippet: z.string(),
  /** [start, end) of each hit within `snippet`, UTF-16. */
  marks: z.array(z.tuple([z.int(), z.int()])),
  on: isoDate.nullable(),
})

export const search = {
  'search.find': query(
    READERS,
    z.object({ text: z.string().max(20_000), limit: z.int().min(1).max(100).default(30) }),
    z.object({ hits: z.array(hit), total: z.int() }),
  ),
} as const

export type HitKind = z.infer<typeof hitKind>
export type Hit = z.infer<typeof hit>
