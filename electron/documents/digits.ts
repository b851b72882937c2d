import { toArabicDigits, toThaiDigits } from '../contract/text/index.ts'
import type { Block, DocumentModel, Run, TableRow } from './model.ts'

/** One kind of digit throughout a document, whatever was typed. */

/** Words with Latin letters keep their digits: COVID-19, PM2.5, an address of a web page. */
const LATIN_WORD = /([A-Za-z0-9@_.:/+-]*[A-Za-z][A-Za-z0-9@_.:/+-]*)/

export function withThaiDigits(text: string): string {
  return toArabicDigits(text)
    .split(LATIN_WORD)
    .map((part, index) => (index % 2 === 1 ? part : toThaiDigits(part)))
    .join('')
}

/** The same document with every number written in the digits its `digits` asks for. Keys in `code` blocks stay as they are. */
export function withOneKindOfDigits(document: DocumentModel): DocumentModel {
  const change = document.digits === 'thai' ? withThaiDigits : toArabicDigits
  return {
    ...document,
    title: change(document.title),
    footer: change(document.footer),
    blocks: document.blocks.map((block) => changeBlock(block, change)),
  }
}

type Change = (text: string) => string

function changeRuns(runs: readonly Run[], change: Change): Run[] {
  return runs.map((run) => ({ ...run, text: change(run.text) }))
}

function changeRow(row: TableRow, change: Change): TableRow {
  if (row.kind === 'group') return { ...row, text: change(row.text) }
  return { ...row, cells: row.cells.map((cell) => changeRuns(cell, change)) }
}

function changeBlock(block: Block, change: Change): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: change(block.text) }
    case 'paragraph':
      return { ...block, runs: changeRuns(block.runs, change) }
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((inner) => changeBlock(inner, change))) }
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, heading: change(column.heading) })),
        rows: block.rows.map((row) => changeRow(row, change)),
      }
    case 'facts':
      return { ...block, rows: block.rows.map((row) => ({ label: change(row.label), value: change(row.value) })) }
    case 'slip':
      return { ...block, title: change(block.title), rows: block.rows.map((row) => ({ label: change(row.label), value: change(row.value) })), sign: change(block.sign) }
    case 'signatures':
      return {
        ...block,
        people: block.people.map((person) => ({ role: change(person.role), name: change(person.name), position: change(person.position) })),
      }
    case 'verdict':
      return { ...block, text: change(block.text), detail: change(block.detail) }
    case 'part':
      return {
        ...block,
        ...(block.enclosed === undefined ? {} : { enclosed: { ...block.enclosed, footer: change(block.enclosed.footer) } }),
        blocks: block.blocks.map((inner) => changeBlock(inner, change)),
      }
    case 'contents':
      return { ...block, entries: block.entries.map((entry) => ({ ...entry, text: change(entry.text), note: change(entry.note) })) }
    case 'seal':
      return { ...block, lines: block.lines.map(change) }
    case 'image':
      return { ...block, alternative: change(block.alternative) }
    case 'gallery':
      return { ...block, items: block.items.map(({ image, caption }) => ({ image: { ...image, alternative: change(image.alternative) }, caption: change(caption) })) }
    case 'code':
    case 'picture':
      return block
  }
}
