import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { richText } from '../../electron/contract/shapes.ts'
import { changeImages, imagesOf, readImage } from '../../electron/contract/text/index.ts'
import { fromPlainText, isEmpty, plainText, sanitize, type RichText } from '../../electron/domain/rich-text.ts'

const text = (words: string, ...marks: string[]): RichText => ({ type: 'text', text: words, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) })
const p = (...content: RichText[]): RichText => ({ type: 'paragraph', ...(content.length > 0 ? { content } : {}) })
const item = (...content: RichText[]): RichText => ({ type: 'listItem', content })
const table = (...rows: RichText[][]): RichText => ({ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) })
const cell = (words: string, type = 'tableCell', attrs?: Record<string, number>): RichText => ({ type, ...(attrs ? { attrs } : {}), content: [words === '' ? p() : p(text(words))] })
const image = (alt: string, over: Record<string, string | number> = {}): RichText =>
  ({ type: 'image', attrs: { attachmentId: '0190f7a2-0000-7000-8000-000000000001', contentSha256: 'ab'.repeat(32), alt, share: 'half', ...over } })
const doc = (...content: RichText[]): RichText => ({ type: 'doc', content })

const MINUTES = doc(
  p(text('ประธานแจ้ง '), text('ด่วน', 'bold'), { type: 'hardBreak' }, text('ทราบ', 'bold', 'italic')),
  p(),
  { type: 'orderedList', attrs: { start: 3 }, content: [item(p(text('ข้อสาม')), { type: 'bulletList', content: [item(p(text('ย่อย')))] })] },
)

/** Trees of any shape from parts both known and unknown. */
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof({ maxDepth: 5 },
    fc.constantFrom(null, 7, 'x', [], { type: 'hardBreak' }, { type: 'image', attrs: { src: 'x' } }, image('ฝาย'), image('', { share: 9 }), image('ยาว'.repeat(200)), { type: 'image', attrs: { attachmentId: 7 } }),
    fc.record({ type: fc.constant('text'), text: fc.oneof(fc.string(), fc.constant(3)), marks: fc.array(fc.record({ type: fc.constantFrom('bold', 'italic', 'link', 1) })) }),
    fc.record({
      type: fc.constantFrom('paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'table', 'tableRow', 'tableHeader', 'tableCell', 'doc', 'mention'),
      attrs: fc.constantFrom(null, { start: 4 }, { start: -1 }, { start: '2"><script>' }, { colspan: 2, rowspan: 3 }, { colspan: 1e9, rowspan: -1 }),
      content: fc.array(tie('tree'), { maxLength: 4 }),
    })),
}))

