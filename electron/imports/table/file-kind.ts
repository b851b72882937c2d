/** What a file is by its first bytes: its name proves nothing. */

export type FileKind = 'zip' | 'text' | 'encrypted_workbook' | 'xls' | 'pdf' | 'image' | 'html' | 'rtf' | 'xml' | 'archive' | 'database'

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((value, at) => bytes[at] === value)
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0))
}

const MAGIC: readonly (readonly [readonly number[], FileKind])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [ascii('%PDF'), 'pdf'],
  [ascii('{\\rtf'), 'rtf'],
  [[0x89, ...ascii('PNG')], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [ascii('GIF8'), 'image'],
  [ascii('Rar!'), 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x1f, 0x8b], 'archive'],
  [ascii('SQLite format 3'), 'database'],
]

/** Old Word and Excel, and every Office file with a password, share one container (OLE). */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const ENCRYPTED_PACKAGE = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])

export function fileKindOf(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, OLE)) {
    return Buffer.from(bytes).includes(Buffer.from(ENCRYPTED_PACKAGE)) ? 'encrypted_workbook' : 'xls'
  }
  for (const [magic, kind] of MAGIC) if (startsWith(bytes, magic)) return kind

  // Many web systems export an HTML table or Excel 2003 XML under the name .xls.
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '').trimStart().toLowerCase()
  if (/^<(!doctype html|html|head|body|meta|table|style)/.test(head)) return 'html'
  if (head.startsWith('<?xml')) return 'xml'
  return 'text'
}
