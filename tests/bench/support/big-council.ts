import { PLAIN_ITEM, UNCOUNTED } from '../../../electron/contract/meetings.ts'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { NAME_ONLY } from '../../../electron/contract/members.ts'
import { addDays } from '../../../electron/contract/text/calendar.ts'
import { fromPlainText } from '../../../electron/domain/rich-text.ts'
import { SAMPLE_PEOPLE } from '../../../electron/handlers/sample/people.ts'
import type { JobInput, JobName, JobOutput } from '../../../electron/platform/jobs.ts'
import { WorkerJobs } from '../../../electron/platform/node/worker-jobs.ts'
import type { JobHooks } from '../../../electron/platform/ports.ts'
import { CouncilStore } from '../../../electron/store/council-store.ts'
import { openSealed } from '../../../electron/store/sealed-database.ts'
import { AGENDA_ITEMS, ATTENDANCE, MEETING_ROLL, MEETINGS, MEMBERSHIPS, ORGANISATIONS, PEOPLE, RESOLUTIONS } from '../../../electron/store/tables.ts'
import type { Writer } from '../../../electron/store/writer.ts'
import type { CouncilKeys } from '../../../electron/vault/council-keys.ts'
import { unlockFolder } from '../../../electron/vault/unlock.ts'
import { createTestCore, createTestCouncil, PASSPHRASE } from '../../support/core.ts'
import { BUILT_WORKER } from '../../support/workers.ts'

/** Councils with years of records, all invented and the same in every run: people of the sample, mixed by a seed. */

export interface Size {
  organisations: number
  members: number
  years: number
  meetingsPerYear: number
  /** Each meeting with its roll frozen, as by holding it; else as in books from before rolls were frozen. */
  frozen?: boolean
}
/** A council of ten years. */
export const TEN_YEARS: Size = { organisations: 100, members: 300, years: 10, meetingsPerYear: 6 }

export interface BigCouncil {
  councilId: string
  folder: string
  keys: CouncilKeys
}

const FIRST_DAY = '2016-02-10'
const TERM_YEARS = 4
const CHEAP_LOG_N = 4
const AGENDA = ['เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ', 'เรื่องรับรองรายงานการประชุม', 'เรื่องสืบเนื่อง', 'เรื่องเสนอเพื่อทราบ', 'เรื่องเสนอเพื่อพิจารณา', 'เรื่องอื่น ๆ']
const KINDS = ['chair_informs', 'adopt_minutes', 'matters_arising', 'for_information', 'for_consideration', 'other_matters'] as const
const SENTENCES = [
  'ประธานกล่าวต้อนรับสมาชิกและแจ้งกำหนดการกิจกรรมของตำบลในไตรมาสนี้',
  'เลขานุการรายงานผลการสำรวจแนวเขตป่าชายเลนร่วมกับผู้แทนหมู่บ้าน พบจุดที่ต้องปักป้ายเพิ่มสองจุด',
  'ผู้แทนกลุ่มออมทรัพย์เสนอให้เลื่อนกำหนดส่งเอกสารออกไปก่อน เพราะฝนตกหนักและถนนเข้าหมู่บ้านขาด',
  'ที่ประชุมอภิปรายเรื่องงบประมาณ ผู้รับผิดชอบ และช่องทางแจ้งข่าวให้ทุกหมู่บ้านทราบโดยทั่วกัน',
  'สมาชิกสอบถามความคืบหน้าของโครงการน้ำดื่มชุมชน ผู้รับผิดชอบชี้แจงว่าติดตั้งถังกรองแล้วสามแห่ง',
]

