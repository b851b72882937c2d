import { createHash, randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { nameOutside, STAGE_PIECE_BYTES } from '../../electron/contract/files.ts'
import { createTestCore, createTestCouncil } from '../support/core.ts'
import { tempFolder } from '../support/temp-folder.ts'

const THAI = 'รายงานผลการตรวจรับงานซ่อมฝายบ้านบนครั้งที่สอง'
const LONG = `${THAI.repeat(5).slice(0, 200)}.pdf`

it('a PDF of 60 MB under a name of 200 Thai characters goes in piece by piece, comes back byte by byte, its name whole in the book and shortened for another program', async () => {
  const opened: string[] = []
  const book = await createTestCore(tempFolder(), { opener: { open: (path) => Promise.resolve(void opened.push(path)) } })
  await createTestCouncil(book)
  const { id: ownerId } = await book.call('meetings.create', { kind: 'ordinary', number: 1, heldOn: '2026-02-10', startsAt: null, endsAt: null, place: '', recorder: '', checker: '' })
  const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(60_000_000)])
  const stageId = book.newId()
  for (let offset = 0; offset < content.length; offset += STAGE_PIECE_BYTES) {
    const bytes = new Uint8Array(content.subarray(offset, offset + STAGE_PIECE_BYTES))
    const { received } = await book.call('files.stage', { stageId, name: LONG, offset, total: content.length, bytes })
    expect(received).toBe(offset + bytes.length)
  }
  const { id } = await book.call('files.attach', { ownerKind: 'meeting', ownerId, stageId, mediaType: 'application/pdf' })
  const kept = await book.call('files.read', { id })
  const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  expect([kept.name, sha(kept.bytes)]).toEqual([LONG, sha(content)])
  const { name } = await book.call('files.openOutside', { id })
  const copy = basename(opened[0] ?? '')
  expect(name).toBe(copy)
  expect(Buffer.byteLength(copy)).toBeLessThanOrEqual(255)
  expect(copy).toMatch(/^รายงานผล.+\.pdf$/)
  await book.core.shutdown()
})

it('a long name is shortened to 255 bytes between letters, never within one, its ending kept; what is short stays', () => {
  const short = nameOutside(LONG)
  expect(Buffer.byteLength(short)).toBeLessThanOrEqual(255)
  expect(Buffer.byteLength(short)).toBeGreaterThan(240)
  expect(short).toMatch(/\.pdf$/)
  expect(LONG.startsWith(short.slice(0, -4))).toBe(true)
  // ที่: a consonant, a vowel above and a tone mark are one letter.
  expect(nameOutside(`${'ที่'.repeat(60)}.docx`)).toBe(`${'ที่'.repeat(27)}.docx`)
  expect(nameOutside('ใบเสร็จ.pdf')).toBe('ใบเสร็จ.pdf')
})
