import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PLAIN_PROJECT } from '../../electron/contract/projects.ts'
import type { CallInput } from '../../electron/contract/index.ts'
import { createTestCore, createTestCouncil, personInput, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { keptFolder } from '../support/temp-folder.ts'

/** The test's clock stands at 10 February 2026. */
const HTML: string[] = []
let test: TestCore
let stick: string

const MEETING = { kind: 'ordinary' as const, startsAt: null, endsAt: null, place: '', recorder: '', checker: '' }

async function resolve(number: number, heldOn: string, resolutions: { verb: 'agree' | 'assign'; text: string; assignee?: string; dueOn?: string }[]): Promise<void> {
  const { id: meetingId } = await test.call('meetings.create', { ...MEETING, number, heldOn })
  const { agenda } = await test.call('meetings.get', { id: meetingId })
  const agendaItemId = agenda[4]?.id ?? ''
  for (const { assignee = '', dueOn = null, ...one } of resolutions) {
    await test.call('meetings.addResolution', { agendaItemId, resolution: { ...one, votes: null, assignee, dueOn } } as CallInput<'meetings.addResolution'>)
  }
}

const enter = (givenName: string, startedOn: string, dueEndOn: string) =>
  test.call('members.add', { person: personInput(givenName), membership: { capacity: 'delegate', organisationId: null, startedOn, dueEndOn }, post: null })

beforeAll(async () => {
  stick = join(keptFolder(), 'แฟลชไดรฟ์')
  mkdirSync(stick)
  test = await createTestCore(keptFolder(), {
    printer: {
      toPdf: (html) => {
        HTML.push(html)
        return Promise.resolve(new Uint8Array([1]))
      },
      redraw: () => Promise.resolve(null),
      close: () => Promise.resolve(),
    },
  })
  await createTestCouncil(test)
  await resolve(1, '2024-06-01', [{ verb: 'assign', text: 'มอบหมายนานแล้ว' }, { verb: 'agree', text: 'มีกำหนดไกล', dueOn: '2026-12-31' }])
  await resolve(1, '2026-01-10', [
    { verb: 'agree', text: 'เห็นชอบเฉย ๆ' },
    { verb: 'assign', text: 'มอบหมายไม่มีกำหนด', assignee: 'นายมานะ' },
    { verb: 'assign', text: 'เลยกำหนดแล้ว', dueOn: '2026-02-01' },
  ])
  await enter('ครบเร็ว', '2022-03-01', '2026-03-01')
  await enter('อีกนาน', '2025-03-01', '2029-03-01')
  await enter('รักษาการ', '2021-01-01', '2025-01-01')
  for (const stage of ['proposed', 'running', 'finished', 'cancelled'] as const) {
    const { id: projectId } = await test.call('projects.create', { ...PLAIN_PROJECT, title: `โครงการ ${stage}` })
    if (stage !== 'proposed') await test.call('projectSteps.add', { projectId, stage, steppedOn: '2026-02-01', resolutionId: null, note: '' })
  }
})
afterAll(() => test.core.shutdown())

describe('open items of a handover', () => {
  it('names the drafts of minutes, the latest first', async () => {
    const { meetings, on } = await test.call('handover.openItems', {})
    expect(on).toBe('2026-02-10')
    expect(meetings.map(({ heldOn }) => heldOn)).toEqual(['2026-01-10', '2024-06-01'])
  })

  it('names what was assigned until it is closed, the nearest due date first, however long ago', async () => {
    const named = async () => (await test.call('handover.openItems', {})).followUps.map(({ task, owner, dueOn, standing }) => [task, owner, dueOn, standing])
    expect(await named()).toEqual([
      ['เลยกำหนดแล้ว', '', '2026-02-01', 'overdue'],
      ['มอบหมายนานแล้ว', '', null, 'open'],
      ['มอบหมายไม่มีกำหนด', 'นายมานะ', null, 'open'],
    ])
    const old = (await test.call('followUps.list', {})).find(({ task }) => task === 'มอบหมายนานแล้ว')
    if (!old) throw new Error('no such task')
    await test.call('followUps.close', { id: old.id, revision: old.revision, closedOn: '2026-02-10', meetingId: null, closing: 'เสร็จเมื่อปีก่อน' })
    expect((await named()).map(([task]) => task)).toEqual(['เลยกำหนดแล้ว', 'มอบหมายไม่มีกำหนด'])
  })

  it('names projects that neither ended nor were given up', async () => {
    const { projects } = await test.call('handover.openItems', {})
    expect(projects.map(({ stage }) => stage).sort()).toEqual(['proposed', 'running'])
  })

  it('names terms that end within 180 days and members past theirs, the earliest first', async () => {
    const { terms } = await test.call('handover.openItems', {})
    expect(terms.map(({ name, isActing }) => [name, isActing])).toEqual([['นางรักษาการ ใจดี', true], ['นางครบเร็ว ใจดี', false]])
  })
})

describe('the cover of a handover', () => {
  const cover = (packagePath: string) =>
    test.call('handover.coverPdf', { jobId: test.newId(), outgoing: 'สมหญิง ใจดี', incoming: 'นายรับ ช่วงต่อ', witness: '', paperKeyPlace: 'ตู้เหล็ก', packagePath })

  it('says which package by name and SHA-256, who to whom, where the paper key lies, and is written into the log', async () => {
    expect((await test.call('handover.openItems', {})).lastBackup).toBeNull()
    const { info } = await test.call('backups.create', { jobId: test.newId(), folder: stick })
    expect((await test.call('handover.openItems', {})).lastBackup?.path).toBe(info.path)
    const { name, bytes } = await cover(info.path)
    expect(bytes.length).toBeGreaterThan(0)
    expect(name).toBe('ใบส่งมอบสมุดสภา สภาองค์กรชุมชนตำบลทดสอบ.pdf')
    const sha256 = createHash('sha256').update(readFileSync(info.path)).digest('hex')
    const words = (HTML.at(-1) ?? '').replace(/<[^>]+>/g, '')
    expect(words.replaceAll(' ', '')).toContain(sha256)
    for (const word of [info.path.split('/').at(-1) ?? 'x', 'นายรับ ช่วงต่อ', 'ตู้เหล็ก', 'มอบหมายไม่มีกำหนด', 'ประธานหรือพยาน']) expect(words).toContain(word)
    const [entry] = await test.call('audit.list', { recordId: null, before: null })
    expect(entry).toMatchObject({ command: 'handover.coverPdf', after: { outgoing: 'สมหญิง ใจดี', incoming: 'นายรับ ช่วงต่อ', fileSha256: sha256 } })
  })

  it('is made for no file that was not made here, and not for one that was changed into no package', async () => {
    const stray = join(stick, 'อื่น.sapha')
    writeFileSync(stray, 'x')
    expect(await codeOf(() => cover(stray))).toBe('NOT_FOUND')
    const { info } = await test.call('backups.create', { jobId: test.newId(), folder: stick })
    writeFileSync(info.path, 'x')
    expect(await codeOf(() => cover(info.path))).toMatch(/^PACKAGE_/)
  })
})
