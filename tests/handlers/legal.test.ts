import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallInput } from '../../electron/contract/index.ts'
import { fromPlainText } from '../../electron/domain/rich-text.ts'
import { bareBook, type BareBook } from '../support/bare-book.ts'

const MEETING = { kind: 'ordinary' as const, number: 1, heldOn: '2026-01-20', startsAt: '09:30', endsAt: null, place: '', recorder: '', checker: '' }
let book: BareBook
let people: string[] = []
beforeEach(async () => {
  book = bareBook()
  people = []
  for (const givenName of ['กมล', 'อำไพ', 'สมหมาย']) {
    const { id } = await book.call('members.add', {
      person: { title: 'นาง', givenName, familyName: 'ใจดี', nationalId: '', bornOn: null, phone: '', houseNo: '', moo: 4, address: '', note: '' },
      membership: { capacity: 'delegate', organisationId: null, startedOn: '2025-01-01', dueEndOn: null }, post: null,
    })
    people.push(id)
  }
})
afterEach(() => book.close())

const create = async (more: Partial<CallInput<'meetings.create'>>) => (await book.call('meetings.create', { ...MEETING, ...more })).id
const come = (meetingId: string, count: number) => book.call('meetings.mark', { meetingId, personIds: people.slice(0, count), status: 'present', remark: '' })
async function held(more: Partial<CallInput<'meetings.create'>>): Promise<string> {
  const id = await create(more)
  await come(id, 2)
  return id
}
const year = (of: number | null = null) => book.call('legal.year', { year: of })

describe('meetings of the year', () => {
  it('rule 5: names what is left; one without a quorum, one to come, other bodies and other years are not counted', async () => {
    expect((await year()).meetings).toEqual({ ordinary: 0, extraordinary: 0, held: 0, failed: 0, needed: 4, left: 4, until: '2026-12-31', pressing: false })
    await held({})
    await held({ kind: 'extraordinary', heldOn: '2026-01-25' })
    const failed = await create({ number: 2, heldOn: '2026-02-01' })
    await come(failed, 1)
    await book.call('meetings.fail', { id: failed })
    await create({ number: 3, heldOn: '2026-03-01' })
    await held({ kind: 'assembly', heldOn: '2026-01-30' })
    await held({ number: 9, heldOn: '2025-12-31' })
    expect((await year()).meetings).toMatchObject({ ordinary: 1, extraordinary: 1, held: 2, failed: 1, left: 2 })
    expect((await year(2025)).meetings).toMatchObject({ held: 1, left: 3, until: '2025-12-31', pressing: true })
  })
})

describe('notices of the year', () => {
  it('are kept when the first letter is dated as many days before as the rule asks; without a letter nothing is said', async () => {
    const [kept, late] = [await create({}), await create({ number: 2, heldOn: '2026-02-20' })]
    await create({ number: 3, heldOn: '2026-03-01' })
    const write = (meetingId: string, datedOn: string) => book.call('letters.write', { meetingId, letter: { datedOn, number: null, subject: '', addressee: '', signatory: '' } })
    await write(kept, '2026-01-15')
    await write(kept, '2026-01-13')
    const gone = await write(late, '2026-02-01')
    await book.call('letters.remove', gone)
    await write(late, '2026-02-14')
    const { notices, noticeDays } = await year()
    expect(noticeDays).toBe(7)
    expect(notices.map(({ meeting, days, enough }) => [meeting.id, days, enough])).toEqual([[kept, 7, true], [late, 6, false]])
  })
})

describe('minutes of the year', () => {
  const lists = async () => {
    const { adopted, draft, lacking } = (await year()).minutes
    return { adopted: adopted.map(({ id }) => id), draft: draft.map(({ id }) => id), lacking: lacking.map(({ id }) => id) }
  }
  const lackingInList = async () => (await book.call('meetings.list', {})).filter(({ lacksMinutes }) => lacksMinutes).map(({ id }) => id)

  it('are lacking where a meeting was held and nothing was written or resolved', async () => {
    await create({ number: 5, heldOn: '2026-06-01' })
    const id = await held({})
    expect(await lists()).toEqual({ adopted: [], draft: [], lacking: [id] })
    expect(await lackingInList()).toEqual([id])
    const [item] = (await book.call('meetings.get', { id })).agenda
    if (!item) throw new Error('no agenda')
    const written = await book.call('meetings.saveItem', { id: item.id, revision: item.revision, title: item.title, body: fromPlainText('ประธานแจ้ง "type"') })
    expect(await lists()).toEqual({ adopted: [], draft: [id], lacking: [] })
    await book.call('meetings.saveItem', { id: item.id, revision: written.revision, title: item.title, body: fromPlainText('') })
    expect(await lackingInList()).toEqual([id])
    await book.call('meetings.addResolution', { agendaItemId: item.id, resolution: { verb: 'acknowledge', text: '', votes: null, assignee: '', dueOn: null } })
    expect(await lists()).toEqual({ adopted: [], draft: [id], lacking: [] })
    await book.call('minutes.adopt', { way: 'same', meetingId: id, corrections: '' })
    expect(await lists()).toEqual({ adopted: [id], draft: [], lacking: [] })
  })

  it('of a meeting that others call are not asked for', async () => {
    await held({ kind: 'provincial' })
    expect([await lists(), await lackingInList()]).toEqual([{ adopted: [], draft: [], lacking: [] }, []])
  })
})
