import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { OwnerKind } from '../../electron/contract/files.ts'
import { PLAIN_PROJECT } from '../../electron/contract/projects.ts'
import type { FileReading } from '../../electron/contract/search.ts'
import type { JobInput, JobName, JobOutput } from '../../electron/platform/jobs.ts'
import type { JobHooks } from '../../electron/platform/ports.ts'
import { insertBlob } from '../../electron/store/queries/files.ts'
import { keepFileText } from '../../electron/store/queries/file-texts.ts'
import { tokensOf } from '../../electron/store/search/tokens.ts'
import { ATTACHMENTS } from '../../electron/store/tables.ts'
import { bareBook } from '../support/bare-book.ts'
import { drawing, prose } from '../support/prose.ts'
import { compound } from '../support/compound-file.ts'
import { createTestCore, createTestCouncil, PASSPHRASE, personInput, TestJobs, type TestCore } from '../support/core.ts'
import { bombPdf, latinPdf, scannedPdf } from '../support/made-pdf.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { writeWorkbook } from '../support/workbook.ts'

/** Words within attached files are read in the background and found by search. */

/** Real worker threads; a reading waits while it is `held`, as one of a long file would. */
class HeldJobs extends TestJobs {
  held = false
  /** What the thread of the next readings ends with. */
  readonly failures: Error[] = []
  readonly read: string[] = []

  override async run<N extends JobName>(name: N, input: JobInput<N>, hooks: JobHooks = {}): Promise<JobOutput<N>> {
    if (name === 'readFileText') {
      this.read.push((input as JobInput<'readFileText'>).path)
      const failure = this.failures.shift()
      if (failure) throw failure
      if (this.held) await new Promise((_resolve, reject) => hooks.signal?.addEventListener('abort', () => reject(new Error('the thread ended')), { once: true }))
    }
    return await super.run(name, input, hooks)
  }
}

const cores: TestCore[] = []
afterEach(async () => {
  vi.useRealTimers()
  for (const one of cores.splice(0)) await one.core.shutdown()
})

async function start(folder = tempFolder()): Promise<{ one: TestCore; jobs: HeldJobs; folder: string }> {
  const jobs = new HeldJobs()
  const one = await createTestCore(folder, { jobs })
  cores.push(one)
  return { one, jobs, folder }
}

async function begin(): Promise<{ one: TestCore; jobs: HeldJobs; folder: string; personId: string; council: string }> {
  const started = await start()
  await createTestCouncil(started.one)
  const membership = { capacity: 'delegate', organisationId: null, startedOn: '2025-01-01', dueEndOn: null } as const
  const { id: personId } = await started.one.call('members.add', { person: personInput('มาลี'), membership, post: null })
  const { session } = await started.one.call('app.status', {})
  return { ...started, personId, council: session?.councilId ?? '' }
}

async function attach({ one, personId }: { one: TestCore; personId: string }, name: string, bytes: Uint8Array, ownerKind: OwnerKind = 'person'): Promise<string> {
  const stageId = randomUUID()
  const PIECE = 1024 * 1024
  for (let offset = 0; offset < bytes.length; offset += PIECE) {
    await one.call('files.stage', { stageId, name, offset, total: bytes.length, bytes: Uint8Array.from(bytes.subarray(offset, offset + PIECE)) })
  }
  return (await one.call('files.attach', { ownerKind, ownerId: personId, stageId, mediaType: '', asItIs: true })).id
}

const sheetOf = (...words: string[]): Buffer => writeWorkbook({ sheets: [{ name: 'แผ่น', rows: words.map((word) => [word]) }] })
const reading = (one: TestCore): Promise<FileReading> => one.call('search.fileReading', {})
const settled = (one: TestCore, timeout = 30_000) => expect.poll(async () => ((now) => now.total - now.read)(await reading(one)), { timeout, interval: 100 }).toBe(0)
const hits = async (one: TestCore, text: string) => (await one.call('search.find', { text })).groups.flatMap((group) => group.hits)

