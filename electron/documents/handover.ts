import type { PackageInfo } from '../contract/backups.ts'
import type { CoverInput, OpenItems } from '../contract/handover.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { formatThaiDate, resolutionNumber } from '../contract/text/index.ts'
import { heading, paragraph, plain, type Block, type DocumentModel, type Facts } from './model.ts'
import { countedRecords, readableSize } from './package-words.ts'
import { paper } from './paper.ts'
import { BLANK, MEETING_KINDS, beYear, councilTitle, localMoment, localParts } from './words.ts'

/** The cover of a handover package: what is handed over, what is still open, a list to tick, and who signs. */

export interface HandoverInput extends Omit<CoverInput, 'packagePath'> {
  package: PackageInfo & { sha256: string }
  openItems: OpenItems
  madeAt: string
}

/** More lines of one kind are counted only: all of them stand in the book. */
const MOST_LINES = 4
/** A title or resolution is cut here, so that a line stays two lines at most. */
const LONGEST = 80

const STAGES = { proposed: 'เสนอ', approved: 'อนุมัติแล้ว', running: 'กำลังดำเนินการ', finished: 'เสร็จสิ้น', paused: 'ระงับไว้', cancelled: 'ยกเลิก' } as const

const CHECKLIST = [
  'ผู้รับมอบเป็นผู้ใช้ของสมุด มีรหัสผ่านของตนเองที่ไม่มีผู้อื่นรู้ และลองเปิดสมุดแล้ว',
  'รับชุดสำรองตามที่ระบุข้างต้น ตรวจในโปรแกรมแล้วผ่าน',
  'รับกระดาษกุญแจกู้คืน หรือรู้ที่เก็บตามที่ระบุข้างต้น',
  'อ่านเรื่องค้างด้วยกันครบทุกข้อ',
  'รับเอกสารตัวจริงของสภา ได้แก่ รายงานการประชุมที่ลงชื่อแล้ว และทะเบียนสมาชิก',
  'หลังรับมอบ: ลบผู้ส่งมอบออกจากผู้ใช้ แล้วเปลี่ยนกุญแจของสมุด',
] as const

export function handoverDocument(input: HandoverInput, settings: Pick<SettingsValues, 'thaiDigits'>): DocumentModel {
  const council = councilTitle(input.package.councilName)
  const { date } = localParts(input.madeAt)
  const title = `ใบส่งมอบสมุดสภา ${council}`
  return paper({
    settings,
    title,
    blocks: [
      heading(1, 'ใบส่งมอบสมุดสภา'),
      paragraph([{ text: council, bold: true }], { align: 'center' }),
      paragraph(`วันที่ ${formatThaiDate(date, 'long')}`, { align: 'center' }),
      heading(2, 'ผู้ส่งมอบและผู้รับมอบ'),
      facts([
        ['ผู้ส่งมอบ', input.outgoing],
        ['ผู้รับมอบ', input.incoming],
        ['กระดาษกุญแจกู้คืนเก็บที่', input.paperKeyPlace.trim() || `${BLANK}${BLANK}`],
      ]),
      heading(2, 'ชุดสำรองที่ส่งมอบ'),
      packageFacts(input.package),
      heading(2, `เรื่องค้าง ณ วันที่ ${formatThaiDate(input.openItems.on, 'long')}`),
      ...openBlocks(input.openItems),
      heading(2, 'รายการตรวจ (ทำเครื่องหมายในช่องเมื่อทำแล้ว)'),
      {
        kind: 'table',
        ruled: true,
        size: 'small',
        columns: [
          { width: 8, align: 'center', heading: 'ที่' },
          { width: 78, align: 'start', heading: 'รายการ' },
          { width: 14, align: 'center', heading: 'ทำแล้ว' },
        ],
        rows: CHECKLIST.map((line, at) => ({ kind: 'cells', cells: [plain(String(at + 1)), plain(line), plain('')] })),
      },
      paragraph('ผู้ส่งมอบและผู้รับมอบได้ตรวจรายการข้างต้นด้วยกันแล้ว และลงชื่อไว้ต่อหน้าประธานหรือพยาน'),
      paragraph('ทำเป็นสองฉบับมีข้อความตรงกัน ผู้รับมอบเก็บไว้หนึ่งฉบับ อีกหนึ่งฉบับเก็บไว้กับเอกสารของสภา'),
      {
        kind: 'signatures',
        people: [
          { role: 'ผู้ส่งมอบ', name: input.outgoing, position: '' },
          { role: 'ผู้รับมอบ', name: input.incoming, position: '' },
          { role: 'ประธานหรือพยาน', name: input.witness.trim(), position: '' },
        ],
      },
    ],
  })
}

