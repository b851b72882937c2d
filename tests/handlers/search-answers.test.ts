import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_FILTERS, type Hit, type SearchFilters } from '../../electron/contract/search.ts'
import { NAME_ONLY } from '../../electron/contract/members.ts'
import { PLAIN_ITEM, type AgendaKind } from '../../electron/contract/meetings.ts'
import { PLAIN_PROJECT } from '../../electron/contract/projects.ts'
import { fromPlainText } from '../../electron/domain/rich-text.ts'
import { indexFits } from '../../electron/store/search/soundness.ts'
import { AGENDA_ITEMS, ORGANISATIONS } from '../../electron/store/tables.ts'
import { bareBook, type BareBook } from '../support/bare-book.ts'
import { personInput } from '../support/core.ts'

/** What the one box answers: order, snippets, filters, what it proposes where it finds nothing. */

let book: BareBook
beforeEach(() => void (book = bareBook()))
afterEach(() => book.close())

const find = (text: string, filters: Partial<SearchFilters> = {}, each = 20) => book.call('search.find', { text, filters: { ...NO_FILTERS, ...filters }, each })
const hitsOf = async (text: string, filters: Partial<SearchFilters> = {}): Promise<Hit[]> => (await find(text, filters)).groups.flatMap(({ hits }) => hits)
const titlesOf = async (text: string, filters: Partial<SearchFilters> = {}) => (await hitsOf(text, filters)).map(({ title }) => title)

async function meeting(heldOn: string, number = 1): Promise<string> {
  return (await book.call('meetings.create', { kind: 'ordinary', number, heldOn, startsAt: null, endsAt: null, place: 'ศาลาประชาคม', recorder: '', checker: '' })).id
}
const item = (meetingId: string, title: string, said: string) =>
  book.change((writer) => writer.insert(AGENDA_ITEMS, { ...PLAIN_ITEM, kind: 'own' satisfies AgendaKind, meetingId, parentId: null, position: 50, title, body: fromPlainText(said) }))
const project = (title: string, more: object = {}) => book.call('projects.create', { ...PLAIN_PROJECT, title, proposedOn: '2026-01-05', ...more })
const member = (givenName: string, more: object = {}) =>
  book.call('members.add', { person: { ...personInput(givenName), ...more }, membership: { capacity: 'expert', organisationId: null, startedOn: '2025-01-01', dueEndOn: null }, post: null })
const marked = (text: string, marks: Hit['marks']): string[] => marks.map(([start, end]) => text.slice(start, end))

describe('order', () => {
  it('the whole title, its beginning, whole words, parts; then the text; among equals the newest', async () => {
    const old = await meeting('2024-03-10')
    const late = await meeting('2025-03-10')
    item(old, 'เรื่องหนึ่ง', 'ชาวบ้านทำนาได้ผลดี')
    item(late, 'เรื่องสอง', 'นายสมมุติเล่าเรื่อง')
    item(late, 'เรื่องสาม', 'นางสมมุติเล่าเรื่อง')
    item(old, 'นายกมา', 'ไม่มีอะไร')
    item(old, 'การทำนา', 'ไม่มีอะไร')
    item(old, 'นา', 'ไม่มีอะไร')
    item(old, 'นาข้าว', 'ไม่มีอะไร')
    expect(await titlesOf('นา', { kinds: ['agenda_item'] })).toEqual(['นา', 'นายกมา', 'นาข้าว', 'การทำนา', 'เรื่องหนึ่ง', 'เรื่องสาม', 'เรื่องสอง'].toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)))
  })
  const ORDER = ['นา', 'นาข้าว', 'นายกมา', 'การทำนา', 'เรื่องหนึ่ง', 'เรื่องสาม', 'เรื่องสอง']

  it('a title with a year in it is the whole title too', async () => {
    await project('รายงานผลปี 2568 ฉบับย่อ')
    await project('รายงานผลปี 2568')
    await project('สรุปรายงานผลปี 2568')
    expect((await titlesOf('รายงานผลปี 2568'))[0]).toBe('รายงานผลปี 2568')
    expect((await titlesOf('รายงานผลปี 2025')).length).toBe(3)
  })

  it('is the same whether hits are few or many', async () => {
    const meetingId = await meeting('2025-03-10')
    book.change((writer) => {
      for (let at = 0; at < 1100; at += 1) writer.insert(AGENDA_ITEMS, { ...PLAIN_ITEM, kind: 'own', meetingId, parentId: null, position: at + 50, title: `หัวข้อ ${at}`, body: fromPlainText('เล่าเรื่องหอยนางรม') })
    })
    item(meetingId, 'เลี้ยงหอยนางรม', '')
    item(meetingId, 'หอยนางรม', '')
    const { groups } = await find('หอยนางรม', {}, 3)
    expect(groups[0]).toMatchObject({ kind: 'agenda_item', total: 1102 })
    expect(groups[0]!.hits.map(({ title }) => title)).toEqual(['หอยนางรม', 'เลี้ยงหอยนางรม', 'หัวข้อ 1099'])
    expect((await find('หอยนางรม -เลี้ยง', {}, 2)).groups[0]).toMatchObject({ total: 1101, hits: [{ title: 'หอยนางรม' }, { title: 'หัวข้อ 1099' }] })
    expect((await find('หอยนางรม', { yearTo: 2024 })).total).toBe(0)
  })

  it('groups: what has it in the title before what has it in the text; a resolution before the item it was taken under', async () => {
    const meetingId = await meeting('2025-03-10')
    const { id } = item(meetingId, 'เรื่องปูม้า', 'คุยกันเรื่องธนาคารปูม้า')
    await book.call('meetings.addResolution', { agendaItemId: id, resolution: { verb: 'approve', text: 'อนุมัติธนาคารปูม้า', votes: null, assignee: '', task: '', dueOn: null } as never })
    await project('ธนาคารปูม้าบ้านตัวอย่าง')
    expect((await find('ธนาคารปูม้า')).groups.map(({ kind }) => kind)).toEqual(['project', 'resolution', 'agenda_item'])
  })
})

