import type { HitKind } from '../../contract/search.ts'
import type { Meeting } from '../../contract/meetings.ts'
import { buddhistYear, formatThaiDate } from '../../contract/text/index.ts'
import { MEETING_KINDS } from '../../domain/meeting-words.ts'
import { plainText } from '../../domain/rich-text.ts'
import type Database from 'better-sqlite3'
import { find, select } from '../table.ts'
import { AGENDA_ITEMS, AMENDMENTS, COMMITTEES, FOLLOW_UP_NOTES, FOLLOW_UPS, GUESTS, LETTERS, MEETINGS, RESOLUTIONS } from '../tables.ts'
import { lines } from './lines.ts'
import type { TextOf } from './texts.ts'

/** What meetings, their agenda, minutes and resolutions say; and the letters and tasks that come of them. */

export type MeetingKindOfHit = Extract<HitKind, 'meeting' | 'agenda_item' | 'resolution' | 'follow_up' | 'letter'>

/** "ประชุมสามัญ ครั้งที่ 1/2569"; a committee's by the committee's name. */
function nameOf(db: Database.Database, { kind, committeeId, number, year }: Meeting): string {
  const committee = committeeId === null ? null : find(db, COMMITTEES, committeeId, true)
  return `ประชุม${committee?.name ?? MEETING_KINDS[kind]} ครั้งที่ ${number}/${buddhistYear(`${year}-01-01`)}`
}

export const MEETING_TEXTS: Record<MeetingKindOfHit, TextOf> = {
  meeting: (db, id) => {
    const meeting = find(db, MEETINGS, id)
    if (!meeting) return null
    const { heldOn, place, recorder, checker } = meeting
    const guests = () => select(db, GUESTS, 'meeting_id = ?', [id]).map(({ name, position }) => `${name} ${position}`.trim())
    return { pageId: id, title: nameOf(db, meeting), fields: () => lines(formatThaiDate(heldOn, 'weekday'), place, recorder, checker, ...guests()), on: heldOn }
  },

  agenda_item: (db, id) => {
    const item = find(db, AGENDA_ITEMS, id)
    const meeting = item && find(db, MEETINGS, item.meetingId)
    if (!meeting) return null
    // Both texts of an amendment are kept, and both are found.
    const amendments = () => select(db, AMENDMENTS, 'agenda_item_id = ?', [id]).flatMap(({ oldText, newText, reason }) => [oldText, newText, reason])
    return { pageId: meeting.id, title: item.title, fields: () => lines(plainText(item.body), ...amendments()), on: meeting.heldOn }
  },

  resolution: (db, id) => {
    const resolution = find(db, RESOLUTIONS, id)
    const meeting = resolution && find(db, MEETINGS, resolution.meetingId)
    return meeting && { pageId: meeting.id, title: resolution.text, fields: () => lines(resolution.assignee, resolution.task), on: meeting.heldOn }
  },

  follow_up: (db, id) => {
    const task = find(db, FOLLOW_UPS, id)
    const meeting = task && find(db, MEETINGS, task.meetingId)
    if (!meeting) return null
    const notes = () => select(db, FOLLOW_UP_NOTES, 'follow_up_id = ?', [id], 'noted_on, id').map(({ text }) => text)
    return { pageId: id, title: task.task, fields: () => lines(task.owner, task.closing, ...notes()), on: meeting.heldOn }
  },

  letter: (db, id) => {
    const letter = find(db, LETTERS, id)
    const meeting = letter && letter.meetingId !== null ? find(db, MEETINGS, letter.meetingId) : null
    if (!letter || !meeting) return null
    const number = `${letter.number}/${buddhistYear(`${letter.year}-01-01`)}`
    return { pageId: meeting.id, title: letter.subject, fields: () => lines(`ที่ ${number}`, letter.addressee, letter.signatory), on: letter.datedOn }
  },
}
