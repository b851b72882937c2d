import type { ImageShare } from '../contract/text/index.ts'
import { imageGone } from './words.ts'

/**
 * What a document says, apart from how it is drawn. One model for every paper the program makes:
 * a renderer (HTML for PDF now, another format later) takes the words from here and adds none of its own.
 * It therefore carries text, never markup.
 */

/** A stretch of text in one style. */
export interface Run {
  text: string
  bold?: boolean
  italic?: boolean
  underline?: boolean
}

export type Align = 'start' | 'center' | 'end'

/** A heading. Level 1 names the document, 2 an agenda item or section, 3 a sub-item. Never left alone at a page's foot. */
export interface Heading {
  kind: 'heading'
  level: 1 | 2 | 3
  text: string
  align: Align
  /** What an entry of the contents leads to. */
  anchor?: string
}

export interface Paragraph {
  kind: 'paragraph'
  runs: readonly Run[]
  align: Align
  /** 'first': the first line starts 2.5 cm in, as in official papers. 'block': the whole paragraph does. */
  indent: 'none' | 'first' | 'block'
  size: 'normal' | 'small' | 'large'
  /** Stays on the page of what follows it, with at least its own last two lines. */
  keepWithNext: boolean
  /** Head of a letter: left out where the sheet has it already (docx/render-template.ts). */
  letterhead?: boolean
}

export interface List {
  kind: 'list'
  ordered: boolean
  /** The first number of an ordered list. */
  start: number
  items: readonly (readonly Block[])[]
  keepWithNext: boolean
}

export interface Column {
  /** Share of the table's width; the shares of one table add up to 100. */
  width: number
  align: Align
  /** Printed in the head row, which is repeated on every page the table reaches. */
  heading: string
}

export type TableRow =
  | { kind: 'cells'; cells: readonly (readonly Run[])[] }
  /** A row across all columns that names the rows below it; stays with the first of them. */
  | { kind: 'group'; text: string }

export interface Table {
  kind: 'table'
  columns: readonly Column[]
  /** Lines around the cells; without them the table only aligns (lists of names). */
  ruled: boolean
  size: 'normal' | 'small'
  /** Rows high enough to sign in. */
  toSign?: boolean
  rows: readonly TableRow[]
}

/** Label and value, one pair a line. */
export interface Facts {
  kind: 'facts'
  rows: readonly { label: string; value: string }[]
}

export interface Signature {
  /** In which capacity: ผู้จดรายงานการประชุม. */
  role: string
  /** Empty: a dotted line to write on. */
  name: string
  position: string
}

/** Places to sign. Never split, and never on a page without at least two lines of text before them. */
export interface Signatures {
  kind: 'signatures'
  people: readonly Signature[]
}

/** A judgement in one glance, told by words and frame as well as by colour. */
export interface Verdict {
  kind: 'verdict'
  tone: 'good' | 'bad'
  text: string
  detail: string
}

/** Groups of a key in large type with their numbers, for reading aloud and typing back. */
export interface CodeGroups {
  kind: 'code'
  groups: readonly string[]
}

/** A drawing as SVG markup. Renderers show it as an image, never as part of the page. */
export interface Picture {
  kind: 'picture'
  svg: string
  /** What it shows, for readers who cannot see it. */
  alternative: string
  widthCm: number
  align: Align
}

export interface ImageFile {
  type: 'jpg' | 'png'
  bytes: Uint8Array
  widthCm: number
  heightCm: number
}

/** A picture of the text, in the middle of the line. Never split over two pages. */
export interface Image {
  kind: 'image'
  /** SHA-256 of the picture's bytes: no other picture is printed in its place. */
  contentSha256: string
  alternative: string
  /** Of the text's width. */
  share: ImageShare
  keepWithNext: boolean
  /** Null until it was read (images.ts), and where it is not to be had: the paper then says so. */
  file: ImageFile | null
}

/** Pictures side by side to be compared, row by row, each with its words below. No row is split over two pages. */
export interface Gallery {
  kind: 'gallery'
  columns: 2 | 3 | 4
  /** No picture is higher than that. */
  highestCm: number
  items: readonly { image: Image; caption: string }[]
}

/** What begins on a page of its own: the letter to one of many, the minutes of one meeting among those of a year. */
export interface Part {
  kind: 'part'
  /** Says ร่าง on each of its pages, where the document as a whole is no draft. */
  draft: boolean
  /** A paper of its own that goes with the others: its own foot and page n of N. `pages` (N) is null until it was laid out (print.ts). */
  enclosed?: { footer: string; pages: number | null }
  blocks: readonly Block[]
}

