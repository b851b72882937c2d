import type Database from 'better-sqlite3'
import { PICTURES_OF_YEAR, type AnnualPicture } from '../../documents/annual/report.ts'
import { picturesOf, type PictureRow } from '../../store/queries/annual.ts'

/** Of each activity the first picture from before and the last from after, or one of the work; every project has its first pair before any has a second. */
export function annualPictures(db: Database.Database, span: { from: string; to: string }, projectIds: readonly string[]): { byProject: Map<string, AnnualPicture[]>; leftOut: number } {
  const told = new Set(projectIds)
  const all = picturesOf(db, span).filter(({ projectId }) => told.has(projectId))
  const pairs = [...Map.groupBy(all, ({ projectId }) => projectId).values()]
    .map((own) => [...Map.groupBy(own, ({ activityId }) => activityId).values()].map(pairOf))
  const byProject = new Map<string, AnnualPicture[]>()
  let count = 0
  for (let round = 0; pairs.some((own) => round < own.length); round += 1) {
    for (const pair of pairs.flatMap((own) => own.slice(round, round + 1))) {
      if (count + pair.length > PICTURES_OF_YEAR) continue
      count += pair.length
      for (const { projectId, contentSha256, activity, phase } of pair) byProject.set(projectId, [...(byProject.get(projectId) ?? []), { contentSha256, activity, phase }])
    }
  }
  return { byProject, leftOut: all.length - count }
}

function pairOf(pictures: readonly PictureRow[]): PictureRow[] {
  const ends = [pictures.find(({ phase }) => phase === 'before'), pictures.findLast(({ phase }) => phase === 'after')].filter((one) => one !== undefined)
  return ends.length > 0 ? ends : pictures.slice(0, 1)
}
