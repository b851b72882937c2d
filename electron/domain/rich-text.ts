import type { RichTextNode } from '../contract/shapes.ts'
import { imageNode, readImage, type TextImage } from '../contract/text/index.ts'
import { readNode, wholeAttribute, type Budget, type LooseNode } from './rich-text-node.ts'
import { cleanTables } from './rich-text-table.ts'

/**
 * The limited rich text of minutes: only what prints. A document is a Tiptap tree of paragraphs, lists,
 * tables, pictures, line breaks and text in bold or italic; of anything else that arrives the words are kept and the rest dropped.
 */
export type RichText = RichTextNode

const LISTS = new Set<unknown>(['bulletList', 'orderedList'])
const MARKS = ['bold', 'italic']
const LEAVES = new Set<unknown>(['text', 'hardBreak', 'image', 'paragraph'])
/** Deeper lists than a page can show are flattened: their words stay, as paragraphs. */
const MAX_DEPTH = 12
/** More than the longest minutes have; what comes after is cut, so that no input can stop the program. */
const MAX_NODES = 100_000
const MAX_LIST_START = 9_999

/** One paragraph for each line of a text. */
export function fromPlainText(text: string): RichText {
  return { type: 'doc', content: text.split(/\r\n|\r|\n/).map((line) => paragraph(line ? [{ type: 'text', text: line }] : [])) }
}

/** The words alone, one line for each paragraph, line break and picture. */
export function plainText(text: RichText, imageWords = ({ alt }: TextImage): string => alt): string {
  return linesOf(sanitize(text))
    .map((one) => {
      const image = one.type === 'image' ? readImage(one.attrs) : null
      return image ? imageWords(image) : (one.content ?? []).map((inline) => inline.text ?? '\n').join('')
    })
    .join('\n')
}

/** A picture without a word is something too. */
export function isEmpty(text: RichText): boolean {
  return plainText(text, () => 'x').trim() === ''
}

/**
 * Keeps what prints, drops the rest. Always a document with at least one paragraph, nested no deeper than
 * MAX_DEPTH lists, whatever plain data comes in: never throws and never runs without end, on cycles either.
 */
export function sanitize(input: unknown): RichText {
  const budget = { nodes: MAX_NODES }
  const content = cleanBlocks(readNode(input)?.content ?? [], { depth: 0, inList: false }, budget)
  return { type: 'doc', content: content.length > 0 ? content : [paragraph([])] }
}

function paragraph(content: RichText[]): RichText {
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }
}

/** How deep, and whether in a list: a table stands on the page alone, so that it has the page's width. */
interface Place {
  depth: number
  inList: boolean
}

/** Blocks of any kind: bare text becomes a paragraph, unknown containers give way to what they hold. */
function cleanBlocks(values: readonly unknown[], { depth, inList }: Place, budget: Budget): RichText[] {
  const blocks: RichText[] = []
  let inline: RichText[] = []
  const endParagraph = (): void => {
    if (inline.length > 0) blocks.push(paragraph(inline))
    inline = []
  }
  for (const value of values) {
    const node = budget.nodes-- > 0 ? readNode(value) : null
    if (!node) continue
    if (node.type === 'text' || node.type === 'hardBreak') {
      inline.push(...cleanInline([value], budget))
      continue
    }
    endParagraph()
    const image = node.type === 'image' ? readImage(node.attrs) : null
    if (image) blocks.push(imageNode(image))
    else if (node.type === 'paragraph' || node.type === 'heading') blocks.push(paragraph(cleanInline(node.content, budget)))
    else if (depth >= MAX_DEPTH) blocks.push(...flattened(node, budget))
    else if (node.type === 'table' && !inList) blocks.push(...cleanTables(node, budget, flattened))
    else if (LISTS.has(node.type)) blocks.push(...cleanList(node, depth, budget))
    else blocks.push(...cleanBlocks(node.content, { depth: depth + 1, inList }, budget))
  }
  endParagraph()
  return blocks
}

/** A list holds items only, and an item begins with a paragraph: what lies bare in the list becomes an item. */
function cleanList(node: LooseNode, depth: number, budget: Budget): RichText[] {
  const items = node.content.flatMap((value): RichText[] => {
    const child = readNode(value)
    const content = cleanBlocks(child?.type === 'listItem' ? child.content : [value], { depth: depth + 1, inList: true }, budget)
    if (content.length === 0) return []
    return [{ type: 'listItem', content: content[0]?.type === 'paragraph' ? content : [paragraph([]), ...content] }]
  })
  if (items.length === 0) return []
  if (node.type === 'bulletList') return [{ type: 'bulletList', content: items }]
  const start = startOf(node.attrs)
  return [{ type: 'orderedList', ...(start === 1 ? {} : { attrs: { start } }), content: items }]
}

/** A numbered list typed from "3." begins with 3, on paper too. */
function startOf(attrs: unknown): number {
  return wholeAttribute(attrs, 'start', { least: 1, most: MAX_LIST_START })
}

/** Text and line breaks; a node of another kind inside a line gives up its words, a picture among them. */
function cleanInline(values: readonly unknown[], budget: Budget): RichText[] {
  return leavesOf(values, budget).flatMap(({ type, text, marks, attrs }): RichText[] => {
    if (type === 'hardBreak') return [{ type: 'hardBreak' }]
    if (type === 'image') return [readImage(attrs)?.alt].flatMap((alt) => (alt ? [{ type: 'text', text: alt }] : []))
    if (typeof text !== 'string' || text === '') return []
    const names = marks.map((mark) => readNode(mark)?.type)
    const kept = MARKS.filter((name) => names.includes(name)).map((name) => ({ type: name }))
    return [kept.length > 0 ? { type: 'text', text, marks: kept } : { type: 'text', text }]
  })
}

/** Everything below a node as paragraphs, one for each that was there. */
function flattened(node: LooseNode, budget: Budget): RichText[] {
  const lines: RichText[][] = [[]]
  for (const leaf of leavesOf(node.content, budget)) {
    if (leaf.type === 'paragraph') lines.push([])
    else lines.at(-1)?.push(...cleanInline([leaf], { nodes: 1 }))
  }
  return lines.filter((line) => line.length > 0).map(paragraph)
}

/** Text, breaks and pictures in reading order, with the paragraphs passed on the way; a stack, since depth has no limit here. */
function leavesOf(values: readonly unknown[], budget: Budget): LooseNode[] {
  const leaves: LooseNode[] = []
  const open = [values.values()]
  for (let inner = open.at(-1); inner && budget.nodes > 0; inner = open.at(-1)) {
    const next = inner.next()
    if (next.done) {
      open.pop()
      continue
    }
    budget.nodes -= 1
    const node = readNode(next.value)
    if (!node) continue
    if (LEAVES.has(node.type)) leaves.push(node)
    if (node.type !== 'text' && node.type !== 'image') open.push(node.content.values())
  }
  return leaves
}

function linesOf(node: RichText): RichText[] {
  return node.type === 'paragraph' || node.type === 'image' ? [node] : (node.content ?? []).flatMap(linesOf)
}