import type { Afterwards } from '../../electron/documents/adoption.ts'
import { qrText, shortCode } from '../../electron/domain/seal-code.ts'
import type { MinutesInput } from '../../electron/documents/minutes.ts'
import { PLAIN_ITEM, UNCOUNTED, type AgendaItem, type AttendanceEntry, type Resolution } from '../../electron/contract/meetings.ts'
import type { RichTextNode } from '../../electron/contract/shapes.ts'

/** Invented people and matters, for documents under test. */

export const AT = '2026-01-05T03:00:00.000Z'

/** A stable id for the n-th thing of a kind. */
export function idOf(kind: number, n: number): string {
  return `00000000-0000-7000-8${String(kind).padStart(3, '0')}-${String(n).padStart(12, '0')}`
}

const GIVEN = ['กมล', 'เกษม', 'แก้วตา', 'จำปา', 'ใจดี', 'ชำนาญ', 'น้ำทิพย์', 'ฮาหรน', 'เจ๊ะปา', 'ร่อเกี๊ยะ', 'ศักดา', 'เบญจวรรณ', 'ไพโรจน์', 'อำไพ', 'ฐานันดร']
const FAMILY = ['ดำรงวารี', 'รักษ์ป่าเลน', 'หาดทรายงาม', 'แก้วประดับ', 'ทองสมมุติ', 'ศรีสุวรรณวัฒนากุลชัยพัฒน์', 'อ่าวทองดี']
const TITLES = ['นาย', 'นาง', 'นางสาว']

export function inventedName(n: number): string {
  const family = FAMILY[Math.floor(n / GIVEN.length) % FAMILY.length]
  return `${TITLES[n % TITLES.length]}${GIVEN[n % GIVEN.length]} ${family}`
}

const POSTS = ['ประธาน', 'รองประธาน คนที่ 1', 'รองประธาน คนที่ 2', 'เลขานุการ', 'เหรัญญิก']

export function attendanceOf(count: number): AttendanceEntry[] {
  return Array.from({ length: count }, (_, n) => ({
    personId: idOf(1, n),
    name: inventedName(n),
    postLabel: POSTS[n] ?? 'สมาชิก',
    organisationName: n < POSTS.length ? null : `กลุ่มออมทรัพย์บ้านสมมุติ หมู่ที่ ${(n % 9) + 1}`,
    status: n % 8 === 7 ? 'absent' : n % 11 === 10 ? 'leave' : 'present',
    remark: n % 16 === 7 ? 'ติดราชการ' : n % 11 === 10 ? 'ป่วย' : '',
  }))
}

export function rich(...paragraphs: string[]): RichTextNode {
  return { type: 'doc', content: paragraphs.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })) }
}

/** A typed table: its first row is the heading. */
export function typedTable(...rows: string[][]): RichTextNode {
  const cell = (type: string) => (words: string): RichTextNode => ({ type, content: words.split('\n').flatMap((line) => rich(line).content ?? []) })
  return { type: 'table', content: rows.map((row, at) => ({ type: 'tableRow', content: row.map(cell(at === 0 ? 'tableHeader' : 'tableCell')) })) }
}

export const PROSE =
  'นายฮาหรน หาดทรายงาม รายงานว่าได้เดินสำรวจแนวเขตป่าชายเลนร่วมกับสถานีพัฒนาทรัพยากรป่าชายเลนแล้ว 3 ครั้ง พบจุดบุกรุกใหม่ 2 จุด รวมประมาณ 4 ไร่ ที่ประชุมซักถามถึงป้ายแนวเขตที่ชำรุดจากมรสุม และขอให้ชุมชนช่วยกันเฝ้าระวังโดยไม่เผชิญหน้ากับผู้บุกรุก ผู้แทนกลุ่มที่ซื้อน้ำดื่มเสนอให้เลื่อนการตอกเสาเข็มออกไปก่อน เพราะเอี๊ยดของรถไถเสีย และญาติของผู้มีฐานันดรในพื้นที่ยังไม่เห็นด้วย'

const MAIN = [
  ['chair_informs', 'เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ'],
  ['adopt_minutes', 'เรื่องรับรองรายงานการประชุม ครั้งที่ 4/2568'],
  ['matters_arising', 'เรื่องสืบเนื่อง'],
  ['for_information', 'เรื่องเสนอเพื่อทราบ'],
  ['for_consideration', 'เรื่องเสนอเพื่อพิจารณา'],
  ['other_matters', 'เรื่องอื่น ๆ'],
] as const

export function agendaItem(n: number, over: Partial<AgendaItem> = {}): AgendaItem {
  const [kind, title] = MAIN[n] ?? ['own', 'เรื่องของสภา']
  return {
    id: idOf(2, n), revision: 1, createdAt: AT, updatedAt: AT, meetingId: idOf(0, 1), parentId: null,
    position: n + 1, label: String(n + 1), kind, title, body: rich(), ...PLAIN_ITEM, ...over,
  }
}

export function resolutionOn(item: AgendaItem, number: number, over: Partial<Resolution> = {}): Resolution {
  return {
    id: idOf(3, number), revision: 1, createdAt: AT, updatedAt: AT, meetingId: item.meetingId, agendaItemId: item.id,
    number, series: 'year', year: 2026, verb: 'acknowledge', text: '', ...UNCOUNTED, assignee: '', task: '', dueOn: null, presentCount: 28, quorumMet: true, ...over,
  }
}

