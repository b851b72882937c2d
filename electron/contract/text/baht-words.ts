import { fold } from './thai-text.ts'

/** Amounts of money in Thai words, as papers carry them behind the figures. */

const DIGITS = ['', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า']
const PLACES = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน']
const MILLION = 'ล้าน'

/** Up to six digits: 21 -> ยี่สิบเอ็ด. `joined` says that something stands before, so that a last 1 reads เอ็ด. */
function group(digits: string, joined: boolean): string {
  let words = ''
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[at])
    const place = digits.length - at - 1
    if (digit === 0) continue
    if (place === 1 && digit === 1) words += 'สิบ'
    else if (place === 1 && digit === 2) words += 'ยี่สิบ'
    else if (place === 0 && digit === 1 && (words !== '' || joined)) words += 'เอ็ด'
    else words += `${DIGITS[digit]}${PLACES[place]}`
  }
  return words
}

/** Six digits at a time, with ล้าน between: a million millions is หนึ่งล้านล้าน. */
function wholeInWords(whole: bigint): string {
  if (whole === 0n) return 'ศูนย์'
  const digits = whole.toString()
  const first = digits.length % 6 || 6
  const groups = [digits.slice(0, first), ...(digits.slice(first).match(/\d{6}/g) ?? [])]
  return groups.map((part, at) => group(part, at > 0)).join(MILLION)
}

/**
 * 120000000 -> หนึ่งล้านสองแสนบาทถ้วน; 2150 -> ยี่สิบเอ็ดบาทห้าสิบสตางค์; 50 -> ห้าสิบสตางค์; negatives begin with ลบ.
 * @param satang an integer; exact at any size as a bigint
 * @throws RangeError when it is not an integer
 */
export function bahtText(satang: number | bigint): string {
  const amount = BigInt(satang)
  const absolute = amount < 0n ? -amount : amount
  const baht = absolute / 100n
  const rest = absolute % 100n
  const inBaht = baht > 0n || rest === 0n ? `${wholeInWords(baht)}บาท` : ''
  const inSatang = rest === 0n ? 'ถ้วน' : `${group(rest.toString(), false)}สตางค์`
  return `${amount < 0n ? 'ลบ' : ''}${inBaht}${inSatang}`
}

export interface ReadWords {
  satang: number
  /** False when the amount is clear but the words are not the regular ones: หนึ่งแสนเอ็ดพันบาท, a missing ถ้วน. */
  regular: boolean
}

const VALUES = new Map([
  ...DIGITS.map((word, value): [string, number] => [word, value]).slice(1),
  ['ศูนย์', 0], ['เอ็ด', 1], ['ยี่', 2],
])
const WORD = new RegExp([...VALUES.keys(), ...PLACES.slice(1), MILLION].join('|'), 'g')
const AMOUNT = /^(ลบ)?(?:(.+?)บาท)?(?:ถ้วน|(.+?)สตางค์)?$/
/** The longest regular amount that fits into an integer has far fewer letters. */
const LONGEST = 500

/**
 * Reads the words of an old paper, in brackets or not, to compare them with its figures: where they differ and
 * the intent cannot be known, the words prevail (ป.พ.พ. ม.12), so the difference is shown and never settled here.
 * @returns null when the words are no amount, or one too large to be kept exactly
 */
export function parseBahtText(text: string): ReadWords | null {
  if (text.length > LONGEST) return null
  const typed = fold(text).replace(/[()\s]/g, '')
  const match = AMOUNT.exec(typed)
  if (!match || (match[2] === undefined && match[3] === undefined)) return null
  const baht = match[2] === undefined ? 0 : readWhole(match[2])
  const rest = match[3] === undefined ? 0 : readWhole(match[3])
  if (baht === null || rest === null || rest > 99) return null
  const amount = baht * 100 + rest
  if (!Number.isSafeInteger(amount)) return null
  const satang = match[1] && amount !== 0 ? -amount : amount
  return { satang, regular: typed === fold(bahtText(satang)) }
}

/** หนึ่งล้านสองแสน -> 1200000. Places must fall within each six digits; สิบ, ร้อย … alone mean one of them. */
function readWhole(words: string): number | null {
  const tokens = words.match(WORD) ?? []
  if (tokens.length === 0 || tokens.join('') !== words) return null
  let total = 0
  let six = 0
  let digit: number | null = null
  let lastPlace = PLACES.length
  for (const [at, token] of tokens.entries()) {
    const place = PLACES.indexOf(token)
    if (token === MILLION) {
      total = (at === 0 ? 1 : total + six + (digit ?? 0)) * 1_000_000
      six = 0
      digit = null
      lastPlace = PLACES.length
    } else if (place > 0) {
      if (place >= lastPlace) return null
      six += (digit ?? 1) * 10 ** place
      digit = null
      lastPlace = place
    } else {
      if (digit !== null || lastPlace === 0) return null
      digit = VALUES.get(token) ?? null
    }
  }
  return total + six + (digit ?? 0)
}
