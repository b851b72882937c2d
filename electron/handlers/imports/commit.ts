import { AppError } from '../../contract/errors.ts'
import type { ImportBatch, RowChoice } from '../../contract/import-desk.ts'
import { beginsNewTerm, personOf, type MemberRow } from '../../contract/import-rules.ts'
import type { MemberRecord } from '../../contract/imports.ts'
import { NAME_ONLY, personInput, type Capacity, type Membership, type MembershipInput, type OrganisationInput, type Person, type Post, type PostInput } from '../../contract/members.ts'
import { organisationKey } from '../../contract/organisation-import.ts'
import { addDays } from '../../contract/text/index.ts'
import { termEnd } from '../../domain/term.ts'
import * as councilQueries from '../../store/queries/council.ts'
import * as importQueries from '../../store/queries/imports.ts'
import * as memberQueries from '../../store/queries/members.ts'
import { IMPORTS, ORGANISATIONS, PEOPLE } from '../../store/tables.ts'
import type { Steps } from '../../store/council-store.ts'
import type { Writer } from '../../store/writer.ts'
import { addMember, refuseTakenId } from '../members.ts'
import { addMembership, endMembership } from '../memberships.ts'
import { addPost } from '../posts.ts'
import { beginBatch, inRow, itemsSince, pairsOf, requireLookedAt, type ListRead } from './batch.ts'
import { finder, type Finder } from './here.ts'
import { rememberLayouts } from './reading.ts'

export interface Defaults {
  startedOn: string | null
  capacity: Capacity
  /** Of organisations that the register does not have. */
  organisationKind: OrganisationInput['kind']
}

/** Finds or makes the organisations that rows name, so that people and organisations come in together. */
class Organisations {
  added = 0
  readonly #writer: Writer
  readonly #kind: OrganisationInput['kind']
  readonly #known: Map<string, string>

  constructor(writer: Writer, kind: OrganisationInput['kind']) {
    this.#writer = writer
    this.#kind = kind
    this.#known = new Map(memberQueries.organisations(writer.db).map((one) => [organisationKey(one.name), one.id]))
  }

  idOf(name: string | null | undefined): string | null {
    if (!name) return null
    const key = organisationKey(name)
    let found = this.#known.get(key)
    if (!found) {
      found = this.#writer.insert(ORGANISATIONS, { ...NAME_ONLY, kind: this.#kind, name }).id
      this.#known.set(key, found)
      this.added += 1
    }
    return found
  }
}

interface Batch {
  writer: Writer
  importId: string
  defaults: Defaults
  organisations: Organisations
  find: Finder
  /** The last day of a term that begins that day (rule 8). */
  termEnd: (startedOn: string) => string
}

/** By the settings as they are; most rows of a list begin on the same day, so that each day is counted once. */
function termEnds(writer: Writer): Batch['termEnd'] {
  const { termYears } = councilQueries.settings(writer.db).values
  const counted = new Map<string, string>()
  return (startedOn) => {
    const end = counted.get(startedOn) ?? termEnd(startedOn, termYears)
    counted.set(startedOn, end)
    return end
  }
}

function membershipOf({ organisations, defaults, termEnd }: Batch, record: MemberRecord): MembershipInput {
  const startedOn = record.startedOn ?? defaults.startedOn
  if (!startedOn) throw new AppError('INPUT_INVALID', { fields: ['startedOn'] })
  return { capacity: record.capacity ?? defaults.capacity, organisationId: organisations.idOf(record.organisation), startedOn, dueEndOn: record.dueEndOn ?? termEnd(startedOn) }
}

const postOf = ({ post }: MemberRecord, startedOn: string): PostInput | null =>
  post ? { post: post.name, label: post.label, startedOn, endedOn: null } : null

/** What a form would not let pass, a file may not either. */
function checkedPerson(record: MemberRecord) {
  const checked = personInput.safeParse(personOf(record))
  if (!checked.success) throw new AppError('INPUT_INVALID', { fields: checked.error.issues.map((issue) => issue.path.join('.')) })
  return checked.data
}

