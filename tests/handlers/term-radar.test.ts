import { expect, test } from 'vitest'
import { radarDocument } from '../../electron/documents/radar.ts'
import { wordsOf } from '../../electron/documents/model.ts'
import { createTestCore, createTestCouncil, personInput, type TestCore } from '../support/core.ts'
import { NAME_ONLY } from '../../electron/contract/members.ts'
import { tempFolder } from '../support/temp-folder.ts'

const ON = '2026-02-10'
const term = (startedOn: string, dueEndOn: string, organisationId: string | null = null) => ({ capacity: 'delegate' as const, organisationId, startedOn, dueEndOn })

async function addMember(app: TestCore, name: string, membership: ReturnType<typeof term>): Promise<string> {
  return (await app.call('members.add', { person: personInput(name), membership, post: null })).id
}

test('the radar shows acting members first, then who ends soonest, and organisations with seats to fill', async () => {
  const app = await createTestCore(tempFolder())
  await createTestCouncil(app)
  const organisation = async (name: string, seats: number) => (await app.call('organisations.add', { organisation: { ...NAME_ONLY, name, seats } })).id
  const [full, lacking, gone] = [await organisation('กลุ่มเต็ม', 1), await organisation('กลุ่มขาด', 2), await organisation('กลุ่มเลิก', 1)]
  await app.call('organisations.setStatus', { organisationId: gone, change: { status: 'dissolved', startedOn: '2025-12-01', reason: 'เลิก' } })
  await addMember(app, 'ไกล', term('2025-08-17', '2029-08-16'))
  await addMember(app, 'ใกล้', term('2022-03-01', '2026-02-28', full))
  await addMember(app, 'กลาง', term('2022-06-01', '2026-05-31', lacking))
  await addMember(app, 'รักษา', term('2021-08-17', '2025-08-16'))
  const left = await addMember(app, 'ออก', term('2021-08-17', '2025-08-16'))
  const [ended] = (await app.call('members.get', { id: left })).memberships
  await app.call('members.endMembership', { id: ended?.id ?? '', revision: ended?.revision ?? 1, endedOn: '2025-08-16', endKind: 'expired', endReason: '' })

  const radar = await app.call('terms.radar', { on: ON })
  expect(radar.entries.map(({ entry, band, daysLeft }) => [entry.person.givenName, band, daysLeft])).toEqual([['รักษา', 'acting', -178], ['ใกล้', 30, 18], ['กลาง', 180, 110]])
  expect(radar.openSeats.map(({ name, delegates, seats }) => [name, delegates, seats])).toEqual([['กลุ่มขาด', 1, 2]])
  expect(radar.together).toBeNull()

  const words = wordsOf(radarDocument({ council: { name: 'ตำบลสมมุติ' }, radar, settings: { thaiDigits: false } }).blocks).join('\n')
  for (const said of ['16 ส.ค. 2568 (ครบแล้ว รักษาการ)', '28 ก.พ. 2569 (อีก 18 วัน)', 'กลุ่มขาด', '1 คน จาก 2 ที่นั่ง']) expect(words).toContain(said)
  await app.core.shutdown()
})

test('a council whose terms all end on one day is told so, once that day is within the warnings', async () => {
  const app = await createTestCore(tempFolder())
  await createTestCouncil(app)
  for (const name of ['หนึ่ง', 'สอง', 'สาม']) await addMember(app, name, term('2022-08-01', '2026-07-31'))
  expect((await app.call('terms.radar', { on: ON })).together).toEqual({ on: '2026-07-31', seats: 3 })
  expect((await app.call('terms.radar', { on: '2025-12-01' })).together).toBeNull()
  await app.core.shutdown()
})
