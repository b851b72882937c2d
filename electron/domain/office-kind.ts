import type { FileKindId } from './file-kind.ts'

/** Office documents, told apart by the names in their directory: a zip of parts, or the older compound file. */

/** A directory of a document with thousands of pictures; more of it is not looked at. */
const MOST_DIRECTORY_BYTES = 1024 * 1024
/** APPNOTE 4.3.16: the end record, 22 bytes and a comment of at most 65,535. */
const END_RECORD_BYTES = 22 + 65_535

/** By the central directory of a zip. @returns null for a zip that is cut off, or with parts of no known program */
export function zipKind(bytes: Uint8Array): FileKindId | null {
  const first = latin(bytes, 0, 120)
  // ODF 1.2 part 3, 3.3: the first member is `mimetype`, stored as it is.
  const odf = /mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)PK/.exec(first)?.[1]
  if (odf) return ({ text: 'odt', spreadsheet: 'ods', presentation: 'odp' } as const)[odf] ?? null
  const names = directoryNames(bytes)
  if (names === null) return null
  // ECMA-376 part 2, 10.1.2: every Office document has this member.
  if (!names.includes('[Content_Types].xml')) return names.includes('mimetype') ? null : 'zip'
  const macros = names.some((name) => name.endsWith('/vbaProject.bin'))
  const has = (folder: string) => names.some((name) => name.startsWith(folder))
  if (has('word/')) return macros ? 'docm' : 'docx'
  if (has('xl/')) return macros ? 'xlsm' : 'xlsx'
  if (has('ppt/')) return macros ? 'pptm' : 'pptx'
  return null
}

/** APPNOTE 4.3.12: names of the members. @returns null where there is no end record */
function directoryNames(bytes: Uint8Array): string[] | null {
  const tail = latin(bytes, Math.max(0, bytes.length - END_RECORD_BYTES), bytes.length)
  const at = tail.lastIndexOf('PK\x05\x06')
  const end = Math.max(0, bytes.length - END_RECORD_BYTES) + at
  if (at < 0 || end + 22 > bytes.length) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const from = view.getUint32(end + 16, true)
  const directory = latin(bytes, from, Math.min(end, from + MOST_DIRECTORY_BYTES))
  const names: string[] = []
  for (let head = 0; directory.startsWith('PK\x01\x02', head) && head + 46 <= directory.length; ) {
    const length = (field: number) => view.getUint16(from + head + field, true)
    names.push(directory.slice(head + 46, head + 46 + length(28)))
    head += 46 + length(28) + length(30) + length(32)
  }
  return names
}

/** [MS-CFB] 2.6: an entry of the directory has its name in UTF-16. */
const STREAMS: readonly [string, FileKindId][] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['EncryptedPackage', 'sealedOffice'],
]
const ENTRY_BYTES = 128
/** Those of Word, Excel and PowerPoint are among the first; further pieces of the directory may lie elsewhere. */
const ENTRIES = 32

/** By the directory of a compound file. @returns null for one of another program */
export function officeOldKind(bytes: Uint8Array): FileKindId | null {
  if (bytes.length < 512) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // [MS-CFB] 2.2: the sector's size as a power of two, and where the directory begins.
  const from = (view.getUint32(48, true) + 1) * 2 ** Math.min(view.getUint16(30, true), 12)
  for (let at = from; at < Math.min(bytes.length, from + ENTRIES * ENTRY_BYTES); at += ENTRY_BYTES) {
    const name = latin(bytes, at, at + 64).replaceAll('\0', '')
    const known = STREAMS.find(([stream]) => stream === name)
    if (known) return known[1]
  }
  return null
}

/** Bytes as text, a letter each. */
export function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  // Not all at once: a function takes only so many arguments.
  for (let at = from; at < Math.min(to, bytes.length); at += 8192) text += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 8192)))
  return text
}
