/** Dates, times and fractions in the words of official papers. Buddhist years, 24 hours with a point: 09.30 น. */

const MONTHS = [
  'มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน',
  'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม',
] as const
const WEEKDAYS = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const

/** A dotted line to write on by hand. */
export const BLANK = '..............................'

export function beYear(year: number): number {
  return year + 543
}

/** '2025-06-12' → '12 มิถุนายน พ.ศ. 2568'. */
export function longDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number) as [number, number, number]
  return `${day} ${MONTHS[month - 1]} พ.ศ. ${beYear(year)}`
}

/** '2025-06-12' → 'วันพฤหัสบดีที่ 12 มิถุนายน พ.ศ. 2568'. */
export function weekdayDate(isoDate: string): string {
  return `วัน${WEEKDAYS[new Date(`${isoDate}T00:00:00Z`).getUTCDay()]}ที่ ${longDate(isoDate)}`
}

/** '09:30' → '09.30 น.'; null → a dotted line. */
export function clock(time: string | null): string {
  return `${time === null ? '...............' : time.replace(':', '.')} น.`
}

/** A UTC instant on the clock of the PC: '12 มิถุนายน พ.ศ. 2568 เวลา 09.30 น.'. */
export function localMoment(instant: string): string {
  const at = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${longDate(day)} เวลา ${clock(`${two(at.getHours())}:${two(at.getMinutes())}`)}`
}

/** 1/2 → 'กึ่งหนึ่ง', 2/3 → '2 ใน 3'. */
export function fraction(numerator: number, denominator: number): string {
  return numerator * 2 === denominator ? 'กึ่งหนึ่ง' : `${numerator} ใน ${denominator}`
}

/** 33 × 1/2 → '16.5'; 33 × 2/3 → '22'; 34 × 1/3 → '11.33'. */
export function share(whole: number, numerator: number, denominator: number): string {
  return String(Math.round((whole * numerator * 100) / denominator) / 100)
}

/** The council's name as it stands behind รายงานการประชุม: 'สภาองค์กรชุมชนตำบล…', however it was entered. */
export function councilTitle(name: string): string {
  const trimmed = name.trim()
  return trimmed.startsWith('สภา') ? trimmed : `สภาองค์กรชุมชน${trimmed}`
}
