import { toArabicDigits } from './thai-digits.ts'

/**
 * One folding of Thai text, so that what looks the same on paper is the same to the program.
 *
 * The same word can be typed in several ways that no eye can tell apart: น้ำ as น ้ ำ, น ํ ้ า or น ้ ํ า;
 * แ as two เ; a vowel sign before or after its tone mark; with characters of no width in between.
 * Unicode's own forms (NFC, NFKC) unify none of these, so each Thai syllable is rewritten here in one order:
 * consonant, phinthu, vowel signs, nikhahit, tone mark, thanthakhat, then า or ำ.
 */

/** Marks that stand above or below a consonant, with their place in the one order. */
const MARK_RANK: Record<string, number> = {
  '\u0e3a': 0, // phinthu
  '\u0e31': 1, // mai han-akat
  '\u0e34': 1, // sara i
  '\u0e35': 1, // sara ii
  '\u0e36': 1, // sara ue
  '\u0e37': 1, // sara uee
  '\u0e38': 1, // sara u
  '\u0e39': 1, // sara uu
  '\u0e47': 1, // mai taikhu
  '\u0e4d': 2, // nikhahit
  '\u0e48': 3, // mai ek
  '\u0e49': 3, // mai tho
  '\u0e4a': 3, // mai tri
  '\u0e4b': 3, // mai chattawa
  '\u0e4c': 4, // thanthakhat
  '\u0e4e': 4, // yamakkan
}
const NIKHAHIT = '\u0e4d'
const SARA_AA = '\u0e32'
const SARA_AM = '\u0e33'

/** Takes no width on paper: joiners, direction marks, soft hyphen, byte order mark, control characters. */
const INVISIBLE = /(?![\s\u0085])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/u
const INVISIBLE_ANYWHERE = new RegExp(INVISIBLE, 'gu')

const MARKS = '[\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e]'
/** Syllables already in order: most of any text, so they are taken many at a time. */
const IN_ORDER =
  '[\\u0e01-\\u0e2e][\\u0e31\\u0e34-\\u0e39\\u0e47]?[\\u0e48-\\u0e4c]?[\\u0e32\\u0e33]?(?![\\u0e31-\\u0e3a\\u0e47-\\u0e4e])'
/** The pieces a text falls into. A tone mark or nikhahit typed after า belongs before it. */
const PIECE = new RegExp(
  [
    '(?<space>[\\s\\u0085]+)',
    `(?<plain>(?:${IN_ORDER}|\\u0e40(?!\\u0e40)|[\\u0e30\\u0e41-\\u0e44])+)`,
    `(?<base>[\\u0e01-\\u0e2e])(?<marks>${MARKS}*)(?:(?<aa>[\\u0e32\\u0e33])(?<late>[\\u0e48-\\u0e4b\\u0e4d]*))?`,
    `(?<stray>${MARKS}+)(?<strayAa>[\\u0e32\\u0e33])?`,
    '(?<ascii>[!-~]+)(?!\\p{M})',
    '(?<doubleE>\\u0e40\\u0e40)',
    '(?<thai>[\\u0e00-\\u0e7f])',
    // Any other script: a character with its own accents.
    '(?<other>[^\\u0e00-\\u0e7f](?:(?![\\u0e00-\\u0e7f])\\p{M})*)',
  ].join('|'),
  'gu',
)

/** Text that no repair changes: syllables in order, digits, printable ASCII, single spaces. Most text, and told at once. */
const AS_IS = new RegExp(`^(?:${IN_ORDER}|\\u0e40(?!\\u0e40)|[\\u0e2f\\u0e30\\u0e41-\\u0e44\\u0e50-\\u0e59]|[!-~](?!\\p{M})|(?<=\\S) (?=\\S))*$`, 'u')

export interface Folded {
  folded: string
  /**
   * For each UTF-16 index of `folded` the index in the original, never decreasing; one entry more than `folded`
   * is long, so that a hit [start, end) in `folded` lies in the original at [map[start], map[end]).
   */
  map: number[]
}

