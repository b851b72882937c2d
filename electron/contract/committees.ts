import { z } from 'zod'
import { filledLine, id, isoDate, line, note, recordFields } from './shapes.ts'

/** Committees (คณะทำงาน): set up by the council for a matter, with members and helpers who each have their own dates. */

export const committeeInput = z.object({
  name: filledLine(300),
  startedOn: isoDate,
  /** Last day; null while it goes on. */
  endedOn: isoDate.nullable(),
  note,
})
export const committee = committeeInput.extend(recordFields)

export const committeeSeatInput = z.object({
  personId: id,
  /** ประธานคณะทำงาน, เลขานุการ …, in the council's own words; empty for a plain member. */
  role: line(120),
  startedOn: isoDate,
  endedOn: isoDate.nullable(),
})
export const committeeSeat = committeeSeatInput.extend({ ...recordFields, committeeId: id })

export type CommitteeInput = z.infer<typeof committeeInput>
export type Committee = z.infer<typeof committee>
export type CommitteeSeatInput = z.infer<typeof committeeSeatInput>
export type CommitteeSeat = z.infer<typeof committeeSeat>
