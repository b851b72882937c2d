import type { ColumnField, MemberRecord } from '../../contract/imports.ts'
import type { RecordRow } from '../rows/walk-rows.ts'
import { EMPTY_CELL } from '../table/cell.ts'
import { studyDates, yearsBefore, type DateColumn } from '../values/date.ts'
import { doubt } from '../values/reading.ts'
import type { MemberEntry } from './check-roll.ts'
import { splitPeople } from './people.ts'
import { readMember, type MemberField } from './read-member.ts'

/** Two-digit years of birth are read as those of grown-ups. */
const GROWN_UP = 18
const ROLES: Partial<Record<ColumnField, DateColumn['role']>> = { bornOn: 'birth', startedOn: 'term', dueEndOn: 'term', term: 'term' }

/** Every person of the rows, each with the doubts that their own cells raise. */
export function readMembers(rows: readonly RecordRow[], facts: { today: string; dates1904: boolean }): MemberEntry[] {
  const datesOf = new Map([...new Set(rows.map((row) => row.table))].map((table) => [table, studyColumns(rows.filter((row) => row.table === table), facts)]))
  return rows.flatMap((row) => {
    const people = splitPeople(row.cells)
    return people.map((cells, at) => {
      const { record, flags, ownMoo, age } = readMember(cells, row.section, { today: facts.today, dates: datesOf.get(row.table) ?? new Map() })
      for (const { field, raw } of row.unclear) flags.push({ field: field as MemberField, ...doubt('choice_unclear', raw) })
      if (people.length > 1) flags.push({ field: '*', ...doubt('two_people_one_row', people.length === 2 ? textOfNames(row) : null, { people: people.length }) })
      const heading = row.headingId === null || row.section.moo === undefined ? null : { id: row.headingId, moo: row.section.moo }
      return { place: { sheet: row.sheet, row: row.row, part: at + 1 }, record, flags, duplicateOf: null, ownMoo, age, headingMoo: heading } satisfies MemberEntry
    })
  })
}

function textOfNames(row: RecordRow): string | null {
  return row.cells.get('fullName')?.text ?? row.cells.get('givenName')?.text ?? null
}

function studyColumns(rows: readonly RecordRow[], { today, dates1904 }: { today: string; dates1904: boolean }): Map<ColumnField, DateColumn> {
  const [first] = rows
  const columns = new Map<ColumnField, DateColumn>()
  for (const [field, role] of Object.entries(ROLES) as [ColumnField, DateColumn['role']][]) {
    const plan = first?.table.plans.find((one) => one.field === field)
    if (plan === undefined) continue
    const cells = rows.map((row) => row.cells.get(field) ?? EMPTY_CELL)
    const latest = role === 'birth' ? yearsBefore(today, GROWN_UP) : today
    columns.set(field, studyDates(cells, plan.heading, { role, latest, dates1904 }))
  }
  return columns
}

/** What each column of a roll is read into. */
export function memberFieldsOf(field: ColumnField): MemberField[] {
  switch (field) {
    case 'fullName':
      return ['title', 'givenName', 'familyName', 'nickname']
    case 'address':
      return ['houseNo', 'moo', 'village', 'tambon', 'amphoe', 'province', 'postcode', 'addressRest']
    case 'term':
      return ['startedOn', 'dueEndOn']
    case 'sequence':
    case 'timestamp':
    case 'age':
      return []
    default:
      return [field as keyof MemberRecord]
  }
}
