import type { TFunction } from 'i18next'
import { localDate, type Format } from '../../../i18n/format.ts'
import type { SearchableProject } from './project-view.ts'

/** Why a project should be looked at, a sentence for each reason. */
export function reasonWords(row: SearchableProject, t: TFunction<'projectList'>, format: Format): string[] {
  const days = { ended: row.endsOn, untouched: localDate(new Date(row.touchedAt)), noPhoto: null, noReadings: null, noLessons: null, noReport: null }
  return row.reasons.map((reason) => {
    const day = days[reason]
    return t(`reason.${reason}`, { date: day === null ? '' : format.date(day) })
  })
}
