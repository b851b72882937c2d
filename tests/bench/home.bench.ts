import { join } from 'node:path'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { compare, type Row } from '../../tools/lib/bench.mjs'
import type { TestCore } from '../support/core.ts'
import { inBook, makeBook, type Book } from './support/home-book.ts'
import { timed, workFolder } from './support/measure.ts'

/** All that the home page asks, of a book of ten years and of one of thirty: old years must cost next to nothing. */
export const runs = 3

const TODAY = '2026-02-10'
const REPEAT = 5

interface Prepared {
  ten: Book
  thirty: Book
  end: () => void
}

export async function prepare(): Promise<Prepared> {
  const { folder, end } = workFolder()
  return { ten: await makeBook(join(folder, 'ten'), 10), thirty: await makeBook(join(folder, 'thirty'), 30), end }
}

/** Everything the page asks before it is whole. */
async function ask(test: TestCore): Promise<void> {
  await test.call('home.now', {})
  await test.call('home.charts', {})
  await test.call('legal.year', {})
  await test.call('members.roll', { on: TODAY })
  await test.call('terms.radar', { on: TODAY })
  await test.call('settings.get', {})
}

const measure = (book: Book): Promise<number> =>
  inBook(book, async (test) => {
    await ask(test)
    return (await timed(async () => {
      for (let at = 0; at < REPEAT; at += 1) await ask(test)
    })) / REPEAT
  })

/** The same figures by plain SQL: a count of every row of the tables that the page is made from. */
function counting({ council }: Book): number {
  const db = openSealed(join(council.folder, 'council.db'), council.keys.databaseKey)
  const counts = ['meetings', 'meeting_roll', 'attendance', 'resolutions', 'memberships', 'people', 'projects', 'fundings', 'instalments', 'spendings'].map((name) => db.prepare(`SELECT count(*), max(updated_at) FROM ${name}`))
  const start = performance.now()
  for (const count of counts) count.get()
  const ms = performance.now() - start
  db.close()
  return ms
}

export default async function homePage(_args: string[], { ten, thirty }: Prepared): Promise<Row[]> {
  const [young, old] = [await measure(ten), await measure(thirty)]
  return [
    compare('home page, all its questions, 10 years', { ours: young, anchor: counting(ten) }, 'count(*) of every row of ten tables', { goal: { most: 150 } }),
    compare('home page, all its questions, 30 years', { ours: old, anchor: young }, 'the same of 10 years', { goal: { ratio: 1.5 } }),
  ]
}
