import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { PLAIN_ITEM } from '../../../electron/contract/meetings.ts'
import { fromPlainText } from '../../../electron/domain/rich-text.ts'
import { parseQuery } from '../../../electron/domain/search-query.ts'
import { recordOf } from '../../../electron/store/search/entries.ts'
import { findGroups } from '../../../electron/store/search/find.ts'
import { CouncilStore } from '../../../electron/store/council-store.ts'
import { migrate } from '../../../electron/store/migrate.ts'
import { openSealed } from '../../../electron/store/sealed-database.ts'
import { AGENDA_ITEMS, MEETINGS } from '../../../electron/store/tables.ts'
import { compare, notMeasured, type Row } from '../../../tools/lib/bench.mjs'
import { JUDGED, ndcg } from './judged-queries.ts'
import { workFolder } from './measure.ts'
import type { CorpusDocument } from './texts.ts'

/** Whole documents as items of one meeting: how high those stand that answer. */

const WHAT = `nDCG of the first ten, ${JUDGED.length} judged queries`
/** Of longer texts the beginning; what is meant stands in the title. */
const LETTERS = 50_000
const MEETING = {
  kind: 'ordinary', committeeId: null, number: 1, year: 2026, heldOn: '2026-01-10', startsAt: null, begunAt: null, endsAt: null, place: '', recorder: '', checker: '',
  stage: 'closed', state: 'draft',
} as const

export function judgedRow(corpus: readonly CorpusDocument[]): Row {
  const known = new Set(corpus.map(({ id }) => id))
  if (!JUDGED.every(([, grades]) => Object.keys(grades).every((id) => known.has(id)))) return notMeasured(WHAT, 'a perfect order', 'the judged documents are not in this corpus')
  const { folder, end } = workFolder()
  const db = openSealed(join(folder, 'judged.db'), Buffer.alloc(32, 7), { create: true })
  migrate(db)
  const store = new CouncilStore(db)
  const options = { actor: { id: randomUUID(), displayName: 'สมหญิง ใจดี' }, command: 'meetings.save', now: () => new Date().toISOString(), newId: randomUUID }
  const { id: meetingId } = store.write(options, (writer) => writer.insert(MEETINGS, MEETING))
  const documents = new Map<string, string>()
  for (const [at, { id, title, text }] of corpus.entries()) {
    const item = { ...PLAIN_ITEM, kind: 'own' as const, meetingId, parentId: null, position: at + 10, title, body: fromPlainText(text.slice(0, LETTERS)) }
    documents.set(store.write(options, (writer) => writer.insert(AGENDA_ITEMS, item)).id, id)
  }
  const gains = JUDGED.map(([query, grades]) => {
    const rows = findGroups(db, parseQuery(query), { each: 10, today: '2026-01-10' }).flatMap((group) => group.rows)
    return ndcg(rows.map((row) => documents.get(recordOf(db, row).id) ?? ''), grades)
  })
  store.close()
  end()
  return compare(WHAT, { ours: gains.reduce((sum, gain) => sum + gain, 0) / gains.length, anchor: 1 }, 'a perfect order', { unit: '' })
}
