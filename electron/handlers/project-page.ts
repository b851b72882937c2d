import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { ProjectPage } from '../contract/projects.ts'
import { bahtText, fullName } from '../contract/text/index.ts'
import { fundingLines, sumsBySource, sumsByYear, total } from '../domain/project-money.ts'
import * as projectQueries from '../store/queries/projects.ts'
import { find, select } from '../store/table.ts'
import { ACTIVITIES, BENEFICIARIES, INDICATORS, ORGANISATIONS, PARTNERS, PEOPLE, PROJECT_COPIES, PROJECT_PARTNERS, PROJECT_STEPS, PROJECT_TEAM } from '../store/tables.ts'

/** A project with all that belongs to it. @throws AppError NOT_FOUND */
export function projectPage(db: Database.Database, id: string): ProjectPage {
  const project = projectQueries.projectById(db, id)
  if (!project) throw new AppError('NOT_FOUND', { id })
  const spendings = projectQueries.spendingsOf(db, id)
  const funding = fundingLines(projectQueries.fundingOf(db, id), projectQueries.instalmentsOf(db, id), spendings)
  const links = projectQueries.linksOf(db, id)
  const totalPromisedSatang = total(funding, ({ countedSatang }) => countedSatang)
  return {
    project,
    hasApproval: links.some(({ kind }) => kind === 'approves'),
    organisationName: (project.organisationId && find(db, ORGANISATIONS, project.organisationId, true)?.name) ?? '',
    links,
    // Of one day the later written is the later step; steps of books from before have no day and come first.
    steps: select(db, PROJECT_STEPS, 'project_id = ?', [id], "coalesce(stepped_on, ''), created_at, id"),
    team: select(db, PROJECT_TEAM, 'project_id = ?', [id], 'created_at, id').map((one) => ({ ...one, shownName: shownName(db, one.personId) || one.name })),
    partners: select(db, PROJECT_PARTNERS, 'project_id = ?', [id], 'created_at, id').map((one) => ({ ...one, partnerName: find(db, PARTNERS, one.partnerId, true)?.name ?? '' })),
    beneficiaries: select(db, BENEFICIARIES, 'project_id = ?', [id], 'created_at, id'),
    funding,
    spendings,
    activities: select(db, ACTIVITIES, 'project_id = ?', [id], 'position, created_at, id'),
    indicators: select(db, INDICATORS, 'project_id = ?', [id], 'position, created_at, id').map((one) => ({ ...one, readings: projectQueries.readingsOf(db, one.id) })),
    copies: select(db, PROJECT_COPIES, 'project_id = ?', [id], 'copied_on, id'),
    sums: sumsBySource(funding),
    years: sumsByYear(funding, spendings),
    totalPromisedSatang,
    totalReceivedSatang: total(funding, ({ receivedSatang }) => receivedSatang),
    totalSpentSatang: total(spendings, ({ satang }) => satang),
    totalInWords: bahtText(totalPromisedSatang),
  }
}

function shownName(db: Database.Database, personId: string | null): string {
  const person = personId === null ? null : find(db, PEOPLE, personId, true)
  return person ? fullName(person) : ''
}