describe('what is shown of a hit', () => {
  it('is cut from the text as it was written, with every hit marked and the meeting it was said in', async () => {
    const meetingId = await meeting('2025-03-10', 3)
    const said = `${'ก่อนหน้านี้ไม่มีอะไร '.repeat(40)}พบ น\u0e4d\u0e49าทะเล เเละขยะ-\nทะเล ปี ๒๕๖๘${' แล้วก็จบ'.repeat(60)}`
    item(meetingId, 'เรื่องทะเล', said)
    const [hit] = await hitsOf('น้ำทะเล และขยะทะเล 2568', { kinds: ['agenda_item'] })
    expect(said).toContain(hit!.snippet)
    expect(hit!.snippet.length).toBeLessThan(300)
    expect(marked(hit!.snippet, hit!.marks)).toEqual(['น\u0e4d\u0e49าทะเล', 'เเละขยะ-\nทะเล', '๒๕๖๘'])
    expect(hit).toMatchObject({ on: '2025-03-10', meeting: { id: meetingId, number: 3, year: 2025 }, itemId: hit!.id, pageId: meetingId })
    expect((await hitsOf('ทะเล', { kinds: ['agenda_item'] }))[0]).toMatchObject({ titleMarks: [[6, 10]] })
  })

  it('names what it is a part of', async () => {
    const { id: projectId } = await project('ปลูกหญ้าทะเล')
    await book.call('spendings.add', { projectId, fundingId: null, activityId: null, spentOn: '2026-02-01', item: 'ไม้ปักแนว', paidTo: '', satang: 100, receipt: '', note: '' })
    expect((await hitsOf('ไม้ปักแนว'))[0]).toMatchObject({ kind: 'spending', within: 'ปลูกหญ้าทะเล', pageId: projectId })
  })
})

