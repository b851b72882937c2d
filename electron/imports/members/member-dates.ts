import type { ColumnField } from '../../contract/imports.ts'
import { addDays, fullYears } from '../../domain/thai-date.ts'
import type { FieldCells } from '../rows/gather-cells.ts'
import { EMPTY_CELL } from '../table/cell.ts'
import { readDate, readTerm, type DateColumn } from '../values/date.ts'
import { doubt, type Reading } from '../values/reading.ts'
import type { MemberContext, MemberDraft } from './read-member.ts'

export type DateColumns = ReadonlyMap<ColumnField, DateColumn>

/** The Act came into force on 9 February 2551: no term began before. */
const FIRST_TERM = '2008-02-09'
const DAYS_AHEAD = { startedOn: 2 * 366, dueEndOn: 12 * 366 } as const
const ADULT = 18
/** Younger is no member at all: the date of the form, or a slip of the year. */
const YOUNGEST = 7
const OLDEST = 110

/** Birth and term. Under age is judged on the day the term began, or today where the list does not say. */
export function readMemberDates(draft: MemberDraft, cells: FieldCells, { today, dates }: MemberContext): void {
  readTerms(draft, cells, dates, today)
  const column = dates.get('bornOn')
  const cell = cells.get('bornOn')
  if (cell === undefined || column === undefined) return
  const reading = readDate(cell, column)
  const { value } = reading
  const on = draft.record.startedOn ?? today
  const age = value === null ? null : value > on ? -1 : fullYears(value, on)
  if (age !== null && (age < YOUNGEST || age > OLDEST)) {
    draft.set('bornOn', { value: null, doubts: [...reading.doubts, doubt('date_implausible', cell, { suggest: value, age })] })
    return
  }
  draft.set('bornOn', reading)
  if (age !== null && age < ADULT) draft.flag('bornOn', [doubt('under_18', cell, { age, on })])
}

function readTerms(draft: MemberDraft, cells: FieldCells, dates: DateColumns, today: string): void {
  for (const field of ['startedOn', 'dueEndOn'] as const) {
    const column = dates.get(field)
    const cell = cells.get(field)
    if (cell !== undefined && column !== undefined) draft.set(field, plausible(readDate(cell, column), field, today))
  }
  const term = cells.get('term')
  const column = dates.get('term')
  if (term === undefined || column === undefined) return
  // "4 ปี" or "วาระที่ 2" is a term too, but says no date.
  const says = /\d{4}|\d\s*[/.-]\s*\d|[๐-๙]{4}/.test(term.text) || term.kind === 'date'
  const { start, end } = readTerm(says ? term : EMPTY_CELL, column)
  if (draft.record.startedOn == null && !draft.isFlagged('startedOn')) draft.set('startedOn', plausible(start, 'startedOn', today))
  if (draft.record.dueEndOn == null && !draft.isFlagged('dueEndOn')) draft.set('dueEndOn', plausible(end, 'dueEndOn', today))
}

/** A year written wrong (2658) is a date too, but no term's. */
function plausible(reading: Reading<string | null>, field: keyof typeof DAYS_AHEAD, today: string): Reading<string | null> {
  const { value, doubts } = reading
  if (value === null || (value >= FIRST_TERM && value <= addDays(today, DAYS_AHEAD[field]))) return reading
  return { value: null, doubts: [...doubts, doubt('date_implausible', value, { suggest: value })] }
}