/** A generator of whole numbers below `limit`, the same for the same seed (mulberry32). */
function seeded(seed: number): (limit: number) => number {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

/**
 * Makes councils through the program and fills them through its writer, so that every record has its audit entry and
 * its place in the search index. Only the first is sealed at full cost: the others are not unlocked by any benchmark.
 * @returns the first
 */
export async function makeBigCouncils(dataFolder: string, councils: number, size: Size = TEN_YEARS): Promise<BigCouncil> {
  const made: BigCouncil[] = []
  const jobs = new SealingCheaplyAfterFirst(BUILT_WORKER)
  const test = await createTestCore(dataFolder, { jobs })
  for (let at = 0; at < councils; at += 1) {
    await createTestCouncil(test)
    const councilId = (await test.call('app.status', {})).session?.councilId ?? ''
    await test.call('councils.lock', {})
    const folder = join(dataFolder, 'councils', councilId)
    const { keys } = await unlockFolder(join(folder, 'keys'), { passphrase: PASSPHRASE })
    fill(folder, keys, size, at)
    made.push({ councilId, folder, keys })
  }
  await test.core.shutdown()
  return made[0] as BigCouncil
}

/** The program's own worker threads. */
class SealingCheaplyAfterFirst extends WorkerJobs {
  #sealed = 0

  override run<N extends JobName>(name: N, input: JobInput<N>, hooks?: JobHooks): Promise<JobOutput<N>> {
    if (name !== 'newSlot' || (this.#sealed += 1) === 1) return super.run(name, input, hooks)
    return super.run(name, { ...input, logN: CHEAP_LOG_N }, hooks)
  }
}

function fill(folder: string, keys: CouncilKeys, size: Size, seed: number): void {
  const db = openSealed(join(folder, 'council.db'), keys.databaseKey)
  db.pragma('synchronous = OFF') // the generator's own haste: what is measured opens the file anew
  const store = new CouncilStore(db)
  const pick = seeded(seed + 1)
  let ids = 0
  let moment = Date.parse(`${FIRST_DAY}T02:00:00.000Z`)
  const newId = () => `0190f7a2-${String(seed).padStart(4, '0')}-7000-8000-${String((ids += 1)).padStart(12, '0')}`
  const now = () => new Date((moment += 1000)).toISOString()
  const write = <T>(command: string, body: (writer: Writer) => T): T =>
    store.write({ actor: { id: newId(), displayName: 'สมหญิง ใจดี' }, command, now, newId }, body)

  const people = write('members.add', (writer) => addMembers(writer, size, pick))
  const gap = Math.floor(365 / size.meetingsPerYear)
  for (let year = 0; year < size.years; year += 1) {
    for (let number = 1; number <= size.meetingsPerYear; number += 1) {
      const heldOn = addDays(`${2016 + year}-01-12`, (number - 1) * gap)
      write('meetings.create', (writer) => addMeeting(writer, heldOn, number, people, pick, size.frozen ?? false))
    }
  }
  db.pragma('wal_checkpoint(TRUNCATE)')
  store.close()
  for (const rest of ['-wal', '-shm']) rmSync(join(folder, `council.db${rest}`), { force: true })
}

function addMembers(writer: Writer, size: Size, pick: (limit: number) => number): string[] {
  const organisations = Array.from({ length: size.organisations }, (_, at) =>
    writer.insert(ORGANISATIONS, { ...NAME_ONLY, name: `กลุ่มออมทรัพย์บ้านสมมุติ ${at + 1}`, moo: [(at % 12) + 1] }).id)
  return Array.from({ length: size.members }, (_, at) => {
    const given = SAMPLE_PEOPLE[at % SAMPLE_PEOPLE.length]?.person
    const family = SAMPLE_PEOPLE[(at + Math.floor(at / SAMPLE_PEOPLE.length) + 1) % SAMPLE_PEOPLE.length]?.person
    if (!given || !family) throw new Error('the sample has no people')
    const { id } = writer.insert(PEOPLE, { ...given, familyName: family.familyName, houseNo: String(pick(900) + 1), moo: pick(12) + 1, erasedAt: null })
    for (let year = 0; year < size.years; year += TERM_YEARS) {
      const last = year + TERM_YEARS >= size.years
      writer.insert(MEMBERSHIPS, {
        personId: id, capacity: at % 6 === 5 ? 'expert' : 'delegate', organisationId: organisations[at % organisations.length] ?? null, electedMeetingId: null, replacesId: null,
        startedOn: `${2016 + year}-01-01`, dueEndOn: `${2016 + year + TERM_YEARS}-01-01`,
        endedOn: last ? null : `${2016 + year + TERM_YEARS}-01-01`, endKind: last ? '' : 'expired', endReason: last ? '' : 'ครบวาระ', importId: null,
      })
    }
    return id
  })
}

function addMeeting(writer: Writer, heldOn: string, number: number, people: readonly string[], pick: (limit: number) => number, frozen: boolean): void {
  const year = Number(heldOn.slice(0, 4))
  const { id: meetingId } = writer.insert(MEETINGS, {
    kind: 'ordinary', committeeId: null, number, year, heldOn, startsAt: '09:30', begunAt: null, endsAt: '12:00', place: 'ศาลาประชาคมหมู่ที่ 3',
    recorder: 'นางขวัญใจ หาดงาม', checker: 'นายกิตติ คลื่นทอง', stage: 'closed', state: 'draft',
  })
  if (frozen) {
    people.forEach((personId, at) => {
      writer.insert(MEETING_ROLL, { meetingId, personId, position: at + 1, name: `นายสมมุติ ${at + 1}`, postLabel: '', organisationName: null })
    })
  }
  let present = 0
  for (const personId of people) {
    const status = pick(10) < 8 ? 'present' : 'leave'
    present += status === 'present' ? 1 : 0
    writer.insert(ATTENDANCE, { meetingId, personId, status, remark: status === 'leave' ? 'ติดภารกิจ' : '' })
  }
  AGENDA.forEach((title, at) => {
    const text = Array.from({ length: 4 }, () => `${SENTENCES[pick(SENTENCES.length)]} ${SENTENCES[pick(SENTENCES.length)]}`).join('\n')
    const { id: agendaItemId } = writer.insert(AGENDA_ITEMS, { meetingId, parentId: null, position: at + 1, kind: KINDS[at] ?? 'own', title, body: fromPlainText(text), ...PLAIN_ITEM })
    if (at === 0) return
    writer.insert(RESOLUTIONS, {
      meetingId, agendaItemId, number: (number - 1) * 5 + at, series: 'year', year, verb: 'approve', text: `อนุมัติตามที่เสนอในระเบียบวาระที่ ${at + 1}`,
      ...UNCOUNTED, assignee: '', task: '', dueOn: null, presentCount: present, quorumMet: present * 2 > people.length,
    })
  })
}
