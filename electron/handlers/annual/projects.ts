import type Database from 'better-sqlite3'
import type { Project, Stage } from '../../contract/projects.ts'
import { compareThai } from '../../contract/text/index.ts'
import type { AnnualMoney, AnnualProject, MoneySums, ReportPeriod } from '../../documents/annual/report.ts'
import { issueWord } from '../../documents/project-words.ts'
import { fiscalYearSpan } from '../../contract/text/thai-date-format.ts'
import { latestStage } from '../../domain/project-life.ts'
import * as projectQueries from '../../store/queries/projects.ts'
import { select } from '../../store/table.ts'
import { INDICATORS, PROJECT_STEPS, READINGS } from '../../store/tables.ts'
import { moneyOfYear, NOTHING } from './money.ts'
import { isWithin } from './period.ts'
import { annualPictures } from './pictures.ts'

type Pictures = ReturnType<typeof annualPictures>
interface OfYear {
  projects: AnnualProject[]
  money: AnnualMoney[]
  picturesLeftOut: number
}

/** In this order they are told. */
const STAGE_ORDER: readonly Stage[] = ['running', 'finished', 'approved', 'paused', 'proposed', 'cancelled']
const STILL_OPEN: ReadonlySet<Stage> = new Set(['proposed', 'approved', 'running', 'paused'])

/** Projects that were open at the end of the year, took a step in it, or had money in its fiscal year. */
export function annualProjects(db: Database.Database, period: ReportPeriod): OfYear {
  const { year, until } = period
  const money = moneyOfYear(db, year)
  const steps = Map.groupBy(select(db, PROJECT_STEPS), ({ projectId }) => projectId)
  const told = projectQueries.projects(db).flatMap((project) => {
    const own = (steps.get(project.id) ?? []).filter(({ steppedOn }) => steppedOn === null || steppedOn <= until)
    const stage = own.length === 0 ? null : latestStage(own)
    const stepped = own.some(({ steppedOn }) => isWithin(period, steppedOn))
    const isTold = (stage !== null && STILL_OPEN.has(stage)) || stepped || money.byProject.has(project.id)
    return isTold ? [{ project, stage: stage ?? 'proposed' }] : []
  })
  const span = { from: fiscalYearSpan(year).from, to: until }
  const pictures = annualPictures(db, span, told.map(({ project }) => project.id))
  const describe = describer(db, until, money.byProject, pictures)
  return {
    projects: told.map(({ project, stage }) => describe(project, stage))
      .sort((a, b) => STAGE_ORDER.indexOf(a.stage) - STAGE_ORDER.indexOf(b.stage) || compareThai(a.title, b.title)),
    money: money.bySource,
    picturesLeftOut: pictures.leftOut,
  }
}

function describer(db: Database.Database, until: string, money: ReadonlyMap<string, MoneySums>, pictures: Pictures): (project: Project, stage: Stage) => AnnualProject {
  const issues = new Map(projectQueries.issueSlots(db).map((slot) => [slot.id, issueWord(slot)]))
  const approved = projectQueries.approvedProjects(db)
  const indicators = Map.groupBy(select(db, INDICATORS, '1', [], 'position, created_at, id'), ({ projectId }) => projectId)
  const readings = Map.groupBy(select(db, READINGS, 'read_on <= ?', [until], 'read_on, created_at, id'), ({ indicatorId }) => indicatorId)
  return ({ id, code, title, issueIds, objectives }, stage) => ({
    id, code, title, objectives, stage,
    issues: issueIds.flatMap((issueId) => issues.get(issueId) ?? []),
    hasApproval: approved.has(id),
    ...(money.get(id) ?? NOTHING),
    indicators: (indicators.get(id) ?? []).map((indicator) => ({ indicator, latest: readings.get(indicator.id)?.at(-1) ?? null })),
    pictures: pictures.byProject.get(id) ?? [],
  })
}
