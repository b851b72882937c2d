import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { done, id, line, recordFields, recordRef, richText } from './shapes.ts'

/** The agenda of a meeting: items, their order and texts, and what earlier meetings left for it. */

/** The six items of the standard agenda; 'own' for the council's own wording. */
export const agendaKind = z.enum(['chair_informs', 'adopt_minutes', 'matters_arising', 'for_information', 'for_consideration', 'other_matters', 'own'])
/** Levels of the agenda: 4, 4.1 and 4.2.1. */
export const AGENDA_LEVELS = 3
export const agendaItem = z.object({
  ...recordFields,
  meetingId: id,
  /** Null for a main item; for a sub-item (4.1, 4.2.1) the id of the item above it. */
  parentId: id.nullable(),
  /** Order among its siblings, from 1. */
  position: z.int(),
  /** As printed: "4", "4.1" or "4.2.1". Computed from the positions. */
  label: z.string(),
  kind: agendaKind,
  title: line(500),
  body: richText,
  /** Numbers of the duties of s.21 that the item serves, 1 to 12. */
  duties: z.array(z.int().min(1).max(12)).max(12),
  /** The minutes that this item is to adopt (rule 17). */
  adoptsMeetingId: id.nullable(),
  /** The follow-up that this item takes up (rule 19). */
  followUpId: id.nullable(),
  /** The item of an earlier meeting that was put off and is gone on with here. */
  carriedFromId: id.nullable(),
})

/** An item that serves no duty, adopts nothing, takes up nothing and goes on with nothing. */
export const PLAIN_ITEM = { duties: [] as number[], adoptsMeetingId: null, followUpId: null, carriedFromId: null } as const

/** What earlier meetings of the same body left for one to deal with. */
export const leftOver = z.object({ minutes: z.int(), followUps: z.int(), items: z.int() })

export const agenda = {
  /** What earlier meetings left and this agenda lacks: counts. */
  'meetings.leftOver': query(READERS, z.object({ id }), leftOver),
  /** Puts it on the agenda of a meeting that is not over. MEETING_STAGE when it is. */
  'meetings.takeOver': command(WRITERS, z.object({ id }), z.object({ agenda: z.array(agendaItem), added: z.int() })),
  /** INPUT_INVALID below the lowest level. */
  'meetings.addItem': command(
    WRITERS,
    z.object({ meetingId: id, parentId: id.nullable(), title: line(500) }),
    agendaItem,
  ),
  /** Saved as typed: title and text of one item. */
  'meetings.saveItem': command(WRITERS, recordRef.extend({ title: line(500), body: richText }), agendaItem),
  /** Moves an item among its siblings, or with `parentId` to a place under another (null: among the main items). INPUT_INVALID below the lowest level. */
  'meetings.moveItem': command(WRITERS, recordRef.extend({ position: z.int().min(1), parentId: id.nullable().optional() }), z.array(agendaItem)),
  /** The duties of s.21 that an item serves. */
  'meetings.setDuties': command(WRITERS, recordRef.extend({ duties: agendaItem.shape.duties }), agendaItem),
  'meetings.removeItem': command(WRITERS, recordRef, done),
  'meetings.restoreItem': command(WRITERS, z.object({ id }), done),
} as const

export type AgendaKind = z.infer<typeof agendaKind>
export type AgendaItem = z.infer<typeof agendaItem>
export type LeftOver = z.infer<typeof leftOver>