/**
 * The form used for search and comparison, in the index and in the query alike: spelling repaired, Arabic digits,
 * lower case, single spaces, none at the ends or before ๆ. Folding twice changes nothing.
 */
export function fold(text: string): string {
  let folded = ''
  // Line by line: of a long text few lines need a repair, and no piece goes over the end of a line.
  for (const line of text.split('\n')) {
    const one = AS_IS.test(line) ? toArabicDigits(line).toLowerCase() : rewrite(line, true, null)
    folded += one === '' || folded === '' || one.startsWith('ๆ') ? one : ` ${one}`
  }
  return folded
}

/** As `fold`, with the way back to the original, for marking hits in the text as it was written. */
export function foldWithMap(text: string): Folded {
  const map: number[] = []
  const folded = rewrite(text, true, map)
  return { folded, map }
}

/** The same repairs for text that is kept: digits, capitals and spacing of ๆ stay as typed. */
export function tidyName(text: string): string {
  return AS_IS.test(text) ? text : rewrite(text, false, null)
}

function rewrite(text: string, forSearch: boolean, map: number[] | null): string {
  const visible = text.replace(INVISIBLE_ANYWHERE, '')
  const at = map && indexVisible(text)
  let result = ''
  let pendingSpace = -1
  let end = 0
  for (const match of visible.matchAll(PIECE)) {
    const piece = match[0]
    if (match.groups?.['space'] !== undefined) {
      pendingSpace = match.index
      continue
    }
    if (pendingSpace >= 0 && result !== '' && !(forSearch && piece === 'ๆ')) {
      result += ' '
      map?.push(at?.[pendingSpace] ?? 0)
    }
    pendingSpace = -1
    const rewritten = rewritePiece(match, forSearch)
    result += rewritten
    end = match.index + piece.length
    for (let i = 0; map && at && i < rewritten.length; i++) {
      map.push(at[match.index + Math.min(i, piece.length - 1)] ?? 0)
    }
  }
  if (map && at) map.push(end === 0 ? 0 : (at[end - 1] ?? 0) + 1)
  return result
}

/** Where in `text` each UTF-16 unit of its visible part stands. */
function indexVisible(text: string): number[] {
  const at: number[] = []
  let index = 0
  for (const char of text) {
    const hidden = INVISIBLE.test(char)
    for (let i = 0; i < char.length && !hidden; i++) at.push(index + i)
    index += char.length
  }
  return at
}

function rewritePiece(match: RegExpMatchArray, forSearch: boolean): string {
  const piece = match[0]
  if (piece.length === 1) return forSearch ? toArabicDigits(piece).toLowerCase() : piece
  const { plain, ascii, base, marks, aa, late, stray, strayAa, doubleE, other } = match.groups ?? {}
  if (plain !== undefined) return piece
  if (ascii !== undefined) return forSearch ? piece.toLowerCase() : piece
  if (base !== undefined) return base + orderMarks((marks ?? '') + (late ?? ''), aa)
  if (stray !== undefined) return orderMarks(stray, strayAa)
  if (doubleE !== undefined) return 'แ'
  if (other === undefined) return piece
  const composed = other.normalize('NFC')
  return forSearch ? composed.toLowerCase().normalize('NFC') : composed
}

/** One order, each mark once; nikhahit + า is ำ. */
function orderMarks(marks: string, aa: string | undefined): string {
  const unique = [...new Set(marks)]
  const am = aa === SARA_AM || (aa === SARA_AA && unique.includes(NIKHAHIT))
  return unique
    .filter((mark) => !(am && mark === NIKHAHIT))
    .sort((a, b) => (MARK_RANK[a] ?? 0) - (MARK_RANK[b] ?? 0) || (a < b ? -1 : 1))
    .join('')
    .concat(am ? SARA_AM : (aa ?? ''))
}