const facts = (rows: readonly (readonly [string, string])[]): Facts => ({ kind: 'facts', rows: rows.map(([label, value]) => ({ label, value })) })

function packageFacts(pack: HandoverInput['package']): Facts {
  return facts([
    ['ไฟล์', pack.path.split(/[\\/]/).at(-1) ?? pack.path],
    ['สำรองเมื่อ', `${localMoment(pack.createdAt)} โดย ${pack.createdBy}`],
    ['ขนาด', readableSize(pack.size)],
    // In two halves, for comparing by eye.
    ['SHA-256', `${pack.sha256.slice(0, 32)} ${pack.sha256.slice(32)}`],
    ['จำนวนรายการ', countedRecords(pack)],
  ])
}

function openBlocks(items: OpenItems): Block[] {
  const { meetings, followUps, projects, terms, lastBackup, recoveryProvedAt } = items
  return [
    ...group('รายงานการประชุมที่ยังไม่รับรอง', meetings.map((one) => `ครั้งที่ ${one.number}/${beYear(one.year)} (${MEETING_KINDS[one.kind]}) ประชุมวันที่ ${formatThaiDate(one.heldOn, 'short')}`)),
    ...group('งานที่มอบหมายและยังไม่ปิด', followUps.map((one) => `มติที่ ${resolutionNumber(one)} ${cut(one.task)}${one.owner && ` ผู้รับผิดชอบ ${cut(one.owner)}`}${one.dueOn === null ? '' : ` กำหนด ${formatThaiDate(one.dueOn, 'short')}`}${one.standing === 'overdue' ? ' (เลยกำหนด)' : ''}`)),
    ...group('โครงการที่ยังไม่เสร็จ', projects.map((one) => `${cut(one.title)} (${STAGES[one.stage]}${one.endsOn === null ? '' : ` ถึง ${formatThaiDate(one.endsOn, 'short')}`})`)),
    ...group('วาระที่ครบใน 180 วันหรือครบแล้ว', terms.map((one) => `${one.name} ${one.isActing ? 'รักษาการ ครบวาระแล้วเมื่อ' : 'ครบวาระ'} ${formatThaiDate(one.dueEndOn, 'short')}`)),
    ...group('กุญแจและการสำรอง', [
      recoveryProvedAt === null ? 'ยังไม่ได้ยืนยันกระดาษกุญแจกู้คืน' : `ยืนยันกระดาษกุญแจกู้คืนแล้วเมื่อ ${localMoment(recoveryProvedAt)}`,
      lastBackup === null ? 'ยังไม่มีชุดสำรองที่ตรวจแล้ว' : `สำรองและตรวจครั้งล่าสุด ${localMoment(lastBackup.at)}`,
    ], false),
  ]
}

/** A line for each, or how many more there are; nothing open is said too. */
function group(title: string, lines: readonly string[], counted = true): Block[] {
  if (lines.length === 0) return [paragraph([{ text: `${title}: `, bold: true }, { text: 'ไม่มี' }])]
  const shown = lines.slice(0, MOST_LINES)
  const more = lines.length - shown.length
  return [
    paragraph([{ text: counted ? `${title} ${lines.length} รายการ` : title, bold: true }], { keepWithNext: true }),
    ...[...shown, ...(more > 0 ? [`และอีก ${more} รายการในสมุด`] : [])].map((line) => paragraph(`– ${line}`, { size: 'small' })),
  ]
}

/** At a word end before the limit, so that no Thai cluster is torn. */
function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= LONGEST) return line
  const words = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(line)]
  let kept = ''
  for (const { segment } of words) {
    if (kept.length + segment.length > LONGEST) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}
