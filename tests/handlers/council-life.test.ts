import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTestCore, createTestCouncil, PASSPHRASE, personInput, PROFILE, TestJobs, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { tempFolder } from '../support/temp-folder.ts'

const MEMBERSHIP = { capacity: 'delegate' as const, organisationId: null, startedOn: '2025-08-17', dueEndOn: null }
const NEXT = 'คลื่นลมสงบยามเช้า'

async function withCouncil(): Promise<{ test: TestCore; councilId: string; groups: string[]; folder: string }> {
  const folder = tempFolder()
  const test = await createTestCore(folder, { jobs: new TestJobs() })
  const { groups } = await createTestCouncil(test)
  const { session } = await test.call('app.status', {})
  return { test, councilId: session?.councilId ?? '', groups, folder }
}

describe('a council from creation to recovery', () => {
  it('opens with its passphrase only, and says of a wrong one no more than that', async () => {
    const { test, councilId } = await withCouncil()
    await test.call('councils.lock', {})
    expect(await codeOf(() => test.call('members.roll', { on: '2026-02-10' }))).toBe('NOT_UNLOCKED')
    expect(await codeOf(() => test.call('councils.open', { councilId, passphrase: 'ผิดแน่นอน' }))).toBe('SECRET_WRONG')
    await test.call('councils.open', { councilId, passphrase: PASSPHRASE })
    expect((await test.call('app.status', {})).session?.user.displayName).toBe('สมหญิง ใจดี')
    await test.core.shutdown()
  })

  it('answers wrong passphrases ever more slowly, and forgets them after a right one', async () => {
    const { test, councilId } = await withCouncil()
    await test.call('councils.lock', {})
    const attempt = (passphrase: string): Promise<string> => codeOf(() => test.call('councils.open', { councilId, passphrase }))
    for (let tries = 0; tries < 3; tries += 1) expect(await attempt('ผิด')).toBe('SECRET_WRONG')
    expect(await attempt(PASSPHRASE)).toBe('TRY_AGAIN_LATER')
    test.clock.set('2026-02-10T05:00:00.000Z')
    expect(await attempt(PASSPHRASE)).toBe('succeeded')
    await test.core.shutdown()
  })

  it('proves the paper key by two groups typed back, in any case and with blanks', async () => {
    const { test } = await withCouncil()
    const sheet = await test.call('councils.pendingRecovery', {})
    const [first, second] = (sheet?.ask ?? [0, 1]).map((at) => sheet?.groups[at] ?? '') as [string, string]
    expect(await codeOf(() => test.call('councils.proveRecovery', { answers: [second, first] }))).toBe('RECOVERY_ANSWER_WRONG')
    await test.call('councils.proveRecovery', { answers: [` ${first.toLowerCase()} `, second] })
    expect(await test.call('councils.pendingRecovery', {})).toBeNull()
    expect((await test.call('app.status', {})).session?.recoveryProvedAt).not.toBeNull()
    await test.core.shutdown()
  })

  it('lets the paper key make a new user when every passphrase is forgotten, and keeps the records', async () => {
    const { test, councilId, groups } = await withCouncil()
    await test.call('members.add', { person: personInput('กมล'), membership: MEMBERSHIP, post: null })
    await test.call('councils.lock', {})
    await test.call('councils.recover', { councilId, recoveryKey: groups.join('-').toLowerCase(), displayName: 'สมชาย มาใหม่', passphrase: NEXT })
    expect((await test.call('members.roll', { on: '2026-02-10' })).inOffice).toBe(1)
    await test.call('councils.lock', {})
    await test.call('councils.open', { councilId, passphrase: NEXT })
    expect((await test.call('app.status', {})).session?.user.displayName).toBe('สมชาย มาใหม่')
    await test.core.shutdown()
  })

  it('changes a passphrase without touching the records: the old one opens nothing', async () => {
    const { test, councilId } = await withCouncil()
    expect(await codeOf(() => test.call('users.changePassphrase', { current: 'ไม่ใช่', next: NEXT }))).toBe('SECRET_WRONG')
    await test.call('users.changePassphrase', { current: PASSPHRASE, next: NEXT })
    await test.call('councils.lock', {})
    expect(await codeOf(() => test.call('councils.open', { councilId, passphrase: PASSPHRASE }))).toBe('SECRET_WRONG')
    expect(await codeOf(() => test.call('councils.open', { councilId, passphrase: NEXT }))).toBe('succeeded')
    await test.core.shutdown()
  })

  it('refuses a second program on the same council and names who holds it', async () => {
    const { test, councilId, folder } = await withCouncil()
    const second = await createTestCore(folder, { jobs: new TestJobs() })
    const failure: unknown = await second.call('councils.open', { councilId, passphrase: PASSPHRASE }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'COUNCIL_IN_USE', details: { host: expect.stringMatching(/./) as string } })
    await test.call('councils.lock', {})
    expect(await codeOf(() => second.call('councils.open', { councilId, passphrase: PASSPHRASE }))).toBe('succeeded')
    await test.core.shutdown()
    await second.core.shutdown()
  })

  it('refuses a passphrase that is too weak before making anything', async () => {
    const folder = tempFolder()
    const test = await createTestCore(folder, { jobs: new TestJobs() })
    expect(await codeOf(() => test.call('councils.create', { profile: PROFILE, displayName: 'ก', passphrase: '12345678' }))).toBe('PASSPHRASE_WEAK')
    expect(readdirSync(join(folder, 'councils'))).toEqual([])
    await test.core.shutdown()
  })

  it('leaves nothing readable of people or minutes on disk, open or locked, in UTF-8 or UTF-16', async () => {
    const planted = ['กระรอกบินได้', 'ปลาหมึกยักษ์สีม่วง', 'เต่าทองร้องเพลง', 'สมหญิง'] as const
    const { test, folder } = await withCouncil()
    const { id: meetingId } = await test.call('meetings.create', {
      kind: 'ordinary', number: 1, heldOn: '2026-02-10', startsAt: null, endsAt: null, place: planted[0], recorder: '', checker: '',
    })
    await test.call('members.add', { person: personInput(planted[1]), membership: MEMBERSHIP, post: null })
    const bytes = new TextEncoder().encode(planted[2].repeat(500))
    const stageId = '0190f7a2-0000-7000-8000-000000000001'
    await test.call('files.stage', { stageId, name: `${planted[2]}.txt`, offset: 0, total: bytes.length, bytes })
    await test.call('files.attach', { ownerKind: 'meeting', ownerId: meetingId, stageId, mediaType: 'text/plain' })
    expect((await test.call('search.find', { text: planted[1] })).total).toBe(1)

    expect(planted.filter((word) => isOnDisk(folder, word))).toEqual([])
    await test.core.shutdown()
    expect(planted.filter((word) => isOnDisk(folder, word))).toEqual([])
    // The looking itself works: the council's public name stands on its door.
    expect(isOnDisk(folder, PROFILE.name)).toBe(true)
  })
})

