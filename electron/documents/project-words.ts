import type { Proposal, ProposalOutcome } from '../contract/assemblies.ts'
import type { FundingSource, LinkKind } from '../contract/projects.ts'
import type { Stage } from '../contract/project-parts.ts'

/** Words of projects on paper; the page has the same in src/i18n (a test compares them). */

export const SOURCE_WORDS: Record<FundingSource, string> = {
  members: 'สมาชิก', welfare_fund: 'กองทุนสวัสดิการ', local_government: 'อปท.', provincial_government: 'อบจ.', codi: 'พอช.', state_agency: 'หน่วยงานรัฐ',
  private: 'เอกชน', donation: 'บริจาค', labour: 'แรงงาน/สิ่งของ',
}
export const STAGE_WORDS: Record<Stage, string> = {
  proposed: 'เสนอ', approved: 'อนุมัติแล้ว', running: 'กำลังดำเนินการ', finished: 'เสร็จสิ้น', paused: 'ระงับไว้', cancelled: 'ยกเลิก',
}
export const LINK_WORDS: Record<LinkKind, string> = { approves: 'อนุมัติโครงการ', changes_plan: 'ปรับแผน', notes_result: 'รับทราบผล', closes: 'ปิดโครงการ' }
export const PLAN_WORDS: Record<Proposal['plan'], string> = { local: 'แผนพัฒนาท้องถิ่น', provincial: 'แผนพัฒนาจังหวัด' }
export const OUTCOME_WORDS: Record<ProposalOutcome, string> = { waiting: 'รอคำตอบ', taken_up: 'บรรจุในแผนแล้ว', partly: 'บรรจุบางส่วน', declined: 'ไม่ได้บรรจุ' }

/** An issue that the council has not named yet. */
export const issueWord = ({ name, position }: { name: string; position: number }): string => (name.trim() === '' ? `ประเด็นที่ ${position} (ยังไม่ระบุ)` : name)
