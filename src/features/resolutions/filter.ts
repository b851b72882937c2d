import type { ResolutionRow, Verb } from '../../../electron/contract/meetings.ts'
import { fold, resolutionNumber } from '../../../electron/contract/text/index.ts'

export interface ResolutionFilter {
  /** C.E.; null for every year. */
  year: number | null
  verb: Verb | null
  /** Number of a duty of s.21 that the item serves. */
  duty: number | null
  /** Every word must be found somewhere in the resolution, its item, who is to do it or its projects. */
  text: string
}

const haystackOf = (row: ResolutionRow): string =>
  fold([row.text, row.agendaTitle, row.assignee, ...row.projects.map(({ title }) => title), resolutionNumber(row)].join('\n'))

export function filterResolutions(rows: readonly ResolutionRow[], { year, verb, duty, text }: ResolutionFilter): ResolutionRow[] {
  const words = fold(text).split(' ').filter(Boolean)
  return rows.filter((row) => {
    if ((year !== null && row.year !== year) || (verb !== null && row.verb !== verb) || (duty !== null && !row.duties.includes(duty))) return false
    if (words.length === 0) return true
    const haystack = haystackOf(row)
    return words.every((word) => haystack.includes(word))
  })
}

/** C.E. years that have resolutions, the latest first. */
export function yearsOf(rows: readonly ResolutionRow[]): number[] {
  return [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a)
}
