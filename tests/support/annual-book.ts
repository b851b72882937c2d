import { NAME_ONLY } from '../../electron/contract/members.ts'
import { PLAIN_FUNDING, PLAIN_INSTALMENT } from '../../electron/contract/project-money.ts'
import { PLAIN_PROJECT } from '../../electron/contract/projects.ts'
import { insertBlob } from '../../electron/store/queries/files.ts'
import { ATTACHMENTS } from '../../electron/store/tables.ts'
import { bareBook, type BareBook } from './bare-book.ts'

/** A council with something of everything the annual report tells of, in 2026 and around it; today is 10 February 2026. */
export interface AnnualBook {
  book: BareBook
  /** Approved and running: two sources, three spendings, readings, pictures. */
  projectId: string
  title: string
  organisationId: string
}

const MEMBERS = 9
const MEETING = { kind: 'ordinary' as const, startsAt: '09:30', endsAt: null, place: 'ศาลาประชาคม', recorder: '', checker: '' }
export const BEFORE = 'a1'.repeat(32)
export const AFTER = 'b2'.repeat(32)
const LARGE = 'c3'.repeat(32)

export async function annualBook(thaiDigits = false): Promise<AnnualBook> {
  const book = bareBook({ thaiDigits })
  const { id: organisationId } = await book.call('organisations.add', { organisation: { ...NAME_ONLY, name: 'กลุ่มประมงพื้นบ้าน', moo: [3] } })
  const people = await addPeople(book, organisationId)
  const resolutionId = await holdMeetings(book, people)
  const { projectId, title } = await addProject(book, resolutionId)
  await addCommunity(book, people, resolutionId)
  return { book, projectId, title, organisationId }
}

async function addPeople(book: BareBook, organisationId: string): Promise<string[]> {
  const ids: string[] = []
  for (let at = 0; at < MEMBERS; at += 1) {
    const { id } = await book.call('members.add', {
      person: { title: 'นาย', givenName: `สมมุติ${at}`, familyName: 'ใจดี', nationalId: '', bornOn: null, phone: '', houseNo: '', moo: (at % 3) + 1, address: '', note: '' },
      // The last one comes in 2026; the first one's term ends in it.
      membership: { capacity: at === 7 ? 'expert' : 'delegate', organisationId: at === 7 ? null : organisationId, startedOn: at === 8 ? '2026-01-15' : '2025-01-01', dueEndOn: null },
      post: null,
    })
    ids.push(id)
  }
  const [membership] = (await book.call('members.get', { id: ids[0] ?? '' })).memberships
  await book.call('members.endMembership', { id: membership?.id ?? '', revision: membership?.revision ?? 0, endedOn: '2026-01-31', endKind: 'resigned', endReason: '' })
  return ids
}

/** One meeting counts, one fails for want of a quorum; what the first assigned is overdue. @returns the resolution that approves */
async function holdMeetings(book: BareBook, people: readonly string[]): Promise<string> {
  const { id } = await book.call('meetings.create', { ...MEETING, number: 1, heldOn: '2026-01-10' })
  await book.call('meetings.mark', { meetingId: id, personIds: people.slice(0, 6), status: 'present', remark: '' })
  const item = (await book.call('meetings.get', { id })).agenda.find(({ kind }) => kind === 'for_consideration')
  const resolution = { votes: null, assignee: '', dueOn: null }
  const approved = await book.call('meetings.addResolution', { agendaItemId: item?.id ?? '', resolution: { ...resolution, verb: 'approve', text: 'โครงการฟื้นฟูป่าชายเลน' } })
  await book.call('meetings.addResolution', { agendaItemId: item?.id ?? '', resolution: { ...resolution, verb: 'assign', text: 'สำรวจแนวเขต', assignee: 'นายสมมุติ1 ใจดี', dueOn: '2026-02-01' } })
  await book.call('meetings.close', { id, endsAt: '12:00' })
  const failed = await book.call('meetings.create', { ...MEETING, number: 2, heldOn: '2026-02-05' })
  await book.call('meetings.mark', { meetingId: failed.id, personIds: people.slice(1, 3), status: 'present', remark: '' })
  await book.call('meetings.fail', { id: failed.id })
  return approved.id
}

