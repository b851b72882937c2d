import { describe, expect, it } from 'vitest'
import { isDue, matchesProposal, type Proposal } from '../../electron/contract/assemblies.ts'
import { matchesOf, type FundYearLine } from '../../electron/contract/funds.ts'
import { renderDocx } from '../../electron/documents/docx/render-docx.ts'
import { fundReportDocument } from '../../electron/documents/fund-report.ts'
import { wordsOf } from '../../electron/documents/model.ts'
import { proposalsDocument, type ProposalLine } from '../../electron/documents/proposals.ts'
import { readDocx } from './docx.ts'
import { AT, idOf } from './invented.ts'
import { canPrint, print, readPdf, squeezed } from './pdf.ts'

const FRAME = { council: { name: 'ตำบลสมมุติ' }, settings: { thaiDigits: false } }
const record = (n: number, kind = 1) => ({ id: idOf(kind, n), revision: 1, createdAt: AT, updatedAt: AT })

const year = (fiscalYear: number, change: Partial<FundYearLine> = {}): FundYearLine => ({
  ...record(fiscalYear - 2000), fundId: idOf(2, 1), fiscalYear, members: 412, membersPromisedSatang: 150_380_00, membersReceivedSatang: 150_380_00, localPromisedSatang: 150_380_00,
  localReceivedSatang: 100_000_50, statePromisedSatang: 0, stateReceivedSatang: 0, balanceSatang: 1_200_000_00, reportedOn: '2026-02-10', meetingId: null, note: '',
  benefits: ['เกิด', 'แก่', 'เจ็บ', 'ตาย', 'การศึกษา'].map((kind, at) => ({ ...record(at, 3), fundYearId: idOf(1, 26), kind, people: at + 1, satang: 1_000_00 * (at + 1) })), ...change,
})
const years = [2026, 2025, 2024, 2023, 2022, 2021].map((one) => year(one))
const report = (change: Partial<FundYearLine> = {}) => {
  const own = year(2026, change)
  return fundReportDocument({ ...FRAME, page: { fund: { ...record(1, 2), name: 'กองทุนสวัสดิการตัวอย่าง', foundedOn: '2007-03-12', note: '' }, years: [own, ...years.slice(1)] }, year: own, meeting: 'ประชุมสามัญ ครั้งที่ 1/2569' })
}

describe('the report of the welfare fund', () => {
  it('says of each of the three what was promised, what came and what is missing, and the balance in figures and words (rule 21)', () => {
    const text = wordsOf(report().blocks).join('\n')
    for (const words of [
      'ปีงบประมาณ 2569', '12 มีนาคม 2550', '412 คน', '1,200,000.00 บาท (หนึ่งล้านสองแสนบาทถ้วน)', '10 กุมภาพันธ์ 2569 ประชุมสามัญ ครั้งที่ 1/2569', 'ได้รับครบแล้ว', 'ยังขาด 50,379.50 บาท',
      'ยังไม่มีการตกลงหรือรับเงิน', '15,000.00',
    ]) expect(text).toContain(words)
  })

  it('says what is not known and what came above the promise, and adds up', () => {
    const text = wordsOf(report({ balanceSatang: null, members: null, benefits: [], stateReceivedSatang: 5_00 }).blocks).join('\n')
    expect(text.match(/^ไม่ได้บันทึก$/gm)).toHaveLength(3)
    expect(text).toContain('ได้รับเกินที่ตกลง 5.00 บาท')
    expect(matchesOf(year(2026)).map(({ missingSatang }) => missingSatang)).toEqual([0, 50_379_50, 0])
  })

  it.skipIf(!canPrint)('is one page', async () => {
    expect((await readPdf(await print(report({ note: 'หมายเหตุ '.repeat(40) })))).pages).toHaveLength(1)
  })

  it('says the same in Word', async () => {
    const text = squeezed(readDocx(await renderDocx(report())).lines.join(''))
    for (const words of ['ยังขาด50,379.50บาท', 'หนึ่งล้านสองแสนบาทถ้วน']) expect(text).toContain(squeezed(words))
  })
})

const proposal = (n: number, change: Partial<ProposalLine> = {}): ProposalLine => ({
  ...record(n), assemblyId: null, meetingId: null, title: `ข้อเสนอสมมุติ${n}`, detail: '', plan: 'local', projectId: null, sentOn: '2026-01-05', paper: 'สอช. 1', answeredOn: null, answer: '',
  outcome: 'waiting', followOn: null, followNote: '', via: 'สมัชชาครั้งที่ 11', projectTitle: '', ...change,
})
const list = (lines: ProposalLine[]) => proposalsDocument({ ...FRAME, on: '2026-02-10', filter: { show: 'all', plan: 'all' }, lines })

describe('proposals', () => {
  it('are to be asked about from the day on, as long as something is to be hoped for', () => {
    const of = (change: Partial<Proposal>) => isDue(proposal(1, { followOn: '2026-02-10', ...change }), '2026-02-10')
    expect([of({}), of({ outcome: 'partly' }), of({ followOn: '2026-02-11' }), of({ followOn: null }), of({ outcome: 'taken_up' }), of({ outcome: 'declined' })]).toEqual([true, true, false, false, false, false])
  })

  it('are listed by plan and by how far they are', () => {
    const all = [proposal(1), proposal(2, { plan: 'provincial' }), proposal(3, { outcome: 'declined' }), proposal(4, { followOn: '2026-01-01' })]
    const shown = (show: 'all' | 'waiting' | 'due' | 'answered', plan: 'all' | 'provincial' = 'all') => all.filter((one) => matchesProposal(one, { show, plan }, '2026-02-10')).map(({ title }) => title.slice(-1)).join('')
    expect([shown('all'), shown('waiting'), shown('due'), shown('answered'), shown('all', 'provincial')]).toEqual(['1234', '124', '4', '3', '2'])
  })

  it('stand on paper with plan, way, letter, outcome and the day to ask again; ไม่มี where there are none', async () => {
    const lines = [proposal(1, { followOn: '2026-02-01', followNote: 'ถามฝ่ายแผน' }), proposal(2, { outcome: 'partly', answeredOn: '2026-02-02', answer: 'ได้สองจุด', sentOn: null, projectTitle: 'ปลูกป่า' })]
    const document = list(lines)
    const text = wordsOf(document.blocks).join('\n')
    for (const words of ['แผนพัฒนาท้องถิ่น (สมัชชาครั้งที่ 11)', '5 ม.ค. 2569 (สอช. 1)', '1 ก.พ. 2569 (ถึงวันแล้ว) ถามฝ่ายแผน', 'บรรจุบางส่วน 2 ก.พ. 2569 ได้สองจุด', 'ยังไม่ได้ส่ง', 'ข้อเสนอสมมุติ2 (ปลูกป่า)']) expect(text).toContain(words)
    expect(wordsOf(list([]).blocks)).toContain('ไม่มี')
    expect(squeezed(readDocx(await renderDocx(document)).lines.join(''))).toContain(squeezed('ข้อเสนอสมมุติ2(ปลูกป่า)'))
  })

  it.skipIf(!canPrint)('of a long list stand each whole in the PDF', async () => {
    const { pages } = await readPdf(await print(list(Array.from({ length: 40 }, (_, n) => proposal(n + 1)))))
    const text = squeezed(pages.map((page) => page.text).join(''))
    for (let n = 1; n <= 40; n += 1) expect(text).toContain(`ข้อเสนอสมมุติ${n}`)
  })
})
