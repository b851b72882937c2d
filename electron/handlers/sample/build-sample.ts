import { UNCOUNTED } from '../../contract/meetings.ts'
import type { CouncilProfileInput } from '../../contract/councils.ts'
import type { CallName } from '../../contract/index.ts'
import { AppError } from '../../contract/errors.ts'
import { addDays } from '../../contract/text/calendar.ts'
import { fromPlainText } from '../../domain/rich-text.ts'
import type { AppContext, CouncilContext } from '../context.ts'
import { meetings } from '../meetings.ts'
import { committees } from '../committees.ts'
import { members } from '../members.ts'
import { minutes } from '../minutes.ts'
import { organisations } from '../organisations.ts'
import { PLAIN_FUNDING, PLAIN_INSTALMENT } from '../../contract/project-money.ts'
import { PLAIN_PROJECT } from '../../contract/projects.ts'
import { fiscalYear } from '../../contract/text/thai-date-format.ts'
import { projectMoney } from '../project-money.ts'
import { projectRecords } from '../project-records.ts'
import { projects } from '../projects.ts'
import { find } from '../../store/table.ts'
import { MEETINGS as MEETING_RECORDS, RESOLUTIONS } from '../../store/tables.ts'
import { addAround } from './around.ts'
import { DELEGATES_EACH, SAMPLE_ORGANISATIONS, SAMPLE_SUSPENSION } from './organisations.ts'
import { SAMPLE_NEWCOMER, SAMPLE_PEOPLE } from './people.ts'
import { addSamplePeople, sampleFacts } from './project-facts.ts'
import { addSampleWork } from './project-work.ts'
import { SAMPLE_PROJECTS, type SampleProject } from './projects.ts'

/** A council to try things out on: invented people and matters, made by the same commands as real ones. */
export const SAMPLE_PROFILE: CouncilProfileInput = {
  name: 'สภาตัวอย่างตำบลป่าคลอก', kind: 'municipality', provinceCode: '83', amphoeCode: '8303', tambonCode: '830304',
  registrationNo: '', registeredOn: null, phone: '', address: '',
}
export const SAMPLE_USER = 'เลขานุการตัวอย่าง'

const MEETINGS = 8
const DAYS_BETWEEN = 90
/** Out of ten members so many come; who stays away moves from meeting to meeting. */
const COME_OF_TEN = 8

interface Work {
  onProgress: (done: number, total: number, phase: string) => void
  signal: AbortSignal
}

/** This meeting adopts the minutes before it with a correction. */
const CORRECTED_AT = 3
/** This meeting amends the minutes of the first. */
const AMENDED_AT = 6
/** After this meeting the last delegate resigns and another is elected in the same seat. */
const BY_ELECTION_AT = 5

/** Two years of meetings up to `today`, thirty members of thirteen organisations, a by-election, a committee, eight projects with their resolutions and money. */
export async function buildSample(context: AppContext, { onProgress, signal }: Work): Promise<void> {
  const { open } = context.workspace
  if (!open) throw new AppError('NOT_UNLOCKED')
  const as = (callName: CallName): CouncilContext => ({ ...context, council: open, callName })
  const first = addDays(context.ports.clock.today(), -MEETINGS * DAYS_BETWEEN)
  const termStart = addDays(first, -30)
  const organisationIds = addOrganisations(as, first)
  let personIds = addMembers(as('members.add'), termStart, organisationIds)
  setUpCommittee(as, first, personIds)
  const seen = new Map<number, number>()
  const resolutionIds: string[] = []
  const meetingIds: string[] = []
  for (let at = 0; at < MEETINGS; at += 1) {
    if (signal.aborted) throw new AppError('CANCELLED')
    onProgress(at, MEETINGS, 'sample')
    const heldOn = addDays(first, at * DAYS_BETWEEN)
    const year = Number(heldOn.slice(0, 4))
    const number = (seen.get(year) ?? 0) + 1
    seen.set(year, number)
    const held = holdMeeting(as, { heldOn, number, at, personIds })
    resolutionIds.push(held.resolutionId)
    meetingIds.push(held.meetingId)
    if (at === AMENDED_AT) amendFirst(as, meetingIds[0] ?? '', held.meetingId)
    if (at === BY_ELECTION_AT) personIds = electInstead(as, personIds, held.meetingId, heldOn)
    // The window goes on drawing between meetings.
    await new Promise((resolve) => setImmediate(resolve))
  }
  await addProjects(as, resolutionIds, personIds)
  await addAround(as, meetingIds)
}

/** The last one is suspended from the day of the first meeting. */
function addOrganisations(as: (name: CallName) => CouncilContext, startedOn: string): string[] {
  const ids = SAMPLE_ORGANISATIONS.map((organisation) => organisations['organisations.add']({ organisation, another: false }, as('organisations.add')).id)
  const organisationId = ids.at(-1) ?? ''
  organisations['organisations.setStatus']({ organisationId, change: { ...SAMPLE_SUSPENSION, startedOn }, endTerms: [] }, as('organisations.setStatus'))
  return ids
}

