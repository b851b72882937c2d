import { expect, test } from 'vitest'
import { minutesDocument } from '../../electron/documents/minutes.ts'
import type { AppContext } from '../../electron/handlers/context.ts'
import { printToKeep } from '../../electron/handlers/print.ts'
import { minutesInput } from '../documents/invented.ts'

/** As Chromium lays a PDF out, with nothing on its page. */
function printedPdf(): Uint8Array<ArrayBuffer> {
  let text = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n'
  const places = ["<</CreationDate (D:20260105100000+00'00')>>", "<</Type /Catalog\n/Pages 3 0 R>>", '<</Type /Pages\n/Kids []\n/Count 0>>'].map((content, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${content}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = text.length
  text += `xref\n0 4\n0000000000 65535 f \n${places.join('')}trailer\n<</Size 4\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${table}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

function contextWith(pdf: Uint8Array, read: (path: string) => Promise<Uint8Array>) {
  const errors: unknown[] = []
  const ports = {
    printer: { toPdf: () => Promise.resolve(pdf) }, bundled: { read },
    newId: () => 'trace', log: { error: (_trace: string, error: unknown) => errors.push(error) },
  }
  return { errors, context: { ports } as unknown as AppContext }
}

const document = minutesDocument(minutesInput())
const gone = (path: string) => (path.endsWith('.icc') ? Promise.reject(new Error('ENOENT')) : Promise.resolve(new Uint8Array(4)))

test('a paper to keep is PDF/A where it can be', async () => {
  const { context, errors } = contextWith(printedPdf(), () => Promise.resolve(new Uint8Array(4)))
  const { bytes, pdfA } = await printToKeep(context, document)
  expect(pdfA).toBe('u')
  expect(Buffer.from(bytes).toString('latin1')).toContain('/Size 6\n')
  expect(errors).toEqual([])
})

test('whatever stands in the way, the paper is there, as plain PDF that is called so', async () => {
  const foreign = new Uint8Array(Buffer.from('%PDF-2.0 laid out in another way'))
  const other = contextWith(foreign, () => Promise.resolve(new Uint8Array(4)))
  expect(await printToKeep(other.context, document)).toEqual({ bytes: foreign, pdfA: 'plain' })

  const failing = contextWith(printedPdf(), gone)
  expect(await printToKeep(failing.context, document)).toEqual({ bytes: printedPdf(), pdfA: 'plain' })
  expect(failing.errors).toHaveLength(1)
})
