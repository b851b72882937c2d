import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { Paper } from '../contract/papers.ts'
import { matchesFollowUp, type FollowUpFilter, type FollowUpRow } from '../contract/follow-ups.ts'
import { fullName } from '../contract/text/index.ts'
import { annualReportDocument } from '../documents/annual/annual-report.ts'
import { assignmentSlips, followUpsDocument } from '../documents/follow-ups.ts'
import { breachDocument } from '../documents/breach.ts'
import { confirmationSheetDocument } from '../documents/confirmation-sheet.ts'
import { contactListDocument } from '../documents/contact-list.ts'
import { delegateListDocument } from '../documents/delegate-list.ts'
import { minutesDocument } from '../documents/minutes.ts'
import { withImages } from '../documents/images.ts'
import type { DocumentModel } from '../documents/model.ts'
import { projectStoryDocument } from '../documents/project-story.ts'
import { radarDocument } from '../documents/radar.ts'
import { rollDocument, type RollInput } from '../documents/roll.ts'
import { rollByOrganisationDocument } from '../documents/roll-by-organisation.ts'
import { longServingDocument, serviceDocument } from '../documents/service.ts'
import { structureDocument } from '../documents/structure.ts'
import { weekListDocument } from '../documents/week-list.ts'
import { localParts } from '../documents/words.ts'
import * as councilQueries from '../store/queries/council.ts'
import { attachmentsOfProject } from '../store/queries/files.ts'
import { personRecords } from '../store/queries/members.ts'
import { find } from '../store/table.ts'
import { BREACHES, type ProfileRow } from '../store/tables.ts'
import { annualReportOf } from './annual/annual-report.ts'
import { aroundPapers } from './around-papers.ts'
import { committeeEntries } from './committees.ts'
import { writeInTurn, type CouncilContext, type HandlersOf } from './context.ts'
import { delegateEntries } from './delegates.ts'
import { dueItems } from './home/due.ts'
import { fileName } from './file-name.ts'
import { meetingPapers } from './meeting-papers.ts'
import { meetingPage } from './meeting-page.ts'
import { followUpRows } from './follow-ups.ts'
import { minutesInput } from './minutes-input.ts'
import { organisationsAsOf } from './organisations.ts'
import { printDocument, printToKeep } from './print.ts'
import { projectPage } from './project-page.ts'
import { rollAsOf } from './roll-as-of.ts'
import { longServing, serviceRecord } from './service.ts'
import { structureAsOf } from './structure.ts'
import { contentReader } from './text-images.ts'
import { radarAsOf } from './terms.ts'
import { wordFile } from './word-file.ts'

type Maker<K extends Paper['kind']> = (paper: Extract<Paper, { kind: K }>, context: CouncilContext) => DocumentModel

