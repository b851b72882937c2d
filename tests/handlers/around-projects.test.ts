import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fundYearInput, type FundYearInput } from '../../electron/contract/funds.ts'
import type { ProposalInput } from '../../electron/contract/assemblies.ts'
import { PLAIN_PROJECT } from '../../electron/contract/projects.ts'
import { fillIndex } from '../../electron/store/search/whole-index.ts'
import { bareBook, type BareBook } from '../support/bare-book.ts'

let book: BareBook
beforeEach(() => void (book = bareBook()))
afterEach(() => book.close())

const found = async (text: string) => (await book.call('search.find', { text })).groups.flatMap(({ hits }) => hits).map(({ kind, pageId }) => ({ kind, pageId }))
const newPartner = (name: string) => book.call('partners.add', { name, kind: 'network', contactName: 'นายสมมุติ', phone: '', address: '', note: '' })
const newFund = () => book.call('funds.add', { name: 'กองทุนสวัสดิการตัวอย่าง', foundedOn: null, note: '' })
const YEAR: Omit<FundYearInput, 'fundId'> = {
  fiscalYear: 2026, members: 10, membersPromisedSatang: 3_650_00, membersReceivedSatang: 3_650_00, localPromisedSatang: 3_650_00, localReceivedSatang: 1_000_50,
  statePromisedSatang: 0, stateReceivedSatang: 0, balanceSatang: null, reportedOn: null, meetingId: null, note: '',
}
const newAssembly = () => book.call('assemblies.add', { number: 1, heldOn: '2026-02-01', title: 'สมัชชาตัวอย่าง', place: 'ลานวัด', issueIds: [], attended: 5, meetingId: null, note: '' })
const PROPOSAL: ProposalInput = {
  assemblyId: null, meetingId: null, title: 'ขยายแนวเขต', detail: '', plan: 'local', projectId: null, sentOn: null, paper: '', answeredOn: null, answer: '', outcome: 'waiting', followOn: null, followNote: '',
}

describe('partners', () => {
  test('each stands with its projects and the letters to and fro, the newest first', async () => {
    const partner = await newPartner('เครือข่ายอ่าวตัวอย่าง')
    const { id: projectId } = await book.call('projects.create', { ...PLAIN_PROJECT, title: 'ปลูกป่า' })
    await book.call('projectPartners.add', { projectId, partnerId: partner.id, role: '' })
    const paper = { partnerId: partner.id, number: '1', projectId, note: '' }
    await book.call('partnerPapers.add', { ...paper, direction: 'out', datedOn: '2026-01-05', subject: 'ขอเชิญสำรวจ' })
    await book.call('partnerPapers.add', { ...paper, direction: 'in', datedOn: '2026-01-20', subject: 'ตอบรับ' })
    expect(await book.call('partners.get', { id: partner.id })).toMatchObject({
      partner: { projects: [{ title: 'ปลูกป่า' }], papers: 2 }, papers: [{ subject: 'ตอบรับ' }, { subject: 'ขอเชิญสำรวจ' }],
    })
  })

  test('one is found by its name, its contact and what was written to it; a letter taken away is found no more', async () => {
    const partner = await newPartner('เครือข่ายอ่าวตัวอย่าง')
    const letter = await book.call('partnerPapers.add', { partnerId: partner.id, direction: 'out', datedOn: '2026-01-05', number: '', subject: 'ขอเชิญสำรวจหญ้าทะเล', projectId: null, note: '' })
    const here = [{ kind: 'partner', pageId: partner.id }]
    for (const text of ['อ่าวตัวอย่าง', 'นายสมมุติ', 'หญ้าทะเล']) expect(await found(text)).toEqual(here)
    await book.call('partnerPapers.remove', letter)
    expect(await found('หญ้าทะเล')).toEqual([])
    await book.call('partnerPapers.restore', { id: letter.id })
    expect(await found('หญ้าทะเล')).toEqual(here)
  })

  test('those that a migration brought into a book are found after the upgrade', async () => {
    const partner = await newPartner('เครือข่ายอ่าวตัวอย่าง')
    const { db } = book
    db.exec('DELETE FROM search_index; DELETE FROM search_pieces; DELETE FROM search_titles; DELETE FROM search_entries')
    expect(await found('อ่าวตัวอย่าง')).toEqual([])
    for (let time = 0; time < 2; time += 1) fillIndex(db)
    expect(await found('อ่าวตัวอย่าง')).toEqual([{ kind: 'partner', pageId: partner.id }])
  })
})

