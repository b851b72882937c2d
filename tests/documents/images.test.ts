import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../electron/documents/docx/render-docx.ts'
import { withImages } from '../../electron/documents/images.ts'
import { minutesDocument } from '../../electron/documents/minutes.ts'
import { wordsOf, type Block, type Image } from '../../electron/documents/model.ts'
import { renderHtml } from '../../electron/documents/render-html.ts'
import { BLANK } from '../../electron/documents/words.ts'
import type { RichTextNode } from '../../electron/contract/shapes.ts'
import { openZip } from '../../electron/imports/table/zip.ts'
import { png, sha256 } from '../support/png.ts'
import { readDocx } from './docx.ts'
import { minutesInput, rich } from './invented.ts'
import { fonts } from './pdf.ts'

const KEPT = new Map([png(300, 200), png(100, 400)].map((bytes) => [sha256(bytes), bytes]))
const [WIDE = '', UPRIGHT = ''] = KEPT.keys()
const GONE = 'cd'.repeat(32)
const node = (contentSha256: string, alt: string, share: string): RichTextNode => ({ type: 'image', attrs: { attachmentId: '0190f7a2-0000-7000-8000-000000000001', contentSha256, alt, share } })

async function minutes(...content: RichTextNode[]) {
  const input = minutesInput()
  input.agenda[0]!.body = { type: 'doc', content }
  return await withImages(minutesDocument(input), (hash) => Promise.resolve(KEPT.get(hash) ?? null))
}
const imagesIn = (blocks: readonly Block[]): Image[] =>
  blocks.flatMap((block) => (block.kind === 'image' ? [block] : block.kind === 'list' ? block.items.flatMap(imagesIn) : []))
const unsigned = (lines: readonly string[]) =>
  lines.map((line) => line.replaceAll(BLANK, '').replace('(ลงชื่อ)', '').replace(/^\((.*)\)$/, '$1').trim()).filter((line) => line !== '')

const LIST: RichTextNode = { type: 'bulletList', content: [{ type: 'listItem', content: [...(rich('ข้อแรก').content ?? []), node(WIDE, 'รูปในข้อ', 'full')] }] }

describe('pictures in the text of minutes', () => {
  it('are in the PDF’s page and in the Word file, in one size, with their words for who does not see them, and the same words around them', async () => {
    const model = await minutes(...(rich('ก่อนรูป').content ?? []), node(WIDE, 'ฝาย "ใหม่" <1>', 'half'), ...(rich('ภาพที่ 1 ฝายหลังซ่อม').content ?? []), LIST)
    const html = renderHtml(model, fonts)
    expect(html.match(/<img src="data:image\/png;base64,[\w+/=]+" alt="ฝาย &quot;ใหม่&quot; &lt;1&gt;" style="width:8\.000cm">/g)).toHaveLength(1)
    const bytes = await renderDocx(model)
    const xml = Buffer.from(openZip(bytes, 50_000_000).read('word/document.xml') ?? []).toString('utf8')
    const [first = '', second = ''] = xml.match(/<w:drawing>.*?<\/w:drawing>/gs) ?? []
    const [, width, height] = (/<wp:extent cx="(\d+)" cy="(\d+)"/.exec(first) ?? []).map(Number)
    // English Metric Units: 360,000 a centimetre.
    expect((width ?? 0) / 360_000).toBeCloseTo(8, 1)
    expect((width ?? 0) / (height ?? 1)).toBeCloseTo(1.5, 2)
    expect(first).toContain('descr="ฝาย &quot;ใหม่&quot; &lt;1&gt;"')
    // 16 cm less the list's indent.
    expect(Number(/<wp:extent cx="(\d+)"/.exec(second)?.[1]) / 360_000).toBeCloseTo(12.75, 1)
    expect(unsigned(readDocx(bytes).lines)).toEqual(unsigned(wordsOf(model.blocks)))
    expect(html).not.toMatch(/(?:src|href)="(?!data:)/)
  })

  it('are no higher than a page has room for, and keep their shape', async () => {
    const [image] = imagesIn((await minutes(node(UPRIGHT, 'เสา', 'full'))).blocks)
    expect(image?.file).toMatchObject({ type: 'png', widthCm: 5, heightCm: 20 })
  })

  it('stay on the page of a short line right below', async () => {
    const below = async (words: string) => imagesIn((await minutes(node(WIDE, '', 'full'), ...(rich(words).content ?? []))).blocks)[0]?.keepWithNext
    expect(await below('ภาพที่ 1 ฝายหลังซ่อม')).toBe(true)
    expect(await below('ที่ประชุม'.repeat(30))).toBe(false)
  })

  it('that are large are drawn anew as small as a photo that was made smaller; one that cannot be goes in as it is', async () => {
    const large = new Uint8Array([...png(4000, 3000, 90), ...new Uint8Array(2 * 1024 * 1024)])
    const input = minutesInput()
    input.agenda[0]!.body = { type: 'doc', content: [node(WIDE, 'เล็ก', 'full'), node('ee'.repeat(32), 'ใหญ่', 'full')] }
    const asked: unknown[] = []
    const made = async (smaller: Uint8Array | null) => {
      const model = await withImages(minutesDocument(input), (hash) => Promise.resolve(hash === 'ee'.repeat(32) ? large : (KEPT.get(hash) ?? null)), (_picture, as) => {
        asked.push(as)
        return Promise.resolve(smaller)
      })
      return imagesIn(model.blocks).map(({ file }) => file?.bytes.length)
    }
    const small = png(1600, 1200, 90)
    expect(await made(small)).toEqual([KEPT.get(WIDE)?.length, small.length])
    expect(asked).toEqual([{ type: 'png', width: 1600, height: 1200, orientation: 1 }])
    expect((await made(null))[1]).toBe(large.length)
  })

  it('that are gone, damaged or of another kind say so in the same words in both', async () => {
    const odd = [new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')]
    const input = minutesInput()
    input.agenda[0]!.body = { type: 'doc', content: [node(GONE, 'ป้าย 5 ไร่', 'full'), node('ee'.repeat(32), 'หนึ่ง', 'half'), node('ff'.repeat(32), '', 'half')] }
    const model = await withImages(minutesDocument({ ...input, settings: { ...input.settings, thaiDigits: true } }), (hash) => Promise.resolve(hash === GONE ? null : (odd[hash.startsWith('e') ? 0 : 1] ?? null)))
    const lines = unsigned(readDocx(await renderDocx(model)).lines)
    expect(lines).toEqual(unsigned(wordsOf(model.blocks)))
    expect(lines).toEqual(expect.arrayContaining(['[รูปนี้ไม่มีในสมุดแล้ว: ป้าย ๕ ไร่]', '[รูปนี้ไม่มีในสมุดแล้ว: หนึ่ง]', '[รูปนี้ไม่มีในสมุดแล้ว]']))
    for (const words of ['[รูปนี้ไม่มีในสมุดแล้ว: ป้าย ๕ ไร่]', '[รูปนี้ไม่มีในสมุดแล้ว]']) expect(renderHtml(model, fonts)).toContain(words)
  })
})