/** How each paper comes from the record. A new one needs its shape in the contract, its document, and a line here. */
const MAKERS: { [K in Paper['kind']]: Maker<K> } = {
  minutes: ({ meetingId }, { council }) => minutesDocument(minutesInput(council.store.db, meetingId)),
  confirmationSheet: ({ meetingId }, context) => {
    const { db } = context.council.store
    const { attendance, committeeName, meeting } = meetingPage(db, meetingId)
    return confirmationSheetDocument({ ...frame(context), meeting: { ...meeting, committee: committeeName || null }, people: attendance })
  },
  roll: ({ on }, context) => rollDocument(rollInput(on, context)),
  rollByOrganisation: ({ on }, context) => rollByOrganisationDocument({ ...rollInput(on, context), organisations: organisationsAsOf(context.council.store.db, on) }),
  structure: ({ on }, context) => {
    const { db } = context.council.store
    return structureDocument({ ...rollInput(on, context), structure: structureAsOf(db, on), committees: committeeEntries(db) })
  },
  delegateList: ({ year }, context) => delegateListDocument({ ...frame(context), year, delegates: delegateEntries(context.council.store.db, year) }),
  contactList: ({ on }, context) => contactListDocument(rollInput(on, context)),
  serviceRecord: ({ personId }, context) => {
    const { db } = context.council.store
    const record = serviceRecord(db, personId, context.ports.clock.today())
    return serviceDocument({ ...frame(context), name: nameOf(db, personId), record })
  },
  longServing: ({ years }, context) => {
    const on = context.ports.clock.today()
    return longServingDocument({ ...frame(context), on, years, people: longServing(context.council.store.db, years, on) })
  },
  breachNote: ({ id }, context) => {
    const breach = find(context.council.store.db, BREACHES, id)
    if (!breach) throw new AppError('NOT_FOUND', { id })
    return breachDocument({ ...frame(context), breach, now: context.ports.clock.now() })
  },
  projectStory: ({ projectId }, context) => {
    const { db } = context.council.store
    return projectStoryDocument({ ...frame(context), on: context.ports.clock.today(), page: projectPage(db, projectId), files: attachmentsOfProject(db, projectId) })
  },
  ...meetingPapers,
  weekList: (_paper, context) => {
    const { db } = context.council.store
    const on = context.ports.clock.today()
    const backupAt = councilQueries.verifiedBackupAt(db)
    return weekListDocument({ ...frame(context), on, now: dueItems(db, on), backupOn: backupAt === null ? null : localParts(backupAt).date })
  },
  annualReport: ({ year, basis }, context) => annualReportDocument(annualReportOf(context.council.store.db, year, context.ports.clock.today(), basis)),
  ...aroundPapers,
  followUps: (filter, context) => followUpsDocument({ ...frame(context), on: context.ports.clock.today(), rows: followUpsOf(filter, context) }),
  assignmentSlips: ({ id, ...filter }, context) => assignmentSlips({ ...frame(context), rows: followUpsOf(filter, context).filter((row) => id === undefined || row.id === id) }),
  radar: ({ on }, context) => radarDocument({ ...rollInput(on, context), radar: radarAsOf(context.council.store.db, on) }),
}

/** What stands on every paper: the council, and how it writes numbers. */
function frame({ council: { store: { db } } }: CouncilContext): Pick<RollInput, 'settings'> & { council: ProfileRow } {
  const council = councilQueries.profile(db)
  if (!council) throw new AppError('DATABASE_FOREIGN')
  return { council, settings: councilQueries.settings(db).values }
}

const followUpsOf = (filter: FollowUpFilter, { council, ports }: CouncilContext): FollowUpRow[] =>
  followUpRows(council.store.db, ports.clock.today()).filter((row) => matchesFollowUp(row, filter))

function rollInput(on: string, context: CouncilContext): RollInput {
  return { ...frame(context), roll: rollAsOf(context.council.store.db, on) }
}

function nameOf(db: Database.Database, personId: string): string {
  const found = personRecords(db, personId)
  if (!found) throw new AppError('NOT_FOUND', { id: personId })
  return fullName(found.person)
}

export function documentOf<K extends Paper['kind']>(paper: Extract<Paper, { kind: K }>, context: CouncilContext): DocumentModel {
  const make = MAKERS[paper.kind as K]
  return make(paper, context)
}

export const papers = {
  'papers.pdf': async ({ paper }, context) => {
    const document = await withImages(documentOf(paper, context), contentReader(context), context.ports.printer.redraw)
    return { name: fileName(document.title, 'pdf'), ...(document.kept ? await printToKeep(context, document) : { bytes: await printDocument(context, document), pdfA: null }) }
  },

  'papers.docx': async ({ paper }, context) => {
    const document = await withImages(documentOf(paper, context), contentReader(context), context.ports.printer.redraw)
    return await wordFile(context, paper.kind, document)
  },

  'papers.sheet': async ({ sheet, format }, context) => {
    const bytes = await context.ports.jobs.run('writeSheet', { sheet, format })
    await writeInTurn(context, (writer) => writer.note('council_profile', context.council.id, { list: sheet.title, rows: sheet.rows.length, format }))
    return { name: fileName(sheet.title, format), bytes }
  },
} satisfies HandlersOf<'papers'>
