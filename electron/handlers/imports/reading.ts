import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { AppError } from '../../contract/errors.ts'
import type { MemberRow } from '../../contract/import-rules.ts'
import type { ImportChoices, RollPreview } from '../../contract/imports.ts'
import type { ProjectImportRow } from '../../contract/project-import.ts'
import type { OrganisationRow } from '../../contract/organisation-import.ts'
import type { JobHooks } from '../../platform/ports.ts'
import type { CouncilStore } from '../../store/council-store.ts'
import * as councilQueries from '../../store/queries/council.ts'
import * as importQueries from '../../store/queries/imports.ts'
import type { CouncilContext } from '../context.ts'
import { lookAtStaged } from '../files.ts'
import { finder, type Finder } from './here.ts'

/** A list as read and shown: what is committed is what was seen, so it is kept until then. */
export interface Reading {
  stageId: string
  /** The book it was compared with: a reading never outlives it. */
  store: CouncilStore
  fileName: string
  fileSha256: string
  summary: Omit<RollPreview, 'rows'>
  /** Those of the one kind that the desk brings in of such a list. */
  rows: MemberRow[] | OrganisationRow[] | ProjectImportRow[]
  choices: ImportChoices
  find: Finder
}

/** Names a layout by its headings, whatever stands below them. */
function signatureOf({ columns }: Pick<RollPreview, 'columns'>, sheet: number): string {
  const headings = columns.filter((one) => one.sheet === sheet).map(({ index, header }) => [index, header])
  return createHash('sha256').update(JSON.stringify(headings)).digest('hex')
}

/** The choices with what was said before about columns of the same layout; what the user says now goes first. */
function withRemembered(db: Database.Database, preview: RollPreview, choices: ImportChoices): ImportChoices {
  const chosen = new Set(choices.columns.map(({ sheet, index }) => `${sheet}:${index}`))
  const remembered = preview.sheets.flatMap(({ index: sheet }) =>
    (importQueries.layout(db, signatureOf(preview, sheet)) ?? [])
      .filter(({ index }) => !chosen.has(`${sheet}:${index}`))
      .map(({ index, field }) => ({ sheet, index, field })))
  return { ...choices, columns: [...choices.columns, ...remembered] }
}

/** Keeps what was chosen for each layout of the file, for the next file like it. The caller holds the transaction. */
export function rememberLayouts(db: Database.Database, { summary, choices }: Pick<Reading, 'choices'> & { summary: Pick<Reading['summary'], 'sheets' | 'columns'> }, at: string): void {
  for (const { index: sheet } of summary.sheets) {
    const columns = choices.columns.filter((one) => one.sheet === sheet).map(({ index, field }) => ({ index, field }))
    if (columns.length > 0) importQueries.saveLayout(db, signatureOf(summary, sheet), columns, at)
  }
}

function toldOf(kind: RollPreview['kind'], rows: RollPreview['rows']): Reading['rows'] {
  if (kind === 'project_list') return rows.filter((row) => row.kind === 'project')
  return kind === 'organisation_list' ? rows.filter((row) => row.kind === 'organisation') : rows.filter((row) => row.kind === 'member')
}

/** Reads the staged file off the main thread. @throws AppError ROLL_EMPTY where it lists nothing that the desk brings in, and those of the reader */
export async function readStaged(context: CouncilContext, stageId: string, choices: ImportChoices, hooks: JobHooks): Promise<Reading> {
  const { name, bytes } = lookAtStaged(context, stageId)
  const { db } = context.council.store
  const { termYears } = councilQueries.settings(db).values
  const today = context.ports.clock.today()
  const read = (chosen: ImportChoices): Promise<RollPreview> =>
    context.ports.jobs.run('readRoll', { fileName: name, bytes, choices: chosen, today, termYears }, hooks)
  let preview = await read(choices)
  const all = withRemembered(db, preview, choices)
  if (all.columns.length > choices.columns.length) preview = await read(all)

  const { rows, ...summary } = preview
  const told = toldOf(preview.kind, rows)
  if (told.length === 0) throw new AppError('ROLL_EMPTY', { name, kind: preview.kind })
  const fileSha256 = createHash('sha256').update(bytes).digest('hex')
  return { stageId, store: context.council.store, fileName: name, fileSha256, summary, rows: told, choices: all, find: finder(db) }
}

/** @throws AppError NOT_FOUND when another file was read since, or none */
export function readingOf({ workspace, council }: CouncilContext, stageId: string): Reading {
  const { reading } = workspace
  if (reading?.stageId !== stageId || reading.store !== council.store) throw new AppError('NOT_FOUND', { what: 'reading' })
  return reading
}
