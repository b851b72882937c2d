import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { done, empty, filledLine, id, isoDate, line, note, recordFields, recordRef, satang } from './shapes.ts'
import { verb } from './meetings.ts'

/** Self-management projects: the issue they serve, the resolution that approved them, the money by source. */

export const stage = z.enum(['proposed', 'approved', 'running', 'finished', 'paused', 'cancelled'])
export const fundingSource = z.enum(['members', 'welfare_fund', 'local_government', 'provincial_government', 'codi', 'state_agency', 'private', 'donation', 'labour'])
export const linkKind = z.enum(['approves', 'changes_plan', 'notes_result', 'closes'])

export const projectInput = z.object({
  /** The council's own code, if it uses one. */
  code: line(40),
  title: filledLine(300),
  /** Keys of the council's issue slots (projects.issues). */
  issueIds: z.array(id).max(11),
  stage,
  moo: z.array(z.int().min(1).max(99)).max(99),
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  background: note,
  objectives: note,
})
export const project = projectInput.extend(recordFields)

export const issueSlot = z.object({
  ...recordFields,
  position: z.int(),
  /** Empty: ยังไม่ระบุ, for the council to name. */
  name: line(300),
})

export const fundingInput = z.object({
  source: fundingSource,
  /** C.E. year in which the fiscal year ends (1 Oct - 30 Sep): ปีงบประมาณ 2569 is 2026. */
  fiscalYear: z.int().min(1950).max(2200),
  promisedSatang: satang.min(0),
  receivedSatang: satang.min(0),
  note: line(500),
})
export const funding = fundingInput.extend({ ...recordFields, projectId: id })

export const resolutionLink = z.object({
  ...recordFields,
  projectId: id,
  resolutionId: id,
  kind: linkKind,
  /** What the resolution says, for the list. */
  resolutionNumber: z.int(),
  resolutionYear: z.int(),
  meetingId: id,
  meetingNumber: z.int(),
  heldOn: isoDate,
  verb,
  text: z.string(),
})

export const fundingSum = z.object({
  source: fundingSource,
  promisedSatang: satang,
  receivedSatang: satang,
})

export const projectRow = project.extend({
  promisedSatang: satang,
  receivedSatang: satang,
  /** False: "ยังไม่มีมติ". */
  hasApproval: z.boolean(),
})
export const projectPage = z.object({
  project,
  links: z.array(resolutionLink),
  funding: z.array(funding),
  sums: z.array(fundingSum),
  totalPromisedSatang: satang,
  totalReceivedSatang: satang,
  totalInWords: z.string(),
})

export const projects = {
  'projects.list': query(READERS, empty, z.array(projectRow)),
  'projects.get': query(READERS, z.object({ id }), projectPage),
  'projects.create': command(WRITERS, projectInput, z.object({ id })),
  'projects.save': command(WRITERS, recordRef.extend({ project: projectInput }), projectPage),
  'projects.remove': command(WRITERS, recordRef, done),
  'projects.restore': command(WRITERS, z.object({ id }), done),
  'projects.link': command(
    WRITERS,
    z.object({ projectId: id, resolutionId: id, kind: linkKind }),
    projectPage,
  ),
  'projects.unlink': command(WRITERS, recordRef, projectPage),
  'projects.addFunding': command(WRITERS, z.object({ projectId: id, funding: fundingInput }), projectPage),
  'projects.saveFunding': command(WRITERS, recordRef.extend({ funding: fundingInput }), projectPage),
  'projects.removeFunding': command(WRITERS, recordRef, projectPage),
  'projects.issues': query(READERS, empty, z.array(issueSlot)),
  'projects.saveIssue': command(WRITERS, recordRef.extend({ name: line(300) }), issueSlot),
} as const

export type Stage = z.infer<typeof stage>
export type FundingSource = z.infer<typeof fundingSource>
export type LinkKind = z.infer<typeof linkKind>
export type ProjectInput = z.infer<typeof projectInput>
export type Project = z.infer<typeof project>
export type IssueSlot = z.infer<typeof issueSlot>
export type FundingInput = z.infer<typeof fundingInput>
export type Funding = z.infer<typeof funding>
export type FundingSum = z.infer<typeof fundingSum>
export type ResolutionLink = z.infer<typeof resolutionLink>
export type ProjectRow = z.infer<typeof projectRow>
export type ProjectPage = z.infer<typeof projectPage>
