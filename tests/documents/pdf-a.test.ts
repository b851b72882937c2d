import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { withImages } from '../../electron/documents/images.ts'
import { minutesDocument } from '../../electron/documents/minutes.ts'
import type { DocumentModel } from '../../electron/documents/model.ts'
import { asPdfA, COLOUR_PROFILE } from '../../electron/documents/pdf-a.ts'
import { packed, readObjects, refer, unpacked, withObjects } from '../../electron/documents/pdf-objects.ts'
import { yearBookDocument } from '../../electron/documents/year-book.ts'
import { png, sha256 } from '../support/png.ts'
import { AFTERWARDS, agendaItem, idOf, minutesInput, rich } from './invented.ts'
import { canPrint, print, readPdf, resource } from './pdf.ts'

/**
 * What ISO 19005-2 asks of a file at level U, as far as a printed paper could break it, read back by PDF.js and from the bytes.
 * The numbers are clauses of the standard.
 */

const profile = await resource(COLOUR_PROFILE)
const picture = png(300, 200)

function adopted(...paragraphs: string[]): DocumentModel {
  const image = { type: 'image', attrs: { attachmentId: idOf(9, 1), contentSha256: sha256(picture), alt: 'ฝาย', share: 'half' } }
  const body = rich(...paragraphs)
  const input = minutesInput({ members: 12, agenda: [agendaItem(4, { body: { ...body, content: [...(body.content ?? []), image] } })], resolutions: [] })
  return minutesDocument({ ...input, meeting: { ...input.meeting, state: 'adopted' }, afterwards: AFTERWARDS })
}

function yearBook(): DocumentModel {
  const { council, settings } = minutesInput()
  const minutes = [1, 2].map((number) => {
    const input = minutesInput({ members: 12 })
    return { ...input, meeting: { ...input.meeting, id: idOf(0, number), number, state: number === 1 ? ('adopted' as const) : ('draft' as const) } }
  })
  return yearBookDocument({ council, settings, year: 2026, minutes })
}

async function kept(document: DocumentModel) {
  const whole = await withImages(document, () => Promise.resolve(picture))
  const plain = new Uint8Array(await print(whole))
  return { plain, archival: asPdfA(plain, whole.title, profile) }
}

/** By PDF.js: what the file says of itself, and what its pages show. */
async function readByPdfJs(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const { info, metadata } = await pdf.getMetadata()
  const codes: number[] = []
  const characters: string[] = []
  const annotations: { subtype: string; annotationFlags: number }[] = []
  const roles = new Set<string>()
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { fnArray, argsArray } = await page.getOperatorList()
    fnArray.forEach((operator, at) => {
      if (operator !== OPS.showText) return
      const [glyphs] = argsArray[at] as [(number | null | { originalCharCode: number; unicode: string })[]]
      for (const glyph of glyphs) {
        if (glyph === null || typeof glyph === 'number') continue
        codes.push(glyph.originalCharCode)
        characters.push(glyph.unicode)
      }
    })
    annotations.push(...((await page.getAnnotations()) as typeof annotations))
    const named = JSON.stringify(await page.getStructTree()).matchAll(/"role":"(\w+)"/g)
    for (const [, role = ''] of named) roles.add(role)
  }
  const read = {
    info: info as Record<string, unknown>, metadata, codes, characters, annotations, roles,
    fingerprint: pdf.fingerprints[0], attachments: await pdf.getAttachments(), scripts: await pdf.getJSActions(),
    permissions: await pdf.getPermissions(), action: await pdf.getOpenAction(), fields: await pdf.getFieldObjects(),
  }
  await task.destroy()
  return read
}