describe('the sample council', () => {
  it('is built by the same commands: two years of meetings, thirty members, eight projects, a sound chain', async () => {
    const test = await createTestCore(tempFolder(), { jobs: new TestJobs() })
    await test.call('councils.createSample', { jobId: '0190f7a2-0000-7000-8000-000000000002' })
    const meetings = await test.call('meetings.list', {})
    expect(meetings).toHaveLength(8)
    const today = meetings[0]?.heldOn ?? ''
    const { organisations, villages, members } = await test.call('structure.get', { on: today })
    expect([organisations.length, members.map(({ count }) => count), villages.reduce((sum, one) => sum + one.vacant, 0)]).toEqual([15, [26, 4], 4])
    const [seat] = await test.call('members.vacated', {})
    const [newcomer] = (await test.call('members.roll', { on: today })).entries.filter(({ membership }) => membership.replacesId === seat?.membership.id)
    expect(newcomer?.membership.dueEndOn).toBe(seat?.membership.dueEndOn)
    expect((await test.call('committees.list', {})).map(({ seats }) => seats.length)).toEqual([4])
    expect(meetings.every((meeting) => meeting.inOffice === 30 && meeting.quorumMet)).toBe(true)
    // Each but the first also adopted the minutes before it; the latest wait for the next meeting.
    // The latest also assigns a task, which is open.
    expect(meetings.map(({ resolutionCount }) => resolutionCount)).toEqual([3, 2, 2, 2, 2, 2, 2, 1])
    expect((await test.call('followUps.list', {})).map(({ state }) => state)).toEqual(['open'])
    expect(meetings.map(({ state }) => state)).toEqual(['draft', ...Array.from({ length: 7 }, () => 'adopted')])
    expect(await test.call('minutes.chain', {})).toMatchObject({ ok: true, length: 8 })
    const projects = await test.call('projects.list', {})
    expect(projects).toHaveLength(8)
    expect(projects.filter((project) => !project.hasApproval)).toHaveLength(1)
    expect((await test.call('audit.verify', {})).ok).toBe(true)
    expect((await test.call('app.status', {})).session?.isSample).toBe(true)
    await test.core.shutdown()
  })
})

function isOnDisk(folder: string, word: string): boolean {
  const needles = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le'), Buffer.from(word, 'utf16le').swap16()]
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile())
  return files.some((path) => {
    const content = readFileSync(path)
    return needles.some((needle) => content.includes(needle)) || path.includes(word)
  })
}