function setUpCommittee(as: (name: CallName) => CouncilContext, startedOn: string, personIds: readonly string[]): void {
  const { id: committeeId } = committees['committees.add'](
    { name: 'คณะทำงานฟื้นฟูป่าชายเลน', startedOn, endedOn: null, note: 'สำรวจพื้นที่ ปลูกเสริม และรายงานสภาทุกไตรมาส' },
    as('committees.add'),
  )
  const roles = ['ประธานคณะทำงาน', 'เลขานุการคณะทำงาน', '', '']
  for (const [at, role] of roles.entries()) {
    const personId = personIds[at + roles.length]
    if (personId !== undefined) committees['committees.addSeat']({ committeeId, seat: { personId, outsiderName: '', affiliation: '', role, startedOn, endedOn: null } }, as('committees.addSeat'))
  }
}

/** The last delegate resigns on the day of a meeting, which elects somebody for the rest of the term. @returns who is in office since */
function electInstead(as: (name: CallName) => CouncilContext, personIds: readonly string[], electedMeetingId: string, heldOn: string): string[] {
  const leaving = personIds[SAMPLE_PEOPLE.findLastIndex(({ capacity }) => capacity === 'delegate')] ?? ''
  const [term] = members['members.get']({ id: leaving }, as('members.get')).memberships
  if (!term) throw new AppError('NOT_FOUND', { id: leaving })
  members['members.endMembership'](
    { id: term.id, revision: term.revision, endedOn: heldOn, endKind: 'resigned', endReason: 'ย้ายไปทำงานต่างจังหวัด' },
    as('members.endMembership'),
  )
  const { id } = members['members.add'](
    {
      person: SAMPLE_NEWCOMER,
      membership: { capacity: 'delegate', organisationId: term.organisationId, startedOn: addDays(heldOn, 1), dueEndOn: null, electedMeetingId, replacesId: term.id },
      post: null,
    },
    as('members.add'),
  )
  return personIds.map((one) => (one === leaving ? id : one))
}

function addMembers(context: CouncilContext, startedOn: string, organisationIds: readonly string[]): string[] {
  return SAMPLE_PEOPLE.map(({ person, capacity, post }, at) =>
    members['members.add'](
      {
        person,
        membership: { capacity, organisationId: capacity === 'delegate' ? (organisationIds[Math.floor(at / DELEGATES_EACH)] ?? null) : null, startedOn, dueEndOn: null },
        post: post && { post, label: '', startedOn, endedOn: null },
      },
      context,
    ).id,
  )
}

interface Sitting {
  heldOn: string
  number: number
  at: number
  personIds: readonly string[]
}

/** One meeting with attendance, text and a resolution that approves one project. */
function holdMeeting(as: (name: CallName) => CouncilContext, { heldOn, number, at, personIds }: Sitting): { meetingId: string; resolutionId: string } {
  const project = SAMPLE_PROJECTS[at]
  if (!project) throw new RangeError('more meetings than projects')
  const { id } = meetings['meetings.create'](
    {
      kind: 'ordinary', committeeId: null, number, heldOn, startsAt: '09:30', begunAt: null, endsAt: '12:00', place: 'ศาลาประชาคมหมู่ที่ 3',
      recorder: 'นางสาวจันทร์เพ็ญ เกาะแก้วใส', checker: 'นายกิตติ คลื่นทอง', templateId: null,
    },
    as('meetings.create'),
  )
  const away = personIds.filter((_, seat) => (seat + at) % 10 >= COME_OF_TEN)
  const there = personIds.filter((personId) => !away.includes(personId))
  meetings['meetings.mark']({ meetingId: id, personIds: [...there], status: 'present', remark: '' }, as('meetings.mark'))
  meetings['meetings.mark']({ meetingId: id, personIds: [...away], status: 'leave', remark: 'ติดภารกิจ' }, as('meetings.mark'))

  meetings['meetings.close']({ id, endsAt: null }, as('meetings.close'))

  const { agenda } = meetings['meetings.get']({ id }, as('meetings.get'))
  const informs = agenda.find((item) => item.kind === 'chair_informs')
  const considers = agenda.find((item) => item.kind === 'for_consideration')
  if (!informs || !considers) throw new AppError('NOT_FOUND', { what: 'agenda' })
  const save = (item: typeof informs, text: string): void => {
    meetings['meetings.saveItem']({ id: item.id, revision: item.revision, title: item.title, body: fromPlainText(text) }, as('meetings.saveItem'))
  }
  save(informs, 'ประธานกล่าวต้อนรับสมาชิกและแจ้งกำหนดการกิจกรรมของตำบลในไตรมาสนี้')
  for (const item of agenda) if (item.adoptsMeetingId !== null) adoptAt(as, item.id, at)
  save(considers, `เลขานุการเสนอโครงการ${project.title} เพื่อ${project.objectives}\nที่ประชุมอภิปรายเรื่องงบประมาณและผู้รับผิดชอบ`)
  const resolution = meetings['meetings.addResolution'](
    {
      agendaItemId: considers.id,
      resolution: {
        verb: project.stage === 'proposed' ? 'postpone' : 'approve',
        text: project.stage === 'proposed' ? `ให้ศึกษาโครงการ${project.title}เพิ่มเติม` : `อนุมัติโครงการ${project.title}`,
        ...UNCOUNTED, assignee: '', task: '', dueOn: null,
      },
      ballots: [],
    },
    as('meetings.addResolution'),
  )
  // What was put off is looked into by somebody: a task to be told of at the next meeting.
  if (project.stage === 'proposed') {
    meetings['meetings.addResolution'](
      {
        agendaItemId: considers.id,
        resolution: { verb: 'assign', text: `ให้ศึกษาโครงการ${project.title}และเสนอที่ประชุมครั้งต่อไป`, ...UNCOUNTED, assignee: 'นายกิตติ คลื่นทอง', task: '', dueOn: addDays(heldOn, 60) },
        ballots: [],
      },
      as('meetings.addResolution'),
    )
  }
  return { meetingId: id, resolutionId: resolution.id }
}

