import { ROWS_AT_ONCE, type DeskReading, type ImportBatch } from '../contract/import-desk.ts'
import type { MemberRow } from '../contract/import-rules.ts'
import type { ImportRow } from '../contract/imports.ts'
import type { OrganisationRow } from '../contract/organisation-import.ts'
import type { ProjectImportRow } from '../contract/project-import.ts'
import { fullName } from '../contract/text/index.ts'
import * as importQueries from '../store/queries/imports.ts'
import * as memberQueries from '../store/queries/members.ts'
import { withJob, writingAside, type CouncilContext, type HandlersOf } from './context.ts'
import type { ListRead } from './imports/batch.ts'
import { projectsHere } from './imports/commit-projects.ts'
import { finder } from './imports/here.ts'
import { readingOf, readStaged } from './imports/reading.ts'
import { SINGLE_SEAT } from './posts.ts'

/** Who holds the posts with one seat. */
function heldSeats({ council, ports }: CouncilContext): DeskReading['seats'] {
  const { people, posts } = memberQueries.memberRecords(council.store.db)
  const names = new Map(people.map((person) => [person.id, fullName(person)]))
  const today = ports.clock.today()
  return posts
    .filter(({ post, endedOn }) => SINGLE_SEAT.has(post) && (endedOn === null || endedOn >= today))
    .map(({ post, personId }) => ({ post, personId, name: names.get(personId) ?? '' }))
}

const isMember = (row: ImportRow): row is MemberRow => row.kind === 'member'
const isProject = (row: ImportRow): row is ProjectImportRow => row.kind === 'project'
const isOrganisation = (row: ImportRow): row is OrganisationRow => row.kind === 'organisation'

/** Hands the named rows of a reading to a job that writes them; once they are written, the file is let go of. */
async function committing<R extends ImportRow>(
  context: CouncilContext,
  stageId: string,
  isKind: (row: ImportRow) => row is R,
  choices: readonly { key: string }[],
  run: (book: Parameters<Parameters<typeof writingAside>[1]>[0], list: ListRead<R>) => Promise<ImportBatch>,
): Promise<ImportBatch> {
  const { workspace } = context
  const { fileName, fileSha256, choices: chosen, summary: { sheets, columns }, rows: all } = readingOf(context, stageId)
  const named = new Set(choices.map(({ key }) => key))
  const rows = (all as ImportRow[]).filter(isKind).filter(({ key }) => named.has(key))
  const list = { fileName, fileSha256, choices: chosen, summary: { sheets, columns }, rows, leftOut: all.length - choices.length }
  const batch = await writingAside(context, (book) => run(book, list))
  workspace.staged.delete(stageId)
  if (workspace.reading?.stageId === stageId) workspace.reading = null
  return batch
}

export const imports = {
  'imports.preview': async ({ jobId, stageId, choices }, context) =>
    await withJob(context, jobId, async (hooks) => {
      const reading = await readStaged(context, stageId, choices, hooks)
      context.workspace.reading = reading
      return { ...reading.summary, choices: reading.choices, seats: heldSeats(context) }
    }),

  'imports.rows': ({ stageId, from }, context) => {
    const { rows, find } = readingOf(context, stageId)
    return { rows: rows.slice(from, from + ROWS_AT_ONCE).map((row) => ({ row, here: row.kind === 'member' ? find(row.record) : null })) }
  },

  'imports.whoIs': (record, { council }) => ({ here: finder(council.store.db)(record) }),

  'imports.commit': async ({ jobId, stageId, rows, defaults }, context) =>
    await withJob(context, jobId, (hooks) =>
      committing(context, stageId, isMember, rows, (book, list) => context.ports.jobs.run('commitRoll', { ...book, list, rows, defaults }, hooks))),

  'imports.commitOrganisations': async ({ jobId, stageId, rows, kind }, context) =>
    await withJob(context, jobId, (hooks) =>
      committing(context, stageId, isOrganisation, rows, (book, list) => context.ports.jobs.run('commitOrganisationList', { ...book, list, rows, kind }, hooks))),

  'imports.projects': (_input, { council }) => projectsHere(council.store.db),

  'imports.commitProjects': async ({ jobId, stageId, rows, defaults }, context) =>
    await withJob(context, jobId, (hooks) =>
      committing(context, stageId, isProject, rows, (book, list) => context.ports.jobs.run('commitProjectList', { ...book, list, rows, defaults }, hooks))),

  'imports.list': (_input, { council }) => importQueries.batches(council.store.db),

  'imports.undo': async ({ jobId, id }, context) =>
    await withJob(context, jobId, (hooks) => writingAside(context, (book) => context.ports.jobs.run('undoRoll', { ...book, id }, hooks))),
} satisfies HandlersOf<'imports'>
