import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { loadFonts } from '../../electron/documents/fonts.ts'
import { OFFICIAL_PAGE, paragraph } from '../../electron/documents/model.ts'
import { printDocument } from '../../electron/documents/print.ts'
import { workbookXlsx } from '../../electron/documents/sheet.ts'
import { MOST_LETTERS } from '../../electron/imports/words/words.ts'
import { nodePrinter } from '../../electron/platform/node/printer.ts'
import { CouncilStore } from '../../electron/store/council-store.ts'
import { migrate } from '../../electron/store/migrate.ts'
import { keepFileText } from '../../electron/store/queries/file-texts.ts'
import { insertBlob } from '../../electron/store/queries/files.ts'
import { tokensOf } from '../../electron/store/search/tokens.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { ATTACHMENTS } from '../../electron/store/tables.ts'
import { sealedPath, sealFile } from '../../electron/vault/sealed-files.ts'
import { compare, notMeasured, type Row } from '../../tools/lib/bench.mjs'
import { drawing, prose } from '../support/prose.ts'
import { inProcessOfItsOwn } from './support/job-process.ts'
import { has, MEGABYTE, shell, timed, workFolder } from './support/measure.ts'

/** Reading the words of attached files in the background, and what the thread that serves the window has to do with it. */
export const runs = 3

const PAGES = 100
const PARAGRAPHS_A_PAGE = 4
const PARAGRAPH_WORDS = 75
const CELLS = 50_000
const AT = '2026-01-05T03:00:00.000Z'

type Kind = 'pdf' | 'docx' | 'xlsx'

interface Prepared {
  folder: string
  files: Record<Kind, Uint8Array>
  pages: number
  end: () => void
}

export async function prepare(): Promise<Prepared> {
  const { folder, end } = workFolder()
  const draw = drawing(11)
  const paragraphs = Array.from({ length: PAGES * PARAGRAPHS_A_PAGE }, () => prose(draw, PARAGRAPH_WORDS))
  const printer = nodePrinter()
  const paper = { title: 'รายงาน', language: 'th-TH', digits: 'arabic', page: OFFICIAL_PAGE, draft: false, footer: '', blocks: paragraphs.map((text) => paragraph(text)) } as const
  const pdf = await printDocument(printer, paper, await loadFonts((path) => readFile(new URL(`../../resources/${path}`, import.meta.url))))
  await printer.close()
  const docx = await Packer.toBuffer(new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] }))
  const words = paragraphs.join(' ').split(' ')
  const rows = Array.from({ length: CELLS / 5 }, (_, row) => [row, ...words.slice(row * 3 % (words.length - 4)).slice(0, 4)])
  const heading = (kind: 'number' | 'text') => ({ heading: kind, kind })
  const xlsx = await workbookXlsx([{ title: 'รายการ', columns: [heading('number'), ...Array.from({ length: 4 }, () => heading('text'))], rows }])
  writeFileSync(join(folder, 'report.pdf'), pdf)
  const pages = (Buffer.from(pdf).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length
  return { folder, files: { pdf, docx: new Uint8Array(docx), xlsx }, pages, end }
}

export default async function fileTexts(_args: string[], { folder, files, pages }: Prepared): Promise<Row[]> {
  // What the program takes as it stands is the peak to compare with.
  const idle = await inProcessOfItsOwn({ dataFolder: join(folder, randomUUID()), job: null })
  const rows: Row[] = [compare('memory of the program as it stands', { ours: idle.peakMemoryMb, anchor: 512 }, 'what a reading may take more', { unit: 'MB', worst: true })]
  for (const kind of ['pdf', 'docx', 'xlsx'] as const) {
    const bytes = files[kind]
    const { key, sealedSha256 } = await sealFile(bytes, join(folder, 'files'))
    const { ms, peakMemoryMb, longestBlockMs } = await inProcessOfItsOwn({ dataFolder: join(folder, randomUUID()), job: { name: 'readFileText', input: { path: sealedPath(join(folder, 'files'), sealedSha256), key } } })
    const what = `words of a ${kind.toUpperCase()} of ${(bytes.length / MEGABYTE).toFixed(1)} MB${kind === 'pdf' ? `, ${pages} pages` : ''}`
    rows.push(kind === 'pdf' && has('pdftotext')
      ? compare(what, { ours: ms, anchor: await timed(() => shell('pdftotext "$1" -', join(folder, 'report.pdf'))) }, 'pdftotext', { peakMemoryMb })
      : compare(what, { ours: ms, anchor: 60_000 }, 'the deadline', { peakMemoryMb, goal: { ratio: 1 } }))
    rows.push(compare(`${kind.toUpperCase()}: longest the window waits meanwhile`, { ours: longestBlockMs, anchor: idle.longestBlockAtRestMs }, 'at rest', { worst: true, goal: { most: 50 } }))
  }
  if (!has('pdftotext')) rows.push(notMeasured('words of a PDF', 'pdftotext', 'it is not installed'))
  return [...rows, keeping(folder)]
}

/** On the thread that serves the window: writing the longest text there is. */
function keeping(folder: string): Row {
  const db = openSealed(join(folder, `${randomUUID()}.db`), new Uint8Array(32), { create: true })
  migrate(db)
  const store = new CouncilStore(db)
  const options = { actor: { id: randomUUID(), displayName: 'มาลี' }, command: 'files.attach', now: () => AT, newId: randomUUID }
  const text = prose(drawing(3), MOST_LETTERS / 3).slice(0, MOST_LETTERS)
  const found = { state: 'read', reason: 'cut', text, tokens: tokensOf([text]) } as const
  const contentSha256 = 'ab'.repeat(32)
  store.write(options, (writer) => {
    insertBlob(writer.db, { contentSha256, sealedSha256: contentSha256, size: 1, sealedSize: 1, key: new Uint8Array(32) }, AT)
    return writer.insert(ATTACHMENTS, { ownerKind: 'council', ownerId: randomUUID(), name: 'รายงาน.pdf', mediaType: '', size: 1, contentSha256, phase: null })
  })
  const start = performance.now()
  store.write(options, (writer) => keepFileText(writer, contentSha256, found, AT))
  const kept = performance.now() - start
  store.close()
  return compare(`keeping and indexing ${MOST_LETTERS} letters`, { ours: kept, anchor: 50 }, 'the goal: 50 ms', { worst: true, goal: { most: 50 } })
}
