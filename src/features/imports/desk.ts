import type { AlreadyHere, DeskReading, DeskRow, PersonField, RowChoice } from '../../../electron/contract/import-desk.ts'
import { beginsNewTerm, flagName, isRejected, openFlags, personChanges, type MemberRow, type PersonChange } from '../../../electron/contract/import-rules.ts'
import type { FlagCode, MemberRecord, RowFlag } from '../../../electron/contract/imports.ts'
import type { Capacity, Organisation, PostName } from '../../../electron/contract/members.ts'
import { organisationKey } from '../../../electron/contract/organisation-import.ts'
import { fold } from '../../../electron/contract/text/index.ts'

/** What the user said about a row; everything else follows from the row itself. */
export interface Decision {
  fixes: MemberRecord
  confirmed: string[]
  leftOut: boolean
  /** Whether the person on record is meant; null while not said. */
  same: boolean | null
  newTerm: boolean | null
  /** Ticked fields of somebody on record; null: those where the book has nothing. */
  fields: PersonField[] | null
  /** Who is on record after a name or number was put right; undefined: as first read. */
  here: AlreadyHere | null | undefined
}
export const UNDECIDED: Decision = { fixes: {}, confirmed: [], leftOut: false, same: null, newTerm: null, fields: null, here: undefined }
export type Decisions = ReadonlyMap<string, Decision>

export type Ask =
  | { kind: 'flag'; flag: RowFlag }
  | { kind: 'same_person'; here: AlreadyHere }
  | { kind: 'new_term'; here: AlreadyHere; startedOn: string }
  | { kind: 'seat_taken'; name: string }
  | { kind: 'seat_twice'; row: number }
/** What a kind of doubt is called in the filter. */
export type AskCode = FlagCode | Exclude<Ask['kind'], 'flag'>
export const codeOf = (ask: Ask): AskCode => (ask.kind === 'flag' ? ask.flag.code : ask.kind)

export type Outcome = 'add' | 'update' | 'unchanged' | 'left_out' | 'rejected' | 'ask'

export interface Judged {
  row: MemberRow
  decision: Decision
  /** The row with what was put right. */
  record: MemberRecord
  here: AlreadyHere | null
  outcome: Outcome
  /** Not answered yet. */
  asks: Ask[]
  /** Whom the row changes, when it is about somebody on record. */
  same: boolean
  changes: PersonChange[]
  fields: PersonField[]
  newTerm: boolean
}

export interface Defaults {
  startedOn: string | null
  capacity: Capacity
  /** Of organisations that the register does not have. */
  organisationKind: Organisation['kind']
}

const SINGLE_SEAT = new Set<PostName>(['chair', 'secretary', 'treasurer'])
const nameKey = ({ givenName, familyName }: MemberRecord): string => fold(`${givenName ?? ''} ${familyName ?? ''}`)

/** Whose posts this file ends, and which rows claimed a seat so far. */
interface Seats {
  held: ReadonlyMap<PostName, DeskReading['seats'][number]>
  leaving: ReadonlySet<string>
  claimed: Map<PostName, number>
}

export function judge(rows: readonly DeskRow[], decisions: Decisions, held: DeskReading['seats']): Judged[] {
  const leaving = new Set([...decisions].flatMap(([key, one]) => (one.newTerm ? [key] : [])))
  const seats: Seats = {
    held: new Map(held.map((one) => [one.post, one])),
    leaving: new Set(rows.flatMap(({ row, here }) => (leaving.has(row.key) && here ? [here.person.id] : []))),
    claimed: new Map(),
  }
  return rows.map(({ row, here }) => judgeRow(row as MemberRow, here, decisions.get(row.key) ?? UNDECIDED, seats))
}

function judgeRow(row: MemberRow, read: AlreadyHere | null, decision: Decision, seats: Seats): Judged {
  const record = Object.keys(decision.fixes).length === 0 ? row.record : { ...row.record, ...decision.fixes }
  const here = decision.here === undefined ? read : decision.here
  const judged: Judged = { row, decision, record, here, outcome: 'add', asks: [], same: false, changes: [], fields: [], newTerm: false }
  if (decision.leftOut) return { ...judged, outcome: 'left_out' }
  if (isRejected(row, decision)) return { ...judged, outcome: 'rejected' }

  judged.asks = openFlags(row, decision).map((flag) => ({ kind: 'flag', flag }))
  if (here) judgeHere(judged, here)
  if (judged.outcome === 'unchanged') return judged
  if (!judged.same || judged.newTerm) judged.asks.push(...seatAsks(judged, seats))
  if (judged.asks.length > 0) judged.outcome = 'ask'
  return judged
}

