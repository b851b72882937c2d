import type { OwnerKind } from '../../../electron/contract/files.ts'
import type { Hit, HitKind } from '../../../electron/contract/search.ts'
import { ARRIVE_AT } from '../../components/arrival.tsx'
import { features, pageExists } from '../../feature.ts'

const PAGES: Partial<Record<HitKind, string>> = {
  meeting: 'meetings',
  agenda_item: 'meetings',
  resolution: 'meetings',
  person: 'members',
  organisation: 'members/organisations',
  project: 'projects',
  spending: 'projects',
  partner: 'projects/partners',
  fund_year: 'projects/fund',
  assembly: 'projects/assemblies',
  proposal: 'projects/assemblies/proposals',
}

/** Pages with a list of attachments. */
const OWNER_PAGES: Partial<Record<OwnerKind, string>> = {
  meeting: 'meetings',
  agendaItem: 'meetings',
  person: 'members',
  membership: 'members',
  organisation: 'members/organisations',
  project: 'projects',
  activity: 'projects',
  spending: 'projects',
  partner: 'projects/partners',
  fundYear: 'projects/fund',
  assembly: 'projects/assemblies',
  proposal: 'projects/assemblies/proposals',
}

function pageOf({ kind, ownerKind }: Hit): string | undefined {
  return ownerKind === null ? PAGES[kind] : OWNER_PAGES[ownerKind]
}

/** What of the page is shown: an agenda item, and the list in which an attachment stands. */
function partOf({ kind, itemId, ownerKind }: Hit): string {
  const part = new URLSearchParams()
  if (itemId !== null) part.set('item', itemId)
  if (ownerKind === 'meeting') part.set('pane', 'files')
  else if (ownerKind === 'membership') part.set(ARRIVE_AT, 'terms')
  else if (ownerKind === 'activity') part.set('tab', 'work')
  else if (ownerKind === 'spending' || kind === 'spending') part.set('tab', 'money')
  else if (ownerKind !== null) part.set(ARRIVE_AT, 'files')
  return part.size === 0 ? '' : `?${part}`
}

/** Where a hit's record is shown, if that page exists. */
export function addressOf(hit: Hit): string | null {
  // Funds have one page for all of them, which the address tells which to show.
  if (hit.kind === 'fund') return pageExists('/projects/fund') ? `/projects/fund?fund=${hit.pageId}` : null
  // Files of the council are the forms of its papers; a council has no page of its own.
  if (hit.ownerKind === 'council') return `/settings/papers?${ARRIVE_AT}=files`
  const page = pageOf(hit)
  const exists = features.some(({ routes = [] }) => routes.some(({ path }) => path?.startsWith(`${page}/:`)))
  return page !== undefined && exists ? `/${page}/${hit.pageId}${partOf(hit)}` : null
}
