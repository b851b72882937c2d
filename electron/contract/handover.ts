import { z } from 'zod'
import { path } from './backups.ts'
import { command, KEEPERS, query, READERS } from './define.ts'
import { followUpStanding } from './follow-ups.ts'
import { meetingKind } from './meetings.ts'
import { stage } from './projects.ts'
import { resolutionSeries } from './resolutions.ts'
import { bytes, empty, filledLine, id, instant, isoDate, jobId, line } from './shapes.ts'

/** Handing the book to another secretary: what is still open, and the cover of the package to be signed. */

export const openItems = z.object({
  on: isoDate,
  /** Minutes that are not adopted, the latest meeting first. */
  meetings: z.array(z.object({ id, kind: meetingKind, number: z.int(), year: z.int(), heldOn: isoDate })),
  /** What was assigned and is not closed. The nearest due date first, those without one last. */
  followUps: z.array(
    z.object({
      id, meetingId: id, number: z.int(), series: resolutionSeries, year: z.int(), task: z.string(), owner: z.string(), dueOn: isoDate.nullable(), standing: followUpStanding,
    }),
  ),
  projects: z.array(z.object({ id, title: z.string(), stage, endsOn: isoDate.nullable() })),
  /** Terms that end within 180 days, and members past theirs (acting); the earliest first. */
  terms: z.array(z.object({ personId: id, name: z.string(), dueEndOn: isoDate, isActing: z.boolean() })),
  /** The latest backup that was verified when it was made. */
  lastBackup: z.object({ at: instant, path }).nullable(),
  recoveryProvedAt: instant.nullable(),
})

export const coverInput = z.object({
  outgoing: filledLine(120),
  incoming: filledLine(120),
  /** Who signs as witness; empty: a line to write on. */
  witness: line(120),
  /** Where the sheet with the recovery key lies, in words; empty: a line to write on. */
  paperKeyPlace: line(300),
  /** A package of this council that was made and verified here: one of `backups.history`. */
  packagePath: path,
})

export const handover = {
  'handover.openItems': query(READERS, empty, openItems),
  /**
   * The cover as PDF; the package is read whole for its SHA-256. Who hands over to whom goes into the log.
   * @throws NOT_FOUND for a package that was not made here, FOLDER_GONE, PACKAGE_DAMAGED
   */
  'handover.coverPdf': command(KEEPERS, coverInput.extend({ jobId }), z.object({ name: z.string(), bytes })),
} as const

export type OpenItems = z.infer<typeof openItems>
export type CoverInput = z.infer<typeof coverInput>
