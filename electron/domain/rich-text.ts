import type { RichTextNode } from '../contract/shapes.ts'

/**
 * The limited rich text of minutes: only what prints. A document is a Tiptap tree of paragraphs, lists,
 * line breaks and text in bold or italic; anything else that arrives is dropped, its text kept.
 */
export type RichText = RichTextNode

const BLOCKS = new Set(['paragraph', 'bulletList', 'orderedList', 'listItem'])
const MARKS = new Set(['bold', 'italic'])
/** Lists in lists in lists: deeper nesting than a page can show is flattened, never followed without end. */
const MAX_DEPTH = 12
const MAX_LIST_START = 9_999

/** One paragraph for each line of a text. */
export function fromPlainText(text: string): RichText {
  const lines = text.split(/\r?\n/)
  return { type: 'doc', content: lines.map((line) => (line ? { type: 'paragraph', content: [{ type: 'text', text: line }] } : { type: 'paragraph' })) }
}

/** The words alone, one line for each paragraph. */
export function plainText(node: RichText): string {
  const lines: string[] = []
  collect(node, lines, 0)
  return lines.join('\n')
}

function collect(node: RichText, lines: string[], depth: number): void {
  if (depth > 4 * MAX_DEPTH) return
  if (node.type === 'paragraph') {
    lines.push((node.content ?? []).map((child) => (child.type === 'hardBreak' ? '\n' : (child.text ?? ''))).join(''))
    return
  }
  for (const child of node.content ?? []) collect(child, lines, depth + 1)
}

export function isEmpty(node: RichText): boolean {
  return plainText(node).trim() === ''
}

/** Keeps what prints, drops the rest; never throws, however hostile the input. */
export function sanitize(input: unknown): RichText {
  const content = childrenOf(input).flatMap((child) => cleanBlock(child, 0))
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function childrenOf(node: unknown): unknown[] {
  return isObject(node) && Array.isArray(node.content) ? node.content : []
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function cleanBlock(node: unknown, depth: number): RichText[] {
  if (!isObject(node) || depth > MAX_DEPTH) return []
  if (node.type === 'text') return [{ type: 'paragraph', content: cleanInline([node]) }]
  if (node.type === 'paragraph') {
    const content = cleanInline(childrenOf(node))
    return [content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }]
  }
  const inner = childrenOf(node).flatMap((child) => cleanBlock(child, depth + 1))
  if (typeof node.type !== 'string' || !BLOCKS.has(node.type) || inner.length === 0) return inner
  if (node.type === 'listItem') return [{ type: 'listItem', content: inner }]
  // A list holds items only; what lies bare in it becomes one.
  const content = inner.map((child) => (child.type === 'listItem' ? child : { type: 'listItem', content: [child] }))
  const start = node.type === 'orderedList' ? startOf(node.attrs) : 1
  return [start === 1 ? { type: node.type, content } : { type: node.type, attrs: { start }, content }]
}

/** A numbered list typed from "3." begins with 3, on paper too. */
function startOf(attrs: unknown): number {
  const start = isObject(attrs) ? attrs.start : 1
  return typeof start === 'number' && Number.isInteger(start) && start > 1 && start <= MAX_LIST_START ? start : 1
}

function cleanInline(nodes: readonly unknown[]): RichText[] {
  return nodes.flatMap((node): RichText[] => {
    if (!isObject(node)) return []
    if (node.type === 'hardBreak') return [{ type: 'hardBreak' }]
    if (node.type !== 'text' || typeof node.text !== 'string' || node.text === '') return []
    const marks = (Array.isArray(node.marks) ? node.marks : [])
      .filter((mark): mark is { type: string } => isObject(mark) && typeof mark.type === 'string' && MARKS.has(mark.type))
      .map(({ type }) => ({ type }))
    return [marks.length > 0 ? { type: 'text', text: node.text, marks } : { type: 'text', text: node.text }]
  })
}