async function addProject(book: BareBook, resolutionId: string): Promise<{ projectId: string; title: string }> {
  const title = 'ฟื้นฟูป่าชายเลนหมู่ที่ 3'
  const [issue] = await book.call('projects.issues', {})
  const { id: projectId } = await book.call('projects.create', { ...PLAIN_PROJECT, title, issueIds: issue === undefined ? [] : [issue.id], objectives: 'ปลูกเสริมห้าไร่', proposedOn: '2025-11-01' })
  await book.call('projectSteps.add', { projectId, stage: 'approved', steppedOn: '2026-01-10', resolutionId, note: '' })
  await book.call('projects.link', { projectId, resolutionId, kind: 'approves' })
  await book.call('projectSteps.add', { projectId, stage: 'running', steppedOn: '2026-01-12', resolutionId: null, note: '' })
  const first = await book.call('fundings.add', { ...PLAIN_FUNDING, projectId, source: 'local_government', fiscalYear: 2026, promisedSatang: 12_000_000 })
  const second = await book.call('fundings.add', { ...PLAIN_FUNDING, projectId, source: 'members', fiscalYear: 2026, promisedSatang: 3_000_050 })
  const earlier = await book.call('fundings.add', { ...PLAIN_FUNDING, projectId, source: 'codi', fiscalYear: 2025, promisedSatang: 9_900_000 })
  for (const [fundingId, receivedSatang, receivedOn] of [[first.id, 6_000_000, '2025-12-01'], [first.id, 1_000_000, '2026-02-01'], [second.id, 3_000_050, '2026-01-20'], [earlier.id, 9_900_000, '2025-03-01']] as const) {
    await book.call('instalments.add', { ...PLAIN_INSTALMENT, fundingId, receivedOn, receivedSatang })
  }
  const spending = { projectId, activityId: null, paidTo: '', receipt: '', note: '' }
  await book.call('spendings.add', { ...spending, fundingId: first.id, spentOn: '2026-01-20', item: 'กล้าไม้', satang: 2_500_000 })
  await book.call('spendings.add', { ...spending, fundingId: second.id, spentOn: '2026-02-01', item: 'ค่าอาหาร', satang: 450_050 })
  // No source said: by its day in 2026, and one by its day in 2025.
  await book.call('spendings.add', { ...spending, fundingId: null, spentOn: '2025-10-01', item: 'ป้าย', satang: 100_000 })
  await book.call('spendings.add', { ...spending, fundingId: null, spentOn: '2025-09-30', item: 'ป้ายเก่า', satang: 70_000 })
  const indicator = await book.call('indicators.add', { projectId, position: 1, name: 'ต้นกล้าที่รอด', unit: 'ต้น', baseline: 0, target: 1000, better: 'more' })
  for (const [readOn, value] of [['2026-01-30', 250], ['2026-02-08', 400]] as const) await book.call('readings.add', { indicatorId: indicator.id, readOn, value, note: '' })
  const activity = await book.call('activities.add', { projectId, position: 1, title: 'ปลูกต้นโกงกาง', plannedFrom: '2026-01-20', plannedTo: null, actualFrom: '2026-01-21', actualTo: null, outcome: '' })
  book.change((writer) => {
    for (const contentSha256 of [BEFORE, AFTER, LARGE]) insertBlob(writer.db, { contentSha256, sealedSha256: contentSha256, size: 1000, sealedSize: 1000, key: new Uint8Array(32) }, '2026-02-10T03:00:00.000Z')
    for (const [phase, contentSha256] of [['before', BEFORE], ['after', AFTER]] as const) {
      writer.insert(ATTACHMENTS, { ownerKind: 'activity', ownerId: activity.id, name: `${phase}.png`, mediaType: 'image/png', size: 1000, contentSha256, phase })
    }
    writer.insert(ATTACHMENTS, { ownerKind: 'activity', ownerId: activity.id, name: 'ใหญ่.png', mediaType: 'image/png', size: 9_000_000, contentSha256: LARGE, phase: 'during' })
  })
  return { projectId, title }
}

async function addCommunity(book: BareBook, people: readonly string[], resolutionId: string): Promise<void> {
  const fund = await book.call('funds.add', { name: 'กองทุนสวัสดิการตำบลสมมุติ', foundedOn: null, note: '' })
  const year = await book.call('fundYears.add', {
    fundId: fund.id, fiscalYear: 2026, members: 320, membersPromisedSatang: 11_680_000, membersReceivedSatang: 9_000_000, localPromisedSatang: 11_680_000, localReceivedSatang: 0,
    statePromisedSatang: 11_680_000, stateReceivedSatang: 5_500_000, balanceSatang: 45_000_000, reportedOn: null, meetingId: null, note: '',
  })
  await book.call('fundBenefits.add', { fundYearId: year.id, kind: 'เจ็บป่วย', people: 12, satang: 600_000 })
  await book.call('fundBenefits.add', { fundYearId: year.id, kind: 'คลอดบุตร', people: 3, satang: 150_000 })
  const assembly = await book.call('assemblies.add', { number: 4, heldOn: '2026-02-02', title: 'รวมพลังตำบล', place: 'โรงเรียนสมมุติ', issueIds: [], attended: 210, meetingId: null, note: '' })
  const proposal = { assemblyId: assembly.id, meetingId: null, detail: '', projectId: null, paper: '', answer: '', followNote: '' }
  await book.call('proposals.add', { ...proposal, title: 'ขุดลอกคลอง', plan: 'local', sentOn: '2026-02-03', answeredOn: null, outcome: 'waiting', followOn: '2026-03-03' })
  await book.call('proposals.add', { ...proposal, title: 'รถรับส่ง', plan: 'provincial', sentOn: '2026-02-03', answeredOn: '2026-02-09', outcome: 'taken_up', followOn: null })
  for (const personId of people.slice(1, 3)) await book.call('delegates.name', { year: 2026, personId, namedOn: '2026-01-10', resolutionId, note: '' })
}
