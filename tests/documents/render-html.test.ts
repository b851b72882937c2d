import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { FONT_FILES } from '../../electron/documents/fonts.ts'
import { minutesDocument } from '../../electron/documents/minutes.ts'
import { heading, OFFICIAL_PAGE, paragraph, type DocumentModel } from '../../electron/documents/model.ts'
import { escapeHtml, renderHtml } from '../../electron/documents/render-html.ts'
import { cssString } from '../../electron/documents/style.ts'
import { minutesInput } from './invented.ts'
import { fonts, resource } from './pdf.ts'

const documentOf = (text: string): DocumentModel => ({
  title: text, language: 'th-TH', digits: 'arabic', page: OFFICIAL_PAGE, draft: true, footer: text,
  blocks: [heading(1, text), paragraph(text), { kind: 'facts', rows: [{ label: text, value: text }] }, { kind: 'picture', svg: text, alternative: text, widthCm: 1, align: 'start' }],
})

describe('HTML of a document', () => {
  it('is one page that loads nothing and runs nothing', () => {
    const html = renderHtml(minutesDocument(minutesInput()), fonts)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"`)
    expect(html).toContain('<html lang="th-TH">')
    expect([...html.matchAll(/(?:src|href)="(.{5})/g)].every((found) => found[1] === 'data:')).toBe(true)
    expect([...html.matchAll(/url\((.{5})/g)].every((found) => found[1] === 'data:')).toBe(true)
  })

  it('lets no text end an element, an attribute or the style sheet', () => {
    const tags = (html: string): number => html.match(/<[a-z/!]/gi)?.length ?? 0
    const plain = tags(renderHtml(documentOf('ก'), fonts))
    const sign = fc.constantFrom(...'<>"\'&;\\/={}()-! ก\n', '</style>', '<script>', '"onload="', '-->')
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        expect(tags(renderHtml(documentOf(signs.join('')), fonts))).toBe(plain)
      }),
      { numRuns: 300 },
    )
  })

  it('escapes what CSS and HTML would take for their own', () => {
    expect(cssString('a"b\\c</style>\n')).toBe('"a\\22 b\\5c c\\3c /style\\3e \\a "')
    expect(escapeHtml('<b>&"\'\u0000\u0007')).toBe('&lt;b&gt;&amp;&quot;&#39;')
  })

  it('follows the custom of official papers: A4, 3 cm on the left, 2 cm elsewhere, 16 points', () => {
    const html = renderHtml(minutesDocument(minutesInput()), fonts)
    expect(html).toContain('@page{size:A4;margin:2cm 2cm 2cm 3cm')
    expect(html).toContain('html{font-size:16pt}')
  })
})

describe('bundled face', () => {
  const files = createRequire(import.meta.url).resolve('@fontsource/sarabun/package.json').replace(/package\.json$/, '')

  it('is the published one, byte for byte, with its licence', async () => {
    for (const path of Object.values(FONT_FILES)) {
      const published = readFileSync(`${files}files/${path.split('/').at(-1)}`)
      expect(Buffer.from(await resource(path)).equals(published), path).toBe(true)
    }
    expect(Buffer.from(await resource('fonts/sarabun/OFL.txt')).toString()).toContain('SIL Open Font License')
  })
})