describe.skipIf(!canPrint)('a paper that is kept for decades', () => {
  it.each([['adopted minutes with a picture, an amendment and codes', adopted('ที่ ซื้อ น้ำ ป่ำ ½ "fi" office')], ['a year book with links', yearBook()]])('is PDF/A-2u: %s', async (_what, document) => {
    expect(document.kept).toBe(true)
    const { archival } = await kept(document)
    expect(archival?.pdfA).toBe('u')
    const bytes = archival?.bytes ?? new Uint8Array()
    const text = Buffer.from(bytes).toString('latin1')

    // 6.1.2, 6.1.3: header, a comment of four high bytes, an identity, no encryption, nothing after the end.
    expect(text).toMatch(/^%PDF-1\.[4-7]\n%[\x80-\xff]{4}\n/)
    const [, trailer = ''] = /trailer\s*<<([^]*)>>\s*startxref\s+\d+\s+%%EOF\n$/.exec(text.slice(text.lastIndexOf('trailer'))) ?? []
    expect(trailer).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/)
    expect(trailer).not.toContain('/Encrypt')
    // 6.1.7, 6.1.10, 6.2: no streams elsewhere, compression, halftones, transfer functions, smoothing, intents and colours but those allowed.
    // Without what is in streams, and without the tags' names, of which TR is one.
    const written = text.replace(/stream\r?\n[^]*?endstream/g, '').replace(/\/S \/\w+/g, '')
    expect(written.match(/\/(?:FFilter|LZWDecode|Crypt|HT|TR2?|Alternates|OPI|PS|Ref|DeviceCMYK|JPXDecode|Interpolate true|NeedAppearances true)\b/g)).toBeNull()
    for (const [, intent] of text.matchAll(/\/(?:RI|Intent) \/(\w+)/g)) expect(['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation']).toContain(intent)
    // 6.2.3: one output intent, of three colours.
    const catalog = [...text.matchAll(/\n\d+ 0 obj\n<<\/Type \/Catalog[^]*?endobj/g)].at(-1)?.[0] ?? ''
    const [, number] = /\/OutputIntents \[<<\/Type \/OutputIntent \/S \/GTS_PDFA1 \/OutputConditionIdentifier \(sRGB\)[^\]]*?\/DestOutputProfile (\d+) 0 R>>\]/.exec(catalog) ?? []
    expect(text.match(/\/GTS_PDFA1/g)).toHaveLength(1)
    expect(text).toMatch(new RegExp(`\\n${number} 0 obj\\n<</N 3 /Filter /FlateDecode`))
    expect(Buffer.from(profile).toString('latin1').slice(36, 40)).toBe('acsp')
    expect(Buffer.from(profile).toString('latin1').slice(12, 24)).toBe('mntrRGB XYZ ')
    // 6.2.11: each face is in the file, its glyphs by their numbers.
    const faces = text.match(/\/Type \/FontDescriptor/g) ?? []
    expect(faces.length).toBeGreaterThan(0)
    expect(text.match(/\/FontFile[23] \d+ 0 R/g)).toHaveLength(faces.length)
    const descendants = text.match(/\/Subtype \/CIDFontType2/g) ?? []
    expect(text.match(/\/CIDToGIDMap \/Identity/g)).toHaveLength(descendants.length)
    expect(text.match(/\/CIDSystemInfo/g)).toHaveLength(descendants.length)
    expect(text.match(/\/Encoding \/Identity-H/g)).toHaveLength(descendants.length)
    // Kept of what Chromium writes: tags and language.
    expect(catalog).toMatch(/\/StructTreeRoot \d+ 0 R/)
    expect(catalog).toContain('/Lang (th-TH)')
    expect(catalog).toMatch(/\/MarkInfo <<[^>]*\/Marked true/)

    const read = await readByPdfJs(bytes)
    // 6.6: the description is there, says which part and level, and the same as the information dictionary.
    const said = (name: string): unknown => (read.metadata as { get(name: string): unknown } | null)?.get(name)
    expect([said('pdfaid:part'), said('pdfaid:conformance')]).toEqual(['2', 'U'])
    expect(said('dc:title')).toBe(document.title)
    expect(read.info).toMatchObject({ Title: document.title, Creator: said('xmp:creatortool'), Producer: said('pdf:producer') })
    const date = (entry: unknown) => String(entry).replace(/\D/g, '').slice(0, 14)
    expect(date(said('xmp:createdate'))).toBe(date(read.info.CreationDate))
    expect(date(said('xmp:modifydate'))).toBe(date(read.info.ModDate))
    expect(trailer).toContain(read.fingerprint)
    // 6.2.11.7, 6.2.11.8: each glyph has its character, and none is the box for a character without one.
    expect(read.codes.length).toBeGreaterThan(300)
    expect(read.codes).not.toContain(0)
    expect(read.characters.filter((one) => one === '' || /[\0\uFEFF\uFFFE]/.test(one))).toEqual([])
    // 6.3: links alone, and they are printed. 6.4 to 6.9: no forms, scripts, actions of their own, files within.
    expect([...new Set(read.annotations.map(({ subtype, annotationFlags }) => `${subtype} ${annotationFlags}`))]).toEqual(document.title.startsWith('รวม') ? ['Link 4'] : [])
    expect([read.attachments, read.scripts, read.permissions, read.action, read.fields]).toEqual([null, null, null, null, null])
    expect([...read.roles]).toEqual(expect.arrayContaining(['H1', 'P', 'Table']))
  }, 60_000)

  it('says and looks the same as the plain PDF: what was printed stays byte for byte', async () => {
    const { plain, archival } = await kept(adopted('ก่อน'))
    const bytes = archival?.bytes ?? new Uint8Array()
    expect(Buffer.from(bytes.subarray(0, plain.length)).equals(Buffer.from(plain))).toBe(true)
    expect(bytes.length - plain.length).toBeLessThan(4096)
    expect((await readPdf(bytes)).pages).toEqual((await readPdf(plain)).pages)
  })

  it('is none where a character has no font, and level b where a shape has no character', async () => {
    expect((await kept(adopted('ตัวนี้ \u{10FFFD} ไม่มีแบบ'))).archival).toBeNull()

    const { plain } = await kept(adopted('ก่อน'))
    const read = readObjects(plain)
    const font = [...(read?.objects.values() ?? [])].find(({ content }) => /Sarabun-Regular\s[^]*\/ToUnicode/.test(content))
    const table = refer('ToUnicode', font?.content ?? '') ?? 0
    const spoilt = unpacked(read!.objects.get(table)!).replace(/(beginbfchar\n<[0-9A-F]{4}>) <[0-9A-F]+>/, '$1 <0000>')
    const archival = asPdfA(withObjects(plain, read!, new Map([[table, packed('', Buffer.from(spoilt, 'latin1'))]])), 'ก', profile)
    expect(archival?.pdfA).toBe('b')
    expect(Buffer.from(archival?.bytes ?? []).toString('latin1')).toContain('<pdfaid:conformance>B<')
  })

  it.each(['/DeviceCMYK', '/JPXDecode', '/LZWDecode', '/Interpolate true'])('is none with %s in it', async (entry) => {
    const { plain } = await kept(adopted('ก่อน'))
    const read = readObjects(plain)!
    const other = Math.max(...read.objects.keys()) + 1
    expect(asPdfA(withObjects(plain, read, new Map([[other, { content: `<</Kind ${entry}>>`, stream: null }]])), 'ก', profile)).toBeNull()
  })
})

it('is none of what is laid out in another way', () => {
  for (const text of ['', 'no PDF', '%PDF-1.4\nstartxref\n9\n%%EOF\n', '%PDF-1.4\nxref\n0 0\ntrailer\n<</Prev 9>>\nstartxref\n9\n%%EOF\n']) {
    expect(asPdfA(new Uint8Array(Buffer.from(text)), 'ก', profile), text).toBeNull()
  }
})
