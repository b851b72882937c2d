import type { OrganisationChoice, OrganisationImportField } from '../../../../electron/contract/import-desk.ts'
import { flagName, isRejected, openFlags } from '../../../../electron/contract/import-rules.ts'
import type { FlagCode, OrganisationRecord, RowFlag } from '../../../../electron/contract/imports.ts'
import { organisationChanges, organisationHere, standingOf, type OrganisationChange, type OrganisationHere, type OrganisationRow } from '../../../../electron/contract/organisation-import.ts'
import type { Organisation } from '../../../../electron/contract/members.ts'
import type { OrganisationEntry, OrganisationStatus } from '../../../../electron/contract/organisations.ts'
import type { Outcome } from '../desk.ts'

/** What the user said about a row of an organisation list; everything else follows from the row and the register. */
export interface Decision {
  fixes: OrganisationRecord
  confirmed: string[]
  leftOut: boolean
  /** Whether the one on record is meant; null while not said. */
  same: boolean | null
  /** Ticked fields of one on record; null: those where the register has nothing. */
  fields: OrganisationImportField[] | null
  /** Since when a new one is dissolved or suspended; null: only in its note; undefined: not said. */
  standingFrom: string | null | undefined
}
export const UNDECIDED: Decision = { fixes: {}, confirmed: [], leftOut: false, same: null, fields: null, standingFrom: undefined }
export type Decisions = ReadonlyMap<string, Decision>

export type Here = OrganisationHere<Organisation> & Pick<OrganisationEntry, 'status' | 'delegates'>

export type Ask =
  | { kind: 'flag'; flag: RowFlag }
  | { kind: 'same_organisation'; here: Here }
  | { kind: 'standing'; status: OrganisationStatus; raw: string }
  | { kind: 'twice'; row: number }
export const codeOf = (ask: Ask): FlagCode | Exclude<Ask['kind'], 'flag'> => (ask.kind === 'flag' ? ask.flag.code : ask.kind)

export interface Judged {
  row: OrganisationRow
  decision: Decision
  /** The row with what was put right. */
  record: OrganisationRecord
  here: Here | null
  outcome: Outcome
  /** Not answered yet. */
  asks: Ask[]
  /** Whether the row changes the one on record. */
  same: boolean
  changes: OrganisationChange[]
  fields: OrganisationImportField[]
  /** The list's standing, where the register has another: told, never changed from here. */
  otherStanding: OrganisationStatus | null
}

export function judge(rows: readonly OrganisationRow[], decisions: Decisions, register: readonly OrganisationEntry[]): Judged[] {
  const organisations = register.map(({ organisation }) => organisation)
  const entries = new Map(register.map((entry) => [entry.organisation.id, entry]))
  const claimed = new Map<string, number>()
  return rows.map((row) => {
    const decision = decisions.get(row.key) ?? UNDECIDED
    const record = { ...row.record, ...decision.fixes }
    const found = organisationHere(record, organisations)
    const entry = found && entries.get(found.organisation.id)
    return judgeRow(row, decision, record, found && entry ? { ...found, status: entry.status, delegates: entry.delegates } : null, claimed)
  })
}

const DISSOLVED: FlagCode = 'organisation_dissolved'

function judgeRow(row: OrganisationRow, decision: Decision, record: OrganisationRecord, here: Here | null, claimed: Map<string, number>): Judged {
  const judged: Judged = { row, decision, record, here, outcome: 'add', asks: [], same: false, changes: [], fields: [], otherStanding: null }
  if (decision.leftOut) return { ...judged, outcome: 'left_out' }
  if (isRejected(row, decision)) return { ...judged, outcome: 'rejected' }
  // That it has ended is asked with its day, or told beside what the register says.
  judged.asks = openFlags(row, decision).filter(({ code }) => code !== DISSOLVED).map((flag) => ({ kind: 'flag', flag }))
  if (here && decision.same !== false) judgeHere(judged, here, claimed)
  else askStanding(judged)
  if (judged.outcome !== 'unchanged' && judged.asks.length > 0) judged.outcome = 'ask'
  return judged
}

function judgeHere(judged: Judged, here: Here, claimed: Map<string, number>): void {
  const { record, decision, row } = judged
  const same = decision.same ?? (here.sure ? true : null)
  if (same === null) return void judged.asks.push({ kind: 'same_organisation', here })
  judged.same = true
  const standing = standingOf(record.status)
  judged.otherStanding = standing !== null && standing !== here.status ? standing : null
  const earlier = claimed.get(here.organisation.id)
  claimed.set(here.organisation.id, earlier ?? row.row)
  judged.changes = organisationChanges(here.organisation, record)
  judged.fields = (decision.fields ?? judged.changes.filter(({ fills }) => fills).map(({ field }) => field)).filter((field) => judged.changes.some((one) => one.field === field))
  if (judged.changes.length === 0) return void Object.assign(judged, { outcome: 'unchanged', asks: [] })
  if (earlier !== undefined) judged.asks.push({ kind: 'twice', row: earlier })
  judged.outcome = judged.fields.length > 0 ? 'update' : 'unchanged'
}

function askStanding({ record, decision, asks }: Judged): void {
  const status = standingOf(record.status)
  if (status === null || status === 'registered' || decision.standingFrom !== undefined) return
  asks.push({ kind: 'standing', status, raw: record.status ?? '' })
}

export const isReady = ({ outcome }: Judged): boolean => outcome === 'add' || outcome === 'update'
export const lacksKind = ({ outcome, record }: Judged): boolean => outcome === 'add' && !record.kind

/** What is handed over to be written: rows that are ready, and no other. */
export function toChoices(judged: readonly Judged[]): OrganisationChoice[] {
  return judged.filter(isReady).map(({ row, decision, here, same, fields }) => ({
    key: row.key,
    fixes: decision.fixes,
    confirmed: [...decision.confirmed, ...row.flags.filter(({ code }) => code === DISSOLVED).map(flagName)],
    another: decision.same === false,
    standingFrom: same ? null : (decision.standingFrom ?? null),
    update: same && here ? { organisationId: here.organisation.id, revision: here.organisation.revision, fields } : null,
  }))
}

/** Answers one kind of doubt the way "ใช้ตามนี้" does. */
export function confirmAsk(decision: Decision, ask: Ask): Decision {
  switch (ask.kind) {
    case 'flag':
      return { ...decision, confirmed: [...decision.confirmed, flagName(ask.flag)] }
    case 'same_organisation':
      return { ...decision, same: true }
    case 'standing':
      return { ...decision, standingFrom: null }
    case 'twice':
      return { ...decision, leftOut: true }
  }
}
