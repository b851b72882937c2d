import { deflateSync, inflateSync } from 'node:zlib'

/**
 * A printed PDF as the objects it is made of, and how some of them are replaced by an incremental update (ISO 32000-1,
 * 7.5): what was printed stays byte for byte, the new objects follow it. Understands the layout that Chromium writes, which
 * is the plain one of PDF 1.4: cross-reference tables, dictionaries in the clear, streams of stated length.
 */

export interface PdfObject {
  /** The dictionary or value as it is written, without what follows in a stream; one character a byte. */
  content: string
  /** The stream's bytes, one character a byte, as its filters left them; null where there is none. */
  stream: string | null
}

export interface PdfObjects {
  objects: ReadonlyMap<number, PdfObject>
  /** Entries of the trailer without /Prev. */
  trailer: string
  /** Where the newest cross-reference table begins. */
  table: number
}

const HEAD = /^\d+ 0 obj\s*/

/** One character a byte: places in the text are places in the file. */
export const bytesAsText = (pdf: Uint8Array): string => Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')

/** The number that an entry refers to: 12 for /Pages 12 0 R. */
export function refer(name: string, from: string): number | undefined {
  const found = new RegExp(`/${name}\\s+(\\d+) 0 R`).exec(from)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** UTF-16, the higher byte first, as hex. */
export const utf16Hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()

/** A stream as it was before it was compressed, one character a byte. */
export function unpacked({ content, stream }: PdfObject): string {
  return content.includes('/FlateDecode') ? inflateSync(Buffer.from(stream ?? '', 'latin1')).toString('latin1') : (stream ?? '')
}

/** @param entries of the stream's dictionary, besides length and filter */
export function packed(entries: string, bytes: Uint8Array): PdfObject {
  const stream = deflateSync(bytes).toString('latin1')
  return { content: `<<${entries}/Filter /FlateDecode\n/Length ${stream.length}>>`, stream }
}

/** @returns null for a PDF that is laid out in another way */
export function readObjects(pdf: Uint8Array): PdfObjects | null {
  const text = bytesAsText(pdf)
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1])
  const places = new Map<number, number>()
  const ends = [text.length]
  let trailer: string | null = null
  for (let next = table; !Number.isNaN(next); ) {
    const end = text.indexOf('startxref', next)
    const found = /^xref\s+([\d\snf]*)trailer\s*<<([^]*)>>\s*$/.exec(text.slice(next, end))
    if (!found || ends.includes(next)) return null
    const [, rows = '', entries = ''] = found
    ends.push(next)
    let number = 0
    for (const [, a = '', b = '', kind] of rows.matchAll(/(\d+) (\d+)(?: ([nf]))?/g)) {
      if (kind === undefined) number = Number(a)
      else {
        ends.push(Number(a))
        if (kind === 'n' && b === '00000' && !places.has(number)) places.set(number, Number(a))
        number += 1
      }
    }
    trailer ??= entries.replace(/\/Prev\s+\d+/, '').trim()
    next = Number(/\/Prev\s+(\d+)/.exec(entries)?.[1])
  }
  if (trailer === null) return null
  ends.sort((a, b) => a - b)
  const after = new Map(ends.map((end, at) => [end, ends[at + 1] ?? text.length]))
  const objects = new Map<number, PdfObject>()
  for (const [number, place] of places) {
    const object = readObject(text.slice(place, after.get(place)))
    if (object === null) return null
    objects.set(number, object)
  }
  return { objects, trailer, table }
}

function readObject(text: string): PdfObject | null {
  const body = text.replace(HEAD, '')
  if (body.length === text.length) return null
  const stream = /^([^]*?>>)\s*stream\r?\n/.exec(body)
  if (!stream) return { content: body.replace(/\s*endobj\s*$/, ''), stream: null }
  const [head, content = ''] = stream
  const length = Number(/\/Length (\d+)(?! \d+ R)/.exec(content)?.[1])
  return Number.isNaN(length) ? null : { content, stream: body.slice(head.length, head.length + length) }
}

/**
 * @param changed the objects that are new or replaced, by number
 * @param trailer entries added to the trailer
 */
export function withObjects(pdf: Uint8Array, { trailer: before, table }: PdfObjects, changed: ReadonlyMap<number, PdfObject>, trailer = ''): Uint8Array<ArrayBuffer> {
  const newline = pdf.at(-1) === 0x0a ? '' : '\n'
  let added = newline
  let rows = ''
  for (const [number, { content, stream }] of changed) {
    rows += `${number} 1\n${String(pdf.length + added.length).padStart(10, '0')} 00000 n \n`
    added += `${number} 0 obj\n${content}${stream === null ? '' : ` stream\n${stream}\nendstream`}\nendobj\n`
  }
  const size = Math.max(Number(/\/Size (\d+)/.exec(before)?.[1] ?? 0), ...[...changed.keys()].map((number) => number + 1))
  const entries = `${before.replace(/\/Size \d+/, `/Size ${size}`)}${trailer}\n/Prev ${table}`
  const start = pdf.length + added.length
  added += `xref\n${rows}trailer\n<<${entries}>>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.concat([pdf, Buffer.from(added, 'latin1')]))
}
