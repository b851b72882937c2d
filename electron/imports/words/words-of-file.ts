import { AppError } from '../../contract/errors.ts'
import { kindOf } from '../../domain/file-kind.ts'
import { openZip } from '../table/zip.ts'
import { docxWords } from './docx-words.ts'
import { xlsxWords } from './xlsx-words.ts'
import { Words } from './words.ts'

/** What stands in a PDF, a Word file or a workbook, told apart by content: the name proves nothing. */

export type FileWords =
  /** `cut`: so much stands in it that only its beginning was taken. */
  | { state: 'read'; reason: '' | 'cut'; text: string }
  /** Pictures alone, as of a scanner; or nothing. */
  | { state: 'empty'; reason: ''; text: '' }
  | { state: 'unreadable'; reason: 'damaged' | 'locked' | 'too_large'; text: '' }

/** XML of an office file, unpacked: a zip bomb stops here. The words of 300 pages take about 10 MB. */
const MOST_XML_BYTES = 50 * 1024 * 1024
const SAYS_SOMETHING = /[\p{L}\p{N}]/u

/** Never fails: what cannot be read is said. `bytes` may be taken over and emptied. */
export async function wordsOfFile(bytes: Uint8Array<ArrayBuffer>): Promise<FileWords> {
  const words = new Words()
  try {
    await readInto(words, bytes)
  } catch (error) {
    return { state: 'unreadable', reason: reasonOf(error), text: '' }
  }
  const { text, full } = words
  return SAYS_SOMETHING.test(text) ? { state: 'read', reason: full ? 'cut' : '', text } : { state: 'empty', reason: '', text: '' }
}

async function readInto(words: Words, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  switch (kindOf(bytes)?.id) {
    case 'pdf':
      return await (await import('./pdf-words.ts')).pdfWords(bytes, words)
    case 'docx':
    case 'docm':
      return docxWords(openZip(bytes, MOST_XML_BYTES), words)
    case 'xlsx':
    case 'xlsm':
      return xlsxWords(openZip(bytes, MOST_XML_BYTES), words)
    case 'sealedOffice':
      throw new AppError('FILE_KIND_UNKNOWN', { kind: 'encrypted_workbook' })
    default:
      throw new AppError('FILE_DAMAGED')
  }
}

function reasonOf(error: unknown): 'damaged' | 'locked' | 'too_large' {
  const code = error instanceof AppError ? error.code : error instanceof Error ? error.name : ''
  // Of PDF.js, and of parts of a zip that are locked each by itself.
  if (code === 'PasswordException' || code === 'FILE_KIND_UNKNOWN') return 'locked'
  // No memory for so long an array or text.
  return code === 'FILE_TOO_LARGE' || code === 'RangeError' ? 'too_large' : 'damaged'
}
