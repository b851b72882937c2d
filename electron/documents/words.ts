import { buddhistYear, formatThaiDate } from '../contract/text/index.ts'

export { MEETING_KINDS } from '../domain/meeting-words.ts'

/** Times, fractions and names in the words of official papers; dates come from contract/text. */

/** A dotted line to write on by hand. */
export const BLANK = '..............................'

/** Stands where a picture of the text is not to be had any more, or is not what was put in. */
export function imageGone(alternative: string): string {
  return `[รูปนี้ไม่มีในสมุดแล้ว${alternative === '' ? '' : `: ${alternative}`}]`
}

/** Buddhist year of a C.E. year in which a number was given. */
export function beYear(year: number): number {
  return buddhistYear(`${year}-01-01`)
}

/** '09:30' → '09.30 น.'; null → a dotted line. */
export function clock(time: string | null): string {
  return `${time === null ? '...............' : time.replace(':', '.')} น.`
}

/** A UTC instant as a day and time on the clock of the PC. */
export function localParts(instant: string): { date: string; time: string } {
  const at = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  return {
    date: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  }
}

/** '2026-01-05T03:00:00.000Z' → '5 มกราคม 2569 เวลา 10.00 น.' on a PC in Thailand. */
export function localMoment(instant: string): string {
  const { date, time } = localParts(instant)
  return `${formatThaiDate(date, 'long')} เวลา ${clock(time)}`
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