/** Contents: one entry for each heading that is named by its anchor, with the page it stands on. */
export interface Contents {
  kind: 'contents'
  /** `page` is null until the document was laid out (print.ts). */
  entries: readonly { anchor: string; text: string; note: string; page: number | null }[]
}

/** The code by which a printed paper is checked against the record: with its QR code, never split. */
export interface Seal {
  kind: 'seal'
  lines: readonly string[]
  /** Printed as it is, whatever the document's digits. */
  code: string
  /** Content of the QR code. */
  qr: string
}

/** A strip to be cut off along the dashed line below it and handed out. Never split over two pages. */
export interface Slip {
  kind: 'slip'
  title: string
  rows: readonly { label: string; value: string }[]
  /** Stands at the end, to be filled in by hand. */
  sign: string
}

export type Block = Heading | Paragraph | List | Table | Facts | Slip | Signatures | Verdict | CodeGroups | Picture | Image | Gallery | Seal | Part | Contents

export interface PageSetup {
  size: 'A4'
  landscape: boolean
  marginsCm: { top: number; right: number; bottom: number; left: number }
  /** Body size in points of TH SarabunPSK, the measure offices use. */
  fontPt: number
}

export interface DocumentModel {
  title: string
  language: 'th-TH'
  digits: 'thai' | 'arabic'
  page: PageSetup
  /** A draft says so on every page (draft-mark.ts). */
  draft: boolean
  /** Foot of every page, beside "page n of N": what a loose sheet belongs to. */
  footer: string
  /** A book of record, kept for decades: its PDF is PDF/A (pdf-a.ts). */
  kept?: boolean
  /** False for letters, which are no sheets of one paper. */
  numbered?: boolean
  blocks: readonly Block[]
}

/** Custom of official papers: A4, 3 cm to bind on the left, 2 cm elsewhere, 16 points, single spacing. */
export const OFFICIAL_PAGE: PageSetup = {
  size: 'A4',
  landscape: false,
  marginsCm: { top: 2, right: 2, bottom: 2, left: 3 },
  fontPt: 16,
}

/** A heading in the official places: level 1 in the middle, others at the margin. */
export function heading(level: Heading['level'], text: string, align: Align = level === 1 ? 'center' : 'start'): Heading {
  return { kind: 'heading', level, text, align }
}

export function paragraph(content: string | readonly Run[], options: Partial<Omit<Paragraph, 'kind' | 'runs'>> = {}): Paragraph {
  const runs = typeof content === 'string' ? [{ text: content }] : content
  return { kind: 'paragraph', runs, align: 'start', indent: 'none', size: 'normal', keepWithNext: false, ...options }
}

export function plain(text: string): Run[] {
  return [{ text }]
}

/**
 * Ties the text before each signature block to it, so that nobody signs an otherwise empty page (DOMAIN rule:
 * a signature stands with at least two lines of text). Two blocks suffice: each has a line at the least.
 */
export function keepSignaturesWithText(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph' && block.kind !== 'list' && block.kind !== 'image') return block
    const signs = blocks[index + 1]?.kind === 'signatures' || blocks[index + 2]?.kind === 'signatures'
    return signs ? { ...block, keepWithNext: true } : block
  })
}

/** A list in rows of so many; the last may be shorter. */
export function rowsOf<T>(items: readonly T[], columns: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / columns) }, (_, at) => items.slice(at * columns, (at + 1) * columns))
}

/** All words of a document in reading order, one block a line: for comparing renderers and for search. */
export function wordsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
        return [block.text]
      case 'paragraph':
        return [block.runs.map((run) => run.text).join('')]
      case 'list':
        return block.items.flatMap((item) => wordsOf(item))
      case 'table':
        return [
          ...block.columns.map((column) => column.heading).filter(Boolean),
          ...block.rows.flatMap((row) =>
            row.kind === 'group' ? [row.text] : row.cells.map((cell) => cell.map((run) => run.text).join('')),
          ),
        ]
      case 'facts':
        return block.rows.flatMap((row) => [row.label, row.value])
      case 'slip':
        return [block.title, ...block.rows.flatMap((row) => [row.label, row.value]), block.sign]
      case 'signatures':
        return block.people.flatMap((person) => [person.role, person.name, person.position].filter(Boolean))
      case 'verdict':
        return [block.text, block.detail].filter(Boolean)
      case 'code':
        return [...block.groups]
      case 'picture':
        return []
      case 'image':
        return block.file === null ? [imageGone(block.alternative)] : []
      case 'gallery':
        return block.items.flatMap(({ image, caption }) => [...wordsOf([image]), caption].filter(Boolean))
      case 'part':
        return wordsOf(block.blocks)
      case 'contents':
        return block.entries.flatMap(({ text, note }) => [text, note].filter(Boolean))
      case 'seal':
        return [...block.lines, block.code]
    }
  })
}
