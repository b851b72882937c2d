import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '../../electron/contract/errors.ts'
import { createTestCore, createTestCouncil, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { keptFolder } from '../support/temp-folder.ts'

const PDF = new TextEncoder().encode('%PDF-1.7\nใบเสร็จรับเงิน')

let book: TestCore
let ownerId: string

beforeAll(async () => {
  book = await createTestCore(keptFolder())
  await createTestCouncil(book)
  ownerId = (await book.call('app.status', {})).session?.councilId ?? ''
})
afterAll(() => book.core.shutdown())

async function staged(name: string, bytes: Uint8Array): Promise<{ ownerKind: 'council'; ownerId: string; stageId: string; mediaType: string }> {
  const stageId = book.newId()
  await book.call('files.stage', { stageId, name, offset: 0, total: bytes.length, bytes })
  return { ownerKind: 'council', ownerId, stageId, mediaType: 'image/jpeg' }
}

const kept = () => book.call('files.list', { ownerKind: 'council', ownerId })

describe('a PDF under the name of a photo', () => {
  it('is not attached before somebody has decided: name, ending and both kinds are told', async () => {
    const input = await staged('ใบเสร็จ.jpg', PDF)
    const refusal: unknown = await book.call('files.attach', input).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(AppError)
    expect((refusal as AppError).code).toBe('FILE_KIND_DIFFERS')
    expect((refusal as AppError).details).toEqual({ name: 'ใบเสร็จ.jpg', ending: 'jpg', says: 'jpeg', is: 'pdf', right: 'pdf' })
    expect(await kept()).toEqual([])
    await book.call('files.discard', { stageId: input.stageId })
    expect(await codeOf(() => book.call('files.attach', { ...input, asItIs: true }))).toBe('NOT_FOUND')
  })

  it('is kept under the ending that fits, byte for byte', async () => {
    const input = await staged('ใบเสร็จ.jpg', PDF)
    expect(await codeOf(() => book.call('files.attach', input))).toBe('FILE_KIND_DIFFERS')
    const one = await book.call('files.attach', { ...input, name: 'ใบเสร็จ.pdf' })
    expect(one).toMatchObject({ name: 'ใบเสร็จ.pdf', mediaType: 'application/pdf', contentSha256: createHash('sha256').update(PDF).digest('hex') })
    expect(Buffer.from((await book.call('files.read', { id: one.id })).bytes)).toEqual(Buffer.from(PDF))
    // It left the stage: it is kept once.
    expect(await codeOf(() => book.call('files.attach', input))).toBe('NOT_FOUND')
  })

  it('another name is looked at as well', async () => {
    const input = await staged('ใบเสร็จ.jpg', PDF)
    expect(await codeOf(() => book.call('files.attach', { ...input, name: 'ใบเสร็จ.docx' }))).toBe('FILE_KIND_DIFFERS')
  })

  it('is kept under its own name when that is wanted, and shown as what it is', async () => {
    const input = await staged('ใบเสร็จ.jpg', PDF)
    expect(await book.call('files.attach', { ...input, asItIs: true })).toMatchObject({ name: 'ใบเสร็จ.jpg', mediaType: 'application/pdf' })
  })
})

it('an empty file is refused by name, and nothing is attached', async () => {
  const before = await kept()
  const input = await staged('ว่าง.pdf', new Uint8Array(0))
  const refusal: unknown = await book.call('files.attach', input).catch((error: unknown) => error)
  expect([(refusal as AppError).code, (refusal as AppError).details]).toEqual(['FILE_EMPTY', { name: 'ว่าง.pdf' }])
  expect(await kept()).toEqual(before)
})
