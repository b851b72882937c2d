import type { ColumnField, ProjectRecord } from '../../contract/imports.ts'
import { bahtText, parseBahtText } from '../../domain/numerals.ts'
import { fold } from '../../domain/thai-text.ts'
import type { ListReader } from '../list-reader.ts'
import { flag, type Entry } from '../rows/entry.ts'
import type { RecordRow } from '../rows/walk-rows.ts'
import { EMPTY_CELL, textCell, type Cell } from '../table/cell.ts'
import { readMoney } from '../values/money.ts'
import { doubt, isNothing, readText, sure, tidy, unsure, type Reading } from '../values/reading.ts'
import { readFiscalYear, readResponsible, readStage, sourceOf } from './project-values.ts'

type ProjectEntry = Entry<ProjectRecord>

export const projectList: ListReader<'project'> = {
  kind: 'project',
  fieldsOf(field: ColumnField) {
    if (field === 'sequence') return []
    return [field === 'total' ? 'totalSatang' : field === 'totalInWords' ? 'wordsSatang' : field]
  },

  read(rows: readonly RecordRow[]): ProjectEntry[] {
    return rows.map((row) => {
      const entry: ProjectEntry = { place: { sheet: row.sheet, row: row.row, part: 1 }, record: {}, flags: [], duplicateOf: null }
      readProject(entry, row)
      return entry
    })
  },

  check: () => [],
}

function readProject(entry: ProjectEntry, row: RecordRow): void {
  const { record, flags } = entry
  const set = <F extends keyof ProjectRecord>(column: ColumnField, field: F, read: (cell: Cell) => Reading<ProjectRecord[F]>) => {
    const cell = row.cells.get(column)
    if (cell === undefined) return
    const { value, doubts } = read(cell)
    record[field] = value
    for (const one of doubts) flags.push({ field, ...one })
  }
  set('code', 'code', readText)
  set('title', 'title', readText)
  if (record.title == null) flag(entry, 'title', 'name_missing', null)
  set('issue', 'issue', readText)
  set('fiscalYear', 'fiscalYear', readFiscalYear)
  set('total', 'totalSatang', readMoney)
  readFunding(entry, row)
  set('totalInWords', 'wordsSatang', readWords)
  checkAmounts(entry)
  set('stage', 'stage', readStage)
  set('responsible', 'responsible', readResponsible)
  set('resolution', 'resolution', readText)
  set('note', 'note', readText)
  const isApproved = record.stage === 'approved' || record.stage === 'running' || record.stage === 'finished'
  if (isApproved && record.resolution === null) flag(entry, 'resolution', 'approved_without_resolution', null, { stage: record.stage ?? null })
}

/** A column for each source, or one column that names the source of the total, or both in words. */
function readFunding(entry: ProjectEntry, { table, all }: RecordRow): void {
  const { record } = entry
  const plans = table.plans.filter((plan) => plan.field === 'funding')
  if (plans.length === 0) return
  const funding: NonNullable<ProjectRecord['funding']> = []
  for (const { index, heading } of plans) {
    const cell = all[index] ?? EMPTY_CELL
    for (const { from, amount } of amountsIn(cell, heading, record.totalSatang ?? null)) {
      const source = sourceOf(from)
      for (const one of amount.doubts) entry.flags.push({ field: 'funding', ...one })
      if (source === null && amount.value !== null) flag(entry, 'funding', 'choice_unclear', from)
      if (amount.value === null || amount.value === 0) continue
      if (amount.value > 0) funding.push({ source: source ?? 'state_agency', amountSatang: amount.value })
      else if ((record.totalSatang ?? 0) >= 0) flag(entry, 'funding', 'amount_negative', cell.text)
    }
  }
  record.funding = funding
}

function amountsIn(cell: Cell, heading: string, total: number | null): { from: string; amount: Reading<number | null> }[] {
  const amount = readMoney(cell)
  if (cell.kind !== 'text' || amount.doubts.length === 0 || sourceOf(cell.text) === null) return [{ from: heading, amount }]
  if (!/[\d๐-๙]/.test(cell.text)) return [{ from: cell.text, amount: sure(total) }]
  // "อบจ. 100,000 พอช. 50,000"
  const pairs = [...fold(cell.text).matchAll(/([^\d,]+?)\s*(\d[\d,]*(?:\.\d{1,2})?)\s*(?:บาท)?[,\s]*/g)]
  return pairs.map(([, from = '', digits = '']) => ({ from, amount: readMoney(textCell(digits)) }))
}

function readWords(cell: Cell): Reading<number | null> {
  if (cell.kind === 'error') return unsure(null, doubt('cell_error', cell))
  if (isNothing(tidy(cell.text))) return sure(null)
  const read = parseBahtText(cell.text)
  if (read === null) return unsure(null, doubt('amount_unreadable', cell))
  return read.regular ? sure(read.satang) : unsure(read.satang, doubt('words_misspelt', cell, { suggest: bahtText(read.satang) }))
}

/** Figures, words and sources have to agree; where they do not, none is chosen (ป.พ.พ. ม.12 is for a person to apply). */
function checkAmounts(entry: ProjectEntry): void {
  const { record, flags } = entry
  const { totalSatang: total, wordsSatang: words, funding = [] } = record
  const isDoubted = flags.some(({ field }) => field === 'totalSatang')
  if (total === undefined || isDoubted) return
  if (total === null) {
    if (funding.length === 0 && words == null) flag(entry, 'totalSatang', 'amount_missing', null)
    return
  }
  const sum = funding.reduce((all, { amountSatang }) => all + amountSatang, 0)
  if (total < 0) flag(entry, 'totalSatang', 'amount_negative', String(total / 100))
  else if (words != null && words !== total) flag(entry, 'totalSatang', 'amount_words_disagree', `${String(total / 100)} / ${bahtText(words)}`, { figures: total, words })
  else if (funding.length > 0 && sum !== total) flag(entry, 'totalSatang', 'sum_mismatch', String(total / 100), { sum, total })
  else return
  record.totalSatang = null
}
