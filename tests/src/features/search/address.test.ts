import { expect, it } from 'vitest'
import { ownerKind as ownerKinds, type OwnerKind } from '../../../../electron/contract/files.ts'
import { hitKind as hitKinds, type Hit, type HitKind } from '../../../../electron/contract/search.ts'
import { addressOf } from '../../../../src/features/search/address.ts'

const ID = '0198c0de-0000-7000-8000-000000000001'
const ITEM = '0198c0de-0000-7000-8000-000000000002'

const hit = (kind: HitKind, part: Partial<Hit> = {}): Hit => ({
  kind, id: ID, pageId: ID, itemId: null, ownerKind: null, resolutionId: null, title: '', titleMarks: [], snippet: '', marks: [], on: null, meeting: null, within: '', byNationalId: false, ...part,
})

const ROUTES = Object.values(import.meta.glob<string>('../../../../src/features/*/routes.tsx', { query: '?raw', import: 'default', eager: true })).flatMap((source) => [...source.matchAll(/path: '([^']+)'/g)].map(([, path]) => `/${path}`))

it('every kind of hit, and files of every owner, lead to a page that there is', () => {
  const hits = [...hitKinds.options.filter((kind) => kind !== 'attachment').map((kind) => hit(kind)), ...ownerKinds.options.map((owner) => hit('attachment', { ownerKind: owner }))]
  const pages = hits.map((one) => addressOf(one).replace(/\?.*/, '').replace(ID, ':id'))
  expect(pages.filter((page) => !ROUTES.includes(page))).toEqual([])
})

it.each<[string, Partial<Hit> & { kind: HitKind }, string]>([
  ['a resolution stands in its agenda item', { kind: 'resolution', itemId: ITEM }, `/meetings/${ID}?item=${ITEM}`],
  ['a task has a page', { kind: 'follow_up' }, `/resolutions/follow-ups/${ID}`],
  ['a notice is on the meeting’s page of notices', { kind: 'letter' }, `/meetings/${ID}/notice`],
  ['an excerpt on that of its resolution', { kind: 'letter', resolutionId: ITEM }, `/meetings/${ID}/excerpt?resolution=${ITEM}`],
  ['a spending is in the money of its project', { kind: 'spending' }, `/projects/${ID}?tab=money`],
  ['a fund is one of those on the page', { kind: 'fund' }, `/projects/fund?fund=${ID}`],
])('%s', (_what, { kind, ...part }, address) => {
  expect(addressOf(hit(kind, part))).toBe(address)
})

it.each<[OwnerKind, string | null, string]>([
  ['agendaItem', ITEM, `/meetings/${ID}?item=${ITEM}&at=files`],
  ['meeting', null, `/meetings/${ID}?pane=files`],
  ['membership', null, `/members/${ID}?at=terms`],
  ['activity', null, `/projects/${ID}?tab=work`],
  ['council', null, '/settings/papers?at=files'],
])('a file of %s is where it is listed', (ownerKind, itemId, address) => {
  expect(addressOf(hit('attachment', { ownerKind, itemId }))).toBe(address)
})
