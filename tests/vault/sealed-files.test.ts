import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newKey } from '../../electron/vault/council-keys.ts'
import { removeLeftovers } from '../../electron/vault/durable-files.ts'
import { checkSealedFile, openSealedFile, sealedPath, sealFile, unsealTo } from '../../electron/vault/sealed-files.ts'
import { HEAD_BYTES, plainSizeOf, PLAIN_CHUNK, SEALED_CHUNK, sealedSizeOf } from '../../electron/vault/sealed-stream.ts'
import { codeOf } from '../support/failures.ts'
import { tempFolder } from '../support/temp-folder.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const SIZES = [0, 1, 15, 16, 17, 4095, PLAIN_CHUNK - 1, PLAIN_CHUNK, PLAIN_CHUNK + 1, 3 * PLAIN_CHUNK, 3 * PLAIN_CHUNK + 12_345]

async function sealedOf(size: number) {
  const folder = join(tempFolder(), 'files')
  const content = randomBytes(size)
  const sealed = await sealFile(content, folder)
  return { folder, content, sealed, path: sealedPath(folder, sealed.sealedSha256) }
}

describe('a sealed file', () => {
  test.each(SIZES)('of %i bytes comes back identical, from memory and from disk', async (size) => {
    const { folder, content, sealed, path } = await sealedOf(size)
    expect(sealed).toMatchObject({ size, contentSha256: sha256(content), sealedSize: sealedSizeOf(size) })
    expect(sha256(readFileSync(path))).toBe(sealed.sealedSha256)
    expect(await openSealedFile(path, sealed.key)).toEqual(content)

    const source = join(folder, '..', 'ภาพถ่าย.jpg')
    writeFileSync(source, content)
    const fromDisk = await sealFile(source, folder)
    const target = join(folder, '..', 'out')
    await unsealTo(sealedPath(folder, fromDisk.sealedSha256), fromDisk.key, target)
    expect(readFileSync(target)).toEqual(content)
    // The same content twice: one hash of content, two keys, two files.
    expect(fromDisk.contentSha256).toBe(sealed.contentSha256)
    expect(fromDisk.sealedSha256).not.toBe(sealed.sealedSha256)
  })

  test('shows nothing of its content', async () => {
    const folder = tempFolder()
    const planted = 'นางสาวสมศรี ใจดี planted words '
    const sealed = await sealFile(Buffer.from(planted.repeat(20_000)), folder)
    const bytes = readFileSync(sealedPath(folder, sealed.sealedSha256))
    expect(bytes.includes(Buffer.from(planted.slice(0, 12)))).toBe(false)
    expect(bytes.includes(Buffer.from(planted.slice(0, 12), 'utf16le'))).toBe(false)
  })

  test('opens with its own key only', async () => {
    const { sealed, path } = await sealedOf(1000)
    expect(await codeOf(() => openSealedFile(path, newKey()))).toBe('FILE_DAMAGED')
    expect((await openSealedFile(path, sealed.key)).length).toBe(1000)
  })

  test('with any one byte changed is found by its name and does not open', async () => {
    const { sealed, path } = await sealedOf(300)
    const sound = readFileSync(path)
    for (let offset = 0; offset < sound.length; offset += 1) {
      const bytes = Buffer.from(sound)
      bytes[offset] = (bytes[offset] ?? 0) ^ 0x80
      writeFileSync(path, bytes)
      expect(await checkSealedFile(path, sealed.sealedSha256, sealed.sealedSize)).toBe('damaged')
      expect(await codeOf(() => openSealedFile(path, sealed.key)), `offset ${offset}`).toBe('FILE_DAMAGED')
    }
  })

  test('cut, extended, with chunks swapped, repeated or dropped leaves nothing behind under the target name', async () => {
    const { sealed, path, folder } = await sealedOf(3 * PLAIN_CHUNK + 10)
    const sound = readFileSync(path)
    const head = sound.subarray(0, HEAD_BYTES)
    const chunk = (n: number) => sound.subarray(HEAD_BYTES + n * SEALED_CHUNK, Math.min(HEAD_BYTES + (n + 1) * SEALED_CHUNK, sound.length))
    const variants: Uint8Array[] = [
      Buffer.alloc(0),
      head,
      ...[0, 1, 2].map((n) => sound.subarray(0, HEAD_BYTES + (n + 1) * SEALED_CHUNK)),
      sound.subarray(0, sound.length - 1),
      Buffer.concat([sound, Buffer.from([0])]),
      Buffer.concat([sound, chunk(3)]),
      Buffer.concat([head, chunk(1), chunk(0), chunk(2), chunk(3)]),
      Buffer.concat([head, chunk(0), chunk(0), chunk(2), chunk(3)]),
      Buffer.concat([head, chunk(0), chunk(2), chunk(3)]),
      Buffer.concat([head, chunk(3)]),
    ]
    for (const bytes of variants) {
      writeFileSync(path, bytes)
      const target = join(folder, 'opened')
      expect(await codeOf(() => unsealTo(path, sealed.key, target))).toBe('FILE_DAMAGED')
      expect(readdirSync(folder)).toEqual([sealed.sealedSha256.slice(0, 2)])
    }
  })

  test('is bounded when opened in memory', async () => {
    const { sealed, path } = await sealedOf(2000)
    expect(await codeOf(() => openSealedFile(path, sealed.key, 1999))).toBe('FILE_TOO_LARGE')
  })

  test('that is missing is told from a folder that is gone', async () => {
    const { folder, sealed, path } = await sealedOf(10)
    rmSync(path)
    expect(await checkSealedFile(path, sealed.sealedSha256, sealed.sealedSize)).toBe('missing')
    expect(await codeOf(() => openSealedFile(path, sealed.key))).toBe('FILE_DAMAGED')
    rmSync(folder, { recursive: true })
    expect(await codeOf(() => openSealedFile(path, sealed.key))).toBe('FOLDER_GONE')
  })
})

describe('sealing', () => {
  test('that is cancelled or fails leaves no file', async () => {
    const folder = tempFolder()
    const cancel = new AbortController()
    const work = sealFile(randomBytes(4 * PLAIN_CHUNK), folder, { signal: cancel.signal, onProgress: (done) => done > PLAIN_CHUNK && cancel.abort() })
    expect(await codeOf(() => work)).toBe('CANCELLED')
    expect(await codeOf(() => sealFile(join(folder, 'none.pdf'), folder))).toBe('FILE_UNREADABLE')
    expect(readdirSync(folder)).toEqual([])
  })

  test('names what a killed one left, and only that, as leftovers', async () => {
    const { folder, sealed } = await sealedOf(5)
    writeFileSync(join(folder, '.tmp-0123'), 'half')
    await removeLeftovers(folder)
    expect(readdirSync(folder)).toEqual([sealed.sealedSha256.slice(0, 2)])
  })

  test('into a place that is no folder says so', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'files'), '')
    expect(await codeOf(() => sealFile(Buffer.from('x'), join(folder, 'files', 'deeper')))).toBe('FOLDER_GONE')
  })
})

test('sizes on disk follow from sizes of content, and back', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(4 * PLAIN_CHUNK), fc.nat(2 ** 40)), (size) => plainSizeOf(sealedSizeOf(size)) === size),
  )
  expect(plainSizeOf(HEAD_BYTES)).toBeNull()
  expect(plainSizeOf(sealedSizeOf(PLAIN_CHUNK) + 17)).toBeNull()
})