describe('filters', () => {
  it('years, both ends in; what has no date is in none', async () => {
    for (const year of [2023, 2024, 2025, 2026]) item(await meeting(`${year}-12-31`), `ทะเล ${year}`, '')
    await member('ทะเล')
    const within = (yearFrom: number | null, yearTo: number | null) => titlesOf('ทะเล', { yearFrom, yearTo })
    expect(await within(2024, 2025)).toEqual(['ทะเล 2025', 'ทะเล 2024'])
    expect(await within(null, 2023)).toEqual(['ทะเล 2023'])
    expect(await within(2026, null)).toEqual(['ทะเล 2026'])
    expect(await within(null, null)).toHaveLength(5)
  })

  it('alone, without a word: the newest of what they let through; nothing where signs alone or words left out were typed', async () => {
    for (const year of [2023, 2024, 2025]) item(await meeting(`${year}-06-01`), `ทะเล ${year}`, '')
    await project('ปลูกป่า', { moo: [3] })
    expect(await titlesOf('', { kinds: ['agenda_item'], yearFrom: 2024 })).toEqual(expect.arrayContaining(['ทะเล 2025', 'ทะเล 2024']))
    expect((await titlesOf('', { kinds: ['agenda_item'] })).filter((title) => title.startsWith('ทะเล'))).toEqual(['ทะเล 2025', 'ทะเล 2024', 'ทะเล 2023'])
    expect(await titlesOf('', { moo: 3 })).toEqual(['ปลูกป่า'])
    expect(await find('', { moo: 7 })).toMatchObject({ asked: true, total: 0, instead: null, drops: [] })
    expect(await find('', { moo: 3, status: 'project.finished' })).toMatchObject({ total: 0, drops: [{ what: 'status', total: 1 }] })
    expect(await find('-ป่า', { moo: 3 })).toMatchObject({ asked: false, total: 0 })
    expect(await find('')).toMatchObject({ asked: false, total: 0 })
  })

  it('kind, หมู่, status and person; those that do not go together find nothing', async () => {
    const { id: here } = await project('ทะเลงาม', { moo: [3] })
    await project('ทะเลเงียบ', { moo: [4] })
    const { id: personId } = await member('ทะเลจันทร์', { moo: 3 })
    book.change((writer) => writer.insert(ORGANISATIONS, { ...NAME_ONLY, name: 'กลุ่มทะเล', moo: [3, 4] }))
    await book.call('projectTeam.add', { projectId: here, personId, name: '', role: 'ผู้ประสานงาน' })
    const found = async (filters: Partial<SearchFilters>) => (await hitsOf('ทะเล', filters)).map(({ title }) => title).sort()
    expect(await found({ kinds: ['organisation'] })).toEqual(['กลุ่มทะเล'])
    expect(await found({ moo: 4 })).toEqual(['กลุ่มทะเล', 'ทะเลเงียบ'])
    expect(await found({ moo: 3 })).toEqual(['กลุ่มทะเล', 'ทะเลงาม', expect.stringContaining('ทะเลจันทร์')])
    expect(await found({ status: 'project.proposed' })).toEqual(['ทะเลงาม', 'ทะเลเงียบ'])
    expect(await found({ status: 'project.finished' })).toEqual([])
    expect(await found({ status: 'person.serving' })).toEqual([expect.stringContaining('ทะเลจันทร์')])
    expect(await found({ status: 'organisation.registered' })).toEqual(['กลุ่มทะเล'])
    expect(await found({ personId })).toEqual(['ทะเลงาม', expect.stringContaining('ทะเลจันทร์')])
    expect(await found({ personId, moo: 4 })).toEqual([])
    expect(await found({ status: 'project.proposed', moo: 4 })).toEqual(['ทะเลเงียบ'])
  })
})

describe('where nothing is found', () => {
  it.each([
    ['one wrong', 'กองทุณสวัสดิการ'], ['one missing', 'กองทุสวัสดิการ'], ['one too many', 'กองทุนนสวัสดิการ'], ['two the wrong way round', 'กองทนุสวัสดิการ'], ['the last one', 'กองทุนสวัสดิกาย'],
  ])('proposes the word with one sign put right: %s', async (_what, typed) => {
    await project('กองทุนสวัสดิการวันละบาท')
    expect(await find(typed)).toMatchObject({ total: 0, instead: 'กองทุนสวัสดิการ' })
    expect(await find(`วันละบาท ${typed}`)).toMatchObject({ total: 0, instead: 'วันละบาท กองทุนสวัสดิการ' })
  })

  it.each([
    ['กองุน', 'กองทุน'], ['กอทุน', 'กองทุน'], ['กงทุน', 'กองทุน'], ['กองทูน', 'กองทุน'], ['ป่าชยเลน', 'ป่าชายเลน'], ['ชลเลน', 'ชะเลน'], ['สมทพ', 'สมทบ'], ['กองทณ', 'กองทุน'],
  ])('also of short words, at the end of a name: %s', async (typed, instead) => {
    await project('สมทบกองทุน')
    await project('ปลูกป่าชายเลน')
    await project('บ้านชะเลน')
    expect(await find(typed)).toMatchObject({ total: 0, instead })
  })

  it('proposes the word put right without the year that was typed with it, where that year has none', async () => {
    item(await meeting('2025-03-10'), 'สมทบกองทุน', '')
    expect(await find('กองทุณ 2568')).toMatchObject({ total: 0, instead: 'กองทุน 2568' })
    expect(await find('กองทุณ พ.ศ. 2551')).toMatchObject({ total: 0, instead: 'กองทุน' })
  })

  it('proposes nothing where nothing is near', async () => {
    await project('กองทุนสวัสดิการวันละบาท')
    expect(await find('ซึ่งไม่มีในสมุด')).toMatchObject({ total: 0, instead: null, drops: [] })
  })

  it('says what would be found without a filter, a word, or a word left out', async () => {
    item(await meeting('2025-03-10'), 'ขยะทะเล', 'พลาสติก')
    const { total, drops } = await find('ขยะ พลาสติก ยางรถ', { yearFrom: 2026 })
    expect(total).toBe(0)
    expect(drops).toEqual([])
    expect((await find('ขยะ ยางรถ')).drops).toEqual([{ what: 'word', word: 'ยางรถ', total: 1 }])
    expect((await find('ขยะ', { yearFrom: 2026 })).drops).toEqual([{ what: 'years', word: '', total: 1 }])
    expect((await find('ขยะ', { kinds: ['person'] })).drops).toEqual([{ what: 'kinds', word: '', total: 1 }])
    expect((await find('ขยะ -พลาสติก')).drops).toEqual([{ what: 'excluded', word: 'พลาสติก', total: 1 }])
  })

  it('knows when there was nothing to look for', async () => {
    for (const typed of ['', '   ', '?!', '"', '-ก', '😀']) expect(await find(typed)).toMatchObject({ total: 0, asked: false, instead: null, drops: [] })
  })
})

