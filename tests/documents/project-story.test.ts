import { describe, expect, it } from 'vitest'
import type { Attachment } from '../../electron/contract/files.ts'
import { PLAIN_FUNDING, PLAIN_INSTALMENT, type Funding, type Instalment, type Spending } from '../../electron/contract/project-money.ts'
import { PLAIN_PROJECT, type ProjectPage } from '../../electron/contract/projects.ts'
import { bahtText } from '../../electron/contract/text/index.ts'
import { renderDocx } from '../../electron/documents/docx/render-docx.ts'
import { withImages } from '../../electron/documents/images.ts'
import { wordsOf, type DocumentModel } from '../../electron/documents/model.ts'
import { projectStoryDocument } from '../../electron/documents/project-story.ts'
import { LINK_WORDS, SOURCE_WORDS, STAGE_WORDS } from '../../electron/documents/project-words.ts'
import { renderHtml } from '../../electron/documents/render-html.ts'
import { fundingLines, sumsBySource, sumsByYear } from '../../electron/domain/project-money.ts'
import { projects as thai } from '../../src/i18n/th/projects.ts'
import { png, sha256 } from '../support/png.ts'
import { readDocx } from './docx.ts'
import { AT, idOf } from './invented.ts'
import { canPrint, fonts, print, readPdf, squeezed } from './pdf.ts'

const fields = { revision: 1, createdAt: AT, updatedAt: AT }
const PROJECT = idOf(0, 1)
const { proposedOn: _proposedOn, ...PLAIN } = PLAIN_PROJECT
const funding = (n: number, over: Partial<Funding>): Funding => ({ ...PLAIN_FUNDING, ...fields, id: idOf(1, n), projectId: PROJECT, source: 'codi', fiscalYear: 2026, promisedSatang: 0, ...over })
const instalment = (n: number, over: Partial<Instalment>): Instalment => ({ ...PLAIN_INSTALMENT, ...fields, id: idOf(2, n), fundingId: idOf(1, 1), receivedSatang: 0, ...over })
const spending = (n: number, over: Partial<Spending> = {}): Spending => ({
  ...fields, id: idOf(3, n), projectId: PROJECT, fundingId: idOf(1, 1), activityId: idOf(4, 1), spentOn: '2026-02-10', item: `รายการที่ ${n}`, paidTo: '', satang: 1_000_00, receipt: `${n}/2569`, note: '', ...over,
})
const [BEFORE, AFTER] = [png(300, 200), png(200, 300)]
const KEPT = new Map([BEFORE, AFTER].map((bytes) => [sha256(bytes), bytes]))
const photo = (n: number, bytes: Uint8Array, phase: Attachment['phase'], over: Partial<Attachment> = {}): Attachment => ({
  ...fields, id: idOf(5, n), ownerKind: 'activity', ownerId: idOf(4, 1), name: `ภาพ${n}.png`, mediaType: 'image/png', size: bytes.length, contentSha256: sha256(bytes), phase, ...over,
})

interface Money { fundings?: Funding[]; instalments?: Instalment[]; spendings?: Spending[] }
function pageOf({ fundings = [], instalments = [], spendings = [] }: Money, over: Partial<ProjectPage> = {}): ProjectPage {
  const lines = fundingLines(fundings, instalments, spendings)
  const total = (amount: (one: (typeof lines)[number]) => number) => lines.reduce((sum, one) => sum + amount(one), 0)
  return {
    project: { ...PLAIN, ...fields, id: PROJECT, title: 'ฟื้นฟูป่าชายเลน', objectives: 'ปลูกเสริม', stage: 'running', isModel: false, copiedFrom: null },
    hasApproval: false, organisationName: '', links: [], steps: [], team: [], partners: [], beneficiaries: [], funding: lines, spendings, activities: [], indicators: [], copies: [],
    sums: sumsBySource(lines), years: sumsByYear(lines, spendings),
    totalPromisedSatang: total((one) => one.countedSatang), totalReceivedSatang: total((one) => one.receivedSatang),
    totalSpentSatang: spendings.reduce((sum, { satang }) => sum + satang, 0), totalInWords: bahtText(total((one) => one.countedSatang)), ...over,
  }
}
const story = (page: ProjectPage, files: Attachment[] = [], thaiDigits = false): DocumentModel =>
  projectStoryDocument({ council: { name: 'ตำบลสมมุติ' }, settings: { thaiDigits }, on: '2026-06-01', page, files })
