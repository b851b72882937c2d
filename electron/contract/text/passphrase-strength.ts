/**
 * A plain note on a passphrase while it is typed. Not a measure of entropy: it names the one thing to mend first.
 * No imports, because the page uses it as it is.
 */

export interface PassphraseStrength {
  /** 0 too weak to accept, 1 weak, 2 fair, 3 good. */
  score: 0 | 1 | 2 | 3
  /** What to mend first; 'good' when nothing. Each has a sentence in the page's languages. */
  reason: PassphraseReason
}
export type PassphraseReason = 'empty' | 'short' | 'digits' | 'repeated' | 'sequence' | 'common' | 'name' | 'longer' | 'good'

/** Below this many characters (as a reader counts them) nothing else helps. */
export const MIN_PASSPHRASE_GRAPHEMES = 8
const FAIR_GRAPHEMES = 12
const GOOD_GRAPHEMES = 16

const COMMON = [
  'password', 'passw0rd', 'passphrase', 'qwerty', 'admin', 'welcome', 'letmein', 'iloveyou', 'secret', 'thailand', 'computer',
  'sapha', 'samut', 'council', 'abcdef', 'asdfgh', 'test',
  'รหัสผ่าน', 'รหัส', 'ประเทศไทย', 'สวัสดี', 'สภาองค์กรชุมชน', 'สภา', 'ตำบล', 'เลขานุการ', 'ความลับ', 'รักนะ', 'ทดสอบ', 'สมุดสภา',
]

/** Rows in which fingers walk: digits (also Thai), the alphabet, the keyboard in both languages, the Thai consonants. */
const SEQUENCES = [
  '01234567890', '๐๑๒๓๔๕๖๗๘๙๐', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm',
  'กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ', 'กขคงจฉชซ', 'ๆไำพะัีรนยบล', 'ฟหกดเ้่าสวง', 'ผปแอิืทมใฝ',
]

/** @param names what others know of the user: council and display name; a passphrase made of them is weak */
export function passphraseStrength(typed: string, names: string[] = []): PassphraseStrength {
  const text = typed.normalize('NFC').trim().toLowerCase()
  const graphemes = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(text)].map((part) => part.segment)
  if (graphemes.length === 0) return { score: 0, reason: 'empty' }
  if (graphemes.length < MIN_PASSPHRASE_GRAPHEMES) return { score: 0, reason: 'short' }
  if (isRepeated(text, graphemes)) return { score: 0, reason: 'repeated' }
  if (/^[\d\s./-]+$/u.test(text.replace(/[๐-๙]/g, '0'))) {
    return { score: graphemes.length < FAIR_GRAPHEMES ? 0 : 1, reason: 'digits' }
  }

  // What is left when everything guessable is taken out decides.
  const withoutSequences = removeSequences(text)
  if (lengthOf(withoutSequences) < 4) return { score: 0, reason: 'sequence' }
  const withoutNames = removeAll(text, names.flatMap(partsOfName))
  if (withoutNames !== text && lengthOf(withoutNames) < 6) return { score: 0, reason: 'name' }
  const withoutCommon = removeAll(text, COMMON)
  if (withoutCommon !== text && lengthOf(withoutCommon) < 6) return { score: 0, reason: 'common' }

  const telling = lengthOf(removeAll(removeSequences(removeAll(text, COMMON)), names.flatMap(partsOfName)))
  if (telling < MIN_PASSPHRASE_GRAPHEMES) return { score: 1, reason: withoutNames === text ? 'common' : 'name' }
  if (telling < FAIR_GRAPHEMES) return { score: 1, reason: 'longer' }
  if (telling < GOOD_GRAPHEMES) return { score: 2, reason: 'longer' }
  return { score: 3, reason: 'good' }
}

/** One unit written again and again ('ababab', 'สภาสภาสภา'), or hardly any different characters at all. */
function isRepeated(text: string, graphemes: string[]): boolean {
  const repeats = /^(.+?)\1+$/su.exec(text)
  return new Set(graphemes).size <= 3 || (repeats !== null && lengthOf(repeats[1] ?? '') < MIN_PASSPHRASE_GRAPHEMES)
}

/** Takes out runs of four or more that walk along one of the rows, in either direction. */
function removeSequences(text: string): string {
  const rows = SEQUENCES.flatMap((row) => [row, [...row].reverse().join('')])
  let rest = ''
  for (let at = 0; at < text.length; ) {
    let run = 0
    for (let length = 4; at + length <= text.length; length += 1) {
      const piece = text.slice(at, at + length)
      if (!rows.some((row) => row.includes(piece))) break
      run = length
    }
    if (run === 0) rest += text[at]
    at += Math.max(run, 1)
  }
  return rest
}

function removeAll(text: string, words: string[]): string {
  return words.reduce((rest, word) => (word.length < 3 ? rest : rest.replaceAll(word, '')), text)
}

/** A name as a whole and its words: 'สภาองค์กรชุมชนตำบลบ้านใหม่' and 'นางสมศรี ใจดี' alike. */
function partsOfName(name: string): string[] {
  const folded = name.normalize('NFC').trim().toLowerCase()
  const words = folded.split(/[\s,.]+/)
  const place = /ตำบล(.+)$/u.exec(folded)?.[1]
  return [folded, ...words, ...(place ? [place] : [])]
}

function lengthOf(text: string): number {
  return [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(text.replace(/[\s.,!@#-]/g, ''))].length
}
