import type { SettingsValues } from '../contract/settings.ts'
import { withOneKindOfDigits } from './digits.ts'
import { keepSignaturesWithText, OFFICIAL_PAGE, type Block, type DocumentModel, type PageSetup } from './model.ts'

/** What every paper has in common, so that each says only what is its own. */

export interface PaperInput {
  /** The council's choice of digits; null for papers that are in Arabic digits whatever it chose. */
  settings: Pick<SettingsValues, 'thaiDigits'> | null
  title: string
  blocks: readonly Block[]
  /** Foot of every page; the title unless something else must stand there. */
  footer?: string
  /** The official page unless the paper needs another. */
  page?: PageSetup
  draft?: boolean
  kept?: boolean
}

/** One kind of digits throughout, and nobody signs an otherwise empty page. */
export function paper({ settings, title, blocks, footer = title, page = OFFICIAL_PAGE, draft = false, kept = false }: PaperInput): DocumentModel {
  return withOneKindOfDigits({
    title,
    language: 'th-TH',
    digits: settings?.thaiDigits ? 'thai' : 'arabic',
    page,
    draft,
    kept,
    footer,
    blocks: signed(blocks),
  })
}

/** Letters are no sheets of one paper: no page numbers, and a foot of the council's own (letter.ts). */
export function letterPaper(input: Omit<PaperInput, 'footer'>): DocumentModel {
  return { ...paper({ ...input, footer: '' }), numbered: false }
}

function signed(blocks: readonly Block[]): Block[] {
  return keepSignaturesWithText(blocks).map((block) => (block.kind === 'part' ? { ...block, blocks: signed(block.blocks) } : block))
}
