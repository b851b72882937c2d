import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NAME_ONLY } from '../../../electron/contract/members.ts'
import { PLAIN_ITEM, type MeetingInput } from '../../../electron/contract/meetings.ts'
import { PLAIN_PROJECT } from '../../../electron/contract/projects.ts'
import { fromPlainText } from '../../../electron/domain/rich-text.ts'
import { fits, parseQuery } from '../../../electron/domain/search-query.ts'
import { squeeze } from '../../../electron/domain/search-text.ts'
import { recordOf } from '../../../electron/store/search/entries.ts'
import { findGroups } from '../../../electron/store/search/find.ts'
import { textOf, type SearchText } from '../../../electron/store/search/texts.ts'
import { AGENDA_ITEMS, ORGANISATIONS } from '../../../electron/store/tables.ts'
import { bareBook, TODAY, type BareBook } from '../../support/bare-book.ts'
import { keptFolder } from '../../support/temp-folder.ts'
import { drawing, prose, retyped } from '../../support/prose.ts'
import { readCorpus } from '../../bench/support/texts.ts'

/**
 * What the index finds beside a scan of every record, with the same folding and nothing else in common. The records are
 * made up; with SAMUT_CORPUS=FILE.jsonl.gz they are cut from a corpus (tests/bench/support/texts.ts).
 */

const MEETINGS = 60
const ITEMS = 5
const ALL = 100_000
const QUERIES = 1000

interface Scanned {
  key: string
  text: SearchText
  fields: string[]
  squeezed: string[]
  year: number | null
}
let book: BareBook
let scanned: Scanned[]
const draw = drawing(20_260_210)
const corpus = process.env['SAMUT_CORPUS'] === undefined ? [] : readCorpus(process.env['SAMUT_CORPUS'])
const LETTERS_OF_A_WORD = 5

/** Text of about so many words. */
function writing(words: number): string {
  if (corpus.length === 0) return prose(draw, words)
  const { text } = corpus[draw(corpus.length)]!
  const start = draw(text.length)
  return text.slice(start, start + words * LETTERS_OF_A_WORD).toWellFormed()
}

beforeAll(async () => {
  book = bareBook({}, keptFolder())
  for (let number = 1; number <= MEETINGS; number += 1) {
    const heldOn = `${2016 + (number % 11)}-0${1 + (number % 9)}-15`
    const input: MeetingInput = { kind: 'ordinary', committeeId: null, number, heldOn, startsAt: null, begunAt: null, endsAt: null, place: 'ศาลาประชาคม', recorder: '', checker: '' }
    const { id: meetingId } = await book.call('meetings.create', input)
    book.change((writer) => {
      for (let position = 1; position <= ITEMS; position += 1) {
        writer.insert(AGENDA_ITEMS, { ...PLAIN_ITEM, kind: 'own', meetingId, parentId: null, position, title: writing(6), body: fromPlainText(writing(80)) })
      }
      writer.insert(ORGANISATIONS, { ...NAME_ONLY, name: writing(3), activity: writing(4), phone: `08${draw(90_000_000) + 10_000_000}` })
    })
    if (number % 4 === 0) await book.call('projects.create', { ...PLAIN_PROJECT, title: writing(5), background: writing(60), proposedOn: heldOn })
  }
  const rows = book.db.prepare('SELECT rowid FROM search_entries').pluck().all() as number[]
  scanned = rows.map((row) => {
    const { kind, id } = recordOf(book.db, row)
    const text = textOf(book.db, kind, id)!
    const fields = [text.title, ...text.fields()]
    return { key: `${kind} ${id}`, text, fields, squeezed: fields.map(squeeze), year: text.on === null ? null : Number(text.on.slice(0, 4)) }
  })
})
afterAll(() => book.close())

const byIndex = (typed: string): string[] =>
  findGroups(book.db, parseQuery(typed), { each: ALL, today: TODAY }).flatMap(({ total, rows }) => {
    expect(rows).toHaveLength(total)
    return rows.map((row) => recordOf(book.db, row)).map(({ kind, id }) => `${kind} ${id}`)
  }).sort()
const byScan = (typed: string): string[] => {
  const query = parseQuery(typed)
  return scanned.filter(({ squeezed, year }) => fits(query, squeezed, year)).map(({ key }) => key).sort()
}

