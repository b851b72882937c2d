import { z } from 'zod'
import { capacity, organisationKind, postName } from './members.ts'
import { fundingSource, stage } from './projects.ts'
import { isoDate, satang } from './shapes.ts'

/**
 * What a council's own list (XLSX or CSV) says, as understood: every row, column and doubt, before anything is written.
 * Rows and columns are counted as the file's user sees them: rows from 1; column 0 is "A".
 */

export const IMPORT_KINDS = ['member_roll', 'organisation_list', 'project_list'] as const
export const importKind = z.enum(IMPORT_KINDS)

/** What a column of a member roll may be. `fullName` and `address` are taken apart into several fields of the record. */
export const MEMBER_COLUMN_FIELDS = [
  'sequence', 'timestamp', 'fullName', 'title', 'givenName', 'familyName', 'nickname', 'nationalId', 'bornOn', 'age',
  'address', 'houseNo', 'moo', 'village', 'tambon', 'amphoe', 'province', 'postcode', 'phones',
  'organisation', 'capacity', 'post', 'startedOn', 'dueEndOn', 'term', 'note',
] as const
export const ORGANISATION_COLUMN_FIELDS = [
  'sequence', 'name', 'kind', 'moo', 'registrationNo', 'registeredOn', 'memberCount', 'leader', 'phones', 'activity',
  'status', 'note',
] as const
/** `funding` stands for any number of columns, one per source. */
export const PROJECT_COLUMN_FIELDS = [
  'sequence', 'code', 'title', 'issue', 'fiscalYear', 'funding', 'total', 'totalInWords', 'stage', 'responsible', 'resolution',
  'note',
] as const
/** What a column may mean, by the kind of list. */
export const FIELDS_OF_KIND = { member_roll: MEMBER_COLUMN_FIELDS, organisation_list: ORGANISATION_COLUMN_FIELDS, project_list: PROJECT_COLUMN_FIELDS } as const
export const COLUMN_FIELDS = [
  ...new Set([...MEMBER_COLUMN_FIELDS, ...ORGANISATION_COLUMN_FIELDS, ...PROJECT_COLUMN_FIELDS]),
] as const
export const columnField = z.enum(COLUMN_FIELDS)

const text = z.string().nullable()

/** A person's name as the file gives it, taken apart. */
export const importedName = z.object({ title: text, givenName: text, familyName: text })

/** A field whose column the file does not have is left out; one that is empty or cannot be read is null. */
export const memberRecord = z
  .object({
    ...importedName.shape,
    nickname: text,
    /** 13 digits that pass the check digit; anything else is null and stands in the flag's `raw`. */
    nationalId: z.string().regex(/^\d{13}$/).nullable(),
    bornOn: isoDate.nullable(),
    houseNo: text,
    moo: z.int().nullable(),
    village: text,
    tambon: text,
    amphoe: text,
    province: text,
    postcode: text,
    /** What is left of the address: lane, road, building. */
    addressRest: text,
    /** Digits only, with the leading 0. */
    phones: z.array(z.string()),
    organisation: text,
    capacity: capacity.nullable(),
    /** null: an ordinary member. `label` is the council's own word, or the number of a deputy ("1"). */
    post: z.object({ name: postName, label: z.string() }).nullable(),
    startedOn: isoDate.nullable(),
    dueEndOn: isoDate.nullable(),
    note: text,
  })
  .partial()

export const organisationRecord = z
  .object({
    name: text,
    kind: organisationKind.nullable(),
    moo: z.array(z.int()),
    registrationNo: text,
    registeredOn: isoDate.nullable(),
    memberCount: z.int().nullable(),
    leader: importedName.nullable(),
    phones: z.array(z.string()),
    activity: text,
    /** As written: ยังดำเนินการ, เลิกแล้ว, ยังไม่จดแจ้ง … */
    status: text,
    note: text,
  })
  .partial()

export const projectRecord = z
  .object({
    /** The council's own code. */
    code: text,
    title: text,
    issue: text,
    /** C.E. year in which the fiscal year ends: ปีงบประมาณ 2569 is 2026. */
    fiscalYear: z.int().nullable(),
    funding: z.array(z.object({ source: fundingSource, amountSatang: satang })),
    totalSatang: satang.nullable(),
    /** The amount that the words say, in satang. */
    wordsSatang: satang.nullable(),
    stage: stage.nullable(),
    responsible: importedName.extend({ organisation: text }).partial().nullable(),
    resolution: text,
    note: text,
  })
  .partial()

/** What may be doubtful about a value. Each has one Thai and one English sentence on the page. */
export const FLAG_CODES = [
  // dates
  'date_be_stored_as_ce', 'date_implausible', 'date_impossible', 'date_partial', 'date_pre2484_jan_mar',
  'date_serial_number', 'date_two_digit_year', 'date_unreadable', 'date_year_ce', 'date_order_unsure', 'term_end_mismatch', 'under_18',
  'age_disagrees',
  // national IDs and phones
  'id_checksum', 'id_unreadable', 'id_duplicate', 'id_duplicate_other_person', 'id_length', 'id_lost_leading_zero',
  'id_noncitizen_first_digit', 'id_scientific_lost', 'phone_length',
  // names
  'name_missing', 'name_unsure', 'surname_missing', 'title_missing', 'title_unsure', 'name_duplicate',
  'name_duplicate_other_id', 'two_people_one_row',
  // places
  'house_no_became_date', 'moo_out_of_range', 'moo_unreadable', 'moo_disagrees', 'outside_area', 'postcode_unreadable',
  // what they are in the council
  'two_organisations', 'capacity_unreadable', 'choice_unclear', 'post_unsure', 'qualification_village_head', 'qualification_office',
  'status_deceased', 'status_left_office',
  // organisations
  'organisation_dissolved', 'org_duplicate', 'org_same_name', 'organisation_kind_unreadable', 'regno_became_date',
  'number_approximate', 'number_range', 'number_unreadable',
  // projects
  'amount_missing', 'amount_negative', 'amount_words_disagree', 'amount_unreadable', 'approved_without_resolution',
  'stage_unreadable', 'sum_mismatch', 'words_misspelt', 'year_two_digit', 'year_unreadable',
  // any cell
  'cell_error', 'text_damaged',
] as const
export type FlagCode = (typeof FLAG_CODES)[number]

