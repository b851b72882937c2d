import type { ColumnField, ImportNotice, OrganisationRecord } from '../../contract/imports.ts'
import { fold } from '../../domain/thai-text.ts'
import type { ListFacts, ListReader } from '../list-reader.ts'
import { countBy, flag, mostFrequent, type Entry } from '../rows/entry.ts'
import type { RecordRow } from '../rows/walk-rows.ts'
import { EMPTY_CELL, type Cell } from '../table/cell.ts'
import { readCount } from '../values/count.ts'
import { readDate, studyDates, type DateColumn } from '../values/date.ts'
import { readImportedName } from '../values/imported-name.ts'
import { readPhones } from '../values/phone.ts'
import { doubt, readText, type Reading } from '../values/reading.ts'
import { EVERY_VILLAGE, organisationKindOf, readOrganisationKind, readRegistrationNo, readStatus, readVillages } from './organisation-values.ts'

type OrganisationEntry = Entry<OrganisationRecord>

export const organisationList: ListReader<'organisation'> = {
  kind: 'organisation',
  fieldsOf: (field: ColumnField) => (field === 'sequence' ? [] : [field]),

  read(rows: readonly RecordRow[], { today, dates1904 }: ListFacts): OrganisationEntry[] {
    const dates = studyDates(rows.map((row) => row.cells.get('registeredOn') ?? EMPTY_CELL), '', { role: 'past', latest: today, dates1904 })
    const everywhere: OrganisationEntry[] = []
    const entries = rows.map((row) => {
      const entry: OrganisationEntry = { place: { sheet: row.sheet, row: row.row, part: 1 }, record: {}, flags: [], duplicateOf: null }
      if (readOrganisation(entry, row, dates)) everywhere.push(entry)
      return entry
    })
    fillEveryVillage(entries, everywhere)
    return entries
  },

  check(entries) {
    const notices = leaveOutCouncilNumber(entries)
    checkNumbers(entries)
    checkNames(entries)
    return notices
  },
}

/** @returns whether it is an organisation of every village, which the other rows have to count */
function readOrganisation({ record, flags }: OrganisationEntry, { cells, section }: RecordRow, dates: DateColumn): boolean {
  const set = <F extends keyof OrganisationRecord>(field: F, read: (cell: Cell) => Reading<OrganisationRecord[F]>) => {
    const cell = cells.get(field as ColumnField)
    if (cell === undefined) return
    const { value, doubts } = read(cell)
    record[field] = value
    for (const one of doubts) flags.push({ field, ...one })
  }
  set('name', readText)
  if (record.name == null) flags.push({ field: 'name', ...doubt('name_missing', null) })
  set('kind', readOrganisationKind)
  if (record.kind == null && section.organisation !== undefined && flags.every((one) => one.field !== 'kind')) {
    const kind = organisationKindOf(section.organisation)
    if (kind !== null) record.kind = kind
  }
  let isEverywhere = false
  set('moo', (cell) => {
    const { value, doubts } = readVillages(cell)
    isEverywhere = value === EVERY_VILLAGE
    return { value: value === EVERY_VILLAGE ? [] : value, doubts }
  })
  const silent = (record.moo ?? []).length === 0 && !isEverywhere && flags.every((one) => one.field !== 'moo')
  if (silent && section.moo !== undefined) record.moo = [section.moo]
  set('registrationNo', readRegistrationNo)
  set('registeredOn', (cell) => readDate(cell, dates))
  set('memberCount', readCount)
  set('leader', readImportedName)
  set('phones', readPhones)
  set('activity', readText)
  set('status', readStatus)
  set('note', readText)
  return isEverywhere
}

/** "ทุกหมู่" is 1 to the last village that the other rows name, if they leave none out; else it is asked. */
function fillEveryVillage(entries: readonly OrganisationEntry[], everywhere: readonly OrganisationEntry[]): void {
  const named = new Set(entries.flatMap(({ record }) => record.moo ?? []))
  const last = Math.max(0, ...named)
  const isDense = last >= 3 && named.size === last
  for (const { record, flags } of everywhere) {
    if (isDense) record.moo = Array.from({ length: last }, (_, at) => at + 1)
    else flags.push({ field: 'moo', ...doubt('moo_unreadable', 'ทุกหมู่') })
  }
}

/** One number on most rows is the council's own, not each group's. */
const OF_COUNCIL = 0.5
const FEWEST = 4

const numberOf = ({ record }: OrganisationEntry) => (record.registrationNo == null ? null : fold(record.registrationNo).replace(/\s+/g, ''))

function leaveOutCouncilNumber(entries: readonly OrganisationEntry[]): ImportNotice[] {
  const counts = countBy(entries, numberOf)
  const number = mostFrequent(counts)
  const count = number === null ? 0 : (counts.get(number) ?? 0)
  if (entries.length < FEWEST || count <= entries.length * OF_COUNCIL) return []
  const own = entries.filter((entry) => numberOf(entry) === number)
  const shown = own[0]?.record.registrationNo ?? ''
  for (const { record } of own) record.registrationNo = null
  return [{ code: 'number_of_council', sheet: null, row: null, params: { number: shown, count } }]
}

function checkNumbers(entries: readonly OrganisationEntry[]): void {
  const first = new Map<string, OrganisationEntry>()
  for (const entry of entries) {
    const key = numberOf(entry)
    if (key === null) continue
    const before = first.get(key)
    if (before === undefined) first.set(key, entry)
    else {
      entry.duplicateOf = before.place
      flag(entry, 'registrationNo', 'org_duplicate', entry.record.registrationNo ?? null, { row: before.place.row })
    }
  }
}

function checkNames(entries: readonly OrganisationEntry[]): void {
  const first = new Map<string, OrganisationEntry>()
  for (const entry of entries) {
    const { name } = entry.record
    if (name == null || entry.duplicateOf !== null) continue
    const key = fold(name).replace(/[\s.]+/g, '')
    const before = first.get(key)
    if (before === undefined) first.set(key, entry)
    else flag(entry, 'name', 'org_same_name', name, { row: before.place.row })
  }
}
