import { AGENDA_LEVELS, PLAIN_ITEM, type AgendaItem } from '../contract/meetings.ts'
import { inPrintingOrder } from '../domain/agenda-order.ts'
import { fromPlainText, sanitize } from '../domain/rich-text.ts'
import { attachmentsOf } from '../store/queries/files.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { find } from '../store/table.ts'
import { AGENDA_ITEMS, type AgendaRow } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { AppError } from '../contract/errors.ts'
import { leftOver, takeOver } from './agenda-plan.ts'
import { write, type HandlersOf } from './context.ts'
import { openDraft } from './meeting-page.ts'
import { withOwnImages } from './text-images.ts'

type AgendaHandlers = Pick<HandlersOf<'meetings'>,
  | 'meetings.addItem' | 'meetings.saveItem' | 'meetings.moveItem' | 'meetings.setDuties' | 'meetings.removeItem' | 'meetings.restoreItem'
  | 'meetings.leftOver' | 'meetings.takeOver'>

const allOf = (writer: Writer, meetingId: string): AgendaItem[] => inPrintingOrder(meetingQueries.agendaOf(writer.db, meetingId))

function oneOf(writer: Writer, row: AgendaRow): AgendaItem {
  return allOf(writer, row.meetingId).find((item) => item.id === row.id) as AgendaItem
}

/** Gives siblings the positions 1, 2, 3 … in this order. */
function renumber(writer: Writer, order: readonly AgendaRow[]): void {
  order.forEach((row, at) => {
    if (row.position !== at + 1) writer.update(AGENDA_ITEMS, row, { position: at + 1 })
  })
}

/** A sub-item needs an item of the same meeting above it, and a level below that one. */
function refuseImpossibleParent(writer: Writer, meetingId: string, parentId: string | null): void {
  if (parentId === null) return
  const parent = allOf(writer, meetingId).find((item) => item.id === parentId)
  if (!parent) throw new AppError('NOT_FOUND', { id: parentId })
  if (parent.label.split('.').length >= AGENDA_LEVELS) throw new AppError('INPUT_INVALID', { fields: ['parentId'] })
}

/** Nor may an item come under itself, or what hangs on it below the lowest level. */
function refuseImpossibleMove(writer: Writer, { id, meetingId }: AgendaRow, parentId: string | null): void {
  refuseImpossibleParent(writer, meetingId, parentId)
  const all = allOf(writer, meetingId)
  const levels = (label: string): number => label.split('.').length
  const own = all.find((item) => item.id === id)?.label ?? ''
  const below = all.filter(({ label }) => label === own || label.startsWith(`${own}.`))
  const goal = all.find((item) => item.id === parentId)
  const depth = Math.max(...below.map(({ label }) => levels(label))) - levels(own)
  if ((goal !== undefined && below.includes(goal)) || (goal === undefined ? 0 : levels(goal.label)) + 1 + depth > AGENDA_LEVELS) {
    throw new AppError('INPUT_INVALID', { fields: ['parentId'] })
  }
}

/** Brings an item back, and what it stands under if that was removed since: without it the item had no place. */
export function restoreWithParents(writer: Writer, id: string): AgendaRow {
  const item = writer.restore(AGENDA_ITEMS, id)
  if (item.parentId !== null && find(writer.db, AGENDA_ITEMS, item.parentId) === null) restoreWithParents(writer, item.parentId)
  return item
}

export const agenda = {
  'meetings.addItem': ({ meetingId, parentId, title }, context) =>
    write(context, (writer) => {
      openDraft(writer.db, meetingId)
      refuseImpossibleParent(writer, meetingId, parentId)
      const siblings = meetingQueries.siblingsOf(writer.db, meetingId, parentId)
      const position = (siblings.at(-1)?.position ?? 0) + 1
      return oneOf(writer, writer.insert(AGENDA_ITEMS, { meetingId, parentId, position, kind: 'own', title, body: fromPlainText(''), ...PLAIN_ITEM }))
    }),

  'meetings.saveItem': ({ title, body, ...ref }, context) =>
    write(context, (writer) => {
      const { meetingId } = writer.current(AGENDA_ITEMS, ref)
      openDraft(writer.db, meetingId)
      return oneOf(writer, writer.update(AGENDA_ITEMS, ref, { title, body: withOwnImages(writer, meetingId, sanitize(body)) }))
    }),

  'meetings.moveItem': ({ position, parentId, ...ref }, context) =>
    write(context, (writer) => {
      let item = writer.current(AGENDA_ITEMS, ref)
      openDraft(writer.db, item.meetingId)
      const from = item.parentId
      if (parentId !== undefined && parentId !== from) {
        refuseImpossibleMove(writer, item, parentId)
        item = writer.update(AGENDA_ITEMS, item, { parentId })
        renumber(writer, meetingQueries.siblingsOf(writer.db, item.meetingId, from))
      }
      const others = meetingQueries.siblingsOf(writer.db, item.meetingId, item.parentId).filter((row) => row.id !== item.id)
      renumber(writer, others.toSpliced(position - 1, 0, item))
      return allOf(writer, item.meetingId)
    }),

  'meetings.setDuties': ({ duties, ...ref }, context) =>
    write(context, (writer) => {
      openDraft(writer.db, writer.current(AGENDA_ITEMS, ref).meetingId)
      return oneOf(writer, writer.update(AGENDA_ITEMS, ref, { duties: [...new Set(duties)].sort((a, b) => a - b) }))
    }),

  'meetings.removeItem': (ref, context) => {
    write(context, (writer) => {
      const item = writer.current(AGENDA_ITEMS, ref)
      openDraft(writer.db, item.meetingId)
      const rows = meetingQueries.agendaOf(writer.db, item.meetingId)
      const resolutions = meetingQueries.resolutionsOf(writer.db, item.meetingId)
      if (rows.some((row) => row.parentId === item.id) || resolutions.some((one) => one.agendaItemId === item.id)) {
        throw new AppError('ITEM_HAS_PARTS', { title: item.title })
      }
      if (attachmentsOf(writer.db, 'agendaItem', item.id).length > 0) throw new AppError('ITEM_HAS_FILES', { title: item.title })
      writer.remove(AGENDA_ITEMS, ref)
    })
    return {}
  },

  'meetings.leftOver': ({ id }, { council }) => {
    const { db } = council.store
    const meeting = meetingQueries.meetingById(db, id)
    if (!meeting) throw new AppError('NOT_FOUND', { id })
    const { minutes, followUps, items } = leftOver(db, meeting)
    return { minutes: minutes.length, followUps: followUps.length, items: items.length }
  },

  'meetings.takeOver': ({ id }, context) =>
    write(context, (writer) => {
      const meeting = openDraft(writer.db, id)
      if (meeting.stage !== 'planned' && meeting.stage !== 'open') throw new AppError('MEETING_STAGE', { stage: meeting.stage })
      const added = takeOver(writer, meeting)
      return { agenda: allOf(writer, id), added }
    }),

  'meetings.restoreItem': ({ id }, context) => {
    write(context, (writer) => openDraft(writer.db, restoreWithParents(writer, id).meetingId))
    return {}
  },
} satisfies AgendaHandlers
