/** Amounts of money in figures and in words. Satang are integers: 1 baht = 100 satang. */

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

function wholeInWords(whole: bigint): string {
  if (whole === 0n) return 'ศูนย์'
  const digits = whole.toString()
  const first = digits.length % 6 || 6
  const groups = [digits.slice(0, first), ...(digits.slice(first).match(/\d{6}/g) ?? [])]
  return groups.map((part, at) => group(part, at > 0) + MILLION.repeat(at < groups.length - 1 ? 1 : 0)).join('')
}

/** 120000000 -> หนึ่งล้านสองแสนบาทถ้วน; 2150 -> ยี่สิบเอ็ดบาทห้าสิบสตางค์; negatives begin with ลบ. */
export function bahtText(satang: number | bigint): string {
  const amount = BigInt(satang)
  const absolute = amount < 0n ? -amount : amount
  const baht = absolute / 100n
  const rest = absolute % 100n
  const inBaht = baht > 0n || rest === 0n ? `${wholeInWords(baht)}บาท` : ''
  const inSatang = rest === 0n ? 'ถ้วน' : `${group(rest.toString(), false)}สตางค์`
  return `${amount < 0n ? 'ลบ' : ''}${inBaht}${inSatang}`
}

/** 120000050 -> 1,200,000.50 */
export function formatBaht(satang: number): string {
  const sign = satang < 0 ? '-' : ''
  const absolute = Math.abs(satang)
  const baht = String(Math.floor(absolute / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign}${baht}.${String(absolute % 100).padStart(2, '0')}`
}

/** '1,200,000.50', '๑๒๐๐ บาท' -> satang; null when it is not an amount of money. */
export function parseBaht(text: string): number | null {
  const clean = text
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/บาท|฿|,|\s/g, '')
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(clean)
  if (!match) return null
  const [, sign, baht, satang = ''] = match
  return (sign === '-' ? -1 : 1) * (Number(baht) * 100 + Number(satang.padEnd(2, '0')))
}