describe('the welfare fund', () => {
  test('one with reports does not go; without them it goes and comes back', async () => {
    const fund = await newFund()
    const year = await book.call('fundYears.add', { ...YEAR, fundId: fund.id })
    await expect(book.call('funds.remove', fund)).rejects.toMatchObject({ code: 'FUND_IN_USE', details: { count: 1 } })
    await book.call('fundYears.remove', year)
    await book.call('funds.remove', fund)
    expect(await book.call('funds.list', {})).toEqual([])
    await book.call('funds.restore', { id: fund.id })
    await book.call('fundYears.restore', { id: year.id })
    expect(await book.call('funds.list', {})).toMatchObject([{ years: [{ localReceivedSatang: 1_000_50 }] }])
  })

  test('a year is found by its note, its benefits and its fund, also under a new name of the fund', async () => {
    const fund = await newFund()
    const year = await book.call('fundYears.add', { ...YEAR, fundId: fund.id, note: 'ตรวจบัญชีแล้วโดยกรรมการ' })
    await book.call('fundBenefits.add', { fundYearId: year.id, kind: 'ทุนการศึกษาเด็กเล็ก', people: 3, satang: 1_500_00 })
    const here = { kind: 'fund_year', pageId: year.id }
    for (const text of ['ตรวจบัญชี', 'เด็กเล็ก']) expect(await found(text)).toEqual([here])
    await book.call('funds.save', { id: fund.id, revision: fund.revision, values: { name: 'กองทุนบุญหนึ่งวัน', foundedOn: null, note: '' } })
    expect(await found('บุญหนึ่งวัน')).toEqual(expect.arrayContaining([here, { kind: 'fund', pageId: fund.id }]))
    await book.call('fundYears.remove', year)
    expect(await found('ตรวจบัญชี')).toEqual([])
  })

  test('it is no ledger: a report has no place for the savings of a person', () => {
    expect(Object.keys(fundYearInput.shape).filter((field) => /person|member(?!s)|account|saving/i.test(field))).toEqual([])
  })
})

describe('assembly and proposals', () => {
  test('an assembly that proposals come from does not go', async () => {
    const assembly = await newAssembly()
    const proposal = await book.call('proposals.add', { ...PROPOSAL, assemblyId: assembly.id })
    await expect(book.call('assemblies.remove', assembly)).rejects.toMatchObject({ code: 'ASSEMBLY_IN_USE', details: { count: 1 } })
    await book.call('proposals.remove', proposal)
    await book.call('assemblies.remove', assembly)
    expect(await book.call('assemblies.list', {})).toEqual({ assemblies: [], proposals: [] })
  })

  test('both are found by what is written of them', async () => {
    const assembly = await newAssembly()
    const proposal = await book.call('proposals.add', { ...PROPOSAL, assemblyId: assembly.id, followNote: 'สอบถามฝ่ายแผน' })
    expect(await found('ลานวัด')).toEqual([{ kind: 'assembly', pageId: assembly.id }])
    expect(await found('ฝ่ายแผน')).toEqual([{ kind: 'proposal', pageId: proposal.id }])
  })
})

test('a spending is found on its project’s page, and not when the project is gone', async () => {
  const { id } = await book.call('projects.create', { ...PLAIN_PROJECT, title: 'ปลูกป่า' })
  await book.call('spendings.add', { projectId: id, fundingId: null, activityId: null, spentOn: '2026-02-02', item: 'ไม้ไผ่', paidTo: 'ร้านตัวอย่าง', satang: 100, receipt: '', note: 'ส่งของที่ท่าเรือ' })
  for (const text of ['ไม้ไผ่', 'ร้านตัวอย่าง', 'ท่าเรือ']) expect(await found(text)).toEqual([{ kind: 'spending', pageId: id }])
  const { project } = await book.call('projects.get', { id })
  await book.call('projects.remove', { id, revision: project.revision })
  expect(await found('ท่าเรือ')).toEqual([])
  await book.call('projects.restore', { id })
  expect(await found('ท่าเรือ')).toEqual([{ kind: 'spending', pageId: id }])
})
