import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { createTestCore, createTestCouncil, personInput, type TestCore } from '../support/core.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** An office PC whose battery is empty begins again at its first day, and nobody looks at its clock. */
const FIRST_DAY = '2015-01-01T00:00:00.000Z'
const SLOW = { timeout: 60_000, interval: 100 }

const backUp = (app: TestCore, folder: string) => app.call('backups.create', { jobId: app.newId(), folder })
const addMember = (app: TestCore, name: string) =>
  app.call('members.add', { person: personInput(name), membership: { capacity: 'delegate', organisationId: null, startedOn: '2014-08-17', dueEndOn: null }, post: null })
const names = (folder: string) => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.sapha')).sort() : [])

test('backups made with the clock fallen back say so, are dated by the latest entry, and sort after those before', async () => {
  const app = await createTestCore(join(tempFolder(), 'data'))
  await createTestCouncil(app)
  const stick = tempFolder()
  const right = await backUp(app, stick)
  expect(right.clockBehind).toBeNull()
  const inOrder = [right.info.path]

  app.clock.set(FIRST_DAY)
  // Entries with the wrong time do not make it look right.
  for (const name of ['กมล', 'กานดา']) await addMember(app, name)
  for (let n = 0; n < 3; n += 1) {
    const { info, report, clockBehind } = await backUp(app, stick)
    expect(report.ok).toBe(true)
    expect(clockBehind).toMatch(/^2026-02-10/)
    expect(info.createdAt >= right.info.createdAt).toBe(true)
    inOrder.push(info.path)
  }
  expect(names(stick).map((name) => join(stick, name))).toEqual(inOrder)

  app.clock.set('2026-02-11T03:00:00.000Z')
  const later = await backUp(app, stick)
  expect(later.clockBehind).toBeNull()
  expect(names(stick).at(-1)).toBe(later.info.path.slice(stick.length + 1))
  await app.core.shutdown()
})

test('while the clock is fallen back copies are made and none goes, and the newest is known by its changes', async () => {
  const folder = join(tempFolder(), 'data')
  const app = await createTestCore(folder)
  await createTestCouncil(app)
  const { session } = await app.call('app.status', {})
  const copies = join(folder, 'copies', session?.councilId ?? '')
  const copy = () => app.call('copies.make', { jobId: app.newId() })
  for (let n = 0; n < 3; n += 1) await copy()
  await vi.waitFor(() => expect(names(copies)).toHaveLength(3), SLOW)
  const before = names(copies)

  app.clock.set(FIRST_DAY)
  for (let n = 0; n < 4; n += 1) {
    await addMember(app, `คนที่ ${n}`)
    await copy()
  }
  // The same again, with nothing changed: another name all the same.
  await copy()
  expect(names(copies)).toHaveLength(8)
  expect(names(copies).slice(0, 3)).toEqual(before)
  const { copies: listed } = await app.call('copies.list', {})
  const changes = listed.map(({ path }) => Number(path.split('.').at(-2)))
  expect(changes).toEqual([...changes].sort((a, b) => b - a))
  await app.core.shutdown()
})
