import type { MeetingsHeld } from '../contract/legal.ts'
import type { MeetingSummary } from '../contract/meetings.ts'

const MONTHS = 12

type Counted = Pick<MeetingSummary, 'kind' | 'stage' | 'counted'>

/**
 * Rule 5: the council's meetings of a year that had a quorum, and what is left of the number asked for.
 * @param meetings those of the year
 * @param year C.E., for what is left of the calendar year
 * @param today ISO date: of how much time is left
 */
export function meetingsOfYear(meetings: readonly Counted[], year: number, needed: number, today: string): MeetingsHeld {
  const countOf = (kind: MeetingSummary['kind']) => meetings.filter((one) => one.counted && one.kind === kind).length
  const [ordinary, extraordinary] = [countOf('ordinary'), countOf('extraordinary')]
  const held = ordinary + extraordinary
  const left = Math.max(0, needed - held)
  const failed = meetings.filter(({ kind, stage }) => stage === 'failed' && (kind === 'ordinary' || kind === 'extraordinary')).length
  return { ordinary, extraordinary, held, failed, needed, left, until: `${year}-12-31`, pressing: isPressing(left, stretchesLeft(year, needed, today)) }
}

/** Spread evenly, one meeting falls into each stretch of the year (four a year: quarters): the stretches not over yet. */
function stretchesLeft(year: number, needed: number, today: string): number {
  const [thisYear = year, month = 1] = today.split('-').map(Number)
  if (thisYear !== year) return thisYear < year ? needed : 0
  return Math.ceil(((MONTHS + 1 - month) * needed) / MONTHS)
}

const isPressing = (left: number, stretches: number): boolean => left > stretches || (left > 0 && stretches <= 1)
