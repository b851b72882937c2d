import type { ProposalInput } from '../../contract/assemblies.ts'
import type { FundYearInput } from '../../contract/funds.ts'
import type { CallName } from '../../contract/index.ts'
import type { PartnerPaperInput } from '../../contract/partners.ts'
import { addDays } from '../../contract/text/calendar.ts'
import { fiscalYear } from '../../contract/text/thai-date-format.ts'
import { assemblies } from '../assemblies.ts'
import type { CouncilContext } from '../context.ts'
import { funds } from '../funds.ts'
import { partners } from '../partners.ts'
import { projects } from '../projects.ts'
import { SAMPLE_PROJECTS } from './projects.ts'

/** What is around the sample's projects, all of it invented: letters to partners, a welfare fund of two years, an assembly with its proposals. */

type As = (name: CallName) => CouncilContext

export async function addAround(as: As, meetingIds: readonly string[]): Promise<void> {
  const today = as('projects.list').ports.clock.today()
  const mangrove = (await projects['projects.list']({}, as('projects.list'))).find(({ title }) => title === SAMPLE_PROJECTS[0]?.title)?.id ?? null
  await addNetwork(as, today, mangrove)
  await addFund(as, today, meetingIds.at(-1) ?? null)
  await addAssembly(as, today, mangrove)
}

async function addNetwork(as: As, today: string, projectId: string | null): Promise<void> {
  const { id: partnerId } = await partners['partners.add'](
    { name: 'เครือข่ายประมงพื้นบ้านอ่าวตัวอย่าง', kind: 'network', contactName: 'นายสมมุติ ทะเลดี (ประธานเครือข่าย)', phone: '076-000-000', address: 'หมู่ที่ 4 ตำบลป่าคลอก', note: '' },
    as('partners.add'),
  )
  const papers: readonly Pick<PartnerPaperInput, 'direction' | 'datedOn' | 'number' | 'subject'>[] = [
    { direction: 'out', datedOn: addDays(today, -140), number: 'สอช. 3/ตัวอย่าง', subject: 'ขอเชิญร่วมสำรวจพื้นที่ป่าชายเลน' },
    { direction: 'in', datedOn: addDays(today, -126), number: '', subject: 'ตอบรับการร่วมสำรวจ และส่งรายชื่อผู้ประสานงาน' },
  ]
  for (const paper of papers) await partners['partnerPapers.add']({ ...paper, partnerId, projectId, note: '' }, as('partnerPapers.add'))
}

/** What a fund of this size collects: a baht a day of each member, in satang. */
const OF_A_MEMBER = 365_00

async function addFund(as: As, today: string, meetingId: string | null): Promise<void> {
  const { id: fundId } = await funds['funds.add']({ name: 'กองทุนสวัสดิการชุมชนตำบลป่าคลอก (ตัวอย่าง)', foundedOn: '2007-03-12', note: '' }, as('funds.add'))
  const thisYear = fiscalYear(today)
  const all = (members: number) => members * OF_A_MEMBER
  const year = (fiscalYear: number, members: number, paid: Pick<FundYearInput, 'localReceivedSatang' | 'stateReceivedSatang' | 'balanceSatang' | 'reportedOn' | 'meetingId'>): FundYearInput => ({
    fundId, fiscalYear, members, membersPromisedSatang: all(members), membersReceivedSatang: all(members), localPromisedSatang: all(members), statePromisedSatang: all(members), note: '', ...paid,
  })
  const reports = [
    { report: year(thisYear - 1, 412, { localReceivedSatang: all(412), stateReceivedSatang: all(412), balanceSatang: 1_284_350_00, reportedOn: addDays(today, -90), meetingId }), helped: [12, 9, 31, 7, 15] },
    { report: year(thisYear, 438, { localReceivedSatang: 100_000_00, stateReceivedSatang: 0, balanceSatang: null, reportedOn: null, meetingId: null }), helped: [4, 9, 11, 2, 0] },
  ]
  for (const { report, helped } of reports) {
    const { id: fundYearId } = await funds['fundYears.add'](report, as('fundYears.add'))
    for (const [at, { kind, each }] of BENEFITS.entries()) {
      const people = helped[at] ?? 0
      if (people > 0) await funds['fundBenefits.add']({ fundYearId, kind, people, satang: people * each }, as('fundBenefits.add'))
    }
  }
}

const BENEFITS = [
  { kind: 'เกิด', each: 1_000_00 }, { kind: 'แก่', each: 1_200_00 }, { kind: 'เจ็บ', each: 600_00 }, { kind: 'ตาย', each: 10_000_00 }, { kind: 'การศึกษา', each: 500_00 },
]

async function addAssembly(as: As, today: string, projectId: string | null): Promise<void> {
  const issueIds = (await projects['projects.issues']({}, as('projects.issues'))).filter(({ name }) => name !== '').slice(0, 2).map(({ id }) => id)
  const heldOn = addDays(today, -200)
  const { id: assemblyId } = await assemblies['assemblies.add'](
    { number: 1, heldOn, title: 'สมัชชาคนป่าคลอกจัดการตนเอง (ตัวอย่าง)', place: 'ลานกิจกรรมหน้าศาลาประชาคมหมู่ที่ 3', issueIds, attended: 184, meetingId: null, note: '' },
    as('assemblies.add'),
  )
  const plain: ProposalInput = {
    assemblyId, meetingId: null, title: '', detail: '', plan: 'local', projectId: null, sentOn: addDays(heldOn, 14), paper: 'สอช. 5/ตัวอย่าง', answeredOn: null, answer: '', outcome: 'waiting', followOn: null, followNote: '',
  }
  const proposals: readonly ProposalInput[] = [
    { ...plain, title: 'ขยายแนวเขตป่าชายเลนที่ชุมชนร่วมดูแล', projectId, answeredOn: addDays(heldOn, 60), answer: 'บรรจุในแผนพัฒนาท้องถิ่นฉบับทบทวน', outcome: 'taken_up' },
    { ...plain, title: 'รถรับส่งผู้สูงอายุไปโรงพยาบาลทุกหมู่บ้าน', plan: 'provincial', followOn: addDays(today, -5), followNote: 'สอบถามฝ่ายแผนของจังหวัดว่าเข้าที่ประชุมแล้วหรือยัง' },
    { ...plain, title: 'ตั้งจุดวัดคุณภาพน้ำของชุมชนเพิ่มสามจุด', sentOn: null, paper: '', followOn: addDays(today, 30) },
  ]
  for (const proposal of proposals) await assemblies['proposals.add'](proposal, as('proposals.add'))
}
