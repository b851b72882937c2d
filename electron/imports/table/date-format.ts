/** Whether a number of a workbook is a date, by its number format; and the date that a day count means. */

/** Built-in formats that are dates: the general ones, and the East Asian and Thai ones (ECMA-376 18.8.30). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58 || (id >= 71 && id <= 74) || id === 77 || id === 81
}

/** The format itself for the built-in ones that hide the year or the day. */
const BUILT_IN: Record<number, string> = { 14: 'd/m/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 22: 'd/m/yyyy h:mm' }

/**
 * The date format of a cell style, or null where it is none.
 * @param code the custom format of that id, where the workbook defines one.
 */
export function dateFormatOf(id: number, code: string | undefined): string | null {
  if (code === undefined) return isBuiltInDate(id) ? (BUILT_IN[id] ?? 'd/m/yyyy') : null
  return isDateCode(code) ? code : null
}

/** Letters outside quotes and brackets decide: y, b (Buddhist year) or d make a date; h and s alone are a time of day. */
function isDateCode(code: string): boolean {
  const bare = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .replace(/general|am\/pm|a\/p|e[+-]/gi, '')
  return /[ybdge]/i.test(bare) || /m{3,}/i.test(bare)
}

const DAY_MS = 86_400_000
const DAYS_1904 = 1462
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465

/**
 * The date of a day count, ISO and C.E., or null where no date is meant (a time of day, a negative number).
 * Excel's 1900 system holds a 29 February 1900 that never was: counts before it are one day ahead.
 */
export function dateOfSerial(serial: number, dates1904: boolean): string | null {
  const days = Math.floor(serial) + (dates1904 ? DAYS_1904 : 0)
  if (!(days >= 1 && days <= LAST_SERIAL)) return null
  const since1900 = days < 60 ? days + 1 : days
  return new Date(Date.UTC(1899, 11, 30) + since1900 * DAY_MS).toISOString().slice(0, 10)
}

/** 2024-12-04 as the person saw it in the cell, as far as that can be told: 4/12/2024. */
export function showDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return `${String(day)}/${String(month)}/${String(year)}`
}
