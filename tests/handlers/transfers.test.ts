import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SAMPLE_PASSPHRASE } from '../../electron/contract/sample-passphrase.ts'
import { createTestCore, createTestCouncil, PASSPHRASE, personInput, PROFILE, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { keptFolder } from '../support/temp-folder.ts'

const YEAR = 2025
const PHONE = '080-000-4321'
const NEIGHBOUR = 'สภาองค์กรชุมชนตำบลเพื่อนบ้าน'
let sender: TestCore
let receiver: TestCore
let stranger: TestCore
let receiverFolder: string
let stick: string
let contactId: string

beforeAll(async () => {
  stick = join(keptFolder(), 'แฟลชไดรฟ์')
  mkdirSync(stick)
  receiverFolder = keptFolder()
  ;[sender, receiver, stranger] = await Promise.all([createTestCore(keptFolder()), createTestCore(receiverFolder), createTestCore(keptFolder())])
  await sender.call('councils.createSample', { jobId: sender.newId() })
  await sender.call('members.add', {
    person: { ...personInput('กมลทิพย์'), phone: PHONE },
    membership: { capacity: 'delegate', organisationId: null, startedOn: '2025-01-01', dueEndOn: null },
    post: null,
  })
  await receiver.call('councils.create', { profile: { ...PROFILE, name: NEIGHBOUR }, displayName: 'นางรับ ของมา', passphrase: PASSPHRASE })
  await createTestCouncil(stranger)
  const card = await receiver.call('contacts.ownCard', {})
  contactId = (await sender.call('contacts.keep', { text: card.text, replace: false, note: '' })).id
})
afterAll(() => Promise.all([sender.core.shutdown(), receiver.core.shutdown(), stranger.core.shutdown()]))

const send = (part: { projects: boolean; minutesOfYear: number | null } | null) =>
  sender.call('transfers.send', { jobId: sender.newId(), contactId, part, folder: stick })
const openBy = (test: TestCore, path: string) => test.call('guests.open', { jobId: test.newId(), path, secret: null })

describe('a part sent to another council', () => {
  let path: string
  beforeAll(async () => {
    const { info, report } = await send({ projects: true, minutesOfYear: YEAR })
    expect(report.ok).toBe(true)
    path = info.path
  })

  it('opens there with that council’s own key and no passphrase, read-only, and says that the sender is not known', async () => {
    await openBy(receiver, path)
    const { session } = await receiver.call('app.status', {})
    expect(session).toMatchObject({ isSample: true, user: { role: 'viewer' }, guest: { transfer: { isKnown: false, part: { projects: true, minutesOfYear: YEAR } } } })
    expect(await receiver.call('projects.list', {})).toHaveLength(8)
    const meetings = await receiver.call('meetings.list', {})
    expect(meetings.length).toBeGreaterThan(2)
    expect((await receiver.call('search.find', { text: 'ป่าชายเลน' })).total).toBeGreaterThan(0)
    const { entries } = await receiver.call('members.roll', { on: '2025-06-01' })
    expect(entries.length).toBeGreaterThan(29)
    expect(entries.every(({ person }) => person.phone === '' && person.moo === null && person.address === '')).toBe(true)
    expect(await codeOf(() => receiver.call('projects.saveIssue', { id: receiver.newId(), revision: 1, name: 'x' }))).not.toBe('succeeded')
    await receiver.call('guests.close', {})
    expect((await receiver.call('app.status', {})).session?.councilName).toBe(NEIGHBOUR)
    expect(existsSync(join(receiverFolder, 'guests')) ? readdirSync(join(receiverFolder, 'guests')) : []).toEqual([])
  })

  it('has each code of its minutes checked, and the chain of all codes not: links between them stayed at home', async () => {
    const adopted = (await sender.call('meetings.list', {})).filter(({ state }) => state === 'adopted')
    const codeOfMinutes = async (inYear: boolean) => {
      const meeting = adopted.find(({ year }) => (year === YEAR) === inYear)
      return (await sender.call('minutes.get', { meetingId: meeting?.id ?? '' })).adoption?.seal?.code ?? ''
    }
    const [within, elsewhere] = [await codeOfMinutes(true), await codeOfMinutes(false)]
    await openBy(receiver, path)
    expect((await receiver.call('minutes.check', { code: within })).state).toBe('belongs')
    expect((await receiver.call('minutes.check', { code: elsewhere })).state).toBe('unknown')
    expect(await receiver.call('minutes.chain', {})).toBeNull()
    const health = await receiver.call('health.check', { jobId: receiver.newId() })
    expect({ ok: health.ok, codes: health.parts.find(({ name }) => name === 'codes')?.state }).toEqual({ ok: true, codes: 'partOnly' })
    await receiver.call('guests.close', {})
  })

  it('says that the sender is known once its card is kept, and not when another card of its name is', async () => {
    const card = await sender.call('contacts.ownCard', {})
    const kept = await receiver.call('contacts.keep', { text: card.text, replace: false, note: '' })
    await openBy(receiver, path)
    expect((await receiver.call('app.status', {})).session?.guest?.transfer).toMatchObject({ isKnown: true })
    await receiver.call('guests.close', {})
    const forged = JSON.stringify({ ...(JSON.parse(card.text) as object), verifyKey: Buffer.alloc(32, 5).toString('base64url') })
    await receiver.call('contacts.keep', { text: forged, replace: true, note: '' })
    await openBy(receiver, path)
    expect((await receiver.call('app.status', {})).session?.guest?.transfer).toMatchObject({ isKnown: false })
    await receiver.call('guests.close', {})
    await receiver.call('contacts.remove', { id: kept.id, revision: kept.revision + 1 })
  })

  it('opens for nobody else, by no passphrase, and is no backup to restore', async () => {
    expect(await codeOf(() => openBy(stranger, path))).toBe('PACKAGE_FOR_ANOTHER')
    for (const passphrase of [PASSPHRASE, SAMPLE_PASSPHRASE]) {
      const attempt = { path, secret: { passphrase } }
      expect(await codeOf(() => receiver.call('backups.inspect', attempt))).toBe('PACKAGE_IS_TRANSFER')
      expect(await codeOf(() => receiver.call('backups.restore', { ...attempt, jobId: receiver.newId(), mode: 'new' }))).toBe('PACKAGE_IS_TRANSFER')
    }
  })

  it('shows the sender what was sent', async () => {
    await openBy(sender, path)
    expect(await sender.call('projects.list', {})).toHaveLength(8)
    expect((await sender.call('app.status', {})).session?.guest?.transfer?.isKnown).toBe(true)
    await sender.call('guests.close', {})
  })

  it('shows every changed byte: it opens whole or not at all', { timeout: 120_000 }, async () => {
    const bytes = readFileSync(path)
    const spoiled = join(stick, 'เสีย.sapha')
    for (let n = 0; n < 12; n += 1) {
      const at = Math.floor((bytes.length / 12) * n) + (n % 7)
      const copy = Buffer.from(bytes)
      copy[at] = (copy[at] ?? 0) ^ 0x20
      writeFileSync(spoiled, copy)
      const report = await receiver.call('backups.verify', { jobId: receiver.newId(), path: spoiled, secret: null }).catch(() => ({ ok: false }))
      expect(report.ok, `byte ${at}`).toBe(false)
    }
    expect((await receiver.call('backups.verify', { jobId: receiver.newId(), path, secret: null })).ok).toBe(true)
  })

  it('says by its name that it is no backup', () => {
    expect(basename(path)).toMatch(/^ส่ง-สภาองค์กรชุมชนตำบลเพื่อนบ้าน-จาก-/)
  })

  it('holds no slot of the sender to guess a passphrase at, and is written into the sender’s log', async () => {
    expect(readFileSync(path).includes('keys/')).toBe(false)
    const log = await sender.call('audit.list', { recordId: contactId, before: null })
    expect(log.find((entry) => entry.command === 'transfers.send')?.after).toMatchObject({ sentTo: NEIGHBOUR, projects: true, minutesOfYear: YEAR })
  })
})

describe('the whole council sent to another', () => {
  it('opens with every record and attachment, without the sender’s signing key', async () => {
    const { session } = await sender.call('app.status', {})
    const bytes = new TextEncoder().encode('เอกสารแนบของสภา')
    const stageId = sender.newId()
    await sender.call('files.stage', { stageId, name: 'แนบ.txt', offset: 0, total: bytes.length, bytes })
    await sender.call('files.attach', { ownerKind: 'council', ownerId: session?.councilId ?? '', stageId, mediaType: 'text/plain' })
    const { info } = await send(null)
    expect(info.counts.signing_key).toBe(0)
    await openBy(receiver, info.path)
    const people = (await receiver.call('members.roll', { on: '2025-06-01' })).entries.map(({ person }) => person)
    expect(people.find(({ givenName }) => givenName === 'กมลทิพย์')?.phone).toBe(PHONE)
    const [file] = await receiver.call('files.list', { ownerKind: 'council', ownerId: session?.councilId ?? '' })
    expect(new TextDecoder().decode((await receiver.call('files.read', { id: file?.id ?? '' })).bytes)).toBe('เอกสารแนบของสภา')
    await receiver.call('guests.close', {})
  })
})
