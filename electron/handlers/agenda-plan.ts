import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { FollowUp } from '../contract/follow-ups.ts'
import { PLAIN_ITEM, type AgendaItem, type AgendaKind, type Meeting } from '../contract/meetings.ts'
import { formatThaiDate } from '../contract/text/index.ts'
import { FIVE_ITEMS, placeOf, SIX_ITEMS, standardTitle, type AgendaPlan } from '../domain/agenda-templates.ts'
import { leftFor, type Left } from '../domain/left-over.ts'
import { fromPlainText } from '../domain/rich-text.ts'
import { meetingNumber } from '../documents/minutes.ts'
import { itemsThatMatter, openFollowUps, postponements } from '../store/queries/left-over.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { find } from '../store/table.ts'
import { AGENDA_ITEMS, AGENDA_TEMPLATES, type AgendaRow } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'

/** What stands on the agenda of a meeting before anybody types: its main items, and what earlier meetings left. */

type LeftHere = Left<Meeting, FollowUp, AgendaRow>

export function leftOver(db: Database.Database, meeting: Meeting): LeftHere {
  return leftFor(meeting, {
    meetings: meetingQueries.meetings(db),
    followUps: openFollowUps(db),
    items: itemsThatMatter(db, meeting.id),
    postponed: postponements(db),
  })
}

/** @param templateId null for the standard six items. @throws AppError NOT_FOUND when there is no such template */
export function planAgenda(writer: Writer, meeting: Meeting, templateId: string | null): void {
  planOf(writer.db, templateId).forEach(({ kind, title }, at) => {
    writer.insert(AGENDA_ITEMS, { meetingId: meeting.id, parentId: null, position: at + 1, kind, title, body: fromPlainText(''), ...PLAIN_ITEM })
  })
  takeOver(writer, meeting)
}

function planOf(db: Database.Database, templateId: string | null): AgendaPlan {
  if (templateId === null) return SIX_ITEMS
  if (templateId === 'five') return FIVE_ITEMS
  const template = find(db, AGENDA_TEMPLATES, templateId)
  if (!template) throw new AppError('NOT_FOUND', { id: templateId })
  return template.items
}

/** Puts what earlier meetings left under the items it belongs to. @returns how many items came */
export function takeOver(writer: Writer, meeting: Meeting): number {
  const { minutes, followUps, items } = leftOver(writer.db, meeting)
  const under = (kind: AgendaKind, made: readonly (Pick<AgendaItem, 'title'> & Partial<Pick<AgendaItem, keyof typeof PLAIN_ITEM>>)[]): void => {
    if (made.length === 0) return
    const parentId = mainItem(writer, meeting.id, kind).id
    const last = meetingQueries.siblingsOf(writer.db, meeting.id, parentId).at(-1)?.position ?? 0
    made.forEach((one, at) =>
      writer.insert(AGENDA_ITEMS, { ...PLAIN_ITEM, meetingId: meeting.id, parentId, position: last + at + 1, kind: 'own', body: fromPlainText(''), ...one }))
  }
  under('adopt_minutes', minutes.map((one) => ({ title: adoptionTitle(one), adoptsMeetingId: one.id })))
  under('matters_arising', followUps.map((one) => ({ title: followUpTitle(one), followUpId: one.id })))
  under('for_consideration', items.map(({ item, title }) => ({ title: clip(title, 500), duties: item.duties, carriedFromId: item.id })))
  return minutes.length + followUps.length + items.length
}

/** The main item of a kind; an agenda that lacks it gets it in its place. */
function mainItem(writer: Writer, meetingId: string, kind: AgendaKind): AgendaRow {
  const main = meetingQueries.siblingsOf(writer.db, meetingId, null)
  const found = main.find((item) => item.kind === kind)
  if (found) return found
  const position = placeOf(kind, main)
  for (const item of main) if (item.position >= position) writer.update(AGENDA_ITEMS, item, { position: item.position + 1 })
  return writer.insert(AGENDA_ITEMS, { meetingId, parentId: null, position, kind, title: standardTitle(kind), body: fromPlainText(''), ...PLAIN_ITEM })
}

function adoptionTitle(meeting: Meeting): string {
  return `รายงานการประชุม ${meetingNumber(meeting)} เมื่อวันที่ ${formatThaiDate(meeting.heldOn, 'long')}`
}

/** 'ซ่อมฝายน้ำล้น (ผู้รับผิดชอบ คณะทำงานฟื้นฟูป่า กำหนดเสร็จ 31 มีนาคม 2569)'. */
function followUpTitle({ task, owner, dueOn }: FollowUp): string {
  const facts = [owner.trim() === '' ? '' : `ผู้รับผิดชอบ ${owner.trim()}`, dueOn === null ? '' : `กำหนดเสร็จ ${formatThaiDate(dueOn, 'long')}`].filter(Boolean).join(' ')
  return `${clip(task, 250)}${facts === '' ? '' : ` (${facts})`}`
}

/** One line of at most so many letters. */
function clip(text: string, length: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`
}
