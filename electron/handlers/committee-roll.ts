import type Database from 'better-sqlite3'
import type { CommitteeSeat } from '../contract/committees.ts'
import type { FrozenEntry } from '../contract/holding.ts'
import { fullName } from '../contract/text/index.ts'
import { splitName } from '../domain/thai-name.ts'
import * as committeeQueries from '../store/queries/committees.ts'
import { mergedInto } from '../store/queries/merges.ts'
import { find } from '../store/table.ts'
import { COMMITTEE_SEATS, PEOPLE } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'

/**
 * The roll of a committee: everybody with a seat on the day, people from outside the council too. An outsider has a seat
 * and no record. The first meeting that counts one puts the name on record, under the id of the seat, because marks,
 * votes and rolls name people; so the outsider stays the same person from meeting to meeting.
 */

type RollLine = Pick<FrozenEntry, 'personId' | 'name' | 'postLabel' | 'organisationName'>

const PLAIN_SEAT = 'คณะทำงาน'

/** In the order of the seats; nobody twice. @param on ISO date */
export function committeeRoll(db: Database.Database, committeeId: string, on: string): RollLine[] {
  const lines = committeeQueries
    .seatsOf(db, committeeId)
    .filter(({ startedOn, endedOn }) => startedOn <= on && (endedOn === null || on <= endedOn))
    .flatMap((seat) => lineOf(db, seat))
  return lines.filter(({ personId }, at) => lines.findIndex((line) => line.personId === personId) === at)
}

function lineOf(db: Database.Database, seat: CommitteeSeat): RollLine[] {
  const role = seat.role || PLAIN_SEAT
  if (seat.personId === null) {
    return [{ personId: mergedInto(db, seat.id), name: seat.outsiderName, postLabel: [role, seat.affiliation].filter(Boolean).join(' '), organisationName: null }]
  }
  const person = find(db, PEOPLE, seat.personId)
  return person === null ? [] : [{ personId: person.id, name: fullName(person), postLabel: role, organisationName: null }]
}

/** Those among them who are outsiders and on no record yet come onto it, by name alone (PDPA s.22). */
export function putOnRecord(writer: Writer, personIds: readonly string[]): void {
  for (const id of personIds) {
    if (find(writer.db, PEOPLE, id, true) !== null) continue
    const seat = find(writer.db, COMMITTEE_SEATS, id, true)
    if (seat === null) continue
    const { title, givenName, familyName } = splitName(seat.outsiderName)
    const name = givenName === '' ? { title: '', givenName: seat.outsiderName, familyName: '' } : { title, givenName, familyName }
    writer.insert(PEOPLE, { id, ...name, nationalId: '', bornOn: null, phone: '', houseNo: '', moo: null, address: '', note: '', erasedAt: null })
  }
}
