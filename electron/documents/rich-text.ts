import type { RichTextNode } from '../contract/shapes.ts'
import { readImage } from '../contract/text/index.ts'
import { paragraph, type Block, type Run } from './model.ts'
import { tableBlock } from './rich-text-table.ts'

/**
 * The limited rich text of minutes (paragraphs, lists, tables, pictures, bold) as blocks. A node of a kind not known here
 * still gives up its words: nothing typed is left off the paper.
 */

const MARKS: Record<string, keyof Omit<Run, 'text'>> = { bold: 'bold', italic: 'italic', underline: 'underline' }
/** So many letters right under a picture are taken for what is said of it: they stay on its page. */
const CAPTION_LETTERS = 120
const CONTAINERS = new Set(['doc', 'blockquote', 'listItem'])

function runsOf(node: RichTextNode): Run[] {
  if (node.type === 'hardBreak') return [{ text: '\n' }]
  const own: Run[] = []
  if (node.text) {
    const run: Run = { text: node.text }
    for (const mark of node.marks ?? []) {
      const style = MARKS[mark.type]
      if (style) run[style] = true
    }
    own.push(run)
  }
  return [...own, ...(node.content ?? []).flatMap(runsOf)]
}

/** Spaces typed to push a first line in would add to the indent the paper has anyway. */
function withoutLeadingSpace(runs: readonly Run[]): Run[] {
  const [first, ...rest] = runs
  if (!first) return []
  const text = first.text.trimStart()
  return text === '' ? withoutLeadingSpace(rest) : [{ ...first, text }, ...rest]
}

function blocksOf(node: RichTextNode, indent: 'none' | 'first'): Block[] {
  const children = node.content ?? []
  if (node.type === 'image') {
    const image = readImage(node.attrs)
    return image ? [{ kind: 'image', contentSha256: image.contentSha256, alternative: image.alt, share: image.share, keepWithNext: false, file: null }] : []
  }
  if (CONTAINERS.has(node.type)) return children.flatMap((child) => blocksOf(child, indent))
  if (node.type === 'bulletList' || node.type === 'orderedList') {
    const start = Number(node.attrs?.start ?? 1)
    return [
      {
        kind: 'list',
        ordered: node.type === 'orderedList',
        start: Number.isInteger(start) ? start : 1,
        items: children.map((child) => keptWithCaptions(blocksOf(child, 'none'))),
        keepWithNext: false,
      },
    ]
  }
  if (node.type === 'table') {
    const table = tableBlock(node, runsOf)
    return table === null ? [] : [table]
  }
  const runs = runsOf(node)
  return runs.some((run) => run.text.trim() !== '') ? [paragraph(withoutLeadingSpace(runs), { indent })] : []
}

/** @returns blocks without the empty paragraphs that typing leaves behind; none for an empty text */
export function richTextBlocks(text: RichTextNode): Block[] {
  return keptWithCaptions(blocksOf(text, 'first').filter((block) => block.kind !== 'list' || block.items.some((item) => item.length > 0)))
}

function keptWithCaptions(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => {
    const next = blocks[at + 1]
    const captioned = block.kind === 'image' && next?.kind === 'paragraph' && next.runs.reduce((sum, { text }) => sum + text.length, 0) <= CAPTION_LETTERS
    return captioned ? { ...block, keepWithNext: true } : block
  })
}