function addRow(batch: Batch, record: MemberRecord, another: boolean): void {
  const here = batch.find(record)
  if (here?.by === 'name' && !another) throw new AppError('INPUT_INVALID', { fields: ['another'] })
  const membership = membershipOf(batch, record)
  addMember(batch.writer, { person: checkedPerson(record), membership, post: postOf(record, membership.startedOn), importId: batch.importId })
}

interface Known {
  person: Person
  memberships: Membership[]
  posts: Post[]
}

const recordsOf = ({ person, memberships, posts }: Known) => [person, ...memberships, ...posts]

/** Takes the ticked fields, and begins the further term; a term on record keeps its dates. */
function updateRow(batch: Batch, record: MemberRecord, update: NonNullable<RowChoice['update']>): importQueries.ImportItem[] {
  const { writer } = batch
  const known = memberQueries.personRecords(writer.db, update.personId)
  if (!known) throw new AppError('NOT_FOUND', { id: update.personId })
  const from = writer.touched.length
  const described = checkedPerson(record)
  const patch = Object.fromEntries(update.fields.map((field) => [field, described[field]]))
  if (update.fields.includes('nationalId')) refuseTakenId(writer, described.nationalId, update.personId)
  writer.update(PEOPLE, { id: update.personId, revision: update.revision }, patch)
  if (update.newTerm) newTerm(batch, record, known)
  return itemsSince(writer, from, recordsOf(known))
}

/**
 * Acting until replaced: the day before a further term is the last of the old one. Before any row is written,
 * so that posts are free whoever holds them next.
 */
function endFormerTerm({ writer, defaults }: Batch, record: MemberRecord, personId: string): importQueries.ImportItem[] {
  const known = memberQueries.personRecords(writer.db, personId)
  const open = known?.memberships.find((one) => one.endedOn === null)
  const startedOn = record.startedOn ?? defaults.startedOn
  if (!known || !open || !startedOn) return []
  if (!beginsNewTerm(known.memberships, startedOn)) throw new AppError('TERM_OVERLAPS', { startedOn: open.startedOn, endedOn: null })
  const from = writer.touched.length
  endMembership(writer, open, { endedOn: addDays(startedOn, -1), endKind: 'expired', endReason: 'ครบวาระ' })
  return itemsSince(writer, from, recordsOf(known))
}

function newTerm(batch: Batch, record: MemberRecord, { person, memberships }: Known): void {
  const { writer } = batch
  const input = membershipOf(batch, record)
  if (!beginsNewTerm(memberships, input.startedOn)) throw new AppError('TERM_OVERLAPS')
  addMembership(writer, person.id, input, batch.importId)
  const post = postOf(record, input.startedOn)
  if (post) addPost(writer, person.id, post)
}

function writeRow(batch: Batch, row: MemberRow, choice: RowChoice, record: MemberRecord): importQueries.ImportItem[] {
  requireLookedAt(row, choice)
  if (choice.update) return updateRow(batch, record, choice.update)
  const from = batch.writer.touched.length
  addRow(batch, record, choice.another)
  return itemsSince(batch.writer, from, [])
}

/**
 * One batch: everybody or nobody. Yields how many rows are written; the caller holds the transaction.
 * @throws AppError of the first row that cannot be written, with `row` and `key` in its details
 */
export function* commitBatch(writer: Writer, reading: ListRead<MemberRow>, choices: readonly RowChoice[], defaults: Defaults, who: { userName: string; at: string }): Steps<ImportBatch> {
  const made = beginBatch(writer, 'member_roll', reading, choices, who.userName)
  const batch: Batch = { writer, importId: made.id, defaults, organisations: new Organisations(writer, defaults.organisationKind), find: finder(writer.db), termEnd: termEnds(writer) }
  const items: importQueries.ImportItem[] = []
  const pairs = pairsOf(reading.rows, choices)
  for (const { row, choice: { update }, record } of pairs) {
    if (update?.newTerm) items.push(...inRow(row, () => endFormerTerm(batch, record, update.personId)))
  }
  for (const [at, { row, choice, record }] of pairs.entries()) {
    items.push(...inRow(row, () => writeRow(batch, row, choice, record)))
    yield { done: at + 1, total: pairs.length }
  }
  importQueries.insertItems(writer.db, made.id, items)
  rememberLayouts(writer.db, reading, who.at)
  return writer.update(IMPORTS, made, { organisationsAdded: batch.organisations.added })
}
