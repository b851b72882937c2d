import type { ProjectPage } from '../contract/projects.ts'
import { bahtText, formatBaht, formatThaiDate } from '../contract/text/index.ts'
import { paragraph, plain, type Block, type TableRow } from './model.ts'
import { SOURCE_WORDS } from './project-words.ts'
import { beYear } from './words.ts'

/** Of more spendings the rest is summed: the story has one page. */
const MOST_SPENDINGS = 8

/** "120,000.00 บาท (หนึ่งแสนสองหมื่นบาทถ้วน)" (rule 21). */
const inFiguresAndWords = (satang: number): string => `${formatBaht(satang)} บาท (${bahtText(satang)})`

/** Sources and spendings with their sums, and in words what does not fit together (rules 20, 21). */
export function storyMoney(page: ProjectPage): Block[] {
  if (page.funding.length === 0 && page.spendings.length === 0) return [paragraph('ยังไม่มีเงินที่บันทึกไว้')]
  return [...sources(page), ...doubts(page).map((sentence) => paragraph(sentence)), ...spendings(page)]
}

function sources(page: ProjectPage): Block[] {
  if (page.funding.length === 0) return []
  const row = (name: string, amounts: readonly number[]): TableRow => ({ kind: 'cells', cells: [name, ...amounts.map(formatBaht)].map(plain) })
  const unsourced = page.totalSpentSatang - page.funding.reduce((sum, { spentSatang }) => sum + spentSatang, 0)
  return [
    {
      kind: 'table', ruled: true, size: 'small',
      columns: [
        { width: 40, align: 'start', heading: 'แหล่งเงิน' },
        ...['อนุมัติ', 'รับแล้ว', 'จ่ายแล้ว', 'คงเหลือ'].map((name) => ({ width: 15, align: 'end' as const, heading: `${name} (บาท)` })),
      ],
      rows: [
        ...page.funding.map((one) =>
          row(`${SOURCE_WORDS[one.source]} ปีงบประมาณ ${beYear(one.fiscalYear)}`, [one.countedSatang, one.receivedSatang, one.spentSatang, one.balanceSatang])),
        ...(unsourced === 0 ? [] : [row('ไม่ระบุแหล่งเงิน', [0, 0, unsourced, -unsourced])]),
        row('รวม', [page.totalPromisedSatang, page.totalReceivedSatang, page.totalSpentSatang, page.totalReceivedSatang - page.totalSpentSatang]),
      ],
    },
    paragraph(`อนุมัติรวม ${inFiguresAndWords(page.totalPromisedSatang)}`),
  ]
}

function doubts({ funding }: ProjectPage): string[] {
  return funding.flatMap((one) => {
    const name = `${SOURCE_WORDS[one.source]} ปีงบประมาณ ${beYear(one.fiscalYear)}`
    const reasons = one.instalments.map(({ excessReason }) => excessReason).filter(Boolean).join(', ')
    const decided = { '': 'สภายังไม่ได้ตัดสิน จึงนับตามตัวเลข', figures: 'สภาตัดสินให้ใช้ตัวเลข', words: 'สภาตัดสินให้ใช้ตัวอักษร' }[one.wordsChoice]
    return [
      one.receivedSatang > one.countedSatang
        ? `${name}: รับแล้วมากกว่าที่อนุมัติ ${formatBaht(one.receivedSatang - one.countedSatang)} บาท ${reasons === '' ? 'ยังไม่ได้บันทึกเหตุผล' : `เหตุผล: ${reasons}`}`
        : '',
      one.balanceSatang < 0 ? `${name}: จ่ายเกินเงินที่รับแล้ว ${formatBaht(-one.balanceSatang)} บาท` : '',
      one.wordsSatang !== null
        ? `${name}: เอกสารเขียนตัวเลข ${formatBaht(one.promisedSatang)} บาท แต่ตัวอักษรว่า “${one.writtenWords}” ไม่ตรงกัน (ป.พ.พ. มาตรา 12) ${decided}`
        : '',
    ].filter(Boolean)
  })
}

function spendings({ spendings: all, totalSpentSatang }: ProjectPage): Block[] {
  if (all.length === 0) return []
  const shown = all.length > MOST_SPENDINGS ? all.slice(0, MOST_SPENDINGS - 1) : all
  const rest = all.slice(shown.length)
  const sum = rest.reduce((total, { satang }) => total + satang, 0)
  const rows = [
    ...shown.map((one) => [formatThaiDate(one.spentOn, 'short'), [one.item, one.paidTo].filter(Boolean).join(' จ่ายให้ '), one.receipt, formatBaht(one.satang)]),
    ...(rest.length === 0 ? [] : [['', `อีก ${rest.length} รายการ`, '', formatBaht(sum)]]),
  ]
  return [
    {
      kind: 'table', ruled: true, size: 'small',
      columns: [
        { width: 17, align: 'start', heading: 'วันที่จ่าย' }, { width: 52, align: 'start', heading: 'รายการ' },
        { width: 16, align: 'start', heading: 'ใบเสร็จ' }, { width: 15, align: 'end', heading: 'จ่าย (บาท)' },
      ],
      rows: rows.map((cells) => ({ kind: 'cells', cells: cells.map(plain) })),
    },
    paragraph(`จ่ายรวม ${inFiguresAndWords(totalSpentSatang)}`),
  ]
}