/** A meeting of 33 members with the standard agenda, one sub-item, three kinds of resolution and one empty item. */
export function minutesInput(over: Partial<MinutesInput> & { members?: number; paragraphs?: number } = {}): MinutesInput {
  const { members = 33, paragraphs = 2, ...rest } = over
  const attendance = attendanceOf(members)
  const present = attendance.filter((entry) => entry.status === 'present').length
  const required = Math.ceil(members / 2)
  const agenda = MAIN.map((_, n) => agendaItem(n))
  agenda[0]!.body = rich(...Array.from({ length: paragraphs }, () => PROSE))
  agenda[2]!.body = rich(PROSE)
  agenda[5]!.body = rich('นัดประชุมครั้งต่อไปวันพฤหัสบดีที่ 12 มีนาคม พ.ศ. 2569 เวลา 13.30 น. ณ สถานที่เดิม')
  const project = agendaItem(6, { parentId: agenda[4]!.id, position: 1, label: '5.1', title: 'โครงการธนาคารขยะชุมชน วงเงิน 30,000 บาท', body: rich(PROSE) })
  return {
    council: { name: 'สภาองค์กรชุมชนตำบลสมมุติ' },
    afterwards: null,
    settings: { thaiDigits: false, substituteCounts: false },
    meeting: {
      id: idOf(0, 1), revision: 1, createdAt: AT, updatedAt: AT, kind: 'ordinary', committeeId: null, number: 1, year: 2026, heldOn: '2026-01-15',
      startsAt: '13:30', begunAt: null, endsAt: '16:15', place: 'ศาลาอเนกประสงค์บ้านสมมุติ หมู่ที่ 3 ตำบลสมมุติ', recorder: inventedName(3), checker: inventedName(0), stage: 'closed', state: 'draft',
    },
    agenda: [...agenda, project],
    resolutions: [
      resolutionOn(agenda[0]!, 1),
      resolutionOn(agenda[1]!, 2, { verb: 'adopt', text: 'รายงานการประชุม ครั้งที่ 4/2568 โดยไม่มีการแก้ไข' }),
      resolutionOn(project, 3, { verb: 'approve', text: 'โครงการ', votes: { for: 20, against: 5, abstain: 3 }, assignee: inventedName(9), dueOn: '2026-03-31' }),
      resolutionOn(agenda[5]!, 4, { verb: 'assign', text: 'ประสานเทศบาลและการไฟฟ้าส่วนภูมิภาค', assignee: inventedName(2), dueOn: '2026-02-28' }),
    ],
    attendance,
    guests: [{ id: idOf(4, 1), revision: 1, createdAt: AT, updatedAt: AT, meetingId: idOf(0, 1), name: 'นายวันชัย สมมุติกุล', position: 'นักพัฒนาชุมชน เทศบาลตำบลสมมุติ' }],
    quorum: { asked: true, inOffice: members, required, present, met: present >= required, numerator: 1, denominator: 2 },
    committeeName: '', rollFrozen: true, movements: [], presence: [{ at: null, present, met: present >= required, turned: false }], recusals: [], ballots: [], voterCounts: {}, changes: 0,
    ...rest,
  }
}

const CONSONANTS = [...'กขคงจฉชซญฎฏฐณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ']
const VOWELS = ['', '', 'ะ', 'า', 'ำ', 'ิ', 'ี', 'ึ', 'ื', 'ุ', 'ู', 'ั']
const TONES = ['', '', '่', '้', '๊', '๋']

/** Syllables in which every consonant meets every vowel and tone mark, no stretch twice: the same for the same seed. */
export function inventedSyllables(count: number, seed: number): string {
  let state = seed
  const next = <T>(list: readonly T[]): T => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return list[Math.floor(state / 65_536) % list.length] as T
  }
  return Array.from({ length: count }, (_, n) => {
    const vowel = next(VOWELS)
    const beside = /[ะาำ]/.test(vowel)
    return `${next(CONSONANTS)}${beside ? '' : vowel}${next(TONES)}${beside ? vowel : ''}${n % 9 === 8 ? ' ' : ''}`
  }).join('')
}

const NAMED = { kind: 'ordinary' as const, committee: null, number: 2, year: 2026, heldOn: '2026-04-20' }
const sealed = (seq: number, hash: string) => ({ seq, code: shortCode(seq, hash), qr: qrText(seq, hash) })

/** Adopted at the next meeting with a correction, and amended once since. */
export const AFTERWARDS: Afterwards = {
  adoption: {
    way: 'next', adoptedOn: '2026-04-20', by: NAMED, resolution: { number: 7, year: 2026, series: 'year' }, corrections: 'ระเบียบวาระที่ 4 แก้ “ฝ่าย” เป็น “ฝาย”',
    seal: sealed(12, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'),
  },
  amendments: [{
    by: { ...NAMED, number: 3, heldOn: '2026-07-20' }, resolution: null, item: { label: '5.1', title: 'โครงการธนาคารขยะชุมชน' }, amendedOn: '2026-07-20',
    oldText: 'วงเงิน 30,000 บาท', newText: 'วงเงิน 3,000 บาท', reason: 'พิมพ์ผิด',
    seal: sealed(15, '00443214c74254b635cf84653a56d7c675be77df00000000000000000000beef'),
  }],
}
