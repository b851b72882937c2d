import { z } from 'zod'
import { command, query, WRITERS } from './define.ts'
import { importChoices, importKind, importRow, memberRecord, organisationRecord, projectRecord, rollPreview } from './imports.ts'
import { capacity, organisationKind, person, postName } from './members.ts'
import { fundingSource } from './project-money.ts'
import { empty, id, instant, isoDate, jobId, revision, satang } from './shapes.ts'

/** The import desk: a staged file is read and shown, and nothing is written before "นำเข้า". */

/** Fields of a person that a row may change, one by one. A term's dates are never among them. */
export const PERSON_FIELDS = [
  'title', 'givenName', 'familyName', 'nationalId', 'bornOn', 'phone', 'houseNo', 'moo', 'address', 'note',
] as const

/** Who on record a row may speak of, and what the book says about them. */
export const alreadyHere = z.object({
  by: z.enum(['national_id', 'name']),
  /** Whether the two national IDs are the same; unknown where one of them is missing. */
  ids: z.enum(['same', 'other', 'unknown']),
  /** The national ID as the row has it where both are the same, masked otherwise. */
  person: person.extend({ nationalId: z.string() }),
  /** Newest first. */
  terms: z.array(z.object({ startedOn: isoDate, dueEndOn: isoDate, endedOn: isoDate.nullable() })),
})

/** A row for the page, with whom it may speak of; of an organisation the page asks the register itself. */
export const deskRow = z.object({ row: importRow, here: alreadyHere.nullable() })

/** What was understood of the file as a whole; its rows come after, in pieces. */
export const deskReading = rollPreview.omit({ rows: true }).extend({
  /** The choices as applied: the user's own, and what was chosen before for a file of the same layout. */
  choices: importChoices,
  /** Posts with one seat that somebody holds: a row that claims one is asked about. */
  seats: z.array(z.object({ post: postName, personId: id, name: z.string() })),
})

/** A row as it is to be written. Rows that are not named are left out. */
export const rowChoice = z.object({
  key: z.string(),
  /** What the user put right: replaces these fields of the row. */
  fixes: memberRecord,
  /** Doubts that the user looked at, as "field:code". */
  confirmed: z.array(z.string().max(80)).max(100),
  /** Somebody with this name is on record, and the user said that this is another person. */
  another: z.boolean(),
  /** Somebody on record: the fields to take from the row, and whether it begins a further term. Null: somebody new. */
  update: z.object({ personId: id, revision, fields: z.array(z.enum(PERSON_FIELDS)), newTerm: z.boolean() }).nullable(),
})

/** Fields of an organisation that a row may change, one by one. Its standing is never among them. */
export const ORGANISATION_IMPORT_FIELDS = [
  'name', 'kind', 'registrationNo', 'registeredOn', 'moo', 'activity', 'memberCount', 'leader', 'phone', 'note',
] as const

/** A row of an organisation list as it is to be written. Rows that are not named are left out. */
export const organisationChoice = z.object({
  key: z.string(),
  fixes: organisationRecord,
  confirmed: z.array(z.string().max(80)).max(100),
  /** One of this name is on record or in the list before, and the user said that this is another. */
  another: z.boolean(),
  /** The day since when a new one is dissolved or suspended, as the list says; null: that stays in its note. */
  standingFrom: isoDate.nullable(),
  /** One on record: the fields to take from the row. Null: a new one. */
  update: z.object({ organisationId: id, revision, fields: z.array(z.enum(ORGANISATION_IMPORT_FIELDS)) }).nullable(),
})

/** A row of a project list as it is to be written. Rows that are not named are left out. */
export const projectChoice = z.object({
  key: z.string(),
  fixes: projectRecord,
  confirmed: z.array(z.string().max(80)).max(100),
  /** One of this code or title is on record or in the list before, and the user said that this is another. */
  another: z.boolean(),
  /** One on record: it gets the promises of the row that it does not have. Null: a new one. */
  update: z.object({ projectId: id, revision }).nullable(),
})

export const importBatch = z.object({
  id,
  /** What `added` and `updated` count. */
  kind: importKind,
  fileName: z.string(),
  createdAt: instant,
  /** Empty for batches from before this was kept. */
  userName: z.string(),
  added: z.int(),
  updated: z.int(),
  /** Organisations made because members of the list stand for them. */
  organisationsAdded: z.int(),
  undoneAt: instant.nullable(),
})

