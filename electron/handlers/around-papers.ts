import type Database from 'better-sqlite3'
import { matchesProposal } from '../contract/assemblies.ts'
import { AppError } from '../contract/errors.ts'
import type { Paper } from '../contract/papers.ts'
import { fundReportDocument } from '../documents/fund-report.ts'
import type { DocumentModel } from '../documents/model.ts'
import { proposalsDocument } from '../documents/proposals.ts'
import { beYear, MEETING_KINDS } from '../documents/words.ts'
import * as councilQueries from '../store/queries/council.ts'
import { find, select } from '../store/table.ts'
import { ASSEMBLIES, MEETINGS, PROJECTS, PROPOSALS } from '../store/tables.ts'
import type { CouncilContext } from './context.ts'
import { fundPages } from './funds.ts'

/** The papers around the projects: the welfare fund's report, and what was put forward for the plans. */

type Kind = 'fundReport' | 'proposals'
type Maker<K extends Kind> = (paper: Extract<Paper, { kind: K }>, context: CouncilContext) => DocumentModel

function frameOf({ council: { store: { db } } }: CouncilContext) {
  const council = councilQueries.profile(db)
  if (!council) throw new AppError('DATABASE_FOREIGN')
  return { council, settings: councilQueries.settings(db).values }
}

/** "ประชุมสามัญ ครั้งที่ 1/2569", or null where none is named or it is gone. */
function meetingWords(db: Database.Database, id: string | null): string | null {
  const meeting = id === null ? null : find(db, MEETINGS, id)
  return meeting && `ประชุม${MEETING_KINDS[meeting.kind]} ครั้งที่ ${meeting.number}/${beYear(meeting.year)}`
}

export const aroundPapers: { [K in Kind]: Maker<K> } = {
  fundReport: ({ fundId, year: fiscalYear }, context) => {
    const { db } = context.council.store
    const page = fundPages(db).find(({ fund }) => fund.id === fundId)
    const year = page?.years.find((one) => one.fiscalYear === fiscalYear)
    if (page === undefined || year === undefined) throw new AppError('NOT_FOUND', { id: fundId, fiscalYear })
    return fundReportDocument({ ...frameOf(context), page, year, meeting: meetingWords(db, year.meetingId) })
  },

  proposals: ({ kind: _kind, ...filter }, context) => {
    const { db } = context.council.store
    const on = context.ports.clock.today()
    const lines = select(db, PROPOSALS, '1', [], 'created_at, id').filter((one) => matchesProposal(one, filter, on)).map((one) => {
      const assembly = one.assemblyId === null ? null : find(db, ASSEMBLIES, one.assemblyId)
      return {
        ...one,
        via: assembly ? `สมัชชาครั้งที่ ${assembly.number}` : (meetingWords(db, one.meetingId) ?? ''),
        projectTitle: (one.projectId === null ? null : find(db, PROJECTS, one.projectId))?.title ?? '',
      }
    })
    return proposalsDocument({ ...frameOf(context), on, filter, lines })
  },
}
