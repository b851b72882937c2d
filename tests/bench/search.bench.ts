import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { NO_FILTERS } from '../../electron/contract/search.ts'
import { fromPlainText } from '../../electron/domain/rich-text.ts'
import { parseQuery } from '../../electron/domain/search-query.ts'
import { squeeze } from '../../electron/domain/search-text.ts'
import { findGroups } from '../../electron/store/search/find.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { compare, notMeasured, type Row } from '../../tools/lib/bench.mjs'
import { drawing, retyped } from '../support/prose.ts'
import { inProcessOfItsOwn, type JobFigures, type Took } from './support/job-process.ts'
import { judgedRow } from './support/judged-run.ts'
import { has, MEGABYTE, timed, workFolder } from './support/measure.ts'
import { ITEM_TITLE, makePlainBook, makeSearchBook, type PlainBook, type SearchBook } from './support/search-book.ts'
import { minutesTexts, readCorpus, type CorpusDocument } from './support/texts.ts'

/**
 * Searching many minutes, as the page calls it, first page with snippets included; beside what others do with the same
 * texts: a LIKE scan, FTS5 as it comes, FTS5 with trigrams.
 *
 *   npm run bench -- search [CORPUS.jsonl.gz | -] [MINUTES]
 */
export const runs = 1

const MINUTES = 10_000
const EACH = 10
const ASKED = 200
const SCANNED = 200

interface Prepared {
  folder: string
  book: SearchBook
  plain: PlainBook
  corpus: CorpusDocument[]
  pieces: string[]
  end: () => Promise<void>
}

const countOf = (text = String(MINUTES)): number => Number(text)

export async function prepare([path = '-', minutes]: string[]): Promise<Prepared> {
  if (path !== '-' && !existsSync(path)) throw new Error(`no corpus at ${path}`)
  const corpus = path === '-' ? [] : readCorpus(path)
  const count = countOf(minutes)
  const { folder, end } = workFolder()
  const book = await makeSearchBook(folder, minutesTexts(corpus, count), count)
  const plain = await makePlainBook(folder, minutesTexts(corpus, count))
  const draw = drawing(7)
  const some = Array.from({ length: 500 }, () => squeeze(plain.db.prepare('SELECT text FROM docs WHERE id = ?').pluck().get(1 + draw(count)) as string))
  const pieces = some.filter((text) => text.length > 40)
  return {
    folder, book, plain, corpus, pieces,
    end: async () => {
      await book.test.core.shutdown()
      plain.db.close()
      end()
    },
  }
}

const p95 = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0

async function each(list: readonly string[], work: (text: string) => unknown): Promise<number> {
  const times: number[] = []
  for (const text of list) times.push(await timed(() => work(text)))
  return p95(times)
}

export default async function search([, minutes]: string[], { folder, book, plain, corpus, pieces }: Prepared): Promise<Row[]> {
  const count = countOf(minutes)
  const goal = { most: count > MINUTES ? 100 : 15 }
  const draw = drawing(42)
  const piece = (length: number): string => {
    const text = pieces[draw(pieces.length)]!
    const start = draw(text.length - length)
    return text.slice(start, start + length)
  }
  const many = (make: () => string): string[] => Array.from({ length: ASKED }, make)
  const classes = [
    ...[1, 2, 3, 8].map((length) => ({ name: `${length} character${length === 1 ? '' : 's'}`, asked: many(() => piece(length)) })),
    { name: 'two words', asked: many(() => `${piece(3)} ${piece(4)}`) },
  ]
  const like = plain.db.prepare(`SELECT id FROM docs WHERE text LIKE '%' || ? || '%' ORDER BY id DESC`).pluck()
  const both = plain.db.prepare(`SELECT id FROM docs WHERE text LIKE '%' || ? || '%' AND text LIKE '%' || ? || '%' ORDER BY id DESC`).pluck()
  const scan = (text: string): unknown[] => (text.includes(' ') ? both.all(...text.split(' ')) : like.all(text))
  const rows: Row[] = []
  for (const { name, asked } of classes) {
    const call = (text: string) => book.test.call('search.find', { text, each: EACH })
    for (const text of asked.slice(0, 20)) await call(text)
    const ours = await each(asked, call)
    rows.push(compare(`p95 of ${ASKED} searches in ${count} minutes, ${name}`, { ours, anchor: await each(asked.slice(0, 40), scan) }, 'p95 of a LIKE scan', { goal, worst: true }))
  }
  return [...rows, ...others(plain, classes[1]!.asked, classes[2]!.asked), ...truth(book, plain, piece), ...(await building(folder, book, plain, count)), judgedRow(corpus), joplin()]
}

/** How much of what there is the other indexes find. */
function others({ db }: PlainBook, two: readonly string[], three: readonly string[]): Row[] {
  const share = (table: string, list: readonly string[]): number => {
    const found = db.prepare(`SELECT count(*) FROM ${table} WHERE ${table} MATCH ?`).pluck()
    const there = db.prepare(`SELECT count(*) FROM docs WHERE text LIKE '%' || ? || '%'`).pluck()
    const sums = list.slice(0, 40).map((text) => ({ found: Number(found.get(`"${text}"`)), there: Number(there.get(text)) })).filter((one) => one.there > 0)
    return (100 * sums.reduce((sum, one) => sum + Math.min(1, one.found / one.there), 0)) / sums.length
  }
  const row = (name: string, anchor: number, anchorName: string): Row => compare(name, { ours: 100, anchor }, anchorName, { unit: '%', note: 'ours against a scan: below' })
  return [
    row('found of what is there, 2 characters', share('by_default', two), 'FTS5 as it comes'),
    row('found of what is there, 3 characters', share('by_default', three), 'FTS5 as it comes'),
    row('found of what is there, 2 characters', share('by_trigram', two), 'FTS5 trigram'),
    row('found of what is there, 3 characters', share('by_trigram', three), 'FTS5 trigram'),
  ]
}

