import { open } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../electron/backup/format.ts'
import { readLayout, readMember, readThrough } from '../../electron/backup/layout.ts'
import { openPackageFile } from '../../electron/backup/open-package.ts'
import { encodeHeader } from '../../electron/backup/tar.ts'
import { codeOf } from '../support/failures.ts'
import { honestPackage, put } from '../support/lying-packages.ts'
import { edgesOf } from '../support/spoil-package.ts'

const honest = honestPackage()

describe('the tar', () => {
  test('with a header of another time, or none at all, is damaged', async () => {
    const mtime = Number.parseInt(honest.sound.toString('latin1', 136, 147), 8)
    const end = Buffer.alloc(1024)
    const headers = (...times: number[]) => Buffer.concat([...times.map((time, at) => encodeHeader({ name: at === 0 ? 'key.age' : `files/${at}`, size: 0, mtime: time })), end])
    expect(await layoutCode(headers(mtime, mtime))).toBe('succeeded')
    expect(await layoutCode(headers(mtime, mtime + 1))).toBe('PACKAGE_DAMAGED')
    expect(await layoutCode(end)).toBe('PACKAGE_DAMAGED')
    expect(await layoutCode(Buffer.concat([encodeHeader({ name: 'key.age', size: 0, mtime }), Buffer.alloc(512)]))).toBe('PACKAGE_TRUNCATED')
    expect(await layoutCode(Buffer.concat([encodeHeader({ name: 'key.age', size: 0, mtime }), Buffer.alloc(512), Buffer.alloc(512, 1)]))).toBe('PACKAGE_DAMAGED')
    expect(await layoutCode(Buffer.concat([headers(mtime), Buffer.alloc(1)]))).toBe('PACKAGE_DAMAGED')
  })

  test('is walked and read no further once that was called off', async () => {
    const pack = await openPackageFile(put(honest.sound))
    const signal = AbortSignal.abort()
    expect(await codeOf(() => readLayout(pack.file, signal))).toBe('CANCELLED')
    expect(await codeOf(() => readThrough(pack.file, pack.layout, { data: () => undefined, end: () => undefined }, { signal, phase: 'verify' }))).toBe('CANCELLED')
    await pack.file.close()
  })

  test('holds nothing between its members but zeros', async () => {
    let found = 0
    for (const { start } of edgesOf(honest.sound).members.slice(1)) {
      const bytes = Buffer.from(honest.sound)
      // The last byte before the next header; where a member fills its last block, it is content, and no business of the tar's.
      const isPadding = bytes[start - 1] === 0 && bytes[start - 2] === 0
      if (!isPadding) continue
      found += 1
      bytes[start - 1] = 1
      const pack = await openPackageFile(put(bytes))
      expect(await codeOf(() => readThrough(pack.file, pack.layout, { data: () => undefined, end: () => undefined }, { phase: 'verify' }))).toBe('PACKAGE_DAMAGED')
      await pack.file.close()
    }
    expect(found).toBeGreaterThan(0)
  })

  test('that changed after it was walked is found when it is read', async () => {
    const path = put(honest.sound)
    const file = await open(path, 'r+')
    const layout = await readLayout(file)
    const read = () => codeOf(() => readThrough(file, layout, { data: () => undefined, end: () => undefined }, { phase: 'verify' }))
    expect(await read()).toBe('succeeded')
    await file.write(Buffer.from([1]), 0, 1, honest.sound.length - 1)
    expect(await read()).toBe('PACKAGE_DAMAGED')
    await file.write(Buffer.from([0]), 0, 1, honest.sound.length - 1)
    expect(await read()).toBe('succeeded')
    await file.truncate(honest.sound.length - 512)
    expect(await read()).toBe('PACKAGE_TRUNCATED')
    await file.close()
  })

  test('cut within a header is one of ours, cut', async () => {
    const second = edgesOf(honest.sound).members[1]?.start ?? 0
    for (const length of [second + 20, second + 511, second]) expect(await layoutCode(honest.sound.subarray(0, length)), `${length}`).toBe('PACKAGE_TRUNCATED')
  })

  test('gives out a member of the size allowed, not a larger one, nor one that the file does not hold', async () => {
    const pack = await openPackageFile(put(honest.sound))
    const [member] = pack.layout.members
    if (!member) throw new Error('no members')
    expect((await readMember(pack.file, member, member.size)).length).toBe(member.size)
    expect(await codeOf(() => readMember(pack.file, member, member.size - 1))).toBe('PACKAGE_DAMAGED')
    expect(await codeOf(() => readMember(pack.file, { ...member, dataAt: honest.sound.length - 5 }, member.size))).toBe('PACKAGE_TRUNCATED')
    await pack.file.close()
  })

  test('of more members than any council has is refused', async () => {
    const empty = (at: number) => encodeHeader({ name: at === 0 ? 'key.age' : `files/${at}`, size: 0, mtime: 1 })
    const many = (count: number) => Buffer.concat([...Array.from({ length: count }, (_, at) => empty(at)), Buffer.alloc(1024)])
    const { members } = LIMITS
    Object.assign(LIMITS, { members: 10 })
    try {
      expect(await layoutCode(many(10))).toBe('succeeded')
      expect(await layoutCode(many(11))).toBe('PACKAGE_DAMAGED')
    } finally {
      Object.assign(LIMITS, { members })
    }
  })

  test.each([
    ['the beginning of another file', Buffer.from('PK\u0003\u0004'), 'PACKAGE_NOT_OURS'],
    ['the first letters of one of ours', Buffer.from('key.ag'), 'PACKAGE_TRUNCATED'],
    ['a header of ours, spoilt', spoiltHeader(120), 'PACKAGE_DAMAGED'],
    ['a header of ours, its name spoilt', spoiltHeader(0), 'PACKAGE_DAMAGED'],
    ['a header of ours, its mark spoilt', spoiltHeader(257), 'PACKAGE_DAMAGED'],
  ])('that is %s is answered with its own code', async (_what, bytes, code) => {
    expect(await layoutCode(bytes)).toBe(code)
  })
})

async function layoutCode(bytes: Uint8Array): Promise<string> {
  const file = await open(put(bytes), 'r')
  try {
    return await codeOf(() => readLayout(file))
  } finally {
    await file.close()
  }
}

function spoiltHeader(at: number): Buffer {
  const header = encodeHeader({ name: 'key.age', size: 0, mtime: 1 })
  header[at] = 7
  return Buffer.concat([header, Buffer.alloc(1024)])
}
