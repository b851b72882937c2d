import { z } from 'zod'
import { recordCalls } from './record-calls.ts'
import { filledLine, id, isoDate, line, note, recordFields } from './shapes.ts'

/** Who takes part in a project, for whom it is, its steps, and who copied it. */

export const stage = z.enum(['proposed', 'approved', 'running', 'finished', 'paused', 'cancelled'])

/** The stage of a project is that of its latest step. */
export const stepInput = z.object({
  projectId: id,
  stage,
  /** Null only in books from before steps were dated. */
  steppedOn: isoDate.nullable(),
  resolutionId: id.nullable(),
  note,
})
export const step = stepInput.extend(recordFields)

export const teamMemberInput = z.object({
  projectId: id,
  /** Somebody of the book; null: `name` says who. */
  personId: id.nullable(),
  name: line(200),
  role: line(200),
})
export const teamMember = teamMemberInput.extend(recordFields)

export const projectPartnerInput = z.object({ projectId: id, partnerId: id, role: line(300) })
export const projectPartner = projectPartnerInput.extend(recordFields)

const count = z.int().min(0).nullable()
export const beneficiaryInput = z.object({
  projectId: id,
  /** A group, never a person. */
  groupName: filledLine(200),
  target: count,
  actual: count,
})
export const beneficiary = beneficiaryInput.extend(recordFields)

export const projectCopyInput = z.object({ projectId: id, councilName: filledLine(300), copiedOn: isoDate, note: line(500) })
export const projectCopy = projectCopyInput.extend(recordFields)

export const projectParts = {
  ...recordCalls('projectSteps', stepInput, step),
  ...recordCalls('projectTeam', teamMemberInput, teamMember),
  ...recordCalls('projectPartners', projectPartnerInput, projectPartner),
  ...recordCalls('beneficiaries', beneficiaryInput, beneficiary),
  ...recordCalls('projectCopies', projectCopyInput, projectCopy),
} as const

export type Stage = z.infer<typeof stage>
export type Step = z.infer<typeof step>
export type TeamMember = z.infer<typeof teamMember>
export type ProjectPartner = z.infer<typeof projectPartner>
export type Beneficiary = z.infer<typeof beneficiary>
export type ProjectCopy = z.infer<typeof projectCopy>
