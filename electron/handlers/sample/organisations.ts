import type { OrganisationInput } from '../../contract/members.ts'
import type { StatusInput } from '../../contract/organisations.ts'

/** Fifteen invented organisations in villages 1 to 9: two delegates each for the first thirteen, none yet for the last two. */

type Facts = readonly [name: string, kind: OrganisationInput['kind'], moo: number[], activity: string, leader: string, members: number]

const FACTS: readonly Facts[] = [
  ['กลุ่มออมทรัพย์บ้านหาดทรายเงิน', 'local', [1], 'การเงิน', 'นางขวัญใจ หาดงาม', 84],
  ['กลุ่มประมงพื้นบ้านอ่าวกะลา', 'traditional', [2], 'อาชีพ การผลิต และแปรรูป', 'นายชัยวัฒน์ ปลาเงิน', 41],
  ['กลุ่มแม่บ้านเกษตรกรบ้านสวนมะพร้าว', 'local', [3], 'อาชีพ การผลิต และแปรรูป', 'นางดวงตา สนทะเล', 36],
  ['กลุ่มเลี้ยงแพะบ้านเขาเขียว', 'local', [4], 'อาชีพ การผลิต และแปรรูป', 'นายนิพนธ์ ป่าโกงกาง', 22],
  ['กองทุนสวัสดิการบ้านปากคลองใหม่', 'local', [5], 'สวัสดิการสังคม', 'นายประเสริฐ น้ำขึ้น', 130],
  ['ชมรมผู้สูงอายุบ้านทุ่งสับปะรด', 'local', [6], 'สวัสดิการสังคม', 'นางผกามาศ ดอกแคนา', 95],
  ['กลุ่มท่องเที่ยวชุมชนบ้านแหลมทราย', 'local', [7], 'ด้านสังคม', 'นายพิชัย แหลมทราย', 28],
  ['กลุ่มสวนยางบ้านเขาเขียว', 'traditional', [8], 'อาชีพ การผลิต และแปรรูป', 'นายมานพ สวนยางงาม', 57],
  ['กลุ่มเยาวชนบ้านบ่อทราย', 'local', [9], 'ด้านสังคม', 'นางสาวภาวิณี หอยมุก', 33],
  ['เครือข่ายรักษ์ป่าชายเลน', 'other', [1, 2, 3, 7], 'ด้านสังคม', 'นายรุ่งโรจน์ เขาเขียว', 64],
  ['กลุ่มธนาคารขยะบ้านหาดทรายเงิน', 'local', [1], 'ด้านสังคม', 'นางละมัย บ่อทราย', 48],
  ['เครือข่ายอาสาสมัครดูแลผู้ป่วย', 'other', [4, 5, 6], 'สวัสดิการสังคม', 'นางสาวศิริพร ดาวประดับฟ้า', 39],
  ['กลุ่มผ้ามัดย้อมบ้านชายเลน', 'local', [3], 'อาชีพ การผลิต และแปรรูป', 'นางสายสุนีย์ ผักหวานป่า', 19],
  ['กลุ่มผู้ใช้น้ำสระเก็บน้ำบ้านหินลาด', 'local', [8], 'ด้านสังคม', 'นายหาญณรงค์ หินลาด', 25],
  ['กลุ่มตลาดนัดบ้านท่าเรือใหม่', 'local', [9], 'การเงิน', 'นายแก้ว ท่าเรือใหม่', 31],
]

export const SAMPLE_ORGANISATIONS: readonly OrganisationInput[] = FACTS.map(([name, kind, moo, activity, leader, memberCount], at) => ({
  name, kind, moo: [...moo], activity, leader, memberCount,
  registrationNo: `${at + 1}/2552`, registeredOn: '2009-03-16', foundedOn: null, phone: '', seats: null, note: 'องค์กรสมมุติ',
}))

/** The last of them does not meet at present. */
export const SAMPLE_SUSPENSION: Omit<StatusInput, 'startedOn'> = { status: 'suspended', reason: 'กลุ่มขอพักการดำเนินงานระหว่างเลือกผู้นำใหม่' }

/** Delegates by their place in the list of people: two for each organisation. */
export const DELEGATES_EACH = 2
