import type { RichTextNode } from '../../../electron/contract/shapes.ts'

const paragraphOf = (line: string): RichTextNode => ({ type: 'paragraph', ...(line === '' ? {} : { content: [{ type: 'text', text: line }] }) })

/** The text of an item with what was told put below it, a paragraph for each line; an empty last paragraph is filled. */
export function appendText(body: RichTextNode, text: string): RichTextNode {
  const before = [...(body.content ?? [])]
  const last = before.at(-1)
  if (last?.type === 'paragraph' && (last.content ?? []).length === 0) before.pop()
  return { ...body, content: [...before, ...text.trim().split(/\n+/).map(paragraphOf)] }
}