const textOf = (model: DocumentModel): string => wordsOf(model.blocks).join('\n')

const ACTIVITY = { ...fields, id: idOf(4, 1), projectId: PROJECT, position: 1, title: 'ปลูกร่วมกัน', plannedFrom: '2026-02-01', plannedTo: '2026-02-28', actualFrom: '2026-02-10', actualTo: '2026-02-12', outcome: 'มีคนมา 140 คน' }
const INDICATOR = {
  ...fields, id: idOf(6, 1), projectId: PROJECT, position: 1, name: 'ต้นกล้าที่รอด', unit: 'ต้น', baseline: 0, target: 1600, better: 'more' as const,
  readings: [{ ...fields, id: idOf(7, 1), indicatorId: idOf(6, 1), readOn: '2026-05-01', value: 1410, note: '' }],
}
const LINK = {
  ...fields, id: idOf(8, 1), projectId: PROJECT, resolutionId: idOf(8, 2), kind: 'approves' as const, note: '', resolutionNumber: 3, resolutionSeries: 'year' as const, resolutionYear: 2026, meetingId: idOf(8, 3), agendaItemId: idOf(8, 4),
  meetingNumber: 1, heldOn: '2026-01-12', verb: 'approve' as const, text: 'อนุมัติโครงการฟื้นฟูป่าชายเลน',
}
const MONEY = {
  fundings: [funding(1, { promisedSatang: 60_000_00 }), funding(2, { source: 'provincial_government', promisedSatang: 380_000_00, writtenWords: 'สามล้านแปดแสนบาทถ้วน' })],
  instalments: [instalment(1, { receivedSatang: 60_500_00, receivedOn: '2026-02-01', excessReason: 'ดอกเบี้ย' })],
  spendings: [spending(1), spending(2, { satang: 2_450_50 }), spending(3, { fundingId: null, activityId: null })],
}
const FULL = pageOf(MONEY, { hasApproval: true, links: [LINK], activities: [ACTIVITY], indicators: [INDICATOR] })
const FILES = [photo(1, BEFORE, 'before'), photo(2, AFTER, 'after'), photo(3, BEFORE, 'during'), photo(4, AFTER, null, { mediaType: 'application/pdf' })]
const withPictures = (model: DocumentModel) => withImages(model, (hash) => Promise.resolve(KEPT.get(hash) ?? null))

