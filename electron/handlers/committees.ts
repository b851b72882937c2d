import type Database from 'better-sqlite3'
import type { CommitteeEntry, CommitteeSeatInput } from '../contract/committees.ts'
import { AppError } from '../contract/errors.ts'
import { fold, fullName } from '../contract/text/index.ts'
import * as committeeQueries from '../store/queries/committees.ts'
import { find } from '../store/table.ts'
import { COMMITTEE_SEATS, COMMITTEES, PEOPLE } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { write, type HandlersOf } from './context.ts'
import { overlaps, requireOrder } from './posts.ts'

/** Every committee with its people by name; whoever was taken off the record is left out. */
export function committeeEntries(db: Database.Database): CommitteeEntry[] {
  return committeeQueries.committees(db).map((committee) => ({
    committee,
    seats: committeeQueries.seatsOf(db, committee.id).flatMap((seat) => {
      const name = nameOf(db, seat)
      return name === null ? [] : [{ ...seat, name }]
    }),
  }))
}

/** Null for a person who is not on record, or not any more. */
function nameOf(db: Database.Database, { personId, outsiderName }: Pick<CommitteeSeatInput, 'personId' | 'outsiderName'>): string | null {
  if (personId === null) return outsiderName
  const person = find(db, PEOPLE, personId)
  return person && fullName(person)
}

/** An outsider has no record: the name tells who it is. */
const sameMember = (a: CommitteeSeatInput, b: CommitteeSeatInput): boolean =>
  a.personId === b.personId && fold(a.outsiderName) === fold(b.outsiderName)

/** Nobody sits on one committee twice at a time, nor before it was set up. @throws AppError NOT_FOUND, DATE_IMPOSSIBLE, COMMITTEE_MEMBER_TWICE */
function requireSeat(writer: Writer, committeeId: string, seat: CommitteeSeatInput, own: string | null): void {
  const committee = find(writer.db, COMMITTEES, committeeId)
  const name = nameOf(writer.db, seat)
  if (!committee || name === null) throw new AppError('NOT_FOUND', { id: committee ? (seat.personId ?? '') : committeeId })
  requireOrder(committee.startedOn, seat.startedOn)
  requireOrder(seat.startedOn, seat.endedOn)
  const other = committeeQueries.seatsOf(writer.db, committeeId).find((one) => one.id !== own && sameMember(one, seat) && overlaps(one, seat))
  if (other) throw new AppError('COMMITTEE_MEMBER_TWICE', { name })
}

/** With the committee end the seats that are still open or would end later. */
function endSeats(writer: Writer, committeeId: string, endedOn: string): void {
  for (const seat of committeeQueries.seatsOf(writer.db, committeeId)) {
    if (seat.endedOn === null || seat.endedOn > endedOn) writer.update(COMMITTEE_SEATS, seat, { endedOn: endedOn < seat.startedOn ? seat.startedOn : endedOn })
  }
}

export const committees = {
  'committees.list': (_input, { council }) => committeeEntries(council.store.db),

  'committees.add': (committee, context) =>
    write(context, (writer) => {
      requireOrder(committee.startedOn, committee.endedOn)
      return { id: writer.insert(COMMITTEES, committee).id }
    }),

  'committees.save': ({ committee, ...ref }, context) =>
    write(context, (writer) => {
      requireOrder(committee.startedOn, committee.endedOn)
      const saved = writer.update(COMMITTEES, ref, committee)
      if (committee.endedOn !== null) endSeats(writer, saved.id, committee.endedOn)
      return saved
    }),

  'committees.remove': (ref, context) => {
    write(context, (writer) => {
      const seats = committeeQueries.seatsOf(writer.db, ref.id)
      // The committee first: what goes along is told from earlier removals by its later time.
      writer.remove(COMMITTEES, ref)
      for (const seat of seats) writer.remove(COMMITTEE_SEATS, seat)
    })
    return {}
  },

  'committees.restore': ({ id }, context) => {
    write(context, (writer) => {
      const seats = committeeQueries.seatsRemovedWith(writer.db, id)
      writer.restore(COMMITTEES, id)
      for (const seatId of seats) writer.restore(COMMITTEE_SEATS, seatId)
    })
    return {}
  },

  'committees.addSeat': ({ committeeId, seat }, context) =>
    write(context, (writer) => {
      requireSeat(writer, committeeId, seat, null)
      return writer.insert(COMMITTEE_SEATS, { committeeId, ...seat })
    }),

  'committees.saveSeat': ({ seat, ...ref }, context) =>
    write(context, (writer) => {
      requireSeat(writer, writer.current(COMMITTEE_SEATS, ref).committeeId, seat, ref.id)
      return writer.update(COMMITTEE_SEATS, ref, seat)
    }),

  'committees.removeSeat': (ref, context) => {
    write(context, (writer) => writer.remove(COMMITTEE_SEATS, ref))
    return {}
  },

  'committees.restoreSeat': ({ id }, context) => {
    write(context, (writer) => {
      const seat = writer.restore(COMMITTEE_SEATS, id)
      requireSeat(writer, seat.committeeId, seat, id)
    })
    return {}
  },
} satisfies HandlersOf<'committees'>
