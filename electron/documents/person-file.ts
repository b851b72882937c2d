import type { PersonFile } from '../contract/person-file.ts'
import type { Basis } from '../contract/privacy.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { formatNationalId, formatPhone, formatThaiDate, fullName, resolutionNumber } from '../contract/text/index.ts'
import { postTitle } from '../domain/posts.ts'
import { heading, paragraph, plain, type Block, type Column, type DocumentModel } from './model.ts'
import { readableSize } from './package-words.ts'
import { paper } from './paper.ts'
import { attendanceWords, CAPACITIES, endWords, lengthWords, ruleWords, STATUSES } from './service-words.ts'
import { beYear, councilTitle, localMoment } from './words.ts'

/** All that is kept about one person, for that person to read (PDPA s.30). */

const BASES: Record<Basis, string> = {
  consent: 'ความยินยอม (มาตรา 19)',
  contract: 'สัญญา (มาตรา 24(3))',
  legal_duty: 'หน้าที่ตามกฎหมาย (มาตรา 24(6))',
  public_task: 'ภารกิจเพื่อประโยชน์สาธารณะ (มาตรา 24(4))',
  vital_interest: 'ป้องกันอันตรายต่อชีวิต (มาตรา 24(2))',
  legitimate_interest: 'ประโยชน์โดยชอบด้วยกฎหมาย (มาตรา 24(5))',
}
const ACCESSES: Record<string, string> = { 'members.showNationalId': 'เปิดดูเลขประจำตัวประชาชน', 'privacy.exportPerson': 'ออกสำเนาข้อมูลทั้งหมด' }

const none = '–'
const day = (date: string | null): string => (date === null ? none : formatThaiDate(date, 'short'))

export function personFileDocument(file: PersonFile, settings: Pick<SettingsValues, 'thaiDigits'>): DocumentModel {
  const name = fullName(file.person)
  const title = `ข้อมูลส่วนบุคคลของ ${name}`
  return paper({
    settings,
    title,
    blocks: [
      heading(1, 'ข้อมูลส่วนบุคคลที่สภาเก็บไว้'),
      paragraph([{ text: councilTitle(file.council), bold: true }], { align: 'center' }),
      paragraph(`ออกให้ตาม พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 30 เมื่อ ${localMoment(file.madeAt)}`, { align: 'center' }),
      ...personBlocks(file),
      ...serviceBlocks(file),
      heading(2, 'มติที่มีชื่อนี้'),
      paragraph('หาโดยเทียบชื่อในข้อความ จึงอาจมีของคนชื่อเดียวกันปนอยู่', { size: 'small' }),
      rows(
        file.resolutions.map((one) => [resolutionNumber(one), day(one.heldOn || null), one.text, one.assignee]),
        [[14, 'มติที่'], [18, 'วันประชุม'], [44, 'ข้อความ'], [24, 'ผู้รับผิดชอบ']],
      ),
      heading(2, 'เอกสารแนบ'),
      rows(file.attachments.map((one) => [one.name, readableSize(one.size), localMoment(one.createdAt)]), [[52, 'ชื่อไฟล์'], [16, 'ขนาด'], [32, 'แนบเมื่อ']]),
      heading(2, 'ผู้ที่เปิดดูหรือนำข้อมูลนี้ออก'),
      rows(file.accesses.map((one) => [localMoment(one.at), one.userName, ACCESSES[one.command] ?? one.command]), [[34, 'เมื่อ'], [30, 'ผู้ใช้'], [36, 'ทำอะไร']]),
    ],
  })
}

function personBlocks({ person, consents, retention }: PersonFile): Block[] {
  const values: [string, string][] = [
    ['ชื่อ – สกุล', fullName(person)],
    ['เลขประจำตัวประชาชน', person.nationalId === '' ? none : formatNationalId(person.nationalId)],
    ['วันเกิด', person.bornOn === null ? none : formatThaiDate(person.bornOn, 'long')],
    ['โทรศัพท์', person.phone === '' ? none : formatPhone(person.phone)],
    ['ที่อยู่', [person.houseNo, person.moo === null ? '' : `หมู่ที่ ${person.moo}`, person.address].filter(Boolean).join(' ') || none],
    ['หมายเหตุ', person.note || none],
    ['บันทึกครั้งแรก', localMoment(person.createdAt)],
    ['กำหนดเก็บข้อมูล', retention === null ? 'ยังไม่เริ่มนับ เพราะยังไม่พ้นวาระ' : `ถึง ${formatThaiDate(retention.keptUntil, 'long')}`],
    ...(person.erasedAt === null ? [] : [['ล้างข้อมูลแล้วเมื่อ', localMoment(person.erasedAt)] as [string, string]]),
  ]
  return [
    heading(2, 'ข้อมูลบุคคล'),
    { kind: 'facts', rows: values.map(([label, value]) => ({ label, value })) },
    heading(2, 'วัตถุประสงค์และฐานในการเก็บข้อมูล'),
    rows(
      consents.map((one) => [one.purpose, BASES[one.basis], one.version || none, day(one.givenOn), one.withdrawnOn === null ? none : day(one.withdrawnOn), one.note]),
      [[26, 'วัตถุประสงค์'], [22, 'ฐาน'], [10, 'ฉบับ'], [13, 'แจ้งหรือให้เมื่อ'], [13, 'ถอนเมื่อ'], [16, 'หมายเหตุ']],
    ),
  ]
}

function serviceBlocks({ memberships, posts, committees, service, attendance }: PersonFile): Block[] {
  return [
    heading(2, 'วาระและตำแหน่ง'),
    paragraph(`เป็นสมาชิกรวม ${lengthWords(service.total)}`),
    rows(
      [
        ...memberships.map((one) => [[CAPACITIES[one.capacity], one.organisationName ?? ''].filter(Boolean).join(' '), day(one.startedOn), day(one.dueEndOn), day(one.endedOn), endWords(one)]),
        ...posts.map((one) => [postTitle(one), day(one.startedOn), none, day(one.endedOn), '']),
        ...committees.map((one) => [[one.committee, one.role].filter(Boolean).join(' '), day(one.startedOn), none, day(one.endedOn), '']),
      ],
      [[36, 'วาระหรือตำแหน่ง'], [15, 'เริ่ม'], [15, 'ครบวาระ'], [15, 'สิ้นสุด'], [19, 'เหตุที่พ้น']],
    ),
    heading(2, 'การมาประชุม'),
    paragraph(attendanceWords(service.attendance)),
    paragraph(ruleWords(service), { size: 'small' }),
    rows(
      attendance.map((one) => [day(one.heldOn), `ครั้งที่ ${one.number}/${beYear(one.year)}`, STATUSES[one.status as keyof typeof STATUSES] ?? 'ไม่ได้ลงไว้', one.remark]),
      [[20, 'วันประชุม'], [24, 'การประชุม'], [24, 'การมาประชุม'], [32, 'หมายเหตุ']],
    ),
  ]
}

/** A table of texts, or the word for none. */
function rows(texts: readonly (readonly string[])[], columns: readonly (readonly [width: number, heading: string])[]): Block {
  if (texts.length === 0) return paragraph('ไม่มี', { indent: 'first' })
  return {
    kind: 'table',
    ruled: true,
    size: 'small',
    columns: columns.map(([width, title]): Column => ({ width, align: 'start', heading: title })),
    rows: texts.map((cells) => ({ kind: 'cells', cells: cells.map(plain) })),
  }
}
