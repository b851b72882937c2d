import type { ImportBatch, OrganisationChoice, ProjectChoice, RowChoice } from '../../contract/import-desk.ts'
import type { MemberRow } from '../../contract/import-rules.ts'
import type { OrganisationInput } from '../../contract/members.ts'
import type { OrganisationRow } from '../../contract/organisation-import.ts'
import type { ProjectDefaults, ProjectImportRow } from '../../contract/project-import.ts'
import type { JobHooks } from '../../platform/ports.ts'
import { onBook } from '../book-job.ts'
import type { BookForJob } from '../context.ts'
import type { ListRead } from './batch.ts'
import { commitBatch, type Defaults } from './commit.ts'
import { commitOrganisations } from './commit-organisations.ts'
import { commitProjects } from './commit-projects.ts'
import { undoBatch } from './undo.ts'

/** Whole batches as jobs: ten thousand rows take seconds on an old PC. All records of a batch bear `at`. */

export interface CommitInput extends BookForJob {
  list: ListRead<MemberRow>
  rows: RowChoice[]
  defaults: Defaults
}

export interface CommitOrganisationsInput extends BookForJob {
  list: ListRead<OrganisationRow>
  rows: OrganisationChoice[]
  kind: OrganisationInput['kind']
}

export interface CommitProjectsInput extends BookForJob {
  list: ListRead<ProjectImportRow>
  rows: ProjectChoice[]
  defaults: ProjectDefaults
}

export interface UndoInput extends BookForJob {
  id: string
}

/** Progress phase: 'import', in rows. @throws AppError as commitBatch, CANCELLED */
export function commitRoll(input: CommitInput, hooks: JobHooks): Promise<ImportBatch> {
  const { list, rows, defaults, actor, at } = input
  return onBook(input, hooks, { command: 'imports.commit', phase: 'import', steps: (writer) => commitBatch(writer, list, rows, defaults, { userName: actor.displayName, at }) })
}

/** Progress phase: 'import', in rows. @throws AppError as commitOrganisations, CANCELLED */
export function commitOrganisationList(input: CommitOrganisationsInput, hooks: JobHooks): Promise<ImportBatch> {
  const { list, rows, kind, actor, at } = input
  return onBook(input, hooks, { command: 'imports.commitOrganisations', phase: 'import', steps: (writer) => commitOrganisations(writer, list, rows, kind, { userName: actor.displayName, at }) })
}

/** Progress phase: 'import', in rows. @throws AppError as commitProjects, CANCELLED */
export function commitProjectList(input: CommitProjectsInput, hooks: JobHooks): Promise<ImportBatch> {
  const { list, rows, defaults, actor, at } = input
  return onBook(input, hooks, { command: 'imports.commitProjects', phase: 'import', steps: (writer) => commitProjects(writer, list, rows, defaults, { userName: actor.displayName, at }) })
}

/** Progress phase: 'import', in records. @throws AppError as undoBatch, CANCELLED */
export function undoRoll(input: UndoInput, hooks: JobHooks): Promise<ImportBatch> {
  return onBook(input, hooks, { command: 'imports.undo', phase: 'import', steps: (writer) => undoBatch(writer, input.id, input.at) })
}
