import type { CouncilProfile } from '../contract/councils.ts'
import { benefitSum, matchesOf, type FundPage, type FundYearLine, type Match, type MatchLine } from '../contract/funds.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { bahtText, formatBaht, formatThaiDate } from '../contract/text/index.ts'
import { heading, paragraph, plain, type Block, type Column, type DocumentModel, type TableRow } from './model.ts'
import { paper } from './paper.ts'
import { beYear, councilTitle } from './words.ts'

/** รายงานกองทุนสวัสดิการชุมชน of one fiscal year on one page: sums alone, nobody's savings. */

export interface FundReportInput {
  council: Pick<CouncilProfile, 'name'>
  settings: Pick<SettingsValues, 'thaiDigits'>
  page: FundPage
  year: FundYearLine
  /** Where it was reported, as "ประชุมสามัญ ครั้งที่ 1/2569"; null where that is not said. */
  meeting: string | null
}

const FROM: Record<Match, string> = { members: 'สมาชิก', local: 'อปท.', state: 'รัฐผ่าน พอช.' }

const MATCH_COLUMNS: readonly Column[] = [
  { width: 26, align: 'start', heading: 'ผู้สมทบ' },
  { width: 22, align: 'end', heading: 'ตกลงไว้ (บาท)' },
  { width: 22, align: 'end', heading: 'ได้รับแล้ว (บาท)' },
  { width: 30, align: 'start', heading: 'สถานะ' },
]
const BENEFIT_COLUMNS: readonly Column[] = [
  { width: 48, align: 'start', heading: 'สวัสดิการด้าน' },
  { width: 22, align: 'end', heading: 'ช่วยแล้ว (คน)' },
  { width: 30, align: 'end', heading: 'จ่ายสวัสดิการ (บาท)' },
]
/** Of the years before, the latest: the paper stays one page. */
const EARLIER = 4
const EARLIER_COLUMNS: readonly Column[] = [
  { width: 20, align: 'start', heading: 'ปีงบประมาณ' },
  { width: 20, align: 'end', heading: 'สมาชิก (คน)' },
  { width: 30, align: 'end', heading: 'สมทบรวม (บาท)' },
  { width: 30, align: 'end', heading: 'จ่ายสวัสดิการ (บาท)' },
]

const cells = (...texts: string[]): TableRow => ({ kind: 'cells', cells: texts.map(plain) })
const ruled = (columns: readonly Column[], rows: readonly TableRow[]): Block => ({ kind: 'table', ruled: true, size: 'small', columns, rows })

function standing({ promisedSatang, receivedSatang, missingSatang }: MatchLine): string {
  if (promisedSatang === 0 && receivedSatang === 0) return 'ยังไม่มีการตกลงหรือรับเงิน'
  if (missingSatang > 0) return `ยังขาด ${formatBaht(missingSatang)} บาท`
  return missingSatang === 0 ? 'ได้รับครบแล้ว' : `ได้รับเกินที่ตกลง ${formatBaht(-missingSatang)} บาท`
}

function matchTable(year: FundYearLine): Block {
  const lines = matchesOf(year)
  const sum = (of: (line: MatchLine) => number) => formatBaht(lines.reduce((all, line) => all + of(line), 0))
  return ruled(MATCH_COLUMNS, [
    ...lines.map((line) => cells(FROM[line.match], formatBaht(line.promisedSatang), formatBaht(line.receivedSatang), standing(line))),
    cells('รวม', sum(({ promisedSatang }) => promisedSatang), sum(({ receivedSatang }) => receivedSatang), ''),
  ])
}

function benefitBlocks({ benefits }: FundYearLine): Block[] {
  if (benefits.length === 0) return [paragraph('ไม่ได้บันทึก')]
  const all = benefitSum(benefits)
  return [
    ruled(BENEFIT_COLUMNS, [
      ...benefits.map(({ kind, people, satang }) => cells(kind, people.toLocaleString('en'), formatBaht(satang))),
      cells('รวม', all.people.toLocaleString('en'), formatBaht(all.satang)),
    ]),
  ]
}

function earlierBlocks({ years }: FundPage, { fiscalYear }: FundYearLine): Block[] {
  const earlier = years.filter((one) => one.fiscalYear < fiscalYear).slice(0, EARLIER)
  if (earlier.length === 0) return []
  return [
    heading(2, 'ปีก่อนหน้า'),
    ruled(EARLIER_COLUMNS, earlier.map((one) => cells(
      String(beYear(one.fiscalYear)), one.members?.toLocaleString('en') ?? '', formatBaht(matchesOf(one).reduce((sum, { receivedSatang }) => sum + receivedSatang, 0)), formatBaht(benefitSum(one.benefits).satang),
    ))),
  ]
}

export function fundReportDocument({ council, settings, page, year, meeting }: FundReportInput): DocumentModel {
  const { fund } = page
  const title = `รายงานกองทุนสวัสดิการชุมชน ปีงบประมาณ ${beYear(year.fiscalYear)}`
  const { members, balanceSatang, reportedOn, note } = year
  const reported = [reportedOn === null ? '' : formatThaiDate(reportedOn, 'long'), meeting ?? ''].filter(Boolean).join(' ')
  return paper({
    settings,
    title: `${title} ${fund.name}`,
    footer: title,
    blocks: [
      heading(1, title),
      paragraph([{ text: fund.name, bold: true }], { align: 'center' }),
      paragraph(councilTitle(council.name), { align: 'center' }),
      {
        kind: 'facts',
        rows: [
          { label: 'ก่อตั้ง', value: fund.foundedOn === null ? 'ไม่ได้บันทึก' : formatThaiDate(fund.foundedOn, 'long') },
          { label: 'สมาชิกกองทุน', value: members === null ? 'ไม่ได้บันทึก' : `${members.toLocaleString('en')} คน` },
          { label: 'เงินคงเหลือ', value: balanceSatang === null ? 'ไม่ได้บันทึก' : `${formatBaht(balanceSatang)} บาท (${bahtText(balanceSatang)})` },
          { label: 'รายงานต่อสภา', value: reported === '' ? 'ไม่ได้บันทึก' : reported },
        ],
      },
      heading(2, 'เงินสมทบสามฝ่าย (1 : 1 : 1)'),
      matchTable(year),
      heading(2, 'สวัสดิการที่จ่าย'),
      ...benefitBlocks(year),
      ...earlierBlocks(page, year),
      ...(note === '' ? [] : [heading(2, 'หมายเหตุ'), paragraph(note)]),
    ],
  })
}