/** A piece of a record as it was written, one to twelve letters, not cut between a letter and its signs. */
function piece(): { text: string; key: string } {
  const one = scanned[draw(scanned.length)]!
  const field = one.fields[draw(one.fields.length)]!
  const clusters = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(field)].map(({ segment }) => segment)
  const start = draw(clusters.length)
  return { text: clusters.slice(start, start + 1 + draw(12)).join('').replaceAll('"', ''), key: one.key }
}

describe('rule 14: the index finds what a scan finds, no more and no less', () => {
  it(`in ${QUERIES} queries drawn from the records and typed by another hand`, () => {
    expect(scanned.length).toBeGreaterThan(MEETINGS * ITEMS)
    let asked = 0
    let hits = 0
    for (let count = 0; count < QUERIES; count += 1) {
      const { text, key } = piece()
      const typed = `"${retyped(draw, text)}"`
      if (squeeze(text) === '') continue
      const found = byIndex(typed)
      expect(found, JSON.stringify(typed)).toEqual(byScan(typed))
      expect(found, `${JSON.stringify(typed)} was taken from ${key}`).toContain(key)
      expect(found, JSON.stringify(text)).toEqual(byIndex(`"${text}"`))
      asked += 1
      hits += found.length
    }
    expect(asked).toBeGreaterThan(QUERIES * 0.95)
    expect(hits).toBeGreaterThan(asked)
  }, 120_000)

  it('in queries of several words, phrases and words left out', () => {
    let found = 0
    for (let count = 0; count < 400; count += 1) {
      const parts = Array.from({ length: 1 + draw(3) }, () => retyped(draw, piece().text)).map((text) => (draw(2) === 0 ? `"${text}"` : text))
      if (draw(2) === 0) parts.push(`-"${piece().text.slice(0, 3)}"`)
      const typed = parts.join(' ')
      const rows = byIndex(typed)
      expect(rows, JSON.stringify(typed)).toEqual(byScan(typed))
      found += rows.length
    }
    expect(found).toBeGreaterThan(0)
  }, 120_000)

  it('of one letter, two, three: งบ ปี นา ไฟ and every letter there is', () => {
    const letters = [...new Set(scanned.flatMap(({ squeezed }) => squeezed.flatMap((text) => [...text])))]
    for (const typed of ['งบ', 'ปี', 'นา', 'ไฟ', 'น้ำ', 'ที่', 'ซื้อ', 'เอี๊ยด', 'ฐานันดร', 'ญาติ', ...letters]) expect(byIndex(typed), typed).toEqual(byScan(typed))
    expect(byIndex('นา').length).toBeGreaterThan(20)
  })

  it('of years: 2026 finds what is dated or written 2569, and the other way round', () => {
    for (const year of [2016, 2020, 2026]) {
      const found = byIndex(String(year))
      expect(found).toEqual(byScan(String(year)))
      for (const typed of [String(year + 543), `พ.ศ. ${year + 543}`, `พ.ศ.${year + 543}`, `ค.ศ. ${year}`]) expect(byIndex(typed)).toEqual(found)
      expect(found.filter((key) => key.startsWith('meeting ')).length).toBeGreaterThan(0)
    }
  })

  it('after records were changed, removed and brought back', async () => {
    const items = book.db.prepare('SELECT id, revision FROM agenda_items WHERE deleted_at IS NULL ORDER BY id LIMIT 40').all() as { id: string; revision: number }[]
    for (const [at, ref] of items.entries()) {
      book.change((writer) => {
        if (at % 2 === 0) writer.remove(AGENDA_ITEMS, ref)
        else writer.update(AGENDA_ITEMS, ref, { body: fromPlainText(`มะพร้าวกะทิ${at}`) })
      })
      if (at % 4 === 0) book.change((writer) => writer.restore(AGENDA_ITEMS, ref.id))
    }
    expect(byIndex('มะพร้าวกะทิ')).toHaveLength(20)
    expect(byIndex('"มะพร้าวกะทิ11"')).toEqual([`agenda_item ${items[11]!.id}`])
    const gone = items.filter((_one, at) => at % 4 === 2).map(({ id }) => `agenda_item ${id}`)
    const letters = byIndex('า')
    for (const key of gone) expect(letters).not.toContain(key)
  })
})