describe('a project on one page', () => {
  it('goes from the resolution over the money and the work to the result', () => {
    const text = textOf(story(FULL, FILES))
    const places = ['มติที่ 3/2569 การประชุมครั้งที่ 1/2569', 'พอช. ปีงบประมาณ 2569', 'จ่ายรวม 4,450.50 บาท (สี่พันสี่ร้อยห้าสิบบาทห้าสิบสตางค์)', 'ปลูกร่วมกัน', 'ก่อนทำ: ปลูกร่วมกัน', 'หลังทำ: ปลูกร่วมกัน', '1,410 (1 พ.ค. 2569)', 'ยังห่าง 190'].map((words) => text.indexOf(words))
    expect(places.filter((place) => place < 0)).toEqual([])
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(text).not.toContain('ระหว่างทำ')
  })

  it('rule 20: received above promised is said with its reason, spending without a source stands by itself, and the sum is that of the lines', () => {
    const text = textOf(story(FULL))
    expect(text).toContain('พอช. ปีงบประมาณ 2569: รับแล้วมากกว่าที่อนุมัติ 500.00 บาท เหตุผล: ดอกเบี้ย')
    expect(text).toContain('ไม่ระบุแหล่งเงิน\n0.00\n0.00\n1,000.00\n-1,000.00')
    expect(text).toContain('รวม\n440,000.00\n60,500.00\n4,450.50\n56,049.50')
    expect(textOf(story(pageOf({ ...MONEY, instalments: [] })))).toContain('พอช. ปีงบประมาณ 2569: จ่ายเกินเงินที่รับแล้ว 3,450.50 บาท')
  })

  it('rule 21: figures and words of an old paper that differ are both printed, and who decided', () => {
    const decided = (wordsChoice: Funding['wordsChoice']) => textOf(story(pageOf({ fundings: [funding(2, { promisedSatang: 380_000_00, writtenWords: 'สามล้านแปดแสนบาทถ้วน', wordsChoice })] })))
    for (const choice of ['', 'figures', 'words'] as const) expect(decided(choice)).toContain('เอกสารเขียนตัวเลข 380,000.00 บาท แต่ตัวอักษรว่า “สามล้านแปดแสนบาทถ้วน” ไม่ตรงกัน (ป.พ.พ. มาตรา 12)')
    expect(decided('')).toContain('สภายังไม่ได้ตัดสิน จึงนับตามตัวเลข')
    expect(decided('')).toContain('อนุมัติรวม 380,000.00 บาท (สามแสนแปดหมื่นบาทถ้วน)')
    expect(decided('words')).toContain('อนุมัติรวม 3,800,000.00 บาท (สามล้านแปดแสนบาทถ้วน)')
  })

  it('rule 18: a project without anything but its title says that no resolution approves it', () => {
    const text = textOf(story(pageOf({})))
    expect(text).toContain('ยังไม่มีมติที่อนุมัติโครงการ')
    expect(text).toContain('ยังไม่มีเงินที่บันทึกไว้')
  })

  it('names eight spendings and sums the rest', () => {
    const text = textOf(story(pageOf({ fundings: MONEY.fundings, spendings: Array.from({ length: 30 }, (_, n) => spending(n + 1)) })))
    expect(text).toContain('อีก 23 รายการ\n\n23,000.00')
    expect(text.match(/รายการที่ \d+/g)).toHaveLength(7)
  })

  it('is the same in Word as in the PDF, with pictures and without, in both kinds of digits', async () => {
    for (const thaiDigits of [false, true]) {
      for (const model of [await withPictures(story(FULL, FILES, thaiDigits)), story(FULL, FILES, thaiDigits)]) {
        const said = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '')
        expect(said(readDocx(await renderDocx(model)).lines)).toEqual(said(wordsOf(model.blocks)))
      }
    }
  })

  it('shows before and after beside each other, each in its own shape', async () => {
    const model = await withPictures(story(FULL, FILES))
    const gallery = model.blocks.find((block) => block.kind === 'gallery')
    expect(gallery?.items.map(({ image }) => [image.contentSha256, image.file?.heightCm.toFixed(2)])).toEqual([[sha256(BEFORE), '4.50'], [sha256(AFTER), '4.50']])
    expect(renderHtml(model, fonts).match(/<div class="gallery">/g)).toHaveLength(1)
  })

  it.skipIf(!canPrint)('fits one page with two pictures', async () => {
    const { pages } = await readPdf(await print(await withPictures(story(FULL, FILES))))
    expect(pages).toHaveLength(1)
    expect(squeezed(pages[0]?.text ?? '')).toContain(squeezed('จ่ายรวม 4,450.50 บาท'))
  })
})

it('papers call sources, stages and resolutions of projects what the page calls them', () => {
  expect(SOURCE_WORDS).toEqual(thai.funding.sources)
  expect(STAGE_WORDS).toEqual(thai.stage)
  expect(LINK_WORDS).toEqual(thai.links.kinds)
})
