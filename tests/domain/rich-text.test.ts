import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { richText } from '../../electron/contract/shapes.ts'
import { fromPlainText, isEmpty, plainText, sanitize, toHtml, type RichText } from '../../electron/domain/rich-text.ts'

const text = (words: string, ...marks: string[]): RichText => ({ type: 'text', text: words, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) })
const p = (...content: RichText[]): RichText => ({ type: 'paragraph', ...(content.length > 0 ? { content } : {}) })
const item = (...content: RichText[]): RichText => ({ type: 'listItem', content })
const doc = (...content: RichText[]): RichText => ({ type: 'doc', content })

const MINUTES = doc(
  p(text('ประธานแจ้ง '), text('ด่วน', 'bold'), { type: 'hardBreak' }, text('ทราบ', 'bold', 'italic')),
  p(),
  { type: 'orderedList', attrs: { start: 3 }, content: [item(p(text('ข้อสาม')), { type: 'bulletList', content: [item(p(text('ย่อย')))] })] },
)

/** Trees of any shape from parts both known and unknown. */
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof({ maxDepth: 5 },
    fc.constantFrom(null, 7, 'x', [], { type: 'hardBreak' }, { type: 'image', attrs: { src: 'x' } }),
    fc.record({ type: fc.constant('text'), text: fc.oneof(fc.string(), fc.constant(3)), marks: fc.array(fc.record({ type: fc.constantFrom('bold', 'italic', 'link', 1) })) }),
    fc.record({
      type: fc.constantFrom('paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'table', 'doc', 'mention'),
      attrs: fc.constantFrom(null, { start: 4 }, { start: -1 }, { start: '2"><script>' }),
      content: fc.array(tie('tree'), { maxLength: 4 }),
    })),
}))

/** What may stand where. */
function expectAllowed(node: RichText, parent: string): void {
  const allowed: Record<string, string[]> = {
    doc: ['paragraph', 'bulletList', 'orderedList'],
    listItem: ['paragraph', 'bulletList', 'orderedList'],
    bulletList: ['listItem'],
    orderedList: ['listItem'],
    paragraph: ['text', 'hardBreak'],
  }
  if (parent) expect(allowed[parent]).toContain(node.type)
  for (const mark of node.marks ?? []) expect(['bold', 'italic']).toContain(mark.type)
  if (node.type === 'listItem') expect(node.content?.[0]?.type).toBe('paragraph')
  for (const child of node.content ?? []) expectAllowed(child, node.type)
}

function nested(depth: number, type: string): unknown {
  let node: unknown = { type: 'paragraph', content: [{ type: 'text', text: 'ลึก' }] }
  for (let at = 0; at < depth; at += 1) node = { type, content: [type === 'listItem' ? { type: 'bulletList', content: [node] } : node] }
  return { type: 'doc', content: [node] }
}

describe('what is kept of a text', () => {
  it('is all that prints, unchanged', () => {
    expect(sanitize(MINUTES)).toEqual(MINUTES)
  })

  it('is the words of what does not print', () => {
    const pasted = doc(
      { type: 'heading', content: [text('หัวข้อ')] },
      { type: 'blockquote', content: [p(text('อ้าง', 'link', 'bold'))] },
      p({ type: 'mention', content: [text('ชื่อ')] }, { type: 'image', attrs: { src: 'https://example.org/x.png' } }),
      text('ลอย'),
    )
    expect(sanitize(pasted)).toEqual(doc(p(text('หัวข้อ')), p(text('อ้าง', 'bold')), p(text('ชื่อ')), p(text('ลอย'))))
  })

  it('is always a document that the editor takes, and clean already', () => {
    fc.assert(fc.property(fc.oneof(tree, fc.anything()), (input) => {
      const clean = sanitize({ type: 'doc', content: [input] })
      expect(clean.type).toBe('doc')
      expect(clean.content?.length).toBeGreaterThan(0)
      expectAllowed(clean, '')
      expect(richText.safeParse(clean).success).toBe(true)
      expect(sanitize(clean)).toEqual(clean)
      expect(sanitize(input).type).toBe('doc')
    }), { numRuns: 1000 })
  })

  it('loses no word however deep it lies', () => {
    for (const type of ['bulletList', 'listItem', 'blockquote', 'paragraph']) {
      for (const depth of [1, 11, 12, 13, 40, 20_000]) expect(plainText(sanitize(nested(depth, type)))).toContain('ลึก')
    }
  })

  it('ends on a tree that contains itself, and on one wider than any minutes', () => {
    const loop: { type: string; content: unknown[] } = { type: 'bulletList', content: [] }
    loop.content.push(...Array.from({ length: 50_000 }, () => loop))
    expect(sanitize({ type: 'doc', content: [loop] }).type).toBe('doc')
    const wide = sanitize({ type: 'doc', content: Array.from({ length: 300_000 }, () => ({ type: 'paragraph' })) })
    expect(wide.content?.length).toBeLessThanOrEqual(100_000)
  })
})

describe('the words alone', () => {
  it('are lines, as they are read', () => {
    expect(plainText(MINUTES)).toBe('ประธานแจ้ง ด่วน\nทราบ\n\nข้อสาม\nย่อย')
  })

  it('come back from a text without marks', () => {
    fc.assert(fc.property(fc.string(), (words) => {
      expect(plainText(fromPlainText(words))).toBe(words.replace(/\r\n?/g, '\n'))
      expect(isEmpty(fromPlainText(words))).toBe(words.trim() === '')
    }))
  })

  it('are none where only spaces, breaks and empty items were typed', () => {
    expect(isEmpty(doc(p(text('  ')), p({ type: 'hardBreak' }), { type: 'bulletList', content: [item(p())] }))).toBe(true)
    expect(isEmpty(MINUTES)).toBe(false)
  })
})

describe('markup', () => {
  it('has these elements and no others', () => {
    expect(toHtml(MINUTES)).toBe(
      '<p>ประธานแจ้ง <strong>ด่วน</strong><br><em><strong>ทราบ</strong></em></p><p></p>' +
      '<ol start="3"><li><p>ข้อสาม</p><ul><li><p>ย่อย</p></li></ul></li></ol>',
    )
  })

  it('escapes what was typed', () => {
    expect(toHtml(fromPlainText(`<img src=x onerror="a('&')">`))).toBe('<p>&lt;img src=x onerror=&quot;a(&#39;&amp;&#39;)&quot;&gt;</p>')
  })

  it('holds nothing but its own tags, whatever comes in', () => {
    fc.assert(fc.property(tree, (input) => {
      const html = toHtml(doc(input as RichText))
      expect(html.replace(/<\/?(?:p|ul|li|strong|em)>|<br>|<ol(?: start="\d+")?>|<\/ol>/g, '')).not.toMatch(/[<>"']/)
    }), { numRuns: 1000 })
  })
})
