import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { loadFonts, type DocumentFonts } from '../../electron/documents/fonts.ts'
import { minutesDocument } from '../../electron/documents/minutes.ts'
import { printDocument } from '../../electron/documents/print.ts'
import type { Printer } from '../../electron/documents/printer.ts'
import { renderHtml } from '../../electron/documents/render-html.ts'
import { nodePrinter } from '../../electron/platform/node/printer.ts'
import { compare, notMeasured, type Row } from '../../tools/lib/bench.mjs'
import { findChromium } from '../../tools/lib/chromium.mjs'
import { sandboxArgs } from '../../tools/lib/electron.mjs'
import { minutesInput } from '../documents/invented.ts'
import { has, timed, workFolder } from './support/measure.ts'

/**
 * Minutes of ten pages to PDF as browser mode prints them, its Chromium warm as from the second print on; beside
 * LibreOffice, and beside a Chromium started for the one page, converting the same text to as many pages.
 */
export const runs = 3

const PAGES = 10
const WHAT = `minutes of ${PAGES} pages to PDF, warm`
const WRITER = 'soffice --convert-to pdf of the same as DOCX'
const COLD = 'chromium --print-to-pdf of the same HTML'

interface Prepared {
  folder: string
  fonts: DocumentFonts
  printer: Printer
  document: ReturnType<typeof minutesDocument>
  /** Null where it could not be made. */
  docx: string | null
  end: () => Promise<void>
}

export async function prepare(): Promise<Prepared> {
  const { folder, end } = workFolder()
  const fonts = await loadFonts(async (path) => new Uint8Array(await readFile(new URL(`../../resources/${path}`, import.meta.url))))
  const printer = nodePrinter()
  const document = await tenPages(printer, fonts)
  writeFileSync(join(folder, 'minutes.html'), renderHtml(document, fonts))
  const docx = has('soffice') ? makeDocx(folder) : null
  return { folder, fonts, printer, document, docx, end: async () => { await printer.close(); end() } }
}

/** Minutes as long as it takes; this also warms the printer. */
async function tenPages(printer: Printer, fonts: DocumentFonts): Promise<Prepared['document']> {
  for (let paragraphs = 20; paragraphs < 100; paragraphs += 1) {
    const document = minutesDocument(minutesInput({ members: 33, paragraphs }))
    if ((await pagesOf(await printDocument(printer, document, fonts))) === PAGES) return document
  }
  throw new Error(`no minutes of ${PAGES} pages`)
}

async function pagesOf(pdf: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const { numPages } = await task.promise
  await task.destroy()
  return numPages
}

function soffice(folder: string, to: string, file: string, ...more: string[]): void {
  const home = `-env:UserInstallation=file://${join(folder, 'office')}`
  spawnSync('soffice', [home, '--headless', ...more, '--convert-to', to, '--outdir', folder, file], { stdio: 'ignore', timeout: 180_000 })
}

function makeDocx(folder: string): string | null {
  soffice(folder, 'docx:MS Word 2007 XML', join(folder, 'minutes.html'), '--infilter=HTML (StarWriter)')
  const made = join(folder, 'minutes.docx')
  if (!existsSync(made)) return null
  mkdirSync(join(folder, 'out'))
  copyFileSync(made, join(folder, 'out', 'minutes.docx'))
  return join(folder, 'out', 'minutes.docx')
}

export default async function minutes(_args: string[], { folder, fonts, printer, document, docx }: Prepared): Promise<Row[]> {
  const ours = await timed(() => printDocument(printer, document, fonts))
  const chromium = findChromium()
  const rows: Row[] = []
  if (docx === null) rows.push(notMeasured(WHAT, WRITER, 'soffice is not installed, or cannot write DOCX'))
  else {
    const anchor = await timed(() => soffice(folder, 'pdf', docx))
    const pages = await pagesOf(await readFile(join(folder, 'minutes.pdf')))
    rows.push(compare(WHAT, { ours, anchor }, WRITER, { note: `it makes ${pages} pages of it` }))
  }
  if (!chromium) return [...rows, notMeasured(WHAT, COLD, 'no Chromium on this machine')]
  const pdf = join(folder, 'cold.pdf')
  const args = [...sandboxArgs(), '--headless', '--disable-gpu', '--no-pdf-header-footer', `--user-data-dir=${join(folder, 'chromium')}`, `--print-to-pdf=${pdf}`, join(folder, 'minutes.html')]
  const cold = await timed(() => spawnSync(chromium, args, { stdio: 'ignore', timeout: 120_000 }))
  const pages = await pagesOf(await readFile(pdf))
  return [...rows, compare(WHAT, { ours, anchor: cold }, COLD, { note: `it makes ${pages} pages of it` })]
}
