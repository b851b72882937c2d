import { chmodSync, existsSync, linkSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openableKind } from '../../electron/contract/files.ts'
import { createTestCore, createTestCouncil, PASSPHRASE, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { keptFolder } from '../support/temp-folder.ts'

const WORDS = 'รายชื่อผู้รับสวัสดิการที่ห้ามเห็น'
const opened: string[] = []
let test: TestCore
let folder: string

beforeAll(async () => {
  folder = keptFolder()
  test = await createTestCore(folder, {
    opener: {
      open: (path) => {
        opened.push(path)
        return Promise.resolve()
      },
    },
  })
  await createTestCouncil(test)
})
afterAll(async () => {
  await test.core.shutdown()
})

async function attach(name: string): Promise<string> {
  const stageId = test.newId()
  const bytes = new TextEncoder().encode(WORDS.repeat(20))
  await test.call('files.stage', { stageId, name, offset: 0, total: bytes.length, bytes })
  const { session } = await test.call('app.status', {})
  return (await test.call('files.attach', { ownerKind: 'council', ownerId: session?.councilId ?? '', stageId, mediaType: '' })).id
}

describe('attachments', () => {
  it('with the same content are stored once, whatever they are called', async () => {
    await attach('หนึ่ง.txt')
    await attach('สอง.txt')
    const { councils } = await test.call('app.status', {})
    const files = join(folder, 'councils', councils[0]?.id ?? '', 'files')
    expect(readdirSync(files, { recursive: true }).filter((name) => String(name).length > 60)).toHaveLength(1)
  })
})

describe('an attachment opened in another program', () => {
  it('is a read-only copy in a private folder, under its own name and kind', async () => {
    await test.call('files.openOutside', { id: await attach('ใบเสร็จ ครั้งที่ ๑.txt') })
    const copy = opened.at(-1) ?? ''
    expect(basename(copy)).toBe('ใบเสร็จ ครั้งที่ ๑.txt')
    expect(readFileSync(copy, 'utf8')).toContain(WORDS)
    expect(statSync(copy).mode & 0o777).toBe(0o400)
    expect(statSync(dirname(copy)).mode & 0o777).toBe(0o700)
  })

  it('gets a name that both systems take: no separators, nothing hidden, not too long in bytes', async () => {
    await test.call('files.openOutside', { id: await attach(`..\\..\u202e/ชื่อ:${'ยาว'.repeat(70)}.PDF`) })
    const copy = opened.at(-1) ?? ''
    expect(dirname(dirname(copy))).toBe(join(folder, 'opened'))
    expect(Buffer.byteLength(basename(copy))).toBeLessThanOrEqual(255)
    expect(basename(copy)).toMatch(/^[^\\/:\u202e]+\.pdf$/)
  })

  it('may not be a program: it is refused, and no copy is made', async () => {
    const before = opened.length
    for (const name of ['ตัวติดตั้ง.exe', 'สคริปต์.ps1', 'มาโคร.docm', 'ลิงก์.desktop', 'ภาพ.jpg.scr', 'ไม่มีนามสกุล']) {
      expect(openableKind(name)).toBeNull()
      expect(await codeOf(async () => test.call('files.openOutside', { id: await attach(name) }))).toBe('FILE_NOT_OPENED')
    }
    expect(opened).toHaveLength(before)
  })

  it('is overwritten and gone when the council is locked', async () => {
    const copy = opened[0] ?? ''
    const witness = join(folder, 'witness')
    chmodSync(copy, 0o600)
    linkSync(copy, witness)
    await test.call('councils.lock', {})
    await expect.poll(() => existsSync(join(folder, 'opened')), { timeout: 30_000 }).toBe(false)
    expect(readFileSync(witness).every((byte) => byte === 0)).toBe(true)
  })

  it('is gone at the next start when the program was killed with it open', async () => {
    const { councils } = await test.call('app.status', {})
    await test.call('councils.open', { councilId: councils[0]?.id ?? '', passphrase: PASSPHRASE })
    await test.call('files.openOutside', { id: await attach('ค้างอยู่.txt') })
    expect(existsSync(opened.at(-1) ?? '')).toBe(true)
    const second = await createTestCore(folder)
    expect(readdirSync(folder)).not.toContain('opened')
    await second.core.shutdown()
  })
})
