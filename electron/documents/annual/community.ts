import { total } from '../../domain/project-money.ts'
import { DELEGATE_COLUMNS, delegateRow } from '../delegate-list.ts'
import { heading, type Block } from '../model.ts'
import { OUTCOME_WORDS, PLAN_WORDS } from '../project-words.ts'
import { beYear } from '../words.ts'
import { baht, figures, sentence, short, tableOf, tableOr, words } from './blocks.ts'
import { meetingWord } from './meetings.ts'
import type { AnnualFund, AnnualReport } from './report.ts'

/** Parts 6 to 8: the welfare fund, the assembly with its proposals, and the delegates to the provincial meeting. */

const MATCHES = [words('ผู้สมทบ', 46), figures('สัญญาสมทบ (บาท)', 27), figures('ได้รับ (บาท)', 27)]
const BENEFITS = [words('สวัสดิการ', 46), figures('ผู้รับ (คน)', 27), figures('จำนวนเงิน (บาท)', 27)]
const PROPOSALS = [words('ข้อเสนอ', 38), words('เสนอต่อ', 18), words('ส่งเมื่อ', 13), words('ตอบเมื่อ', 13), words('ผล', 18)]

export function fundsPart({ year, funds }: AnnualReport): Block[] {
  const title = heading(2, `6. กองทุนสวัสดิการชุมชน ปีงบประมาณ พ.ศ. ${beYear(year)}`)
  return funds.length === 0 ? [title, sentence('ไม่มีข้อมูลกองทุนสวัสดิการของปีงบประมาณนี้')] : [title, ...funds.flatMap(fundBlocks)]
}

function fundBlocks({ name, year, benefits, reportedAt }: AnnualFund): Block[] {
  const promised = year.membersPromisedSatang + year.localPromisedSatang + year.statePromisedSatang
  const received = year.membersReceivedSatang + year.localReceivedSatang + year.stateReceivedSatang
  const told = [
    year.members === null ? '' : `สมาชิกกองทุน ${year.members} คน`,
    year.balanceSatang === null ? '' : `เงินคงเหลือ ${baht(year.balanceSatang)} บาท`,
    year.reportedOn === null ? '' : `รายงานเมื่อ ${short(year.reportedOn)}`,
    reportedAt === null ? '' : `ต่อที่ประชุมครั้งที่ ${meetingWord(reportedAt)}`,
  ].filter(Boolean)
  return [
    heading(3, name),
    ...(told.length === 0 ? [] : [sentence(told.join(' '), true)]),
    tableOf(MATCHES, [
      ['สมาชิก', baht(year.membersPromisedSatang), baht(year.membersReceivedSatang)],
      ['องค์กรปกครองส่วนท้องถิ่น', baht(year.localPromisedSatang), baht(year.localReceivedSatang)],
      ['รัฐผ่าน พอช.', baht(year.statePromisedSatang), baht(year.stateReceivedSatang)],
    ], ['รวม', baht(promised), baht(received)]),
    ...tableOr(
      'ไม่มีข้อมูลการจ่ายสวัสดิการ', BENEFITS,
      benefits.map((one) => [one.kind, String(one.people), baht(one.satang)]), ['รวม', String(total(benefits, ({ people }) => people)), baht(total(benefits, ({ satang }) => satang))],
    ),
  ]
}

export function assembliesPart({ assemblies, proposals }: AnnualReport): Block[] {
  return [
    heading(2, '7. สมัชชาและข้อเสนอ'),
    ...(assemblies.length === 0
      ? [sentence('ไม่มีการจัดสมัชชาในปีนี้')]
      : assemblies.map((one) => sentence([
          `สมัชชาครั้งที่ ${one.number} วันที่ ${short(one.heldOn)}`, one.title, one.place && `ณ ${one.place}`, one.attended === null ? '' : `ผู้เข้าร่วม ${one.attended} คน`,
          one.issues.length === 0 ? '' : `ประเด็น: ${one.issues.join(', ')}`,
        ].filter(Boolean).join(' ')))),
    ...tableOr('ไม่มีข้อเสนอต่อแผนพัฒนาในปีนี้', PROPOSALS, proposals.map((one) => [
      one.title, PLAN_WORDS[one.plan], one.sentOn === null ? 'ยังไม่ได้ส่ง' : short(one.sentOn), short(one.answeredOn), OUTCOME_WORDS[one.outcome],
    ])),
  ]
}

/** The rows of the delegate list, from the same records (rule 25). */
export function delegatesPart({ year, delegates, delegatesNeeded }: AnnualReport): Block[] {
  return [
    heading(2, '8. ผู้แทนไปประชุมในระดับจังหวัด'),
    ...(delegates.length === 0
      ? [sentence(`ยังไม่มีการเสนอชื่อผู้แทนของปี พ.ศ. ${beYear(year)} ซึ่งต้องมี ${delegatesNeeded} คน`)]
      : [sentence(`เสนอชื่อแล้ว ${delegates.length} คน จากที่ต้องมี ${delegatesNeeded} คน`, true), tableOf(DELEGATE_COLUMNS, delegates.map(delegateRow))]),
  ]
}
