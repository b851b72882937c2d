import type { ProjectChoice } from '../../../../electron/contract/import-desk.ts'
import { flagName, isRejected, openFlags } from '../../../../electron/contract/import-rules.ts'
import type { FlagCode, ProjectRecord, RowFlag } from '../../../../electron/contract/imports.ts'
import {
  lacksSource, lacksYear, moneyOf, newMoney, projectHere, projectKey, type MoneyLine, type ProjectDefaults, type ProjectHere, type ProjectImportRow,
} from '../../../../electron/contract/project-import.ts'
import type { Outcome } from '../desk.ts'

/** What the user said about a row of a project list; everything else follows from the row and the projects on record. */
export interface Decision {
  fixes: ProjectRecord
  confirmed: string[]
  leftOut: boolean
  /** Whether the one on record, or in the list before, is meant; null while not said. */
  same: boolean | null
}
export const UNDECIDED: Decision = { fixes: {}, confirmed: [], leftOut: false, same: null }
export type Decisions = ReadonlyMap<string, Decision>

export type Ask = { kind: 'flag'; flag: RowFlag } | { kind: 'same_project'; here: ProjectHere; fresh: readonly MoneyLine[] } | { kind: 'twice'; row: number }
export const codeOf = (ask: Ask): FlagCode | Exclude<Ask['kind'], 'flag'> => (ask.kind === 'flag' ? ask.flag.code : ask.kind)

export interface Judged {
  row: ProjectImportRow
  decision: Decision
  /** The row with what was put right. */
  record: ProjectRecord
  here: ProjectHere | null
  outcome: Outcome
  /** Not answered yet. */
  asks: Ask[]
  /** Whether the row adds to the one on record. */
  same: boolean
  /** Promises that come in: of one on record those that it does not have. */
  money: MoneyLine[]
}

export function judge(rows: readonly ProjectImportRow[], decisions: Decisions, there: readonly ProjectHere[], defaults: ProjectDefaults): Judged[] {
  const claimed = new Map<string, number>()
  return rows.map((row) => {
    const decision = decisions.get(row.key) ?? UNDECIDED
    const record = { ...row.record, ...decision.fixes }
    const here = projectHere(record, there)
    return judgeRow({ row, decision, record, here, outcome: 'add', asks: [], same: false, money: moneyOf(row, record, defaults) }, claimed)
  })
}

function judgeRow(judged: Judged, claimed: Map<string, number>): Judged {
  const { row, decision, here } = judged
  if (decision.leftOut) return { ...judged, outcome: 'left_out' }
  if (isRejected(row, decision)) return { ...judged, outcome: 'rejected' }
  judged.asks = openFlags(row, decision).map((flag) => ({ kind: 'flag', flag }))
  if (here && decision.same !== false) judgeHere(judged, here)
  else askTwice(judged, claimed)
  if (judged.outcome !== 'unchanged' && judged.asks.length > 0) judged.outcome = 'ask'
  return judged
}

/** One on record is never written twice; what the row promises beyond it is asked about. */
function judgeHere(judged: Judged, here: ProjectHere): void {
  const fresh = newMoney(judged.money, here)
  if (fresh.length === 0) return void Object.assign(judged, { outcome: 'unchanged', asks: [], money: [] })
  if (judged.decision.same === null) return void judged.asks.push({ kind: 'same_project', here, fresh })
  Object.assign(judged, { outcome: 'update', same: true, money: fresh })
}

function askTwice({ row, record, decision, asks }: Judged, claimed: Map<string, number>): void {
  const keys = [record.code && `code ${projectKey(record.code)}`, `title ${projectKey(record.title)}`].filter((key): key is string => Boolean(key))
  const earlier = keys.map((key) => claimed.get(key)).find((found) => found !== undefined)
  if (earlier !== undefined && decision.same !== false) asks.push({ kind: 'twice', row: earlier })
  for (const key of keys) if (!claimed.has(key)) claimed.set(key, row.row)
}

export const isReady = ({ outcome }: Judged): boolean => outcome === 'add' || outcome === 'update'
const bringsMoney = ({ outcome }: Judged): boolean => outcome === 'add' || outcome === 'update' || outcome === 'ask'
export const saysNoYear = (judged: Judged): boolean => bringsMoney(judged) && lacksYear(judged.row, judged.record)
export const saysNoSource = (judged: Judged): boolean => bringsMoney(judged) && lacksSource(judged.row, judged.record)

/** What is handed over to be written: rows that are ready, and no other. */
export function toChoices(judged: readonly Judged[]): ProjectChoice[] {
  return judged.filter(isReady).map(({ row, decision, here, same }) => ({
    key: row.key,
    fixes: decision.fixes,
    confirmed: decision.confirmed,
    another: decision.same === false,
    update: same && here ? { projectId: here.id, revision: here.revision } : null,
  }))
}

/** Answers one kind of doubt the way "ใช้ตามนี้" does. */
export function confirmAsk(decision: Decision, ask: Ask): Decision {
  switch (ask.kind) {
    case 'flag':
      return { ...decision, confirmed: [...decision.confirmed, flagName(ask.flag)] }
    case 'same_project':
      return { ...decision, same: true }
    case 'twice':
      return { ...decision, leftOut: true }
  }
}