/** Facts for the sentence: a suggestion, the other row, a computed value. */
export const facts = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

export const rowFlag = z.object({
  /** A field of the row's record, or '*' for the whole row. */
  field: z.string(),
  code: z.enum(FLAG_CODES),
  /** The cell as the file has it. */
  raw: z.string().nullable(),
  params: facts,
})

/** accept: may come in as it is. flag: may come in once a person has looked. reject: makes no new record. */
export const ROW_ACTIONS = ['accept', 'flag', 'reject'] as const
export const rowAction = z.enum(ROW_ACTIONS)

const rowPlace = z.object({ sheet: z.int(), row: z.int().min(1), part: z.int().min(1) })

const rowBase = rowPlace.extend({
  /** "sheet:row:part": stable for the same file, names the row in the user's decisions. */
  key: z.string(),
  sheetName: text,
  action: rowAction,
  flags: z.array(rowFlag),
  /** The earlier row that says the same person or organisation. */
  duplicateOf: rowPlace.nullable(),
})
export const importRow = z.discriminatedUnion('kind', [
  rowBase.extend({ kind: z.literal('member'), record: memberRecord }),
  rowBase.extend({ kind: z.literal('organisation'), record: organisationRecord }),
  rowBase.extend({ kind: z.literal('project'), record: projectRecord }),
])

export const SKIP_REASONS = [
  'title', 'header', 'blank', 'section_heading', 'subtotal', 'total', 'footer', 'repeated_header', 'separator_line',
  'test_entry', 'continuation',
] as const
export const skippedRow = z.object({ sheet: z.int(), sheetName: text, row: z.int(), reason: z.enum(SKIP_REASONS), text: z.string() })

export const importColumn = z.object({
  sheet: z.int(),
  index: z.int(),
  header: z.string(),
  field: columnField.nullable(),
  /** For a column of ticks: the value that a tick stands for ("ผู้แทน", "3"). For a funding column: its source. */
  choice: text,
  how: z.enum(['header', 'contents', 'chosen', 'unknown']),
  /** How many rows have something here, and how many of those were read without a doubt. */
  filled: z.int(),
  understood: z.int(),
  /** One cell as written, and what it was read as. */
  sample: z.string(),
  sampleRead: z.string(),
})

export const importSheet = z.object({
  index: z.int(),
  /** null for CSV. */
  name: text,
  hidden: z.boolean(),
  kind: importKind.nullable(),
  included: z.boolean(),
  /** Why a sheet is left out. */
  reason: z.enum(['hidden', 'empty', 'no_table', 'other_kind', 'left_out']).nullable(),
  headerRows: z.array(z.int()),
  firstDataRow: z.int().nullable(),
  rowCount: z.int(),
})

/** Things to know about the file as a whole. */
export const NOTICE_CODES = ['stated_count_mismatch', 'hidden_sheet', 'hidden_rows', 'dates_1904', 'no_titles', 'later_sheet_repeats', 'number_of_council'] as const
export const importNotice = z.object({ code: z.enum(NOTICE_CODES), sheet: z.int().nullable(), row: z.int().nullable(), params: facts })

export const rollPreview = z.object({
  kind: importKind,
  file: z.object({
    name: z.string(),
    format: z.enum(['xlsx', 'csv']),
    encoding: z.enum(['utf-8', 'utf-16', 'windows-874']).nullable(),
    delimiter: text,
  }),
  sheets: z.array(importSheet),
  columns: z.array(importColumn),
  rows: z.array(importRow),
  skipped: z.array(skippedRow),
  notices: z.array(importNotice),
  counts: z.object({ records: z.int(), accept: z.int(), flag: z.int(), reject: z.int(), skipped: z.int() }),
})

/** What the user changed in the reading of the file: the meaning of a column, or which sheets take part. */
export const importChoices = z.object({
  columns: z.array(z.object({ sheet: z.int(), index: z.int(), field: columnField.nullable() })).max(5_000).default([]),
  sheets: z.array(z.object({ index: z.int(), included: z.boolean() })).max(500).default([]),
})

export type ImportKind = z.infer<typeof importKind>
export type ColumnField = z.infer<typeof columnField>
export type ImportedName = z.infer<typeof importedName>
export type MemberRecord = z.infer<typeof memberRecord>
export type OrganisationRecord = z.infer<typeof organisationRecord>
export type ProjectRecord = z.infer<typeof projectRecord>
export type RowFlag = z.infer<typeof rowFlag>
export type RowAction = z.infer<typeof rowAction>
export type ImportRow = z.infer<typeof importRow>
export type SkipReason = (typeof SKIP_REASONS)[number]
export type SkippedRow = z.infer<typeof skippedRow>
export type ImportColumn = z.infer<typeof importColumn>
export type ImportSheet = z.infer<typeof importSheet>
export type NoticeCode = (typeof NOTICE_CODES)[number]
export type ImportNotice = z.infer<typeof importNotice>
export type RollPreview = z.infer<typeof rollPreview>
export type ImportChoices = z.infer<typeof importChoices>