/** What may stand where. */
function expectAllowed(node: RichText, parent: string): void {
  const allowed: Record<string, string[]> = {
    doc: ['paragraph', 'bulletList', 'orderedList', 'table', 'image'],
    table: ['tableRow'],
    tableRow: ['tableHeader', 'tableCell'],
    tableHeader: ['paragraph'],
    tableCell: ['paragraph'],
    listItem: ['paragraph', 'bulletList', 'orderedList', 'image'],
    bulletList: ['listItem'],
    orderedList: ['listItem'],
    paragraph: ['text', 'hardBreak'],
  }
  if (parent) expect(allowed[parent]).toContain(node.type)
  for (const mark of node.marks ?? []) expect(['bold', 'italic']).toContain(mark.type)
  if (node.type === 'listItem') expect(node.content?.[0]?.type).toBe('paragraph')
  if (node.type === 'image') expect(readImage(node.attrs)).toEqual(node.attrs)
  if (node.type === 'table') expect(new Set(node.content?.map(({ content }) => content?.length)).size).toBe(1)
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
    for (const type of ['bulletList', 'listItem', 'blockquote', 'paragraph', 'table', 'tableCell']) {
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

describe('a table', () => {
  const headed = table([cell('ที่', 'tableHeader'), cell('รายการ', 'tableHeader')], [cell('1'), cell('ค่าวัสดุ')])

  it('is kept with its heading row, and its words are lines', () => {
    expect(sanitize(doc(headed))).toEqual(doc(headed))
    expect(plainText(doc(headed))).toBe('ที่\nรายการ\n1\nค่าวัสดุ')
    expect(isEmpty(doc(table([cell(''), cell('')])))).toBe(true)
  })

  it('of merged cells gets them back one by one, each word in its place', () => {
    const merged = table([cell('หมวด', 'tableCell', { rowspan: 2 }), cell('เงิน', 'tableCell', { colspan: 2 })], [cell('รัฐ'), cell('ชุมชน')], [cell('ก')])
    expect(sanitize(doc(merged))).toEqual(doc(table(
      [cell('หมวด'), cell('เงิน'), cell('')],
      [cell(''), cell('รัฐ'), cell('ชุมชน')],
      [cell('ก'), cell(''), cell('')],
    )))
  })

  it('heads with its first row alone, and only with all of it', () => {
    const sideways = table([cell('ก', 'tableHeader'), cell('ข')], [cell('ค', 'tableHeader'), cell('ง')])
    expect(sanitize(doc(sideways))).toEqual(doc(table([cell('ก'), cell('ข')], [cell('ค'), cell('ง')])))
  })

  it('too wide or too long loses no word: the last column takes the rest, the rows go on in another table', () => {
    const wide = sanitize(doc(table(Array.from({ length: 23 }, (_, at) => cell(`ช่อง${at}`)))))
    expect(wide.content?.[0]?.content?.[0]?.content).toHaveLength(20)
    expect(plainText(wide).split('\n')).toEqual(Array.from({ length: 23 }, (_, at) => `ช่อง${at}`))
    const long = sanitize(doc(table(...Array.from({ length: 1_001 }, (_, at) => [cell(`แถว${at}`)]))))
    expect(long.content?.map(({ content }) => content?.length)).toEqual([500, 500, 1])
    expect(plainText(long)).toContain('แถว1000')
  })

  it('within a list or a cell gives up its form', () => {
    expect(sanitize(doc({ type: 'bulletList', content: [item(p(text('ข้อ')), headed)] })).content?.[0]?.content?.[0]?.content?.map(({ type }) => type)).toEqual(Array(5).fill('paragraph'))
    const within = sanitize(doc(table([{ type: 'tableCell', content: [{ type: 'bulletList', content: [item(p(text('ก'))), item(p(text('ข')))] }, headed] }])))
    expect(within.content?.[0]?.content?.[0]?.content?.[0]?.content?.map((one) => plainText(doc(one)))).toEqual(['ก', 'ข', 'ที่', 'รายการ', '1', 'ค่าวัสดุ'])
  })
})

describe('a picture', () => {
  it('is kept on the page and in a list, with what it is and nothing else', () => {
    const full = doc(p(text('ก่อน')), image('ฝาย'), { type: 'bulletList', content: [item(p(text('ข้อ')), image('ป้าย'))] })
    expect(sanitize(full)).toEqual(full)
    expect(sanitize(doc(image('ฝาย', { src: 'https://example.org/x.png', onerror: 'x', share: 'wide' })))).toEqual(doc(image('ฝาย', { share: 'full' })))
    expect(imagesOf(full).map(({ alt }) => alt)).toEqual(['ฝาย', 'ป้าย'])
  })

  it('that names no kept file is none: an address, base64, half a hash', () => {
    for (const attrs of [{ src: 'https://example.org/x.png' }, { src: 'data:image/png;base64,AA==' }, { ...image('').attrs, contentSha256: 'ab' }, { ...image('').attrs, attachmentId: '../x' }, null]) {
      expect(sanitize(doc({ type: 'image', attrs } as RichText))).toEqual(doc(p()))
    }
  })

  it('in a line or a cell gives its words, and one in a list an empty first line', () => {
    expect(plainText(doc(p(text('ดู'), image('ฝาย')), table([cell('ก'), { type: 'tableCell', content: [image('ป้าย')] }])))).toBe('ดูฝาย\nก\nป้าย')
    expect(sanitize(doc({ type: 'bulletList', content: [image('ฝาย')] }))).toEqual(doc({ type: 'bulletList', content: [item(p(), image('ฝาย'))] }))
  })

  it('says its words where only words are wanted, and is something where it has none', () => {
    expect(plainText(doc(p(text('ก่อน')), image('ฝาย'), p(text('หลัง'))))).toBe('ก่อน\nฝาย\nหลัง')
    expect(isEmpty(doc(image('')))).toBe(false)
  })

  it('changed or taken out leaves all else as it was', () => {
    fc.assert(fc.property(tree, (input) => {
      const clean = sanitize(doc(input as RichText))
      expect(changeImages(clean, (one) => one)).toEqual(clean)
      const without = changeImages(clean, () => null)
      expect(imagesOf(without)).toEqual([])
      expect(plainText(without)).toBe(plainText(clean))
    }), { numRuns: 300 })
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
