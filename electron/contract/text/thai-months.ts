/** Names of months and weekdays as printed, and the many ways months are typed. */

interface MonthName {
  thai: string
  thaiShort: string
  english: string
  /** Other spellings met in old rolls, folded and without dots. */
  also: readonly string[]
}

export const MONTHS: readonly MonthName[] = [
  { thai: 'มกราคม', thaiShort: 'ม.ค.', english: 'January', also: ['มกรา'] },
  { thai: 'กุมภาพันธ์', thaiShort: 'ก.พ.', english: 'February', also: ['กุมภา', 'กุมพาพันธ์', 'กุมภาพันธุ์'] },
  { thai: 'มีนาคม', thaiShort: 'มี.ค.', english: 'March', also: ['มีนา'] },
  { thai: 'เมษายน', thaiShort: 'เม.ย.', english: 'April', also: ['เมษา'] },
  { thai: 'พฤษภาคม', thaiShort: 'พ.ค.', english: 'May', also: ['พฤษภา', 'พฤกษภาคม'] },
  { thai: 'มิถุนายน', thaiShort: 'มิ.ย.', english: 'June', also: ['มิถุนา'] },
  { thai: 'กรกฎาคม', thaiShort: 'ก.ค.', english: 'July', also: ['กรกฎา', 'กรกฏาคม', 'กรกฏา'] },
  { thai: 'สิงหาคม', thaiShort: 'ส.ค.', english: 'August', also: ['สิงหา'] },
  { thai: 'กันยายน', thaiShort: 'ก.ย.', english: 'September', also: ['กันยา', 'sept'] },
  { thai: 'ตุลาคม', thaiShort: 'ต.ค.', english: 'October', also: ['ตุลา'] },
  { thai: 'พฤศจิกายน', thaiShort: 'พ.ย.', english: 'November', also: ['พฤศจิกา', 'พฤษจิกายน', 'พฤจิกายน'] },
  { thai: 'ธันวาคม', thaiShort: 'ธ.ค.', english: 'December', also: ['ธันวา'] },
]

/** Sunday first, as `weekday` counts. */
export const WEEKDAYS: readonly { thai: string; english: string }[] = [
  { thai: 'อาทิตย์', english: 'Sunday' },
  { thai: 'จันทร์', english: 'Monday' },
  { thai: 'อังคาร', english: 'Tuesday' },
  { thai: 'พุธ', english: 'Wednesday' },
  { thai: 'พฤหัสบดี', english: 'Thursday' },
  { thai: 'ศุกร์', english: 'Friday' },
  { thai: 'เสาร์', english: 'Saturday' },
]

const numbers = new Map<string, number>()
MONTHS.forEach((name, index) => {
  const english = name.english.toLowerCase()
  for (const spelling of [name.thai, name.thaiShort, english, english.slice(0, 3), ...name.also]) {
    numbers.set(withoutDots(spelling), index + 1)
  }
})

/** The month (1-12) a folded word names, or null: "ก.พ.", "กพ", "กุมภาพันธ์", "feb." are all 2. */
export function monthNumber(word: string): number | null {
  return numbers.get(withoutDots(word)) ?? null
}

function withoutDots(word: string): string {
  return word.replace(/[.\s]/g, '')
}
