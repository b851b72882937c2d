import type { Sheet } from '../../contract/papers.ts'
import { formatThaiDate } from '../../contract/text/index.ts'
import { bahtOf, column, sheetOf } from './sheets.ts'
import { VERBS } from '../minutes-words.ts'
import { OUTCOME_WORDS, PLAN_WORDS, SOURCE_WORDS } from '../project-words.ts'
import { CAPACITIES, endWords } from '../service-words.ts'
import { beYear, councilTitle } from '../words.ts'
import { meetingWord, minutesWord, quorumWord, taskWord } from './meetings.ts'
import { stageWord } from './projects.ts'
import { percentOfYear, percentPresent, type AnnualReport } from './report.ts'

/**
 * The report's tables for reckoning on: numbers and dates as such, amounts in baht. The same figures as the paper, from
 * the same record; a table without rows has its head alone.
 */
export function annualSheets(report: AnnualReport): Sheet[] {
  return [summary(report), ...people(report), ...meetings(report), ...projects(report), ...community(report)]
}

function summary(report: AnnualReport): Sheet {
  const { council, basis, year, until, members, meetings: { held, rows }, resolutions, projects: listed, funds, assemblies, proposals, delegates } = report
  const sum = (of: (one: (typeof listed)[number]) => number): number => bahtOf(listed.reduce((all, one) => all + of(one), 0))
  return sheetOf('สรุป', [column('รายการ'), column('ค่า', 'text')], [
    ['สภา', councilTitle(council.name)],
    [basis === 'fiscal' ? 'ปีงบประมาณ พ.ศ.' : 'ปี พ.ศ.', beYear(year)],
    ['ข้อมูลถึงวันที่', formatThaiDate(until, 'long')],
    ['สมาชิก (คน)', members.delegates + members.experts],
    ['ผู้แทนองค์กรชุมชน (คน)', members.delegates],
    ['ผู้ทรงคุณวุฒิ (คน)', members.experts],
    ['รักษาการ (คน)', members.acting],
    ['ประชุมครบองค์ (ครั้ง)', held.held],
    ['ต้องประชุม (ครั้ง)', held.needed],
    ['มาประชุมเฉลี่ย (ร้อยละ)', percentOfYear(rows)],
    ['มติ (มติ)', resolutions.byVerb.reduce((all, { count }) => all + count, 0)],
    ['งานที่ปิดในปี (งาน)', resolutions.closed.length],
    ['งานที่ยังไม่ปิด (งาน)', resolutions.open.length],
    ['โครงการ (โครงการ)', listed.length],
    ['สัญญาให้ (บาท)', sum((one) => one.promisedSatang)],
    ['รับแล้ว (บาท)', sum((one) => one.receivedSatang)],
    ['จ่ายแล้ว (บาท)', sum((one) => one.spentSatang)],
    ['กองทุนสวัสดิการ (กองทุน)', funds.length],
    ['สมัชชา (ครั้ง)', assemblies.length],
    ['ข้อเสนอต่อแผน (ข้อ)', proposals.length],
    ['ผู้แทนไประดับจังหวัด (คน)', delegates.length],
  ])
}

function people({ members: { joined, left } }: AnnualReport): Sheet[] {
  const columns = [column('ชื่อ – สกุล'), column('ประเภท'), column('องค์กร'), column('การเปลี่ยนแปลง'), column('วันที่', 'date'), column('เหตุ')]
  return [sheetOf('สมาชิกที่เปลี่ยนแปลง', columns, [
    ...joined.map((one) => [one.name, CAPACITIES[one.capacity], one.organisationName, one.again ? 'เริ่มวาระ (เคยเป็นสมาชิก)' : 'เริ่มวาระ (เข้าใหม่)', one.on, '']),
    ...left.map((one) => [one.name, CAPACITIES[one.capacity], one.organisationName, 'พ้นจากตำแหน่ง', one.on, endWords(one.end)]),
  ])]
}

