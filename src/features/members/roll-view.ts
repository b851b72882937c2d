import { compareNames, compareThai, fold } from '../../../electron/contract/text/index.ts'
import type { Capacity, MemberState, PostName, RollEntry } from '../../../electron/contract/members.ts'

/** What of the roll is shown, and in which order: kept in the page's address, so that back returns to it. */
export interface RollView {
  /** ISO date; the address leaves it out for today. */
  on: string
  text: string
  /** A number, 'none' for people without one, or null for all. */
  moo: number | 'none' | null
  capacity: Capacity | null
  state: 'serving' | 'everyone' | MemberState
  sort: SortColumn
  descending: boolean
}

export const SORT_COLUMNS = ['name', 'post', 'organisation', 'moo', 'term', 'state'] as const
export type SortColumn = (typeof SORT_COLUMNS)[number]

export const STATES = ['in_office', 'acting', 'future', 'ended'] as const satisfies readonly MemberState[]
const POSTS: readonly PostName[] = ['chair', 'vice_chair', 'secretary', 'treasurer', 'other']

function oneOf<T extends string>(value: string | null, known: readonly T[]): T | null {
  return known.find((one) => one === value) ?? null
}

/** @param today ISO date, shown when the address names none that can be read */
export function readView(address: URLSearchParams, today: string): RollView {
  const on = address.get('on') ?? ''
  const moo = address.get('moo')
  return {
    on: /^\d{4}-\d{2}-\d{2}$/.test(on) ? on : today,
    text: address.get('q') ?? '',
    moo: moo === 'none' ? 'none' : Number(moo) || null,
    capacity: oneOf(address.get('kind'), ['delegate', 'expert']),
    state: oneOf(address.get('state'), ['everyone', ...STATES]) ?? 'serving',
    sort: oneOf(address.get('sort'), SORT_COLUMNS) ?? 'name',
    descending: address.get('order') === 'down',
  }
}

/** Only what differs from the roll as it opens. */
export function writeView(view: RollView, today: string): Record<string, string> {
  const address: Record<string, string> = {}
  if (view.on !== today) address.on = view.on
  if (view.text !== '') address.q = view.text
  if (view.moo !== null) address.moo = String(view.moo)
  if (view.capacity !== null) address.kind = view.capacity
  if (view.state !== 'serving') address.state = view.state
  if (view.sort !== 'name') address.sort = view.sort
  if (view.descending) address.order = 'down'
  return address
}

/** An entry with what it is searched by: folded, without spaces and dashes, so that ปรีชาใจดี and 0812345678 are found. */
export interface SearchableEntry extends RollEntry {
  searched: string
}

const squeeze = (text: string): string => fold(text).replace(/[\s-]/g, '')

/** @param words a post in the page's language */
export function searchable(entry: RollEntry, words: (post: RollEntry['posts'][number]) => string): SearchableEntry {
  const { person, posts, organisationName } = entry
  const parts = [person.title + person.givenName + person.familyName, person.phone, organisationName ?? '', ...posts.map(words)]
  return { ...entry, searched: parts.map(squeeze).join('\n') }
}

/** The entries that the view shows, in its order. Entries come in dictionary order of names, which is kept among equals. */
export function selectEntries(entries: readonly SearchableEntry[], view: RollView): SearchableEntry[] {
  const wanted = view.text.split(/\s+/).map(squeeze).filter(Boolean)
  const shown = entries.filter(
    (entry) =>
      (view.state === 'everyone' || (view.state === 'serving' ? entry.state === 'in_office' || entry.state === 'acting' : entry.state === view.state)) &&
      (view.capacity === null || entry.membership.capacity === view.capacity) &&
      (view.moo === null || entry.person.moo === (view.moo === 'none' ? null : view.moo)) &&
      wanted.every((word) => entry.searched.includes(word)),
  )
  if (view.sort !== 'name') shown.sort(ORDERS[view.sort])
  if (view.descending) shown.reverse()
  return shown
}

const LAST = 1_000
const postRank = ({ posts }: RollEntry): number => Math.min(LAST, ...posts.map((one) => POSTS.indexOf(one.post)))
const firstLabel = ({ posts }: RollEntry): string => posts[0]?.label ?? ''

/** People without a moo come after those with one (rule 15); people without a post after those who hold one. */
const ORDERS: Record<Exclude<SortColumn, 'name'>, (a: RollEntry, b: RollEntry) => number> = {
  post: (a, b) => postRank(a) - postRank(b) || compareThai(firstLabel(a), firstLabel(b)) || compareNames(a.person, b.person),
  organisation: (a, b) =>
    a.membership.capacity.localeCompare(b.membership.capacity) || compareThai(a.organisationName ?? '', b.organisationName ?? ''),
  moo: (a, b) => (a.person.moo ?? LAST) - (b.person.moo ?? LAST),
  term: (a, b) => a.membership.startedOn.localeCompare(b.membership.startedOn),
  state: (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state),
}

/** The หมู่ that occur, in number order, and whether anybody has none. */
export function mooChoices(entries: readonly RollEntry[]): { numbers: number[]; withoutAny: boolean } {
  const found = new Set(entries.map(({ person }) => person.moo))
  return { numbers: [...found].filter((moo) => moo !== null).sort((a, b) => a - b), withoutAny: found.has(null) }
}
