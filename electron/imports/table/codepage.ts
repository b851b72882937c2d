import { AppError } from '../../contract/errors.ts'
import type { Table } from './cell.ts'

/** Text of a CSV: UTF-8 with or without a mark, UTF-16 with a mark (Excel's "Unicode text"), or windows-874/TIS-620. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Exclude<Table['encoding'], null> } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { text: new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes), encoding: 'utf-16' }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch (cause) {
    const text = decodeWindows874(bytes)
    if (text !== null) return { text, encoding: 'windows-874' }
    throw new AppError('FILE_UNREADABLE', { reason: 'encoding' }, { cause })
  }
}

/** Punctuation that windows-874 adds to TIS-620. */
const WINDOWS_874_EXTRAS: Record<number, string> = {
  0x80: '€', 0x85: '…', 0x91: '‘', 0x92: '’', 0x93: '“', 0x94: '”', 0x95: '•', 0x96: '–', 0x97: '—', 0xa0: '\u00a0',
}

/**
 * Written out because Electron's and Node's decoders depend on which ICU data was built in.
 * @returns null where a byte has no meaning in the code page, or hardly any is Thai: then the file is something else.
 */
function decodeWindows874(bytes: Uint8Array): string | null {
  const letters: string[] = []
  let thai = 0
  let high = 0
  for (const byte of bytes) {
    if (byte < 0x80) {
      letters.push(String.fromCharCode(byte))
      continue
    }
    high += 1
    const isThai = (byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb)
    if (isThai) thai += 1
    const letter = isThai ? String.fromCharCode(0x0e01 + byte - 0xa1) : WINDOWS_874_EXTRAS[byte]
    if (letter === undefined) return null
    letters.push(letter)
  }
  return thai >= high * 0.9 ? letters.join('') : null
}