describe('an attached file', () => {
  it('is found by its words, on the page of what it is kept with; the page is told; once for a content that is kept twice', async () => {
    const book = await begin()
    const { one, jobs, personId } = book
    expect(await hits(one, 'หอยมือเสือ')).toEqual([])
    await attach(book, 'สำรวจ.xlsx', sheetOf('พบหอยมือเสือ ๑๒ ตัว'))
    await settled(one)
    await attach(book, 'สำเนา.xlsx', sheetOf('พบหอยมือเสือ ๑๒ ตัว'))
    await attach(book, 'อื่น.pdf', latinPdf(['Mangrove survey']))
    await settled(one)
    const found = await hits(one, 'หอยมือเสือ 12 ตัว')
    expect(found.map(({ kind, pageId, ownerKind, title }) => ({ kind, pageId, ownerKind, title }))).toEqual(['สำเนา.xlsx', 'สำรวจ.xlsx'].map((title) => ({ kind: 'attachment', pageId: personId, ownerKind: 'person', title })))
    expect(found[0]?.snippet).toContain('พบหอยมือเสือ ๑๒ ตัว')
    expect((await hits(one, 'mangrove'))[0]?.title).toBe('อื่น.pdf')
    expect(jobs.read).toHaveLength(2)
    expect(one.events.filter(({ topic }) => topic === 'filesRead')).toEqual([{ topic: 'filesRead', payload: { ok: true } }, { topic: 'filesRead', payload: { ok: true } }])
    expect(await reading(one)).toEqual({ total: 2, read: 2, unreadable: [] })
    // The index holds what the files say.
    expect((await one.call('health.check', { jobId: randomUUID() })).ok).toBe(true)
  })

  it('that cannot be read is named with the reason; a missing one is read once it is there again', async () => {
    const book = await begin()
    const { one, jobs, personId, council } = book
    jobs.held = true
    const lost = await attach(book, 'หาย.xlsx', sheetOf('กลับมาแล้ว'))
    await expect.poll(() => jobs.read.length).toBe(1)
    await one.call('councils.lock', {})
    const sealed = jobs.read[0] ?? ''
    const content = readFileSync(sealed)
    rmSync(sealed)
    jobs.held = false
    await one.call('councils.open', { councilId: council, passphrase: PASSPHRASE })
    const files = { damaged: ['เสีย.pdf', latinPdf(['x']).subarray(0, 60)], empty: ['สแกน.pdf', scannedPdf()], locked: ['ลับ.docx', compound('EncryptedPackage')] } as const
    const ids = new Map<string, string>([['missing', lost]])
    for (const [reason, [name, bytes]] of Object.entries(files)) ids.set(reason, await attach(book, name, bytes))
    await settled(one)
    const { unreadable } = await reading(one)
    expect(new Map(unreadable.map(({ id, reason }) => [reason, id]))).toEqual(ids)
    expect(unreadable.every(({ pageId, ownerKind }) => pageId === personId && ownerKind === 'person')).toBe(true)

    await one.call('councils.lock', {})
    writeFileSync(sealed, content)
    await one.call('councils.open', { councilId: council, passphrase: PASSPHRASE })
    await expect.poll(() => hits(one, 'กลับมาแล้ว'), { timeout: 60_000 }).toHaveLength(1)
    expect((await reading(one)).unreadable.map(({ reason }) => reason).sort()).toEqual(['damaged', 'empty', 'locked'])
  })
})

