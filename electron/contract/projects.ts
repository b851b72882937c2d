import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { verb } from './meetings.ts'
import { fundingLine, fundingSum, fundingYear, projectMoney, spending } from './project-money.ts'
import { beneficiary, projectCopy, projectPartner, projectParts, stage, step, teamMember } from './project-parts.ts'
import { activity, indicatorLine, projectWork } from './project-work.ts'
import { done, empty, filledLine, id, instant, isoDate, line, note, recordFields, recordRef, satang } from './shapes.ts'

/** Self-management projects: the issue they serve, the resolution that approved them, money, work and results. */

export const linkKind = z.enum(['approves', 'changes_plan', 'notes_result', 'closes'])

/** The model that a proposal was made after. */
export const copiedFrom = z.object({
  councilName: z.string().max(300),
  projectTitle: z.string().max(300),
  exportedOn: isoDate,
  templateId: id,
})

export const projectInput = z.object({
  /** The council's own code, if it uses one. */
  code: line(40),
  title: filledLine(300),
  /** Keys of the council's issue slots (projects.issues). */
  issueIds: z.array(id).max(11),
  /** Keys of words: kind, ladder, goals (words.list). */
  kindId: id.nullable(),
  ladderId: id.nullable(),
  goalIds: z.array(id).max(99),
  /** Numbers of s.21 of the Act. */
  duties: z.array(z.int().min(1).max(12)).max(12),
  moo: z.array(z.int().min(1).max(99)).max(99),
  place: line(300),
  organisationId: id.nullable(),
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  background: note,
  objectives: note,
  lessons: note,
})
export const project = projectInput.extend({ ...recordFields, stage, isModel: z.boolean(), copiedFrom: copiedFrom.nullable() })

export const issueSlot = z.object({
  ...recordFields,
  position: z.int(),
  /** Empty: ยังไม่ระบุ, for the council to name. */
  name: line(300),
})

export const resolutionLink = z.object({
  ...recordFields,
  projectId: id,
  resolutionId: id,
  kind: linkKind,
  /** What it changed, noted or closed, in the council's words. */
  note: z.string(),
  /** What the resolution says, for the list. */
  resolutionNumber: z.int(),
  resolutionSeries: z.enum(['year', 'meeting']),
  resolutionYear: z.int(),
  meetingId: id,
  agendaItemId: id,
  meetingNumber: z.int(),
  heldOn: isoDate,
  verb,
  text: z.string(),
})

/** A project that a resolution serves, as the meeting that took it shows it: what the link is, and where the project's money went. */
export const servedProject = recordRef.extend({
  resolutionId: id,
  kind: linkKind,
  note: z.string(),
  projectId: id,
  title: z.string(),
  stage,
  fundingCount: z.int(),
  promisedSatang: satang,
  receivedSatang: satang,
  spendingCount: z.int(),
  spentSatang: satang,
  /** Promised by sources that name this resolution. */
  grantedSatang: satang,
})

export const projectRow = project.extend({
  promisedSatang: satang,
  receivedSatang: satang,
  spentSatang: satang,
  /** False: "ยังไม่มีมติ". */
  hasApproval: z.boolean(),
  copies: z.int(),
  /** Latest change to it or to anything that belongs to it. */
  touchedAt: instant,
  photos: z.int(),
  /** Fiscal years of its money, C.E. (see fundingInput), the earliest first. */
  fiscalYears: z.array(z.int()),
  /** Readings of all its indicators. */
  readings: z.int(),
  /** A meeting noted its result or closed it. */
  hasResult: z.boolean(),
})
export const projectPage = z.object({
  project,
  hasApproval: z.boolean(),
  organisationName: z.string(),
  links: z.array(resolutionLink),
  steps: z.array(step),
  team: z.array(teamMember.extend({ shownName: z.string() })),
  partners: z.array(projectPartner.extend({ partnerName: z.string() })),
  beneficiaries: z.array(beneficiary),
  funding: z.array(fundingLine),
  spendings: z.array(spending),
  activities: z.array(activity),
  indicators: z.array(indicatorLine),
  copies: z.array(projectCopy),
  sums: z.array(fundingSum),
  years: z.array(fundingYear),
  totalPromisedSatang: satang,
  totalReceivedSatang: satang,
  totalSpentSatang: satang,
  totalInWords: z.string(),
})

const proposal = projectInput.extend({ proposedOn: isoDate.nullable() })

/** A proposal of which no more is known than its title. */
export const PLAIN_PROJECT = {
  code: '', issueIds: [], kindId: null, ladderId: null, goalIds: [], duties: [], moo: [], place: '', organisationId: null, startsOn: null, endsOn: null,
  background: '', objectives: '', lessons: '', proposedOn: null,
} satisfies Omit<z.infer<typeof proposal>, 'title'>

export const projects = {
  'projects.list': query(READERS, empty, z.array(projectRow)),
  'projects.get': query(READERS, z.object({ id }), projectPage),
  /** A proposal; its first step is dated `proposedOn`. */
  'projects.create': command(WRITERS, proposal, z.object({ id })),
  'projects.save': command(WRITERS, recordRef.extend({ project: projectInput }), projectPage),
  'projects.setModel': command(WRITERS, recordRef.extend({ isModel: z.boolean() }), projectPage),
  'projects.remove': command(WRITERS, recordRef, done),
  'projects.restore': command(WRITERS, z.object({ id }), done),
  'projects.link': command(
    WRITERS,
    z.object({ projectId: id, resolutionId: id, kind: linkKind, note: line(500).default('') }),
    projectPage,
  ),
  'projects.saveLink': command(WRITERS, recordRef.extend({ kind: linkKind, note: line(500) }), projectPage),
  'projects.unlink': command(WRITERS, recordRef, projectPage),
  /** What the resolutions of a meeting did to which projects, in the order of their numbers. */
  'projects.ofMeeting': query(READERS, z.object({ meetingId: id }), z.array(servedProject)),
  'projects.issues': query(READERS, empty, z.array(issueSlot)),
  'projects.saveIssue': command(WRITERS, recordRef.extend({ name: line(300) }), issueSlot),
  /** Puts the slots in this order; those that are not named stay behind. */
  'projects.orderIssues': command(WRITERS, z.object({ ids: z.array(id).max(11) }), z.array(issueSlot)),
  ...projectParts,
  ...projectMoney,
  ...projectWork,
} as const

export type LinkKind = z.infer<typeof linkKind>
export type ProjectInput = z.infer<typeof projectInput>
export type Project = z.infer<typeof project>
export type IssueSlot = z.infer<typeof issueSlot>
export type ResolutionLink = z.infer<typeof resolutionLink>
export type ServedProject = z.infer<typeof servedProject>
export type ProjectRow = z.infer<typeof projectRow>
export type ProjectPage = z.infer<typeof projectPage>
export { fundingSource } from './project-money.ts'
export { stage } from './project-parts.ts'
export type { Funding, FundingInput, FundingLine, FundingSource, FundingSum } from './project-money.ts'
export type { Stage } from './project-parts.ts'
