import { readFileSync } from 'node:fs'
import { Document, Packer, Paragraph } from 'docx'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { wordsOfFile } from '../../electron/imports/words/words-of-file.ts'
import { latinPdf } from '../support/made-pdf.ts'
import { writeWorkbook } from '../support/workbook.ts'

/** Whatever comes in, reading ends, and with one of the answers there are. */

const pdf = readFileSync(new URL('../fixtures/files/libreoffice.pdf', import.meta.url))
const docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('ค่าซ่อมฝาย')] }] }))
const xlsx = writeWorkbook({ sheets: [{ name: 'งบ', rows: [['ค่าปูน', 12, { serial: 45630 }]] }] })
const FILES = [pdf, latinPdf(['one', 'two']), docx, xlsx]

/** @returns whether words were found */
async function look(bytes: Uint8Array): Promise<boolean> {
  const { state, reason, text } = await wordsOfFile(Uint8Array.from(bytes))
  expect([text !== '', reason === '' || reason === 'cut']).toEqual([state === 'read', state !== 'unreadable'])
  return state === 'read'
}

/**
 * PDF.js leaves the promises of some broken parts to nobody. In the program that ends the thread which reads this one
 * file, and is outlived (tests/handlers/file-texts.test.ts); here it would end the run.
 */
let listeners: NodeJS.UnhandledRejectionListener[] = []
const ofPdfJs = (error: unknown): void => {
  if (!String((error as Error | null)?.stack).includes('pdfjs-dist')) throw error
}
beforeAll(() => {
  listeners = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', ofPdfJs)
})
afterAll(() => {
  process.off('unhandledRejection', ofPdfJs)
  for (const listener of listeners) process.on('unhandledRejection', listener)
})

const heads = ['', '%PDF-1.7\n', 'PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1']

it('bytes by chance, under every head', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 3000 }), (head, rest) => look(Buffer.concat([Buffer.from(head, 'latin1'), rest])).then(() => undefined)), { numRuns: 150 })
})

/** A million places in a file, so that each is as likely; whole, cut off, or with its second half twice. */
const place = fc.nat(999_999).map((part) => part / 1_000_000)
const spoils = fc.record({
  changes: fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 12 }),
  cut: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: place }),
  twice: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
})

it('real files with bytes changed, cut off or doubled', async () => {
  let stillRead = 0
  await fc.assert(fc.asyncProperty(fc.constantFrom(...FILES), spoils, async (file, { changes, cut, twice }) => {
    const bytes = Buffer.from(file)
    for (const [at, value] of changes) bytes[Math.floor(at * bytes.length)] = value
    const whole = bytes.subarray(0, Math.ceil(cut * bytes.length))
    stillRead += Number(await look(twice ? Buffer.concat([whole, whole.subarray(whole.length >> 1)]) : whole))
  }), { numRuns: 200 })
  expect(stillRead).toBeGreaterThan(20)
}, 120_000)
