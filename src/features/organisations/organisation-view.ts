import { compareThai, fold } from '../../../electron/contract/text/index.ts'
import type { Organisation } from '../../../electron/contract/members.ts'
import type { OrganisationEntry, OrganisationStatus } from '../../../electron/contract/organisations.ts'

/** Which organisations are shown, and in which order: kept in the page's address, so that back returns to it. */
export interface OrganisationView {
  text: string
  kind: Organisation['kind'] | null
  /** A number, 'none' for those without one, or null for all. */
  moo: number | 'none' | null
  /** 'active': all but the dissolved. */
  status: 'active' | 'everything' | OrganisationStatus
  sort: OrganisationColumn
  descending: boolean
}

export const COLUMNS = ['name', 'kind', 'moo', 'registrationNo', 'delegates', 'status'] as const
export type OrganisationColumn = (typeof COLUMNS)[number]
export const KINDS = ['local', 'traditional', 'other'] as const satisfies readonly Organisation['kind'][]
export const STATUSES = ['registered', 'suspended', 'dissolved'] as const satisfies readonly OrganisationStatus[]
/** As the list opens. */
export const PLAIN_VIEW: OrganisationView = { text: '', kind: null, moo: null, status: 'active', sort: 'name', descending: false }

function oneOf<T extends string>(value: string | null, known: readonly T[]): T | null {
  return known.find((one) => one === value) ?? null
}

export function readView(address: URLSearchParams): OrganisationView {
  const moo = address.get('moo')
  return {
    text: address.get('q') ?? '',
    kind: oneOf(address.get('kind'), KINDS),
    moo: moo === 'none' ? 'none' : Number(moo) || null,
    status: oneOf(address.get('status'), ['everything', ...STATUSES]) ?? 'active',
    sort: oneOf(address.get('sort'), COLUMNS) ?? 'name',
    descending: address.get('order') === 'down',
  }
}

/** Only what differs from the list as it opens. */
export function writeView(view: OrganisationView): Record<string, string> {
  const address: Record<string, string> = {}
  if (view.text !== '') address.q = view.text
  if (view.kind !== null) address.kind = view.kind
  if (view.moo !== null) address.moo = String(view.moo)
  if (view.status !== 'active') address.status = view.status
  if (view.sort !== 'name') address.sort = view.sort
  if (view.descending) address.order = 'down'
  return address
}

/** An entry with what it is searched by: folded, without spaces and dashes. */
export interface SearchableOrganisation extends OrganisationEntry {
  searched: string
}

const squeeze = (text: string): string => fold(text).replace(/[\s-]/g, '')

export function searchable(entry: OrganisationEntry): SearchableOrganisation {
  const { name, registrationNo, activity, leader, phone } = entry.organisation
  return { ...entry, searched: [name, registrationNo, activity, leader, phone].map(squeeze).join('\n') }
}

/** The entries that the view shows, in its order. They come in dictionary order of names, which is kept among equals. */
export function selectOrganisations(entries: readonly SearchableOrganisation[], view: OrganisationView): SearchableOrganisation[] {
  const wanted = view.text.split(/\s+/).map(squeeze).filter(Boolean)
  const shown = entries.filter(
    ({ organisation: { kind, moo }, status, searched }) =>
      (view.status === 'everything' || (view.status === 'active' ? status !== 'dissolved' : status === view.status)) &&
      (view.kind === null || kind === view.kind) &&
      (view.moo === null || (view.moo === 'none' ? moo.length === 0 : moo.includes(view.moo))) &&
      wanted.every((word) => searched.includes(word)),
  )
  if (view.sort !== 'name') shown.sort(ORDERS[view.sort])
  if (view.descending) shown.reverse()
  return shown
}

const LAST = 1_000

/** Organisations of several หมู่, or of none, come after those of one (rule 15). */
const mooRank = ({ organisation: { moo } }: OrganisationEntry): number => (moo.length === 1 ? (moo[0] ?? LAST) : LAST + (moo[0] ?? LAST))

const ORDERS: Record<Exclude<OrganisationColumn, 'name'>, (a: OrganisationEntry, b: OrganisationEntry) => number> = {
  kind: (a, b) => KINDS.indexOf(a.organisation.kind) - KINDS.indexOf(b.organisation.kind),
  moo: (a, b) => mooRank(a) - mooRank(b),
  registrationNo: (a, b) => compareThai(a.organisation.registrationNo, b.organisation.registrationNo),
  delegates: (a, b) => a.delegates.length - a.seats - (b.delegates.length - b.seats),
  status: (a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status),
}

/** The หมู่ that occur, in number order, and whether an organisation has none. */
export function mooChoices(entries: readonly OrganisationEntry[]): { numbers: number[]; withoutAny: boolean } {
  const numbers = new Set(entries.flatMap(({ organisation }) => organisation.moo))
  return { numbers: [...numbers].sort((a, b) => a - b), withoutAny: entries.some(({ organisation }) => organisation.moo.length === 0) }
}

/** [1, 2, 3, 7] as "1-3, 7". */
export function mooText(moo: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of moo) {
    const last = runs.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : to === from + 1 ? `${from}, ${to}` : `${from}-${to}`)).join(', ')
}
