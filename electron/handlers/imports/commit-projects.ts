import type Database from 'better-sqlite3'
import { AppError } from '../../contract/errors.ts'
import type { ImportBatch, ProjectChoice } from '../../contract/import-desk.ts'
import type { ProjectRecord } from '../../contract/imports.ts'
import { fundingInput, PLAIN_FUNDING } from '../../contract/project-money.ts'
import { PLAIN_PROJECT, projectInput } from '../../contract/projects.ts'
import { backgroundOf, issueOf, moneyOf, newMoney, projectHere, responsibleOf, type MoneyLine, type ProjectDefaults, type ProjectHere, type ProjectImportRow } from '../../contract/project-import.ts'
import type { Steps } from '../../store/council-store.ts'
import * as importQueries from '../../store/queries/imports.ts'
import { issueSlots } from '../../store/queries/projects.ts'
import { select } from '../../store/table.ts'
import { FUNDINGS, PROJECT_STEPS, PROJECT_TEAM, PROJECTS } from '../../store/tables.ts'
import type { Writer } from '../../store/writer.ts'
import { beginBatch, inRow, itemsSince, pairsOf, requireLookedAt, type ListRead } from './batch.ts'
import { rememberLayouts } from './reading.ts'

/** Projects on record with their promises, to be compared with the rows of a list. */
export function projectsHere(db: Database.Database): ProjectHere[] {
  const fundings = Map.groupBy(select(db, FUNDINGS, '1', [], 'created_at, id'), ({ projectId }) => projectId)
  return select(db, PROJECTS, '1', [], 'created_at, id').map(({ id, revision, code, title }) => ({
    id, revision, code, title, money: (fundings.get(id) ?? []).map(({ source, fiscalYear, promisedSatang }) => ({ source, fiscalYear, promisedSatang })),
  }))
}

/** As long as the field of a team's role and of a name take. */
const ROLE = 'ผู้รับผิดชอบ'
const NAME_LENGTH = 200
const NOTE_LENGTH = 500

/** What a form would not let pass, a file may not either. */
function checked(record: ProjectRecord, row: ProjectImportRow, choice: ProjectChoice, issueId: string | null) {
  const { proposedOn: _proposedOn, ...plain } = PLAIN_PROJECT
  const background = backgroundOf(row, record, { issueFound: issueId !== null, fixed: Object.keys(choice.fixes) })
  const result = projectInput.safeParse({ ...plain, code: record.code ?? '', title: record.title ?? '', issueIds: issueId === null ? [] : [issueId], background })
  if (!result.success) throw new AppError('INPUT_INVALID', { fields: result.error.issues.map((issue) => issue.path.join('.')) })
  return result.data
}

function addMoney(writer: Writer, projectId: string, lines: readonly MoneyLine[]): void {
  for (const line of lines) {
    const result = fundingInput.safeParse({ ...PLAIN_FUNDING, projectId, ...line })
    if (!result.success) throw new AppError('INPUT_INVALID', { fields: result.error.issues.map((issue) => issue.path.join('.')) })
    writer.insert(FUNDINGS, result.data)
  }
}

/** A project as far as the list knows it. The day of its stage is not known; the resolution stays words until somebody links it. */
function addRow(writer: Writer, row: ProjectImportRow, record: ProjectRecord, choice: ProjectChoice, defaults: ProjectDefaults): void {
  const stage = record.stage ?? 'proposed'
  const issue = issueOf(record.issue, issueSlots(writer.db))
  const { id: projectId } = writer.insert(PROJECTS, { ...checked(record, row, choice, issue?.id ?? null), stage, isModel: false, copiedFrom: null })
  writer.insert(PROJECT_STEPS, { projectId, stage, steppedOn: null, resolutionId: null, note: record.resolution ? `มติ ${record.resolution}`.slice(0, NOTE_LENGTH) : '' })
  const responsible = responsibleOf(record).slice(0, NAME_LENGTH)
  if (responsible !== '') writer.insert(PROJECT_TEAM, { projectId, personId: null, name: responsible, role: ROLE })
  addMoney(writer, projectId, moneyOf(row, record, defaults))
}

/**
 * One batch: every project or none. Yields how many rows are written; the caller holds the transaction.
 * @throws AppError of the first row that cannot be written, with `row` and `key` in its details: PROJECT_SAME_TITLE, INPUT_INVALID, CHANGED_MEANWHILE
 */
export function* commitProjects(
  writer: Writer,
  reading: ListRead<ProjectImportRow>,
  choices: readonly ProjectChoice[],
  defaults: ProjectDefaults,
  who: { userName: string; at: string },
): Steps<ImportBatch> {
  const made = beginBatch(writer, 'project_list', reading, choices, who.userName)
  const items: importQueries.ImportItem[] = []
  const pairs = pairsOf(reading.rows, choices)
  // Looked up once: five thousand rows would read the register five thousand times.
  const there = projectsHere(writer.db)
  for (const [at, { row, choice, record }] of pairs.entries()) {
    inRow(row, () => {
      requireLookedAt(row, choice)
      const from = writer.touched.length
      if (choice.update) {
        const project = writer.current(PROJECTS, { id: choice.update.projectId, revision: choice.update.revision })
        const here = there.find(({ id }) => id === project.id)
        const lines = newMoney(moneyOf(row, record, defaults), here ?? { money: [] })
        addMoney(writer, project.id, lines)
        here?.money.push(...lines)
      } else {
        const taken = choice.another ? null : projectHere(record, there)
        if (taken) throw new AppError('PROJECT_SAME_TITLE', { title: taken.title })
        addRow(writer, row, record, choice, defaults)
        there.push({ id: '', revision: 1, code: record.code ?? '', title: record.title ?? '', money: [] })
      }
      items.push(...itemsSince(writer, from, []))
    })
    yield { done: at + 1, total: pairs.length }
  }
  importQueries.insertItems(writer.db, made.id, items)
  rememberLayouts(writer.db, reading, who.at)
  return made
}