describe('long files of a meeting that is brought back', () => {
  const words = (seed: number, count: number) => prose(drawing(seed), count)
  const bring = async () => {
    const book = await begin()
    const { one, jobs } = book
    const { id } = await one.call('meetings.create', { kind: 'ordinary', committeeId: null, number: 1, heldOn: '2026-02-10', startsAt: null, endsAt: null, place: '', recorder: '', checker: '' })
    const ofMeeting = { one, personId: id }
    const LONG = Array.from({ length: 200 }, (_none, row) => words(row, 100))
    await attach(ofMeeting, 'ยาวหนึ่ง.xlsx', sheetOf('พะยูนหนึ่ง', ...LONG), 'meeting')
    await attach(ofMeeting, 'ยาวสอง.xlsx', sheetOf('พะยูนสอง', ...LONG), 'meeting')
    await attach(ofMeeting, 'สั้น.xlsx', sheetOf('หอยมือเสือ'), 'meeting')
    await settled(one)
    const remove = async () => {
      const { meeting } = await one.call('meetings.get', { id })
      await one.call('meetings.remove', { id, revision: meeting.revision })
    }
    return { ...book, id, remove, sound: async () => (await one.call('health.check', { jobId: randomUUID() })).ok, known: jobs.read.length }
  }

  it('are found by name at once and by their words once they were read again; short ones at once; the index is true all the time', async () => {
    const { one, jobs, id, remove, sound, known } = await bring()
    await remove()
    expect(await hits(one, 'พะยูนหนึ่ง')).toEqual([])
    jobs.held = true
    await one.call('meetings.restore', { id })
    expect(await hits(one, 'หอยมือเสือ')).toHaveLength(1)
    expect(await hits(one, 'พะยูนหนึ่ง')).toEqual([])
    expect((await hits(one, 'ยาวหนึ่ง')).map(({ title }) => title)).toEqual(['ยาวหนึ่ง.xlsx'])
    expect(await reading(one)).toEqual({ total: 3, read: 1, unreadable: [] })
    expect(await sound()).toBe(true)
    await expect.poll(() => jobs.read.length).toBe(known + 1)

    await one.call('councils.lock', {})
    jobs.held = false
    await one.call('councils.open', { councilId: (await one.call('app.status', {})).councils[0]?.id ?? '', passphrase: PASSPHRASE })
    await settled(one)
    for (const word of ['พะยูนหนึ่ง', 'พะยูนสอง', 'หอยมือเสือ']) expect(await hits(one, word)).toHaveLength(1)
    expect(await sound()).toBe(true)
    expect(jobs.read).toHaveLength(known + 3)
  })

  it('stay known where the same content is kept with something else', async () => {
    const book = await bring()
    const { one, id, remove, sound, known, jobs } = book
    const [first] = await one.call('files.list', { ownerKind: 'meeting', ownerId: id })
    const { bytes } = await one.call('files.read', { id: first?.id ?? '' })
    await attach(book, 'สำเนา.xlsx', bytes)
    await remove()
    expect(await hits(one, 'พะยูนหนึ่ง')).toHaveLength(1)
    await one.call('meetings.restore', { id })
    expect(await hits(one, 'พะยูนหนึ่ง')).toHaveLength(2)
    await settled(one)
    expect(await hits(one, 'พะยูนสอง')).toHaveLength(1)
    expect(jobs.read).toHaveLength(known + 1)
    expect(await sound()).toBe(true)
  })
})

