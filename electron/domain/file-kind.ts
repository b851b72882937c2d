import { endingOf } from '../contract/files.ts'
import { latin, officeOldKind, zipKind } from './office-kind.ts'

/**
 * What a file is by its first bytes, whatever it is called, for the kinds that another program may open and for what is
 * passed off as one of them. Bounded work on any input: fixed places are read, nothing is unpacked.
 */

export interface FileKind {
  /** Names its words in src/i18n (attachments.kinds). */
  id: string
  /** In small letters: those such a file may have. The first is its own, except where the bytes do not tell which. */
  endings: readonly string[]
  /** Media type (IANA); '' where the file's own is as good. */
  mediaType: string
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const ISO_MEDIA = ['mp4', 'mov', 'm4v', 'm4a', '3gp', 'qt']
// With a passphrase of its own, a new document is wrapped like an old one.
const WRAPPED = ['docx', 'xlsx', 'pptx', 'docm', 'xlsm', 'pptm']

const KINDS = [
  { id: 'pdf', endings: ['pdf'], mediaType: 'application/pdf' },
  { id: 'jpeg', endings: ['jpg', 'jpeg', 'jpe', 'jfif'], mediaType: 'image/jpeg' },
  { id: 'png', endings: ['png'], mediaType: 'image/png' },
  { id: 'gif', endings: ['gif'], mediaType: 'image/gif' },
  { id: 'webp', endings: ['webp'], mediaType: 'image/webp' },
  { id: 'bmp', endings: ['bmp', 'dib'], mediaType: 'image/bmp' },
  { id: 'tiff', endings: ['tif', 'tiff'], mediaType: 'image/tiff' },
  { id: 'heic', endings: ['heic', 'heif', 'hif'], mediaType: 'image/heic' },
  { id: 'docx', endings: ['docx', 'dotx'], mediaType: `${OFFICE}.wordprocessingml.document` },
  { id: 'xlsx', endings: ['xlsx', 'xltx'], mediaType: `${OFFICE}.spreadsheetml.sheet` },
  { id: 'pptx', endings: ['pptx', 'potx', 'ppsx'], mediaType: `${OFFICE}.presentationml.presentation` },
  { id: 'docm', endings: ['docm', 'dotm'], mediaType: 'application/vnd.ms-word.document.macroEnabled.12' },
  { id: 'xlsm', endings: ['xlsm', 'xltm', 'xlam'], mediaType: 'application/vnd.ms-excel.sheet.macroEnabled.12' },
  { id: 'pptm', endings: ['pptm', 'potm', 'ppsm'], mediaType: 'application/vnd.ms-powerpoint.presentation.macroEnabled.12' },
  { id: 'odt', endings: ['odt'], mediaType: 'application/vnd.oasis.opendocument.text' },
  { id: 'ods', endings: ['ods'], mediaType: 'application/vnd.oasis.opendocument.spreadsheet' },
  { id: 'odp', endings: ['odp'], mediaType: 'application/vnd.oasis.opendocument.presentation' },
  { id: 'zip', endings: ['zip'], mediaType: 'application/zip' },
  { id: 'doc', endings: ['doc', 'dot'], mediaType: 'application/msword' },
  { id: 'xls', endings: ['xls', 'xlt'], mediaType: 'application/vnd.ms-excel' },
  { id: 'ppt', endings: ['ppt', 'pps'], mediaType: 'application/vnd.ms-powerpoint' },
  { id: 'sealedOffice', endings: WRAPPED, mediaType: '' },
  // Word saves a letter as RTF under .doc too, and opens it.
  { id: 'rtf', endings: ['rtf', 'doc'], mediaType: 'application/rtf' },
  { id: 'mp4', endings: ISO_MEDIA, mediaType: 'video/mp4' },
  { id: 'mov', endings: ['mov', ...ISO_MEDIA], mediaType: 'video/quicktime' },
  { id: 'm4a', endings: ['m4a', ...ISO_MEDIA], mediaType: 'audio/mp4' },
  { id: 'mp3', endings: ['mp3'], mediaType: 'audio/mpeg' },
  { id: 'wav', endings: ['wav'], mediaType: 'audio/wav' },
  { id: 'rar', endings: ['rar'], mediaType: 'application/vnd.rar' },
  { id: 'exe', endings: ['exe', 'dll', 'scr', 'com', 'sys'], mediaType: 'application/octet-stream' },
  { id: 'program', endings: [], mediaType: 'application/octet-stream' },
  // Known by the ending alone: any bytes may be text.
  { id: 'text', endings: ['txt', 'csv'], mediaType: '' },
] as const satisfies readonly FileKind[]

export type FileKindId = (typeof KINDS)[number]['id']

/** Signatures at the start of a file. Two letters alone prove nothing: those are looked at further below. */
const STARTS: readonly [FileKindId, readonly number[]][] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['mp3', [0x49, 0x44, 0x33]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
]
/** PDF readers take the header anywhere in here (ISO 32000-1, Annex H, note 13): mailers and scanners put bytes before it. */
const PDF_HEAD_BYTES = 1024

/** @returns null for bytes without a known signature, which says nothing against the file */
export function kindOf(bytes: Uint8Array): FileKind | null {
  const id = kindIdOf(bytes)
  return KINDS.find((kind) => kind.id === id) ?? null
}

function kindIdOf(bytes: Uint8Array): FileKindId | null {
  const start = STARTS.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (start) return start[0]
  const head = latin(bytes, 0, PDF_HEAD_BYTES)
  if (head.startsWith('PK\x03\x04')) return zipKind(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return officeOldKind(bytes)
  if (head.startsWith('RIFF')) return ({ WEBP: 'webp', WAVE: 'wav' } as const)[head.slice(8, 12)] ?? null
  if (head.startsWith('ftyp', 4)) return isoMediaKind(head.slice(8, 12))
  // A bitmap says how long its second header is; a Windows program where its own begins.
  if (head.startsWith('BM') && [12, 40, 52, 56, 64, 108, 124].includes(bytes[14] ?? 0) && head.slice(15, 18) === '\0\0\0') return 'bmp'
  if (head.startsWith('MZ') && head.includes('\0')) return 'exe'
  if (isMp3Frame(bytes)) return 'mp3'
  return /%PDF-\d\.\d/.test(head) ? 'pdf' : null
}

/** ISO/IEC 14496-12, the major brand. */
function isoMediaKind(brand: string): FileKindId | null {
  if (/^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/.test(brand)) return 'heic'
  if (brand === 'qt  ') return 'mov'
  if (/^M4[AB] $/.test(brand)) return 'm4a'
  return /^(iso[m2-9]|mp4[12]|avc1|M4V |M4VP|3gp|3g2|MSNV|dash)/.test(brand) ? 'mp4' : null
}

/** The head of an MPEG audio frame, layer III, with a bit rate and a sampling rate that there are (ISO/IEC 11172-3, 2.4.1.3). */
function isMp3Frame([first, second = 0, third = 0]: Uint8Array): boolean {
  return first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08 && third >> 4 !== 0 && third >> 4 !== 15 && (third & 0x0c) !== 0x0c
}

export interface KindMismatch {
  /** As the name has it, in small letters. */
  ending: string
  /** What a file with that ending ought to be. */
  says: FileKindId
  /** What it is. */
  is: FileKindId
  /** The ending that fits; null where none does. */
  right: string | null
}

/** Whether a name's ending says something else than the bytes. @returns null when it fits, or where either says nothing */
export function kindMismatch(name: string, bytes: Uint8Array): KindMismatch | null {
  const ending = endingOf(name)
  const says = KINDS.find(({ endings }) => endings[0] === ending) ?? KINDS.find(({ endings }) => (endings as readonly string[]).includes(ending))
  const is = says && KINDS.find(({ id }) => id === kindIdOf(bytes))
  if (!is || (is.endings as readonly string[]).includes(ending)) return null
  return { ending, says: says.id, is: is.id, right: is.id === 'sealedOffice' ? null : (is.endings[0] ?? null) }
}
