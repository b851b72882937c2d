import type { CouncilProfile } from '../contract/councils.ts'
import type { LongServing, ServiceRecord } from '../contract/service.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { formatThaiDate } from '../contract/text/index.ts'
import { postTitle } from '../domain/posts.ts'
import { heading, paragraph, plain, type Block, type DocumentModel } from './model.ts'
import { paper } from './paper.ts'
import { attendanceWords, CAPACITIES, lengthWords, ruleWords, timelineWords } from './service-words.ts'
import { councilTitle } from './words.ts'

/** A person's service to the council, and the list of those who served long. No personal data beyond the name (PDPA s.22). */

interface Frame {
  council: Pick<CouncilProfile, 'name'>
  settings: Pick<SettingsValues, 'thaiDigits'>
}

export function serviceDocument(input: Frame & { name: string; record: ServiceRecord }): DocumentModel {
  const { name, record } = input
  return paper({
    settings: input.settings,
    title: `ประวัติการดำรงตำแหน่ง ${name}`,
    blocks: [
      heading(1, 'ประวัติการดำรงตำแหน่ง'),
      paragraph([{ text: councilTitle(input.council.name), bold: true }], { align: 'center' }),
      paragraph(`ณ วันที่ ${formatThaiDate(record.on, 'long')}`, { align: 'center' }),
      {
        kind: 'facts',
        rows: [
          { label: 'ชื่อ – สกุล', value: name },
          { label: 'เป็นสมาชิกรวม', value: lengthWords(record.total) },
          ...record.capacities.map(({ capacity, length }) => ({ label: CAPACITIES[capacity], value: lengthWords(length) })),
          ...record.posts.map(({ length, ...post }) => ({ label: postTitle(post), value: lengthWords(length) })),
        ],
      },
      paragraph('วันที่ดำรงตำแหน่งซ้อนกันนับครั้งเดียว นับถึงวันที่ออกเอกสารนี้สำหรับวาระที่ยังไม่สิ้นสุด', { size: 'small' }),
      heading(2, 'การมาประชุม'),
      paragraph(attendanceWords(record.attendance)),
      paragraph(ruleWords(record), { size: 'small' }),
      heading(2, 'ลำดับเหตุการณ์'),
      record.timeline.length === 0 ? paragraph('ไม่มี') : events(record),
      paragraph('ออกจากบันทึกของสภา', { indent: 'first' }),
      { kind: 'signatures', people: [{ role: 'ผู้ออกเอกสาร', name: '', position: '' }] },
    ],
  })
}

/** The earliest first, as papers are read. */
function events({ timeline }: ServiceRecord): Block {
  return {
    kind: 'table',
    ruled: true,
    size: 'small',
    columns: [
      { width: 22, align: 'start', heading: 'วันที่' },
      { width: 78, align: 'start', heading: 'รายการ' },
    ],
    rows: timeline.toReversed().map((entry) => ({ kind: 'cells', cells: [plain(formatThaiDate(entry.on, 'short')), plain(timelineWords(entry))] })),
  }
}

export function longServingDocument(input: Frame & { on: string; years: number; people: readonly LongServing[] }): DocumentModel {
  const title = `รายชื่อผู้ดำรงตำแหน่งครบ ${input.years} ปี ${councilTitle(input.council.name)}`
  return paper({
    settings: input.settings,
    title,
    blocks: [
      heading(1, `รายชื่อผู้ดำรงตำแหน่งครบ ${input.years} ปีขึ้นไป`),
      paragraph([{ text: councilTitle(input.council.name), bold: true }], { align: 'center' }),
      paragraph(`ณ วันที่ ${formatThaiDate(input.on, 'long')}`, { align: 'center' }),
      paragraph(`จำนวน ${input.people.length} คน นับทุกวาระรวมกัน วันที่ซ้อนกันนับครั้งเดียว`, { align: 'center' }),
      ...(input.people.length === 0 ? [] : [people(input.people)]),
    ],
  })
}

function people(all: readonly LongServing[]): Block {
  return {
    kind: 'table',
    ruled: true,
    size: 'small',
    columns: [
      { width: 7, align: 'center', heading: 'ที่' },
      { width: 36, align: 'start', heading: 'ชื่อ – สกุล' },
      { width: 21, align: 'start', heading: 'ระยะเวลา' },
      { width: 24, align: 'start', heading: 'ตำแหน่งที่เคยดำรง' },
      { width: 12, align: 'start', heading: 'ปัจจุบัน' },
    ],
    rows: all.map(({ name, total, posts, inOffice }, at) => ({
      kind: 'cells',
      cells: [String(at + 1), name, lengthWords(total), posts.map(postTitle).join(', ') || '–', inOffice ? 'ยังดำรงอยู่' : 'พ้นแล้ว'].map(plain),
    })),
  }
}