/** The minutes of the meeting before, once with a correction. */
function adoptAt(as: (name: CallName) => CouncilContext, agendaItemId: string, at: number): void {
  const corrections = at === CORRECTED_AT ? 'ระเบียบวาระที่ 5 แก้คำว่า “งบประมาน” เป็น “งบประมาณ”' : ''
  minutes['minutes.adopt']({ way: 'next', agendaItemId, corrections }, as('minutes.adopt'))
}

/** A slip found long after the minutes were adopted: both texts stay. */
function amendFirst(as: (name: CallName) => CouncilContext, meetingId: string, byMeetingId: string): void {
  const { agenda } = meetings['meetings.get']({ id: meetingId }, as('meetings.get'))
  const item = agenda.find(({ kind }) => kind === 'chair_informs')
  minutes['minutes.amend'](
    {
      meetingId, byMeetingId, agendaItemId: item?.id ?? null, resolutionId: null,
      oldText: 'กิจกรรมของตำบลในไตรมาสนี้', newText: 'กิจกรรมของตำบลในไตรมาสหน้า', reason: 'กิจกรรมที่แจ้งจัดในไตรมาสถัดไป',
    },
    as('minutes.amend'),
  )
}

async function addProjects(as: (name: CallName) => CouncilContext, resolutionIds: readonly string[], personIds: readonly string[]): Promise<void> {
  const issues = await projects['projects.issues']({}, as('projects.issues'))
  for (const [at, sample] of SAMPLE_PROJECTS.entries()) await addProject(as, sample, at, { issueId: issues[at]?.id, resolutionId: resolutionIds[at], personIds })
}

interface Around {
  issueId: string | undefined
  resolutionId: string | undefined
  personIds: readonly string[]
}

/** The day of the meeting that resolved it. */
const heldOnOf = (as: (name: CallName) => CouncilContext, resolutionId: string): string => {
  const { db } = as('meetings.get').council.store
  const meeting = find(db, MEETING_RECORDS, find(db, RESOLUTIONS, resolutionId)?.meetingId ?? '')
  return meeting?.heldOn ?? as('meetings.get').ports.clock.today()
}

/** One project with its promise, what came in of it, its steps and the resolution it rests on. */
async function addProject(as: (name: CallName) => CouncilContext, sample: SampleProject, at: number, { issueId, resolutionId, personIds }: Around): Promise<void> {
  const { stage, title, objectives, source } = sample
  const today = as('projects.create').ports.clock.today()
  const resolvedOn = resolutionId ? heldOnOf(as, resolutionId) : addDays(today, -90)
  const { id: projectId } = await projects['projects.create'](
    { ...PLAIN_PROJECT, ...(await sampleFacts(as, at)), title, objectives, issueIds: issueId ? [issueId] : [], proposedOn: addDays(resolvedOn, -30) },
    as('projects.create'),
  )
  if (resolutionId && stage !== 'proposed') await projects['projects.link']({ projectId, resolutionId, kind: 'approves', note: '' }, as('projects.link'))
  const steps = stage === 'approved' ? (['approved'] as const) : stage === 'proposed' ? [] : (['approved', stage] as const)
  for (const step of steps) {
    const values = { projectId, stage: step, steppedOn: step === 'approved' ? resolvedOn : addDays(today, -60), resolutionId: step === 'approved' ? (resolutionId ?? null) : null, note: '' }
    await projectRecords['projectSteps.add'](values, as('projectSteps.add'))
  }
  const promisedSatang = sample.promisedBaht * 100
  const { id: fundingId } = await projectMoney['fundings.add']({ ...PLAIN_FUNDING, projectId, source, fiscalYear: fiscalYear(today), promisedSatang }, as('fundings.add'))
  const receivedSatang = stage === 'finished' ? promisedSatang : stage === 'running' ? promisedSatang / 2 : 0
  if (receivedSatang > 0) {
    await projectMoney['instalments.add']({ ...PLAIN_INSTALMENT, fundingId, receivedOn: addDays(today, -50), receivedSatang }, as('instalments.add'))
  }
  await addSampleWork(as, at, projectId, fundingId)
  await addSamplePeople(as, at, projectId, personIds)
}
