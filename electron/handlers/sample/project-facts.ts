import type { CallName } from '../../contract/index.ts'
import type { ProjectInput } from '../../contract/projects.ts'
import { addDays } from '../../contract/text/calendar.ts'
import type { CouncilContext } from '../context.ts'
import { partners } from '../partners.ts'
import { projectRecords } from '../project-records.ts'
import { projects } from '../projects.ts'
import { words } from '../words.ts'

/** Where, of which kind and for whom the sample's projects are. Days are counted from the day the sample is made. */

type As = (name: CallName) => CouncilContext

interface SampleFacts {
  kind: string
  ladder: string
  goals: readonly number[]
  duties: number[]
  moo: number[]
  place: string
  days: readonly [from: number, to: number]
}

/** By the project's place in the list of sample projects. */
const FACTS: readonly SampleFacts[] = [
  { kind: 'ทรัพยากร', ladder: 'เชื่อมเครือข่าย', goals: [4], duties: [2, 3], moo: [1, 2, 3, 7], place: 'ป่าชายเลนอ่าวกะลา', days: [-95, 260] },
  { kind: 'ท่องเที่ยวโดยชุมชน', ladder: 'เรียนรู้ปัญหา', goals: [1], duties: [1, 7], moo: [7], place: 'ท่าเรือบ้านแหลมทราย', days: [-60, 120] },
  { kind: 'สวัสดิการ', ladder: 'ตั้งกองทุน', goals: [3, 5], duties: [5], moo: [], place: '', days: [20, 385] },
  { kind: 'สวัสดิการ', ladder: 'ต้นแบบ', goals: [5], duties: [5], moo: [6], place: 'หน้าโรงเรียนบ้านทุ่งสับปะรด', days: [-95, -30] },
  { kind: 'กองทุน', ladder: 'ตั้งกองทุน', goals: [2], duties: [7], moo: [3], place: 'โรงแปรรูปบ้านสวนมะพร้าว', days: [-60, 200] },
  { kind: 'แหล่งน้ำ', ladder: 'ผ่านสภา', goals: [4], duties: [2, 4], moo: [8], place: 'สระเก็บน้ำบ้านหินลาด', days: [10, 190] },
  { kind: 'ที่อยู่อาศัย/บ้านมั่นคง', ladder: 'ผ่านสภา', goals: [3], duties: [5], moo: [1, 4, 5], place: '', days: [-95, -20] },
  { kind: '', ladder: 'เรียนรู้ปัญหา', goals: [], duties: [6], moo: [], place: '', days: [60, 240] },
]

/** The facts of one project, its words among those of the council. */
export async function sampleFacts(as: As, at: number): Promise<Partial<ProjectInput>> {
  const facts = FACTS[at]
  if (!facts) return {}
  const known = await words['words.list']({}, as('words.list'))
  const today = as('projects.create').ports.clock.today()
  const idOf = (list: 'kind' | 'ladder', name: string) => known.find((word) => word.list === list && word.name === name)?.id ?? null
  const goals = known.filter(({ list }) => list === 'goal')
  const { kind, ladder, duties, moo, place, days } = facts
  return {
    kindId: idOf('kind', kind), ladderId: idOf('ladder', ladder), goalIds: facts.goals.flatMap((goal) => goals[goal]?.id ?? []), duties, moo, place,
    startsOn: addDays(today, days[0]), endsOn: addDays(today, days[1]),
  }
}

/** Team, partners and beneficiaries of the first project; the fourth is a model that a neighbour was given. */
export async function addSamplePeople(as: As, at: number, projectId: string, personIds: readonly string[]): Promise<void> {
  if (at === 0) {
    const team = [
      { personId: personIds[2] ?? null, name: '', role: 'หัวหน้าโครงการ' },
      { personId: personIds[5] ?? null, name: '', role: 'การเงิน' },
      { personId: null, name: 'นายสมมุติ ชาวเลนดี', role: 'ผู้รู้เรื่องกล้าไม้' },
    ]
    for (const member of team) await projectRecords['projectTeam.add']({ projectId, ...member }, as('projectTeam.add'))
    const agency = (await partners['partners.list']({}, as('partners.list'))).find(({ name }) => name === 'พอช.')
    if (agency) await projectRecords['projectPartners.add']({ projectId, partnerId: agency.id, role: 'ให้คำแนะนำและสนับสนุนการเรียนรู้' }, as('projectPartners.add'))
    await projectRecords['beneficiaries.add']({ projectId, groupName: 'ครัวเรือนประมงพื้นบ้าน', target: 60, actual: 48 }, as('beneficiaries.add'))
    await projectRecords['beneficiaries.add']({ projectId, groupName: 'นักเรียนที่ร่วมปลูก', target: 120, actual: null }, as('beneficiaries.add'))
  }
  if (at === 3) {
    const { project } = await projects['projects.get']({ id: projectId }, as('projects.get'))
    await projects['projects.setModel']({ id: projectId, revision: project.revision, isModel: true }, as('projects.setModel'))
    const copiedOn = addDays(as('projectCopies.add').ports.clock.today(), -10)
    await projectRecords['projectCopies.add']({ projectId, councilName: 'สภาสมมุติตำบลเพื่อนบ้าน', copiedOn, note: 'ขอไปทำตามหลังมาดูงาน' }, as('projectCopies.add'))
  }
}
