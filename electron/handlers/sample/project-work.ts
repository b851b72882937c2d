import type { CallName } from '../../contract/index.ts'
import { PLAIN_FUNDING, PLAIN_INSTALMENT, type FundingSource } from '../../contract/project-money.ts'
import { addDays } from '../../contract/text/calendar.ts'
import { fiscalYear } from '../../contract/text/thai-date-format.ts'
import type { CouncilContext } from '../context.ts'
import { projectMoney } from '../project-money.ts'
import { projectRecords } from '../project-records.ts'

/** What was done and paid in two of the sample's projects. Days are counted from the day the sample is made. */

interface SampleWork {
  /** Beside the source that the project has already. */
  second: { source: FundingSource; promisedBaht: number; receivedBaht: number; paper: string }
  /** `of`: the project's first source, or the second. */
  spendings: readonly { day: number; item: string; paidTo: string; baht: number; receipt: string; of: 'first' | 'second'; activity: number }[]
  activities: readonly { title: string; planned: readonly [number, number]; actual: readonly [number, number | null] | null; outcome: string }[]
  indicators: readonly { name: string; unit: string; baseline: number; target: number; better: 'more' | 'less'; readings: readonly (readonly [day: number, value: number])[] }[]
}

/** By the project's place in the list of sample projects. */
const WORK: ReadonlyMap<number, SampleWork> = new Map([
  [0, {
    second: { source: 'members', promisedBaht: 20_000, receivedBaht: 20_000, paper: 'บันทึกลงขันของกลุ่มประมงพื้นบ้าน' },
    spendings: [
      { day: -46, item: 'กล้าไม้โกงกาง 2,000 ต้น', paidTo: 'กลุ่มเพาะกล้าบ้านชายเลน', baht: 24_000, receipt: '12/2568', of: 'first', activity: 1 },
      { day: -45, item: 'ไม้ไผ่และเชือก', paidTo: 'ร้านวัสดุบ้านหินลาด', baht: 6_450.5, receipt: '88', of: 'first', activity: 1 },
      { day: -40, item: 'อาหารและน้ำดื่มวันปลูก', paidTo: 'กลุ่มแม่บ้านเกษตรกร', baht: 4_800, receipt: '', of: 'second', activity: 1 },
    ],
    activities: [
      { title: 'สำรวจและทำแนวเขตแปลงปลูก', planned: [-90, -70], actual: [-88, -66], outcome: 'ได้แปลงปลูก 12 ไร่' },
      { title: 'ปลูกเสริมร่วมกันทุกหมู่บ้าน', planned: [-50, -40], actual: [-46, -40], outcome: 'มีคนมาช่วย 140 คน' },
      { title: 'ติดตามต้นกล้าทุกสามเดือน', planned: [-30, 240], actual: [-28, null], outcome: '' },
    ],
    indicators: [
      { name: 'ต้นกล้าที่รอด', unit: 'ต้น', baseline: 0, target: 1_600, better: 'more', readings: [[-38, 1_980], [-20, 1_240], [-5, 1_410]] },
      { name: 'จุดทิ้งขยะริมป่าชายเลน', unit: 'จุด', baseline: 9, target: 2, better: 'less', readings: [[-80, 9], [-30, 5]] },
    ],
  }],
  [3, {
    second: { source: 'labour', promisedBaht: 12_000, receivedBaht: 12_000, paper: 'บัญชีแรงงานอาสา' },
    spendings: [
      { day: -44, item: 'โคมไฟแสงอาทิตย์ 12 ชุด', paidTo: 'ร้านไฟฟ้าท่าเรือใหม่', baht: 78_000, receipt: '204/2568', of: 'first', activity: 0 },
      { day: -43, item: 'เสาและปูน', paidTo: 'ร้านวัสดุบ้านหินลาด', baht: 18_500, receipt: '91', of: 'first', activity: 0 },
      { day: -42, item: 'แรงงานติดตั้ง', paidTo: 'อาสาหมู่ที่ 3', baht: 12_000, receipt: '', of: 'second', activity: 0 },
    ],
    activities: [{ title: 'ติดตั้งไฟจุดเสี่ยงสิบสองจุด', planned: [-48, -40], actual: [-44, -41], outcome: 'ไฟติดครบทุกจุด' }],
    indicators: [{ name: 'อุบัติเหตุหน้าโรงเรียน', unit: 'ครั้งต่อเดือน', baseline: 4, target: 1, better: 'less', readings: [[-60, 4], [-30, 2], [-3, 1]] }],
  }],
])

/** @param fundingId the project's first source */
export async function addSampleWork(as: (name: CallName) => CouncilContext, at: number, projectId: string, fundingId: string): Promise<void> {
  const work = WORK.get(at)
  if (!work) return
  const today = as('activities.add').ports.clock.today()
  const on = (day: number): string => addDays(today, day)
  const { source, promisedBaht, receivedBaht, paper } = work.second
  const second = await projectMoney['fundings.add'](
    { ...PLAIN_FUNDING, projectId, source, fiscalYear: fiscalYear(today), promisedSatang: promisedBaht * 100, agreedOn: on(-95), paper },
    as('fundings.add'),
  )
  await projectMoney['instalments.add']({ ...PLAIN_INSTALMENT, fundingId: second.id, receivedOn: on(-50), receivedSatang: receivedBaht * 100, paper }, as('instalments.add'))
  const activityIds: string[] = []
  for (const [place, { title, planned, actual, outcome }] of work.activities.entries()) {
    const values = { projectId, position: place + 1, title, plannedFrom: on(planned[0]), plannedTo: on(planned[1]), actualFrom: actual ? on(actual[0]) : null, actualTo: actual && actual[1] !== null ? on(actual[1]) : null, outcome }
    activityIds.push((await projectRecords['activities.add'](values, as('activities.add'))).id)
  }
  for (const { day, item, paidTo, baht, receipt, of, activity } of work.spendings) {
    const values = { projectId, fundingId: of === 'first' ? fundingId : second.id, activityId: activityIds[activity] ?? null, spentOn: on(day), item, paidTo, satang: Math.round(baht * 100), receipt, note: '' }
    await projectMoney['spendings.add'](values, as('spendings.add'))
  }
  for (const [place, { name, unit, baseline, target, better, readings }] of work.indicators.entries()) {
    const { id: indicatorId } = await projectRecords['indicators.add']({ projectId, position: place + 1, name, unit, baseline, target, better }, as('indicators.add'))
    for (const [day, value] of readings) await projectRecords['readings.add']({ indicatorId, readOn: on(day), value, note: '' }, as('readings.add'))
  }
}