/** A batch can be taken back for so long: the way back holds people's former data, and is not kept for ever. */
export const UNDO_DAYS = 90
const DAY_MS = 24 * 60 * 60 * 1000

/** Instants before this one are too long ago, as seen from `now` (both UTC, ISO text). */
export const undoableSince = (now: string): string => new Date(Date.parse(now) - UNDO_DAYS * DAY_MS).toISOString()

/** How many rows `imports.rows` answers with at a time. */
export const ROWS_AT_ONCE = 500

export const imports = {
  /** Reads the staged file, off the main thread. ROLL_EMPTY where it lists nothing that the desk brings in. The file stays staged. */
  'imports.preview': query(WRITERS, z.object({ jobId, stageId: id, choices: importChoices }), deskReading),
  /** Rows of the last reading of this staged file, from the given place on. */
  'imports.rows': query(WRITERS, z.object({ stageId: id, from: z.int().min(0) }), z.object({ rows: z.array(deskRow) })),
  /** Whom a row speaks of after its name or number was put right. */
  'imports.whoIs': query(
    WRITERS,
    z.object({ givenName: z.string().max(300), familyName: z.string().max(300), nationalId: z.string().max(13) }),
    z.object({ here: alreadyHere.nullable() }),
  ),
  /** One batch in one transaction, off the main thread; cancelled, it writes nothing. A refusal names its row in `details.row`. */
  'imports.commit': command(
    WRITERS,
    z.object({
      jobId,
      stageId: id,
      rows: z.array(rowChoice).min(1).max(20_000),
      /**
       * For rows that do not say themselves when their term began, and as what; and what those organisations are that
       * the register does not have: a member roll names them, and says no more.
       */
      defaults: z.object({ startedOn: isoDate.nullable(), capacity, organisationKind: organisationKind.default('local') }),
    }),
    importBatch,
  ),
  /** As `imports.commit`, of an organisation list. `kind`: of those of which the list does not say it. REGISTRATION_NO_TAKEN */
  'imports.commitOrganisations': command(
    WRITERS,
    z.object({ jobId, stageId: id, rows: z.array(organisationChoice).min(1).max(5_000), kind: organisationKind }),
    importBatch,
  ),
  /** Projects on record with their promises, to be compared with the rows of a list. */
  'imports.projects': query(
    WRITERS,
    empty,
    z.array(z.object({ id, revision, code: z.string(), title: z.string(), money: z.array(z.object({ source: fundingSource, fiscalYear: z.int(), promisedSatang: satang })) })),
  ),
  /** As `imports.commit`, of a project list. `defaults`: fiscal year and source of the money of which the list does not say them. PROJECT_SAME_TITLE */
  'imports.commitProjects': command(
    WRITERS,
    z.object({
      jobId,
      stageId: id,
      rows: z.array(projectChoice).min(1).max(5_000),
      defaults: z.object({ fiscalYear: z.int().min(1950).max(2200), source: fundingSource }),
    }),
    importBatch,
  ),
  'imports.list': query(WRITERS, empty, z.array(importBatch)),
  /** Takes the whole batch back. STILL_USED, with `names` and `reasons`, when something was built on it; NOTHING_TO_UNDO after UNDO_DAYS. */
  'imports.undo': command(WRITERS, z.object({ jobId, id }), importBatch),
} as const

export type AlreadyHere = z.infer<typeof alreadyHere>
export type DeskRow = z.infer<typeof deskRow>
export type DeskReading = z.infer<typeof deskReading>
export type RowChoice = z.infer<typeof rowChoice>
export type ImportBatch = z.infer<typeof importBatch>
export type ProjectChoice = z.infer<typeof projectChoice>
export type OrganisationChoice = z.infer<typeof organisationChoice>
export type OrganisationImportField = (typeof ORGANISATION_IMPORT_FIELDS)[number]
export type PersonField = (typeof PERSON_FIELDS)[number]
/** Why a batch cannot be taken back: the `reasons` of STILL_USED, one for each of its `names`. */
export const UNDO_BLOCKERS = ['changed', 'meeting', 'term', 'post', 'file', 'status', 'seat', 'member', 'project'] as const
export type UndoBlocker = (typeof UNDO_BLOCKERS)[number]
