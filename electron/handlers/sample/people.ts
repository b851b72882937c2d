import type { PersonInput, PostInput } from '../../contract/members.ts'

/** Thirty people who do not exist: given names and surnames put together, in villages 1 to 9. */
const NAMES: readonly (readonly [title: string, given: string, family: string])[] = [
  ['นาย', 'กิตติ', 'คลื่นทอง'], ['นาง', 'ขวัญใจ', 'หาดงาม'], ['นางสาว', 'จันทร์เพ็ญ', 'เกาะแก้วใส'], ['นาย', 'ชัยวัฒน์', 'ปลาเงิน'],
  ['นาง', 'ดวงตา', 'สนทะเล'], ['นาย', 'ทวี', 'เรือใบ'], ['นางสาว', 'ธิดา', 'แสงอันดามัน'], ['นาย', 'นิพนธ์', 'ป่าโกงกาง'],
  ['นาง', 'บุญเรือน', 'ลมตะวัน'], ['นาย', 'ประเสริฐ', 'น้ำขึ้น'], ['นาง', 'ผกามาศ', 'ดอกแคนา'], ['นาย', 'พิชัย', 'แหลมทราย'],
  ['นางสาว', 'ภาวิณี', 'หอยมุก'], ['นาย', 'มานพ', 'สวนยางงาม'], ['นาง', 'เยาวเรศ', 'ปากคลองใหม่'], ['นาย', 'รุ่งโรจน์', 'เขาเขียว'],
  ['นาง', 'ละมัย', 'บ่อทราย'], ['นาย', 'วิเชียร', 'อวนลาก'], ['นางสาว', 'ศิริพร', 'ดาวประดับฟ้า'], ['นาย', 'สมพงษ์', 'กะลาพอ'],
  ['นาง', 'สายสุนีย์', 'ผักหวานป่า'], ['นาย', 'หาญณรงค์', 'หินลาด'], ['นางสาว', 'อรทัย', 'ฝนสั่งฟ้า'], ['นาย', 'อำนวย', 'ทุ่งสับปะรด'],
  ['นาง', 'เกษร', 'มะพร้าวคู่'], ['นาย', 'แก้ว', 'ท่าเรือใหม่'], ['นางสาว', 'โชติกา', 'เมฆขาว'], ['นาย', 'ไพศาล', 'ธารน้ำใส'],
  ['นาง', 'โสภา', 'ชายเลนงาม'], ['นาย', 'เอกชัย', 'สะพานหินอ่อน'],
]

const POSTS: readonly PostInput['post'][] = ['chair', 'vice_chair', 'secretary', 'treasurer']
const VILLAGES = 9
const EXPERTS_FROM = 26

export interface SamplePerson {
  person: PersonInput
  capacity: 'delegate' | 'expert'
  post: PostInput['post'] | null
}

const personAt = (at: number, [title, givenName, familyName]: (typeof NAMES)[number]): PersonInput => ({
  title, givenName, familyName, nationalId: '', bornOn: null, phone: '', houseNo: String(at * 7 + 3),
  moo: (at % VILLAGES) + 1, address: '', note: 'บุคคลสมมุติ',
})

export const SAMPLE_PEOPLE: readonly SamplePerson[] = NAMES.map((name, at) => ({
  person: personAt(at, name),
  capacity: at < EXPERTS_FROM ? 'delegate' : 'expert',
  post: POSTS[at] ?? null,
}))

/** Elected in the middle of the term, in place of the last delegate. */
export const SAMPLE_NEWCOMER: PersonInput = personAt(NAMES.length, ['นางสาว', 'พรทิพย์', 'เกลียวคลื่น'])