describe('bad input is never an error', () => {
  it.each([
    '"', '"""', "'", '*', 'ก*', 'AND', 'OR NOT', 'NEAR(ก ข)', 'title : ก', '{title body} : "ก"', '^ก', 'ก" OR "ข', ')(', ";DROP TABLE people;--", "' OR 1=1 --", '\\', '%', '_', '\u0000', '\ud83d',
    '\ue000', 'ก\ue000ข', '😀ก😀', 'น'.repeat(10_000), 'น้ำ '.repeat(2500), '-'.repeat(500), '"'.repeat(999), '๐'.repeat(400), '\u0e49\u0e49\u0e49',
  ])('%#', async (typed) => {
    await project('ก')
    const answer = await find(typed)
    expect(answer.groups.every(({ total, hits }) => total >= hits.length)).toBe(true)
    expect((await find('ก')).total).toBe(1)
  })
})

describe('a national ID', () => {
  const ID = '1289900000015'
  it.each([['secretary', 1], ['assistant', 1], ['chair', 0], ['viewer', 0]] as const)('typed in full, with dashes or without: the %s finds %i', async (role, count) => {
    await member('จันทร์', { nationalId: ID, phone: '081-234-5678' })
    Object.assign(book.context.council.user, { role })
    for (const typed of [ID, '1-2899-00000-01-5', '๑๒๘๙๙๐๐๐๐๐๐๑๕']) {
      const { total, groups } = await find(typed)
      expect(total).toBe(count)
      if (count === 1) expect(groups[0]!.hits[0]).toMatchObject({ kind: 'person', byNationalId: true, snippet: '' })
    }
    for (const typed of ['128990000001', '289900000015', '00015', `${ID} จันทร์`]) expect((await find(typed)).total).toBe(0)
    for (const typed of ['0812345678', '081 234 5678', '081-234-5678', '5678']) expect(await hitsOf(typed.replaceAll(' ', '-'))).toHaveLength(1)
  })
})

describe('the check of the index', () => {
  it('finds an entry that is missing, one that is left over, one of another text and pairs that are not there', async () => {
    await project('ปลูกป่าชายเลน')
    item(await meeting('2025-03-10'), 'เรื่องเต่ามะเฟือง', 'พบรังเต่า')
    const sound = () => indexFits(book.db, { queries: 200 })
    expect(sound()).toBe(true)
    const spoil = (sql: string): void => {
      book.db.exec('SAVEPOINT before')
      book.db.exec(sql)
      expect(sound(), sql).toBe(false)
      book.db.exec('ROLLBACK TO before; RELEASE before')
      expect(sound()).toBe(true)
    }
    spoil(`DELETE FROM search_entries WHERE kind = 'project'`)
    spoil(`INSERT INTO search_entries SELECT rowid + 1, kind, 'gone', title, digest FROM search_entries WHERE kind = 'project'`)
    spoil(`UPDATE projects SET background = 'เขียนทับโดยไม่ผ่านโปรแกรม'`)
    spoil(`DELETE FROM search_index WHERE rowid = (SELECT rowid FROM search_entries WHERE kind = 'agenda_item' ORDER BY rowid DESC LIMIT 1)`)
  })
})
