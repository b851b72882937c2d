import type { ProjectRow } from './projects.ts'
import { addDays } from './text/calendar.ts'

/** A project that nobody touched for longer is asked about; as long as between two of the four meetings of a year (Act s.24). */
export const UNTOUCHED_DAYS = 90

export const STALE_REASONS = ['ended', 'untouched', 'noPhoto', 'noReadings', 'noLessons', 'noReport'] as const
export type StaleReason = (typeof STALE_REASONS)[number]

type Facts = Pick<ProjectRow, 'stage' | 'startsOn' | 'endsOn' | 'touchedAt' | 'photos' | 'readings' | 'lessons' | 'hasResult'>

/** Under way or stopped, and nothing was written of it or of what belongs to it for so long. @param today local date, ISO */
export function isUntouched({ stage, touchedAt }: Pick<Facts, 'stage' | 'touchedAt'>, today: string): boolean {
  return stage !== 'finished' && stage !== 'cancelled' && touchedAt.slice(0, 10) < addDays(today, -UNTOUCHED_DAYS)
}

/**
 * Why a project should be looked at; none for one that goes its way and for a cancelled one.
 * @param today local date, ISO
 */
export function staleReasons({ stage, startsOn, endsOn, touchedAt, photos, readings, lessons, hasResult }: Facts, today: string): StaleReason[] {
  if (stage === 'cancelled') return []
  const finished = stage === 'finished'
  const since = addDays(today, -UNTOUCHED_DAYS)
  const found: Record<StaleReason, boolean> = {
    ended: !finished && endsOn !== null && endsOn < today,
    untouched: isUntouched({ stage, touchedAt }, today),
    noPhoto: photos === 0 && (finished || (stage === 'running' && startsOn !== null && startsOn < since)),
    noReadings: finished && readings === 0,
    noLessons: finished && lessons.trim() === '',
    noReport: finished && !hasResult,
  }
  return STALE_REASONS.filter((reason) => found[reason])
}
