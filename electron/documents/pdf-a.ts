import { createHash } from 'node:crypto'
import { pdfALevel, type PdfALevel } from './pdf-a-level.ts'
import { packed, readObjects, refer, utf16Hex, withObjects, type PdfObject } from './pdf-objects.ts'
import { escapeHtml } from './render-html.ts'

/**
 * PDF/A-2 (ISO 19005-2), the form in which papers are kept for decades. What Chromium prints has all of it but three things,
 * which are added as an incremental update: who the file is (/ID), what its colours mean (an sRGB output intent), and a
 * description of itself (XMP) that says the same as the information dictionary. Pages, text and tags stay as printed.
 */

/** Of resources/. */
export const COLOUR_PROFILE = 'colour/srgb.icc'

const MAKER = 'Samut Sapha'

export type { PdfALevel }

/**
 * @param profile an ICC profile of sRGB
 * @returns the file with what it now says of itself; null where something on its pages cannot be kept so, or it is laid out in another way
 */
export function asPdfA(pdf: Uint8Array<ArrayBuffer>, title: string, profile: Uint8Array): { bytes: Uint8Array<ArrayBuffer>; pdfA: PdfALevel } | null {
  const read = readObjects(pdf)
  const root = read && refer('Root', read.trailer)
  const info = read && refer('Info', read.trailer)
  const catalog = read?.objects.get(root ?? -1)
  const about = read?.objects.get(info ?? -1)
  const made = /\/CreationDate (\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)([+-]\d\d)'(\d\d)'?\))/.exec(about?.content ?? '')?.slice(1)
  const pdfA = read && pdfALevel(read.objects)
  if (!read || !root || !info || !catalog || !made || !pdfA) return null

  const free = Math.max(...read.objects.keys()) + 1
  const producer = /\/Producer \(([\w /.]+)\)/.exec(about?.content ?? '')?.[1] ?? MAKER
  const [date = '', year, month, day, hour, minute, second, east, minutesEast] = made
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}${east}:${minutesEast}`
  const id = `<${createHash('sha256').update(pdf).digest('hex').slice(0, 32)}>`
  const intent = `<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) /DestOutputProfile ${free + 1} 0 R>>`
  const changed = new Map<number, PdfObject>([
    [root, { content: catalog.content.replace(/>>\s*$/, `\n/Metadata ${free} 0 R\n/OutputIntents [${intent}]>>`), stream: null }],
    [info, { content: `<</Title <FEFF${utf16Hex(title)}>\n/Creator (${MAKER})\n/Producer (${producer})\n/CreationDate ${date}\n/ModDate ${date}>>`, stream: null }],
    // Never compressed, so that programs that know nothing of PDF find it too.
    [free, clear('/Type /Metadata /Subtype /XML', Buffer.from(description({ title, producer, at, pdfA }), 'utf8'))],
    [free + 1, packed('/N 3 ', profile)],
  ])
  return { bytes: withObjects(pdf, read, changed, `\n/ID [${id} ${id}]`), pdfA }
}

const clear = (entries: string, bytes: Buffer): PdfObject => ({ content: `<<${entries} /Length ${bytes.length}>>`, stream: bytes.toString('latin1') })

function description({ title, producer, at, pdfA }: { title: string; producer: string; at: string; pdfA: PdfALevel }): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>th-TH</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${MAKER}</xmp:CreatorTool>
<xmp:CreateDate>${at}</xmp:CreateDate>
<xmp:ModifyDate>${at}</xmp:ModifyDate>
<xmp:MetadataDate>${at}</xmp:MetadataDate>
<pdf:Producer>${producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>${pdfA.toUpperCase()}</pdfaid:conformance>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}
