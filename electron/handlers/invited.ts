import type Database from 'better-sqlite3'
import type { Invited } from '../contract/letters.ts'
import type { Meeting } from '../contract/meetings.ts'
import type { Person } from '../contract/members.ts'
import { positionOf } from '../documents/attendance.ts'
import * as councilQueries from '../store/queries/council.ts'
import { find } from '../store/table.ts'
import { PEOPLE, type ProfileRow } from '../store/tables.ts'
import { rollOf } from './meeting-roll.ts'

/** Whom a meeting's notice goes to: those in office on its day, or with a seat on the committee, in official order. */
export function invitedTo(db: Database.Database, meeting: Meeting): Invited[] {
  const profile = councilQueries.profile(db)
  return rollOf(db, meeting).lines.map((line) => {
    const person = find(db, PEOPLE, line.personId, true)
    return { name: line.name, position: meeting.kind === 'committee' ? line.postLabel : positionOf(line), address: person === null ? '' : addressOf(person, profile) }
  })
}

/** As an envelope wants it: house, village, what else is known, and the council's area where the address does not name it. */
function addressOf({ houseNo, moo, address }: Person, profile: ProfileRow | null): string {
  const own = [houseNo.trim() && `บ้านเลขที่ ${houseNo.trim()}`, moo !== null && `หมู่ที่ ${moo}`, address.trim()].filter(Boolean).join(' ')
  if (own === '' || profile === null || /อำเภอ|อ\.|เขต|จังหวัด|จ\./.test(address)) return own
  const tambon = profile.tambonName === '' || address.includes(profile.tambonName) ? '' : `ตำบล${profile.tambonName}`
  return [own, tambon, profile.amphoeName && `อำเภอ${profile.amphoeName}`, profile.provinceName && `จังหวัด${profile.provinceName}`].filter(Boolean).join(' ')
}
