import type Database from 'better-sqlite3'
import type { ServedProject } from '../contract/projects.ts'
import { promisedOf, total } from '../domain/project-money.ts'
import * as projectQueries from '../store/queries/projects.ts'

/** From the resolutions of a meeting to the projects that lean on them and their money: the way back of a project's own page. */
export function servedProjects(db: Database.Database, meetingId: string): ServedProject[] {
  const links = projectQueries.linksOfMeeting(db, meetingId)
  const money = new Map([...new Set(links.map(({ projectId }) => projectId))].map((id) => [id, moneyOf(db, id)]))
  return links.flatMap((link) => {
    const of = money.get(link.projectId)
    if (of === undefined) return []
    const { fundings, ...sums } = of
    return [{ ...link, ...sums, grantedSatang: total(fundings.filter(({ resolutionId }) => resolutionId === link.resolutionId), promisedOf) }]
  })
}

function moneyOf(db: Database.Database, projectId: string) {
  const fundings = projectQueries.fundingOf(db, projectId)
  const spendings = projectQueries.spendingsOf(db, projectId)
  return {
    fundings,
    fundingCount: fundings.length,
    promisedSatang: total(fundings, promisedOf),
    receivedSatang: total(projectQueries.instalmentsOf(db, projectId), ({ receivedSatang }) => receivedSatang),
    spendingCount: spendings.length,
    spentSatang: total(spendings, ({ satang }) => satang),
  }
}
