import type { ColumnField, ImportKind } from '../../contract/imports.ts'
import { fold } from '../../domain/thai-text.ts'

/**
 * What column headings mean. Councils name the same thing in many ways, in Thai and English, as a word or as a
 * question of a form; each rule is tried on the heading without spaces and punctuation, the first that fits wins.
 */
interface HeadingRule {
  field: ColumnField | null
  is: RegExp
  not?: RegExp
}

/** "เลขบัตรประชาชน 13 หลัก (ไม่ต้องใส่ขีด)" -> "เลขบัตรประชาชน13หลักไม่ต้องใส่ขีด" */
export function foldHeading(text: string): string {
  return fold(text).replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** Personal data that a council's roll must not hold (religion, blood group …) or that no field is for. */
const NOT_TAKEN = /ลายมือชื่อ|ลายเซ็น|ลงชื่อ|signature|^เพศ|ศาสนา|อีเมล|e?mail|^line|ไลน์|เลือด|โลหิต|อาชีพ|การศึกษา|สัญชาติ|เชื้อชาติ|บิดา|มารดา|คู่สมรส|บัญชี|หมดอายุ|วันออกบัตร|สำเนา/

const SEQUENCE: HeadingRule = { field: 'sequence', is: /^(ลำดับ|ลำดับที่|ลำดับเลข|เลขลำดับ|ที่|no|nr|seq|item|order|ข้อ|ข้อที่)$/ }
const PHONES: HeadingRule = { field: 'phones', is: /โทร|เบอร์|มือถือ|phone|mobile|^tel|cell/ }
const NOTE: HeadingRule = { field: 'note', is: /หมายเหตุ|ข้อเสนอ|remark|^notes?$|comment|^อื่นๆ?$|พ้นจาก|พ้นตำแหน่ง|ตำแหน่ง(ทางสังคม|ทางการเมือง|ทางปกครอง|อื่น)/ }
const MOO: HeadingRule = { field: 'moo', is: /^(ที่อยู่)?(หมู่|หมู่ที่|ม|หมู่บ้านที่|หมู่บ้าน|หมู่ที่ชื่อบ้าน|moo|villageno|mooban)(ที่ตั้ง)?$|^หมู่ที่/ }

/** "ผู้แทนคนที่ 1", "ผู้แทน 2": one row for an organisation, a column for each of its delegates. */
export const NUMBERED_PERSON = /^(ราย)?(ชื่อ)?(ผู้แทน|ตัวแทน|สมาชิก)(คน)?(ที่)?[12]$/

const MEMBER_RULES: readonly HeadingRule[] = [
  { field: 'timestamp', is: /^(ประทับเวลา|timestamp|วันที่(กรอก|ตอบ|ส่ง))/ },
  { field: null, is: NOT_TAKEN },
  SEQUENCE,
  {
    field: 'nationalId',
    is: /(เลข|รหัส).*(ประชาชน|ปชช|บัตร|13หลัก)|^(เลข|หมายเลข|รหัส)ประจำตัว(บุคคล)?$|^(เลข|เลขที่|หมายเลข)บัตร|^บัตร|ปชช|13หลัก|^(national|citizen|personal|thai)?id(card|entification)?(no|number)?$|nationalid|citizenid|idcard/,
    not: /จดแจ้ง|สมาชิก$/,
  },
  { field: 'bornOn', is: /เกิด|^วดป$|^dob$|birth/, not: /สถานที่|จังหวัดที่/ },
  { field: 'age', is: /^อายุ|^age/, not: /วาระ|สมาชิก|ตำแหน่ง/ },
  { field: 'fullName', is: /ชื่อ.*สกุล|^fullname|^รายชื่อ|^รายนาม/, not: /กลุ่ม.*ชื่อ|ชื่อกลุ่ม|ชื่อองค์กร/ },
  { field: 'dueEndOn', is: /ครบ(กำหนด)?วาระ|หมดวาระ|สิ้น(สุด)?วาระ|พ้นวาระ|สิ้นสุด|ครบกำหนด|วันครบ|^ถึง(วันที่)?$|termend|enddate|expir|^ends?(on)?$/ },
  {
    field: 'startedOn',
    is: /เริ่ม|ได้รับ(การ)?(เลือก|คัดเลือก|แต่งตั้ง|สรรหา)|(เลือก|เลือกตั้ง|แต่งตั้ง|คัดเลือก|สรรหา)เมื่อ|วันที่(ได้รับ|เลือก|เลือกตั้ง|แต่งตั้ง|คัดเลือก|เข้า|ดำรง|เป็นสมาชิก)|(ดำรงตำแหน่ง|เป็นสมาชิก)(เมื่อ|ตั้งแต่)|ตั้งแต่|เข้ารับ|termstart|startdate|^starts?(ed)?(on)?$|elected|appointed|^since/,
  },
  { field: 'term', is: /^วาระ(การดำรงตำแหน่ง|ดำรงตำแหน่ง)?$|ระยะเวลาดำรง|^ช่วงวาระ|^term(ofoffice)?$/ },
  { field: 'nickname', is: /ชื่อเล่น|nickname|ฉายา/ },
  { field: 'title', is: /คำนำ|นำหน้าชื่อ|^ยศ|^title$|^prefix$/ },
  { field: 'familyName', is: /^(นาม|ชื่อ)?สกุล|surname|lastname|familyname/ },
  { field: 'givenName', is: /^ชื่อ(ตัว|จริง|แรก|ต้น|ภาษาไทย|ไทย)?$|firstname|givenname/ },
  { field: 'post', is: /ตำแหน่ง|position|^posts?$|^role$|บทบาท|หน้าที่/, not: /ทางสังคม|ทางการเมือง|ทางปกครอง|ตำแหน่งอื่น|พ้น/ },
  { field: 'capacity', is: /ประเภท(ของ)?(การเป็น)?(สมาชิก|ผู้แทน)|สมาชิกประเภท|ประเภทใด|^ประเภท$|(สถานะ|สถานภาพ)(ของ|การเป็น)?สมาชิก|ที่มาของสมาชิก|^ที่มา$|membertype|memberkind|^capacity$|^type$/ },
  PHONES,
  NOTE,
  { field: 'fullName', is: NUMBERED_PERSON },
  { field: 'fullName', is: /^ชื่อ(ของ)?(สมาชิก|ผู้แทน|ตัวแทน|ผู้ทรง|ท่าน|กรรมการ|คณะกรรมการ)|^(member|person)?name$|^นามสมาชิก/, not: /กลุ่ม|องค์กร/ },
  { field: 'postcode', is: /ไปรษณีย์|postcode|postalcode|^zip/ },
  // Several parts of an address in one heading: one cell holds them all.
  { field: 'address', is: /(บ้านเลขที่|หมู่|ตำบล|แขวง).*(ตำบล|อำเภอ|เขต|จังหวัด)|ที่อยู่(ปัจจุบัน|ตาม|ที่ติดต่อ|สมาชิก|ของท่าน)?$|^ที่อยู่(ปัจจุบัน|ตาม|ที่ติดต่อ)|ภูมิลำเนา|^(home)?address|ที่ติดต่อ/ },
  { field: 'houseNo', is: /บ้านเลขที่|เลขที่บ้าน|ที่อยู่เลขที่|^เลขบ้าน|houseno|housenumber|^เลขที่$/ },
  MOO,
  { field: 'village', is: /ชื่อ(หมู่)?บ้าน|^บ้าน$|ชื่อชุมชนบ้าน|^village(name)?$/ },
  { field: 'tambon', is: /^(ที่อยู่)?(ชื่อ)?(ตำบล|แขวง)|^tambon|^subdistrict/ },
  { field: 'amphoe', is: /^(ที่อยู่)?(ชื่อ)?(อำเภอ|เขต)|^amph|^district/ },
  { field: 'province', is: /^(ที่อยู่)?(ชื่อ)?จังหวัด|^province|^changwat/ },
  { field: null, is: /^(ชื่อ)?สภา|เลข(ที่)?จดแจ้ง|วันที่จดแจ้ง|ประเภท(ชุมชน|กลุ่ม|องค์กร)/ },
  { field: 'organisation', is: /กลุ่ม|องค์กร|สังกัด|เครือข่าย|หน่วยงาน|ชุมชน|ตัวแทน|ผู้แทน|organi[sz]ation|^group|community/, not: /เลข|จำนวน|ด้าน/ },
  { field: 'address', is: /ที่อยู่/ },
  { field: 'note', is: /^สถานะ|^สถานภาพ|^status/ },
]

const ORGANISATION_RULES: readonly HeadingRule[] = [
  SEQUENCE,
  PHONES,
  { field: 'registrationNo', is: /(เลข|ที่|รหัส).*(จดแจ้ง|ทะเบียน)|^จดแจ้งเลข|registration(no|number)|^regno/, not: /วัน/ },
  { field: 'registeredOn', is: /(วัน|เมื่อ).*(จดแจ้ง|จดทะเบียน|ก่อตั้ง)|(จดแจ้ง|จดทะเบียน)(เมื่อ|วันที่|วัน)|registered|registrationdate|^วันที่$/ },
  { field: 'memberCount', is: /จำนวน.*(สมาชิก|คน|ราย)|^สมาชิก(คน|ราย|ครัวเรือน)?$|^จำนวน$|members?(count)?$/, not: /เงิน/ },
  { field: 'leader', is: /ประธาน|ผู้นำ|หัวหน้า|ผู้ประสาน|leader|chair|contactperson/ },
  { field: 'status', is: /สถานะ|สถานภาพ|status/ },
  { field: 'kind', is: /ประเภท(ชุมชน|องค์กร|กลุ่ม)?|^type$|^kind$/, not: /กิจกรรม/ },
  { field: 'activity', is: /กิจกรรม|ด้าน|ประเด็น|activity/ },
  { field: 'name', is: /ชื่อ.*(กลุ่ม|องค์กร|ชุมชน)|^(กลุ่ม|องค์กร)(กลุ่ม|องค์กร|ชุมชน|เครือข่าย)*(ที่จดแจ้ง)?$|^(ชื่อ|รายชื่อ)$|^(organi[sz]ation|group)?name$|^organi[sz]ation$|^group$/ },
  MOO,
  { field: 'moo', is: /หมู่|พื้นที่|village/ },
  NOTE,
]

const PROJECT_RULES: readonly HeadingRule[] = [
  SEQUENCE,
  { field: 'code', is: /^(เลขที่|รหัส)(โครงการ)?$|^(project)?code$/ },
  { field: 'fiscalYear', is: /ปีงบ|^ปี(พศ)?$|งบปี|fiscalyear|^year/ },
  { field: 'totalInWords', is: /ตัวอักษร|ตัวหนังสือ|inwords/ },
  { field: 'resolution', is: /มติ|ครั้งที่ประชุม|resolution/ },
  { field: 'responsible', is: /ผู้รับผิดชอบ|เจ้าของโครงการ|responsible|owner|^กลุ่มที่รับผิดชอบ/ },
  { field: 'stage', is: /สถานะ|สถานภาพ|ความคืบหน้า|ผลการดำเนิน|ขั้นตอน|status|stage/ },
  { field: 'issue', is: /ประเด็น|ยุทธศาสตร์|^ด้าน|issue|แผนงาน$/ },
  { field: 'title', is: /ชื่อโครงการ|^โครงการ|ชื่อกิจกรรม|^(แผนงาน)?โครงการกิจกรรม|project/ },
  { field: 'total', is: /^รวม|ยอดรวม|^(จำนวน)?(เงิน)?งบประมาณ(รวม|ทั้งหมด)?(บาท)?$|^วงเงิน|^จำนวนเงิน|total|^budget/ },
  { field: 'funding', is: /^งบ|สมทบ|สนับสนุน|แหล่ง|กองทุน|อบจ|พอช|เทศบาล|อบต|อปท|บริจาค|funding/ },
  NOTE,
]

const RULES: Record<ImportKind, readonly HeadingRule[]> = {
  member_roll: MEMBER_RULES,
  organisation_list: ORGANISATION_RULES,
  project_list: PROJECT_RULES,
}

/** The field a heading names in a list of that kind; null where it is known to be none, undefined where nothing fits. */
export function fieldOfHeading(heading: string, kind: ImportKind): ColumnField | null | undefined {
  if (/^\s*[#№]\s*$/.test(heading)) return 'sequence'
  const folded = foldHeading(heading)
  if (folded === '') return undefined
  return RULES[kind].find((rule) => rule.is.test(folded) && !(rule.not?.test(folded) ?? false))?.field
}
