import type { ResolutionRow, Verb } from '../../../electron/contract/meetings.ts'
import { fold } from '../../../electron/contract/text/index.ts'
import { numberYear } from '../../i18n/format.ts'

export interface ResolutionFilter {
  /** C.E.; null for every year. */
  year: number | null
  verb: Verb | null
  /** Every word must be found somewhere in the resolution, its item, who is to do it or its projects. */
  text: string
}

const haystackOf = (row: ResolutionRow): string =>
  fold([row.text, row.agendaTitle, row.assignee, ...row.projectTitles, `${row.number}/${numberYear(row.year)}`].join('\n'))

export function filterResolutions(rows: readonly ResolutionRow[], { year, verb, text }: ResolutionFilter): ResolutionRow[] {
  const words = fold(text).split(' ').filter(Boolean)
  return rows.filter((row) => {
    if ((year !== null && row.year !== year) || (verb !== null && row.verb !== verb)) return false
    if (words.length === 0) return true
    const haystack = haystackOf(row)
    return words.every((word) => haystack.includes(word))
  })
}

/** C.E. years that have resolutions, the latest first. */
export function yearsOf(rows: readonly ResolutionRow[]): number[] {
  return [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a)
}
