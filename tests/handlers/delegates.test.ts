import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NAME_ONLY } from '../../electron/contract/members.ts'
import { wordsOf } from '../../electron/documents/model.ts'
import { documentOf } from '../../electron/handlers/papers.ts'
import { bareBook, type BareBook } from '../support/bare-book.ts'

let book: BareBook
beforeEach(() => void (book = bareBook()))
afterEach(() => book.close())

const add = async (givenName: string, startedOn = '2025-01-01', organisationId: string | null = null) =>
  (await book.call('members.add', {
    person: { title: 'นาง', givenName, familyName: 'ใจดี', nationalId: '', bornOn: null, phone: '', houseNo: '', moo: 4, address: '', note: '' },
    membership: { capacity: 'delegate', organisationId, startedOn, dueEndOn: null }, post: { post: 'chair', label: '', startedOn, endedOn: null },
  })).id
const name = (personId: string, year = 2026) => book.call('delegates.name', { year, personId, namedOn: '2026-02-10', resolutionId: null, note: '' })
const names = async (year = 2026) => (await book.call('delegates.list', { year })).map((one) => one.name)

describe('s.21(12): delegates to the provincial meeting', () => {
  it('are named for one calendar year each, once, and are counted against the number asked for', async () => {
    const id = await add('อำไพ')
    await name(id)
    await name(id, 2027)
    await expect(name(id)).rejects.toMatchObject({ code: 'DELEGATE_TWICE' })
    expect([await names(), await names(2027), await names(2025)]).toEqual([['นางอำไพ ใจดี'], ['นางอำไพ ใจดี'], []])
    expect((await book.call('legal.year', {})).delegates).toEqual({ personIds: [id], needed: 2 })
  })

  it('are members in office on the day they are named', async () => {
    const later = await add('มาทีหลัง', '2026-03-01')
    await expect(name(later)).rejects.toMatchObject({ code: 'DELEGATE_NOT_IN_OFFICE' })
    expect(await names()).toEqual([])
  })

  it('are taken off and brought back, unless they were named again meanwhile', async () => {
    const id = await add('อำไพ')
    const first = await name(id)
    await book.call('delegates.remove', { id: first.id, revision: first.revision })
    expect(await names()).toEqual([])
    const again = await name(id)
    await expect(book.call('delegates.restore', { id: first.id })).rejects.toMatchObject({ code: 'DELEGATE_TWICE' })
    await book.call('delegates.remove', { id: again.id, revision: again.revision })
    await book.call('delegates.restore', { id: first.id })
    expect(await names()).toEqual(['นางอำไพ ใจดี'])
  })

  it('rule 25: stand on a list of their own, from the same records', async () => {
    const words = () => wordsOf(documentOf({ kind: 'delegateList', year: 2026 }, book.context).blocks).join('\n')
    expect(words()).toContain('ไม่มี')
    const { id: organisationId } = await book.call('organisations.add', { organisation: { ...NAME_ONLY, name: 'กลุ่มประมงพื้นบ้าน', moo: [3] } })
    await name(await add('อำไพ', '2025-01-01', organisationId))
    for (const word of ['ประจำปี พ.ศ. 2569', 'นางอำไพ ใจดี', 'ประธาน (กลุ่มประมงพื้นบ้าน)', '10 ก.พ. 2569']) expect(words()).toContain(word)
  })
})
