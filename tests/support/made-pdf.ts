import { constants, deflateRawSync, deflateSync } from 'node:zlib'

/** PDFs made by hand: what no program of an office writes, or only after a long wait. */

type Part = string | Buffer

/** Objects numbered from 1, the first of them the catalogue. */
export function madePdf(objects: readonly (readonly Part[])[]): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const places: number[] = []
  const length = () => pieces.reduce((sum, piece) => sum + piece.length, 0)
  objects.forEach((parts, at) => {
    places.push(length())
    pieces.push(Buffer.concat([`${at + 1} 0 obj\n`, ...parts, '\nendobj\n'].map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))))
  })
  const start = length()
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  pieces.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`))
  return Buffer.concat(pieces)
}

const CATALOGUE = ['<< /Type /Catalog /Pages 2 0 R >>']
const PAGES = ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>']

/** A page as a scanner leaves it: one picture, no letters. */
export function scannedPdf(): Buffer {
  const picture = deflateSync(Buffer.alloc(100 * 100, 0x7f))
  const drawing = 'q 500 0 0 700 50 50 cm /Im0 Do Q'
  return madePdf([
    CATALOGUE, PAGES,
    ['<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> >> >>'],
    [`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`],
    [`<< /Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${picture.length} >>\nstream\n`, picture, '\nendstream'],
  ])
}

/** A page whose drawing unpacks to so many MiB of nothing. */
export function bombPdf(mebibytes: number): Buffer {
  const spaces = deflateRawSync(Buffer.alloc(1024 * 1024, 0x20), { finishFlush: constants.Z_FULL_FLUSH })
  const end = deflateRawSync(Buffer.alloc(0))
  const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: mebibytes }, () => spaces), end, Buffer.alloc(4)])
  return madePdf([
    CATALOGUE, PAGES,
    ['<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>'],
    [`<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`, packed, '\nendstream'],
  ])
}

/** Pages of a simple Latin font, each with its own words. */
export function latinPdf(pages: readonly string[]): Buffer {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')
  return madePdf([
    CATALOGUE,
    [`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`],
    ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    ...pages.flatMap((words, at) => {
      const drawing = `BT /F1 12 Tf 50 700 Td (${words}) Tj ET`
      return [
        [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`],
        [`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`],
      ]
    }),
  ])
}