function meetings({ meetings: { rows }, resolutions: { byVerb, closed, open } }: AnnualReport): Sheet[] {
  const number = (heading: string) => column(heading, 'number')
  return [
    sheetOf('การประชุม', [
      column('ครั้งที่'), column('วันที่', 'date'), number('ในตำแหน่ง'), number('มาประชุม'), number('ร้อยละ'), number('องค์ประชุม'), column('ผล'), number('มติ'), column('รายงานการประชุม'),
    ], rows.map((row) => [meetingWord(row), row.heldOn, row.inOffice, row.presentCount, percentPresent(row), row.required, quorumWord(row), row.resolutionCount, minutesWord(row)])),
    sheetOf('มติ', [column('มติ'), number('จำนวน')], byVerb.map(({ verb, count }) => [VERBS[verb], count])),
    sheetOf('งานติดตาม', [column('งาน'), column('ผู้รับผิดชอบ'), column('กำหนดเสร็จ', 'date'), column('สถานะ'), column('ปิดเมื่อ', 'date'), column('ผลหรือความคืบหน้า')], [
      ...closed.map((row) => [taskWord(row), row.owner, row.dueOn, row.state === 'dropped' ? 'ยกเลิก' : 'เสร็จ', row.closedOn, row.closing]),
      ...open.map((row) => [taskWord(row), row.owner, row.dueOn, row.standing === 'overdue' ? 'เลยกำหนด' : 'ยังไม่ปิด', null, row.lastNote]),
    ]),
  ]
}

function projects({ projects: listed, money }: AnnualReport): Sheet[] {
  const amount = (heading: string) => column(`${heading} (บาท)`, 'number')
  const amounts = [amount('สัญญาให้'), amount('รับแล้ว'), amount('จ่ายแล้ว')]
  const sums = (one: { promisedSatang: number; receivedSatang: number; spentSatang: number }) => [one.promisedSatang, one.receivedSatang, one.spentSatang].map(bahtOf)
  return [
    sheetOf('โครงการ', [column('รหัส'), column('โครงการ'), column('ประเด็น'), column('สถานะ'), ...amounts], listed.map((one) => [one.code, one.title, one.issues.join(', '), stageWord(one), ...sums(one)])),
    sheetOf('เงินตามแหล่ง', [column('แหล่งเงิน'), ...amounts], money.map((one) => [one.source === null ? 'ไม่ได้ระบุแหล่งเงิน' : SOURCE_WORDS[one.source], ...sums(one)])),
    sheetOf('ตัวชี้วัด', [column('โครงการ'), column('ตัวชี้วัด'), column('หน่วย'), column('ค่าเริ่ม', 'number'), column('เป้าหมาย', 'number'), column('ล่าสุด', 'number'), column('วัดเมื่อ', 'date')],
      listed.flatMap(({ title, indicators }) => indicators.map(({ indicator, latest }) => [title, indicator.name, indicator.unit, indicator.baseline, indicator.target, latest?.value ?? null, latest?.readOn ?? null]))),
  ]
}

function community({ funds, assemblies, proposals, delegates }: AnnualReport): Sheet[] {
  const amount = (heading: string) => column(`${heading} (บาท)`, 'number')
  return [
    sheetOf('กองทุนสวัสดิการ', [
      column('กองทุน'), column('สมาชิก (คน)', 'number'), amount('สมาชิกสมทบ'), amount('อปท. สมทบ'), amount('รัฐสมทบ'), amount('คงเหลือ'), column('ผู้รับสวัสดิการ (คน)', 'number'), amount('สวัสดิการที่จ่าย'),
    ], funds.map(({ name, year, benefits }) => [
      name, year.members, bahtOf(year.membersReceivedSatang), bahtOf(year.localReceivedSatang), bahtOf(year.stateReceivedSatang), year.balanceSatang === null ? null : bahtOf(year.balanceSatang),
      benefits.reduce((all, one) => all + one.people, 0), bahtOf(benefits.reduce((all, one) => all + one.satang, 0)),
    ])),
    sheetOf('สมัชชา', [column('ครั้งที่', 'number'), column('วันที่', 'date'), column('ชื่อ'), column('สถานที่'), column('ผู้เข้าร่วม', 'number')], assemblies.map((one) => [one.number, one.heldOn, one.title, one.place, one.attended])),
    sheetOf('ข้อเสนอ', [column('ข้อเสนอ'), column('เสนอต่อ'), column('ส่งเมื่อ', 'date'), column('ตอบเมื่อ', 'date'), column('ผล')], proposals.map((one) => [one.title, PLAN_WORDS[one.plan], one.sentOn, one.answeredOn, OUTCOME_WORDS[one.outcome]])),
    sheetOf('ผู้แทนระดับจังหวัด', [column('ชื่อ – สกุล'), column('ตำแหน่งและองค์กรที่ส่ง'), column('มีชื่อเมื่อ', 'date')], delegates.map((one) => [one.name, one.position, one.namedOn])),
  ]
}
