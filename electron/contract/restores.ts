import { z } from 'zod'
import { path } from './backups.ts'
import { secret } from './councils.ts'
import { command, KEEPERS, query, READERS, WRITERS } from './define.ts'
import { done, empty, id, instant, isoDate } from './shapes.ts'

/** What a restore replaced, and bringing it back; and single records taken from a package of the open council. */

/** A meeting with its agenda, resolutions and attendance; a person with terms and posts; a project with money and links. */
export const recordKind = z.enum(['meeting', 'person', 'project'])
/** 'back': it is not here (any more). 'replace': in place of what is here. 'copy': beside it, as a new record. */
export const takeWay = z.enum(['back', 'replace', 'copy'])

export const packageRecord = z.object({
  kind: recordKind,
  id,
  title: z.string(),
  /** Of a meeting: its date. */
  on: isoDate.nullable(),
  /** Against what is here. */
  state: z.enum(['missing', 'removed', 'same', 'different']),
})

/** What cannot be taken along as it is; each code has a sentence in both languages. */
export const takeNote = z.object({
  code: z.enum([
    'numberTaken', 'backToDraft', 'resolutionKept', 'resolutionNumberTaken', 'peopleMissing', 'nationalIdTaken', 'organisationBrought',
    'postTaken', 'issuesMissing', 'resolutionMissing', 'partnerMissing', 'fileMissing',
  ]),
  count: z.int(),
  names: z.array(z.string()),
})

const where = { path, secret: secret.nullable() }
const which = { ...where, kind: recordKind, id }

export const restores = {
  /** The state of the open council that its last restore replaced; null when nothing was kept. */
  'restores.replaced': query(READERS, empty, z.object({ at: instant, keptUntil: instant }).nullable()),
  /** Puts that state back; the present one is kept in its stead. Closes the council. */
  'restores.undo': command(KEEPERS, empty, done),
  /** The records of a package of the open council. Without `secret` its own key is tried. */
  'restores.records': query(WRITERS, z.object(where), z.array(packageRecord)),
  /** One of them, and what each way of taking it would do; nothing is changed. */
  'restores.record': query(
    WRITERS,
    z.object(which),
    z.object({
      title: z.string(),
      /** Rows that belong to it, in the package and here. */
      parts: z.array(z.object({ table: z.string(), inPackage: z.int(), here: z.int() })),
      /** Adopted minutes are not replaced. */
      adopted: z.boolean(),
      ways: z.array(z.object({ way: takeWay, notes: z.array(takeNote) })),
    }),
  ),
  /** Takes it with all that belongs to it, in one transaction with its audit entries. */
  'restores.take': command(WRITERS, z.object({ ...which, way: takeWay }), z.object({ id, notes: z.array(takeNote) })),
} as const

export type RecordKind = z.infer<typeof recordKind>
export type TakeWay = z.infer<typeof takeWay>
export type TakeNote = z.infer<typeof takeNote>
export type PackageRecord = z.infer<typeof packageRecord>