/** Queries typed by another hand, against a scan of every text with the same folding: recall and precision in one number. */
function truth({ database, databaseKey }: SearchBook, { db }: PlainBook, piece: (length: number) => string): Row[] {
  const draw = drawing(99)
  // A year is found by dates as well, and what stands in the title of every item in all of them: neither is in the scanned texts.
  const elsewhere = (text: string): boolean => squeeze(ITEM_TITLE).includes(text) || parseQuery(text).all[0]?.year !== null
  const asked = Array.from({ length: SCANNED }, () => piece(1 + draw(9))).filter((text) => !elsewhere(text))
  const expected = new Map(asked.map((text) => [text, 0]))
  for (const text of db.prepare('SELECT text FROM docs').pluck().iterate() as IterableIterator<string>) {
    const squeezed = squeeze(text)
    for (const [one, count] of expected) if (squeezed.includes(one)) expected.set(one, count + 1)
  }
  const sealed = openSealed(database, databaseKey, { readonly: true })
  const right = [...expected].filter(([text, count]) => {
    const filters = { ...NO_FILTERS, kinds: ['agenda_item' as const] }
    const found = findGroups(sealed, parseQuery(`"${retyped(draw, text)}"`), { each: 1, today: '2026-01-01', filters })
    return (found[0]?.total ?? 0) === count
  }).length
  sealed.close()
  return [compare(`queries with as many hits as a scan has (of ${expected.size})`, { ours: right, anchor: expected.size }, 'all of them', { unit: 'queries', goal: { ratio: 1 } })]
}

async function building(folder: string, { test, database, databaseKey, bytes }: SearchBook, { trigramMs }: PlainBook, count: number): Promise<Row[]> {
  const [item] = await test.call('search.find', { text: 'เสนอ', each: 1 }).then(({ groups }) => groups.flatMap(({ hits }) => hits))
  const { agenda } = await test.call('meetings.get', { id: item!.pageId })
  let { id, revision } = agenda[0]!
  const saves: number[] = []
  for (let at = 0; at < 20; at += 1) {
    const body = fromPlainText(`${'ที่ประชุมรับทราบตามที่เลขานุการรายงานเรื่องป่าชายเลน '.repeat(50)}${at}`)
    saves.push(await timed(async () => ({ id, revision } = await test.call('meetings.saveItem', { id, revision, title: agenda[0]!.title, body }))))
  }
  await test.core.shutdown()
  const sealed = openSealed(database, databaseKey, { readonly: true })
  const size = sealed.prepare(`SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'search\\_%' ESCAPE '\\'`).pluck().get() as number
  sealed.close()
  const rebuilt = await inProcessOfItsOwn({ dataFolder: join(folder, 'other'), job: { name: 'rebuildSearch', input: { database, databaseKey } } })
  return [
    ...phasesOf(rebuilt, trigramMs, count),
    compare('most memory while it is made', { ours: rebuilt.peakMemoryMb, anchor: 300 }, 'the goal: 300 MB', { unit: 'MB', goal: { most: 300 } }),
    compare('size of the index', { ours: size / MEGABYTE, anchor: bytes / MEGABYTE }, 'UTF-8 of the texts', { unit: 'MB', goal: { ratio: 1.5 } }),
    compare('one item of minutes saved and indexed (p95 of 20)', { ours: p95(saves), anchor: 20 }, 'the goal: 20 ms', { goal: { most: 20 } }),
  ]
}

/** In the order of the work (backup/rebuild-search.ts); what is to be reached stands with the second. */
const PHASES = [
  ['pages', 'old index emptied, every other page and table checked'],
  ['search', 'texts taken apart and put into the index'],
  ['merge', 'parts of the index merged into one'],
  ['check', 'new index checked, in itself and against records'],
  ['commit', 'committed and sealed'],
] as const

/** Making the index anew, by its phases and in sum. */
function phasesOf({ ms, phases }: JobFigures, trigramMs: number, count: number): Row[] {
  const beside = (name: string, took: Took, goal: Pick<Row, 'goal'> = {}): Row =>
    compare(name, { ours: took.ms, anchor: trigramMs }, 'FTS5 trigram made anew, neither sealed nor checked', { note: `${Math.round(took.cpuMs)} ms of processor`, ...goal })
  const sum = Object.values(phases).reduce((all, { cpuMs }) => all + cpuMs, 0)
  return [
    ...PHASES.map(([phase, what]) => beside(`index of ${count} minutes made anew: ${what}`, phases[phase]!, phase === 'search' && count <= MINUTES ? { goal: { most: 15_000 } } : {})),
    beside(`index of ${count} minutes made anew, all of it`, { ms, cpuMs: sum }),
  ]
}

function joplin(): Row {
  return notMeasured('the same searches in Joplin', 'Joplin CLI', has('joplin') ? 'no run of it is written yet' : 'it is not installed')
}
