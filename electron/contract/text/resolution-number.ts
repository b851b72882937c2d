import { buddhistYear } from './thai-date-format.ts'

/** As people call it: '7/2569' where numbers run within a calendar year, '7' where they run within the meeting. @param year C.E. */
export function resolutionNumber({ number, year, series }: { number: number; year: number; series: 'year' | 'meeting' }): string {
  return series === 'meeting' ? String(number) : `${number}/${buddhistYear(`${String(year).padStart(4, '0')}-01-01`)}`
}
