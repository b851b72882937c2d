import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { done, empty, filledLine, id, isoDate, line, note, recordFields, recordRef } from './shapes.ts'

/** Committees (คณะทำงาน): set up by the council for a matter, with members, helpers and outsiders who each have their own dates. */

export const committeeInput = z.object({
  name: filledLine(300),
  startedOn: isoDate,
  /** Last day; null while it goes on. */
  endedOn: isoDate.nullable(),
  note,
})
export const committee = committeeInput.extend(recordFields)

const seatFields = z.object({
  /** A person of the book; null for an outsider, who stands by name. */
  personId: id.nullable(),
  /** Empty for a person of the book. */
  outsiderName: line(300),
  /** Where an outsider comes from: the office, school or organisation; empty for a person of the book. */
  affiliation: line(300),
  /** ประธานคณะทำงาน, เลขานุการ …, in the council's own words; empty for a plain member. */
  role: line(120),
  startedOn: isoDate,
  endedOn: isoDate.nullable(),
})
export const committeeSeat = seatFields.extend({ ...recordFields, committeeId: id })
export const committeeSeatInput = seatFields.refine(
  ({ personId, outsiderName, affiliation }) => (personId === null ? outsiderName !== '' : outsiderName === '' && affiliation === ''),
  { error: 'a person of the book, or an outsider by name', path: ['personId'] },
)

/** A committee with everybody who is or was on it, those with a role first, then in the order they came. */
export const committeeEntry = z.object({
  committee,
  seats: z.array(committeeSeat.extend({ name: z.string() })),
})

export const committees = {
  /** Those at work first, the latest first; ended ones too. */
  'committees.list': query(READERS, empty, z.array(committeeEntry)),
  'committees.add': command(WRITERS, committeeInput, z.object({ id })),
  /** A last day ends, on that day, every seat still open or ending later. */
  'committees.save': command(WRITERS, recordRef.extend({ committee: committeeInput }), committee),
  /** One entered by mistake, with its seats. */
  'committees.remove': command(WRITERS, recordRef, done),
  'committees.restore': command(WRITERS, z.object({ id }), done),
  /** COMMITTEE_MEMBER_TWICE when the person is on it already on one of these days. */
  'committees.addSeat': command(WRITERS, z.object({ committeeId: id, seat: committeeSeatInput }), committeeSeat),
  'committees.saveSeat': command(WRITERS, recordRef.extend({ seat: committeeSeatInput }), committeeSeat),
  'committees.removeSeat': command(WRITERS, recordRef, done),
  'committees.restoreSeat': command(WRITERS, z.object({ id }), done),
} as const

export type CommitteeEntry = z.infer<typeof committeeEntry>
export type CommitteeInput = z.infer<typeof committeeInput>
export type Committee = z.infer<typeof committee>
export type CommitteeSeatInput = z.infer<typeof committeeSeatInput>
export type CommitteeSeat = z.infer<typeof committeeSeat>
