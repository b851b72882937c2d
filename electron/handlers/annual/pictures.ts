import type Database from 'better-sqlite3'
import type { AnnualPicture } from '../../documents/annual/report.ts'
import { picturesOf, type PictureRow } from '../../store/queries/annual.ts'

/** A report is to be read and sent: so many pictures, none of them as large as a camera makes it, and not all of them near that. */
const MOST = 20
const LARGEST_BYTES = 3 * 1024 * 1024
const ALL_BYTES = 30 * 1024 * 1024

/** Of each activity the first picture from before and the last from after, or one of the work; every project has its first pair before any has a second. */
export function annualPictures(db: Database.Database, span: { from: string; to: string }, projectIds: readonly string[]): { byProject: Map<string, AnnualPicture[]>; leftOut: number } {
  const told = new Set(projectIds)
  const all = picturesOf(db, span).filter(({ projectId }) => told.has(projectId))
  const pairs = [...Map.groupBy(all.filter(({ size }) => size <= LARGEST_BYTES), ({ projectId }) => projectId).values()]
    .map((own) => [...Map.groupBy(own, ({ activityId }) => activityId).values()].map(pairOf))
  const byProject = new Map<string, AnnualPicture[]>()
  let [count, bytes] = [0, 0]
  for (let round = 0; pairs.some((own) => round < own.length); round += 1) {
    for (const pair of pairs.flatMap((own) => own.slice(round, round + 1))) {
      const size = pair.reduce((sum, one) => sum + one.size, 0)
      if (count + pair.length > MOST || bytes + size > ALL_BYTES) continue
      count += pair.length
      bytes += size
      for (const { projectId, contentSha256, activity, phase } of pair) byProject.set(projectId, [...(byProject.get(projectId) ?? []), { contentSha256, activity, phase }])
    }
  }
  return { byProject, leftOut: all.length - count }
}

function pairOf(pictures: readonly PictureRow[]): PictureRow[] {
  const ends = [pictures.find(({ phase }) => phase === 'before'), pictures.findLast(({ phase }) => phase === 'after')].filter((one) => one !== undefined)
  return ends.length > 0 ? ends : pictures.slice(0, 1)
}
