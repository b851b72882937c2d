import { formatThaiDate } from '../../contract/text/index.ts'
import type { Block } from '../model.ts'
import { heading } from '../model.ts'
import { CAPACITIES, endWords } from '../service-words.ts'
import { centred, sentence, short, tableOf, tableOr, words } from './blocks.ts'
import { yearWord, type AnnualReport, type TermChange } from './report.ts'

/** Part 1, the council itself, and part 2, its members. */

const KINDS = { tambon: 'ตำบล', municipality: 'เทศบาล', city: 'เมือง' } as const

export function councilPart({ council }: AnnualReport): Block[] {
  const { kind, tambonName, amphoeName, provinceName, registrationNo, registeredOn, address, phone } = council
  const rows = [
    { label: 'ชื่อสภา', value: council.name },
    { label: 'เขตพื้นที่', value: [tambonName && `ตำบล${tambonName}`, `อำเภอ${amphoeName}`, `จังหวัด${provinceName}`].filter(Boolean).join(' ') },
    ...(kind === 'tambon' ? [] : [{ label: 'ลักษณะพื้นที่', value: KINDS[kind] }]),
    { label: 'จดแจ้งจัดตั้ง', value: [registrationNo && `เลขที่ ${registrationNo}`, registeredOn && `วันที่ ${formatThaiDate(registeredOn, 'long')}`].filter(Boolean).join(' ') || 'ไม่ได้บันทึก' },
    ...(address === '' ? [] : [{ label: 'ที่ตั้ง', value: address }]),
    ...(phone === '' ? [] : [{ label: 'โทรศัพท์', value: phone }]),
  ]
  return [heading(2, '1. ข้อมูลสภา'), { kind: 'facts', rows }]
}

const VILLAGES = [words('หมู่ที่', 40), centred('ผู้แทนองค์กรชุมชน', 22), centred('ผู้ทรงคุณวุฒิ', 20), centred('รวม', 18)]
const JOINED = [centred('ที่', 7), words('ชื่อ – สกุล', 31), words('ประเภทและองค์กร', 33), words('เริ่มวาระ', 15), words('หมายเหตุ', 14)]
const LEFT = [centred('ที่', 7), words('ชื่อ – สกุล', 31), words('ประเภทและองค์กร', 33), words('พ้นเมื่อ', 15), words('เหตุ', 14)]

export function membersPart({ members, basis, year, until }: AnnualReport): Block[] {
  const { delegates, experts, acting, villages, joined, left, endingNextYear } = members
  const day = formatThaiDate(until, 'long')
  const all = delegates + experts
  return [
    heading(2, '2. สมาชิกสภา'),
    ...(all === 0
      ? [sentence(`ไม่มีสมาชิกในทำเนียบ ณ วันที่ ${day}`)]
      : [
          sentence(`ณ วันที่ ${day} มีสมาชิก ${all} คน เป็นผู้แทนองค์กรชุมชน ${delegates} คน ผู้ทรงคุณวุฒิ ${experts} คน ${acting > 0 ? `ในจำนวนนี้รักษาการ ${acting} คน` : 'ไม่มีผู้รักษาการ'}${endingNextYear > 0 ? ` จะครบวาระใน${yearWord({ basis, year: year + 1 })} จำนวน ${endingNextYear} คน` : ''}`, true),
          tableOf(
            VILLAGES,
            villages.map((one) => [one.moo === null ? 'ไม่ได้ระบุหมู่' : `หมู่ที่ ${one.moo}`, String(one.delegates), String(one.experts), String(one.delegates + one.experts)]),
            ['รวม', String(delegates), String(experts), String(all)],
          ),
        ]),
    heading(3, `ผู้เริ่มวาระใน${yearWord({ basis, year })} จำนวน ${joined.length} คน`),
    ...tableOr('ไม่มีผู้เริ่มวาระในปีนี้', JOINED, joined.map((one, at) => [String(at + 1), one.name, seat(one), short(one.on), one.again ? 'เคยเป็นสมาชิก' : 'เข้าใหม่'])),
    heading(3, `ผู้พ้นจากตำแหน่งใน${yearWord({ basis, year })} จำนวน ${left.length} คน`),
    ...tableOr('ไม่มีผู้พ้นจากตำแหน่งในปีนี้', LEFT, left.map((one, at) => [String(at + 1), one.name, seat(one), short(one.on), endWords(one.end) || '–'])),
  ]
}

const seat = ({ capacity, organisationName }: TermChange): string => (organisationName === null ? CAPACITIES[capacity] : `${CAPACITIES[capacity]} (${organisationName})`)
