import type { MemberRow } from '../../electron/contract/import-rules.ts'
import type { ProjectImportRow } from '../../electron/contract/project-import.ts'
import type { OrganisationRow } from '../../electron/contract/organisation-import.ts'
import type { ImportColumn, MemberRecord, OrganisationRecord, ProjectRecord, RollPreview, RowFlag } from '../../electron/contract/imports.ts'

/** A row of an invented roll, as the reader hands it over. */
export function memberRow(row: number, record: MemberRecord, more: Partial<Pick<MemberRow, 'action' | 'flags' | 'duplicateOf'>> = {}): MemberRow {
  const base = { kind: 'member' as const, sheet: 0, row, part: 1, key: `0:${row}:1`, sheetName: 'รายชื่อ' }
  return { ...base, action: 'accept', flags: [], duplicateOf: null, record, ...more }
}

export function flag(field: string, code: RowFlag['code'], raw: string | null = null): RowFlag {
  return { field, code, raw, params: {} }
}

export function column(index: number, header: string, field: ImportColumn['field']): ImportColumn {
  return { sheet: 0, index, header, field, choice: null, how: 'header', filled: 1, understood: 1, sample: '', sampleRead: '' }
}

export function rollPreview(rows: RollPreview['rows'], more: Partial<RollPreview> = {}): RollPreview {
  const count = (action: MemberRow['action']) => rows.filter((row) => row.action === action).length
  return {
    kind: 'member_roll',
    file: { name: 'รายชื่อ.csv', format: 'csv', encoding: 'utf-8', delimiter: ',' },
    sheets: [{ index: 0, name: 'รายชื่อ', hidden: false, kind: 'member_roll', included: true, reason: null, headerRows: [1], firstDataRow: 2, rowCount: rows.length + 1 }],
    columns: [column(0, 'ชื่อ', 'fullName')],
    rows,
    skipped: [],
    notices: [],
    counts: { records: rows.length, accept: count('accept'), flag: count('flag'), reject: count('reject'), skipped: 0 },
    ...more,
  }
}

/** A row of an invented list of projects, as the reader hands it over. */
export function projectRow(row: number, record: ProjectRecord, more: Partial<Pick<ProjectImportRow, 'action' | 'flags'>> = {}): ProjectImportRow {
  return { ...memberRow(row, {}), kind: 'project', record, ...more }
}

/** A row of an invented list of organisations, as the reader hands it over. */
export function organisationRow(row: number, record: OrganisationRecord, more: Partial<Pick<OrganisationRow, 'action' | 'flags' | 'duplicateOf'>> = {}): OrganisationRow {
  return { ...memberRow(row, {}), kind: 'organisation', record, ...more }
}

export function organisationPreview(rows: OrganisationRow[], more: Partial<RollPreview> = {}): RollPreview {
  return rollPreview(rows, { kind: 'organisation_list', ...more })
}