function judgeHere(judged: Judged, here: AlreadyHere): void {
  const { record, decision } = judged
  const changes = personChanges(here.person, record)
  const further = beginsNewTerm(here.terms, record.startedOn)
  const nothingNew = changes.length === 0 && !further
  const sameName = nameKey(record) === nameKey(here.person)
  const sure = here.by === 'national_id' ? sameName : here.ids !== 'other' && nothingNew
  const same = decision.same ?? (sure ? true : null)
  if (same === null) judged.asks.push({ kind: 'same_person', here })
  if (same !== true) return
  judged.same = true
  judged.changes = changes
  judged.fields = (decision.fields ?? changes.filter(({ fills }) => fills).map(({ field }) => field)).filter((field) => changes.some((one) => one.field === field))
  judged.newTerm = further && decision.newTerm === true
  // Whatever is doubtful about a row that brings nothing new changes nothing.
  if (nothingNew) return void Object.assign(judged, { outcome: 'unchanged', asks: [] })
  if (further && decision.newTerm === null) judged.asks.push({ kind: 'new_term', here, startedOn: record.startedOn ?? '' })
  judged.outcome = judged.fields.length > 0 || judged.newTerm ? 'update' : 'unchanged'
  if (judged.outcome === 'unchanged' && judged.asks.some((ask) => ask.kind === 'new_term')) judged.outcome = 'ask'
}

function seatAsks({ row, record, here }: Judged, { held, leaving, claimed }: Seats): Ask[] {
  const post = record.post?.name
  if (!post || !SINGLE_SEAT.has(post)) return []
  const earlier = claimed.get(post)
  if (earlier !== undefined) return [{ kind: 'seat_twice', row: earlier }]
  const holder = held.get(post)
  if (holder && !leaving.has(holder.personId) && holder.personId !== here?.person.id) return [{ kind: 'seat_taken', name: holder.name }]
  claimed.set(post, row.row)
  return []
}

export const isReady = ({ outcome }: Judged): boolean => outcome === 'add' || outcome === 'update'

/** Rows that begin a term without saying when. */
export const lacksStart = ({ outcome, record, newTerm }: Judged): boolean => (outcome === 'add' || newTerm) && !record.startedOn
export const lacksCapacity = ({ outcome, record, newTerm }: Judged): boolean => (outcome === 'add' || newTerm) && !record.capacity

/** Organisations that come in because members stand for them, once each, in the order of the rows. */
export function newOrganisations(judged: readonly Judged[], register: readonly Pick<Organisation, 'name'>[]): string[] {
  const known = new Set(register.map(({ name }) => organisationKey(name)))
  return judged.flatMap(({ outcome, record, newTerm }) => {
    const key = organisationKey(record.organisation)
    if (!(outcome === 'add' || newTerm) || key === '' || known.has(key)) return []
    known.add(key)
    return [record.organisation ?? '']
  })
}

/** What is handed over to be written: rows that are ready, and no other. */
export function toChoices(judged: readonly Judged[]): RowChoice[] {
  return judged.filter(isReady).map(({ row, decision, here, same, fields, newTerm }) => ({
    key: row.key,
    fixes: decision.fixes,
    confirmed: decision.confirmed,
    another: decision.same === false,
    update: same && here ? { personId: here.person.id, revision: here.person.revision, fields, newTerm } : null,
  }))
}

export type View = 'all' | 'doubts' | 'add' | 'update' | 'out'

/** @param doubtful keys of rows that had something to ask before anybody answered: they stay where they are while being answered */
export function select<J extends { row: { key: string }; outcome: Outcome }>(judged: readonly J[], view: View, doubtful: ReadonlySet<string>): J[] {
  switch (view) {
    case 'all':
      return [...judged]
    case 'doubts':
      return judged.filter(({ row }) => doubtful.has(row.key))
    case 'out':
      return judged.filter(({ outcome }) => outcome === 'left_out' || outcome === 'rejected' || outcome === 'unchanged')
    default:
      return judged.filter(({ outcome }) => outcome === view)
  }
}

/** Answers one kind of doubt the way "ใช้ตามนี้" does. */
export function confirmAsk(decision: Decision, ask: Ask): Decision {
  switch (ask.kind) {
    case 'flag':
      return { ...decision, confirmed: [...decision.confirmed, flagName(ask.flag)] }
    case 'same_person':
      return { ...decision, same: true }
    case 'new_term':
      return { ...decision, newTerm: true }
    case 'seat_taken':
    case 'seat_twice':
      return { ...decision, fixes: { ...decision.fixes, post: null } }
  }
}
