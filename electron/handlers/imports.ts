import { ROWS_AT_ONCE, type DeskReading } from '../contract/import-desk.ts'
import { fullName } from '../contract/text/index.ts'
import * as importQueries from '../store/queries/imports.ts'
import * as memberQueries from '../store/queries/members.ts'
import { withJob, writingAside, type CouncilContext, type HandlersOf } from './context.ts'
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

export const imports = {
  'imports.preview': async ({ jobId, stageId, choices }, context) =>
    await withJob(context, jobId, async (hooks) => {
      const reading = await readStaged(context, stageId, choices, hooks)
      context.workspace.reading = reading
      return { ...reading.summary, choices: reading.choices, seats: heldSeats(context) }
    }),

  'imports.rows': ({ stageId, from }, context) => {
    const { rows, find } = readingOf(context, stageId)
    return { rows: rows.slice(from, from + ROWS_AT_ONCE).map((row) => ({ row, here: find(row.record) })) }
  },

  'imports.whoIs': (record, { council }) => ({ here: finder(council.store.db)(record) }),

  'imports.commit': async ({ jobId, stageId, rows, defaults }, context) =>
    await withJob(context, jobId, async (hooks) => {
      const { workspace, ports } = context
      const { find: _find, store: _store, stageId: _stageId, summary: { sheets, columns }, rows: all, ...reading } = readingOf(context, stageId)
      const named = new Set(rows.map(({ key }) => key))
      const list = { ...reading, summary: { sheets, columns }, rows: all.filter(({ key }) => named.has(key)), leftOut: all.length - rows.length }
      const batch = await writingAside(context, (book) => ports.jobs.run('commitRoll', { ...book, list, rows, defaults }, hooks))
      workspace.staged.delete(stageId)
      if (workspace.reading?.stageId === stageId) workspace.reading = null
      return batch
    }),

  'imports.list': (_input, { council }) => importQueries.batches(council.store.db),

  'imports.undo': async ({ jobId, id }, context) =>
    await withJob(context, jobId, (hooks) => writingAside(context, (book) => context.ports.jobs.run('undoRoll', { ...book, id }, hooks))),
} satisfies HandlersOf<'imports'>
