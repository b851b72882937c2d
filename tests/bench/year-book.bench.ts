import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { renderDocx } from '../../electron/documents/docx/render-docx.ts'
import { loadFonts, type DocumentFonts } from '../../electron/documents/fonts.ts'
import type { DocumentModel } from '../../electron/documents/model.ts'
import { printDocument } from '../../electron/documents/print.ts'
import type { Printer } from '../../electron/documents/printer.ts'
import { yearBookDocument } from '../../electron/documents/year-book.ts'
import { nodePrinter } from '../../electron/platform/node/printer.ts'
import { compare, notMeasured, type Row } from '../../tools/lib/bench.mjs'
import { idOf, minutesInput } from '../documents/invented.ts'
import { has, timed, workFolder } from './support/measure.ts'

/** All minutes of a year in one PDF of a hundred pages, its contents with real pages; beside LibreOffice making a PDF of the same as DOCX. */
export const runs = 3

const PAGES = 100
const MEETINGS = 12
const WHAT = `year book of ${MEETINGS} meetings, ${PAGES} pages, to PDF, warm`
const WRITER = 'soffice --convert-to pdf of the same as DOCX'

interface Prepared {
  folder: string
  fonts: DocumentFonts
  printer: Printer
  document: DocumentModel
  docx: string
  end: () => Promise<void>
}

function yearOf(paragraphs: number): DocumentModel {
  const minutes = Array.from({ length: MEETINGS }, (_, at) => {
    const input = minutesInput({ members: 33, paragraphs })
    return { ...input, meeting: { ...input.meeting, id: idOf(0, at), number: at + 1, heldOn: `2026-${String(at + 1).padStart(2, '0')}-15`, state: at < 8 ? 'adopted' as const : 'draft' as const } }
  })
  return yearBookDocument({ council: { name: 'สภาองค์กรชุมชนตำบลสมมุติ' }, settings: { thaiDigits: true, substituteCounts: false }, year: 2026, minutes })
}

async function pagesOf(pdf: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const { numPages } = await task.promise
  await task.destroy()
  return numPages
}

export async function prepare(): Promise<Prepared> {
  const { folder, end } = workFolder()
  const fonts = await loadFonts(async (path) => new Uint8Array(await readFile(new URL(`../../resources/${path}`, import.meta.url))))
  const printer = nodePrinter()
  let document = yearOf(20)
  for (let paragraphs = 20; paragraphs < 80 && (await pagesOf(await printDocument(printer, document, fonts))) < PAGES; paragraphs += 2) document = yearOf(paragraphs)
  mkdirSync(join(folder, 'out'))
  const docx = join(folder, 'out', 'year.docx')
  writeFileSync(docx, await renderDocx(document))
  return { folder, fonts, printer, document, docx, end: async () => { await printer.close(); end() } }
}

export default async function yearBook(_args: string[], { folder, fonts, printer, document, docx }: Prepared): Promise<Row[]> {
  let pdf = new Uint8Array()
  const ours = await timed(async () => { pdf = await printDocument(printer, document, fonts) })
  if (!has('soffice')) return [notMeasured(WHAT, WRITER, 'soffice is not installed')]
  const home = `-env:UserInstallation=file://${join(folder, 'office')}`
  const anchor = await timed(() => spawnSync('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx], { stdio: 'ignore', timeout: 180_000 }))
  const theirs = await pagesOf(await readFile(join(folder, 'year.pdf')))
  return [compare(WHAT, { ours, anchor }, WRITER, { note: `${await pagesOf(pdf)} pages; it makes ${theirs} of it` })]
}
