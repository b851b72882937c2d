import type { OwnerKind } from '../../../electron/contract/files.ts'
import type { FileReading, Hit, HitKind } from '../../../electron/contract/search.ts'
import { ARRIVE_AT } from '../../components/arrival.tsx'

/** Pages of records, before the id. */
const PAGES: Record<Exclude<HitKind, 'attachment' | 'letter' | 'fund'>, string> = {
  meeting: '/meetings',
  agenda_item: '/meetings',
  resolution: '/meetings',
  follow_up: '/resolutions/follow-ups',
  person: '/members',
  organisation: '/members/organisations',
  project: '/projects',
  spending: '/projects',
  partner: '/projects/partners',
  fund_year: '/projects/fund',
  assembly: '/projects/assemblies',
  proposal: '/projects/assemblies/proposals',
}

type Place = readonly [page: string, part: Record<string, string>]

/** Pages with a list of attachments, and the part of the page that it stands in. */
const OWNER_PAGES: Record<Exclude<OwnerKind, 'council'>, Place> = {
  meeting: ['/meetings', { pane: 'files' }],
  agendaItem: ['/meetings', { [ARRIVE_AT]: 'files' }],
  person: ['/members', { [ARRIVE_AT]: 'files' }],
  membership: ['/members', { [ARRIVE_AT]: 'terms' }],
  organisation: ['/members/organisations', { [ARRIVE_AT]: 'files' }],
  project: ['/projects', { [ARRIVE_AT]: 'files' }],
  activity: ['/projects', { tab: 'work' }],
  spending: ['/projects', { tab: 'money' }],
  partner: ['/projects/partners', { [ARRIVE_AT]: 'files' }],
  fundYear: ['/projects/fund', { [ARRIVE_AT]: 'files' }],
  assembly: ['/projects/assemblies', { [ARRIVE_AT]: 'files' }],
  proposal: ['/projects/assemblies/proposals', { [ARRIVE_AT]: 'files' }],
}

function address(path: string, part: Record<string, string>): string {
  const params = new URLSearchParams(part)
  return params.size === 0 ? path : `${path}?${params}`
}

const itemOf = (itemId: string | null): Record<string, string> => (itemId === null ? {} : { item: itemId })

/** Where an attached file is listed. */
export function addressOfFile({ ownerKind, pageId, itemId }: Pick<FileReading['unreadable'][number], 'ownerKind' | 'pageId' | 'itemId'>): string {
  // Files of the council are the forms of its papers; a council has no page of its own.
  if (ownerKind === 'council') return address('/settings/papers', { [ARRIVE_AT]: 'files' })
  const [page, part] = OWNER_PAGES[ownerKind]
  return address(`${page}/${pageId}`, { ...itemOf(itemId), ...part })
}

/** Where a hit's record is shown: the page, and the part of it. */
export function addressOf(hit: Hit): string {
  const { kind, pageId, itemId, ownerKind, resolutionId } = hit
  if (ownerKind !== null) return addressOfFile({ ownerKind, pageId, itemId })
  // Funds have one page for all of them, which the address tells which to show.
  if (kind === 'fund') return address('/projects/fund', { fund: pageId })
  if (kind === 'letter') return resolutionId === null ? `/meetings/${pageId}/notice` : address(`/meetings/${pageId}/excerpt`, { resolution: resolutionId })
  // An attachment always tells what it is kept with.
  return address(`${PAGES[kind as keyof typeof PAGES]}/${pageId}`, { ...itemOf(itemId), ...(kind === 'spending' ? { tab: 'money' } : {}) })
}