describe('reading', () => {
  it('knows without looking whether files came: by what the transaction touched, its own apart', async () => {
    const { call, change, context, close } = bareBook()
    const { store } = context.council
    const content = 'a'.repeat(64)
    const file = { ownerKind: 'council' as const, ownerId: randomUUID(), name: 'แผน.xlsx', mediaType: '', size: 1, contentSha256: content, phase: null }
    change(({ db }) => insertBlob(db, { contentSha256: content, sealedSha256: content, size: 1, sealedSize: 1, key: new Uint8Array(1) }, '2026-02-10T03:00:00.000Z'))
    expect(store.filesTouched).toBe(0)
    const { id, revision } = change((writer) => writer.insert(ATTACHMENTS, file))
    expect(store.filesTouched).toBe(1)
    change((writer) => keepFileText(writer, content, { state: 'read', reason: '', text: 'คลอง', tokens: tokensOf(['คลอง']) }, '2026-02-10T03:00:00.000Z'))
    await call('words.add', { list: 'kind', position: 1, name: 'กองทุน' })
    expect(store.filesTouched).toBe(1)
    expect(() => change((writer) => {
      writer.remove(ATTACHMENTS, { id, revision })
      throw new Error('taken back')
    })).toThrow('taken back')
    expect(store.filesTouched).toBe(1)
    close()
  })

  it('stops when the council is locked, writes nothing, and goes on at the next opening', async () => {
    const book = await begin()
    const { one, jobs, council } = book
    jobs.held = true
    await attach(book, 'แผน.xlsx', sheetOf('ขุดลอกคลอง'))
    await attach(book, 'ผล.xlsx', sheetOf('ปลูกโกงกาง'))
    await expect.poll(() => jobs.read.length).toBe(1)
    await one.call('councils.lock', {})
    jobs.held = false
    await one.call('councils.open', { councilId: council, passphrase: PASSPHRASE })
    expect(await reading(one)).toEqual({ total: 2, read: 0, unreadable: [] })
    await settled(one)
    expect(await hits(one, 'ขุดลอกคลอง')).toHaveLength(1)
    expect(await hits(one, 'ปลูกโกงกาง')).toHaveLength(1)
  })

  it('never stands in the way of writing', async () => {
    const book = await begin()
    const { one, jobs } = book
    jobs.held = true
    await attach(book, 'แผน.xlsx', sheetOf('ขุดลอกคลอง'))
    await expect.poll(() => jobs.read.length).toBe(1)
    for (const at of [1, 2, 3]) await one.call('projects.create', { ...PLAIN_PROJECT, title: `ซ่อมฝายตัวที่ ${at}` })
    expect(await hits(one, 'ซ่อมฝาย')).toHaveLength(3)
  })

  it('gives up a file that takes longer than a minute, and goes on', async () => {
    const book = await begin()
    const { one, jobs } = book
    jobs.held = true
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
    await attach(book, 'ช้า.xlsx', sheetOf('ไม่รู้จบ'))
    await vi.waitFor(() => expect(jobs.read).toHaveLength(1), { timeout: 30_000, interval: 20 })
    jobs.held = false
    vi.advanceTimersByTime(61_000)
    vi.useRealTimers()
    await attach(book, 'เร็ว.xlsx', sheetOf('ทันใจ'))
    await settled(one)
    expect((await reading(one)).unreadable.map(({ name, reason }) => [name, reason])).toEqual([['ช้า.xlsx', 'too_large']])
    expect(await hits(one, 'ทันใจ')).toHaveLength(1)
  })

  it('outlives a thread that ran out of memory or stumbled, and goes on', async () => {
    const book = await begin()
    const { one, jobs } = book
    jobs.failures.push(Object.assign(new Error('out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }), new TypeError('undefined is not a function'))
    for (const name of ['ก.xlsx', 'ข.xlsx', 'ค.xlsx']) await attach(book, name, sheetOf(`ทันใจ ${name}`))
    await settled(one)
    expect((await reading(one)).unreadable.map(({ reason }) => reason).sort()).toEqual(['damaged', 'too_large'])
    expect(await hits(one, 'ทันใจ')).toHaveLength(1)
  })

  it('gives up a file that would take all memory, and goes on', async () => {
    const book = await begin()
    const { one } = book
    await attach(book, 'ระเบิด.pdf', bombPdf(6000))
    await attach(book, 'เร็ว.xlsx', sheetOf('ทันใจ'))
    await settled(one, 80_000)
    expect((await reading(one)).unreadable.map(({ name, reason }) => [name, reason])).toEqual([['ระเบิด.pdf', 'too_large']])
    expect(await hits(one, 'ทันใจ')).toHaveLength(1)
  }, 100_000)
})
