import { z } from 'zod'
import { query, READERS } from './define.ts'
import { recordCalls } from './record-calls.ts'
import { empty, filledLine, id, isoDate, line, note, recordFields } from './shapes.ts'

/** The assembly (สมัชชา), and what it or a provincial meeting puts forward for a development plan. */

export const assemblyInput = z.object({
  number: z.int().min(1).max(9999),
  heldOn: isoDate,
  title: line(300),
  place: line(300),
  /** Keys of the council's issue slots (projects.issues). */
  issueIds: z.array(id).max(11),
  /** How many people came. */
  attended: z.int().min(0).nullable(),
  /** The council's own record of the day, if it was a meeting of this council. */
  meetingId: id.nullable(),
  note,
})
export const assembly = assemblyInput.extend(recordFields)

export const proposalOutcome = z.enum(['waiting', 'taken_up', 'partly', 'declined'])
export const proposalInput = z.object({
  /** Via an assembly, or via a provincial meeting (`meetingId`), or by the council itself. */
  assemblyId: id.nullable(),
  meetingId: id.nullable(),
  title: filledLine(300),
  detail: note,
  /** แผนพัฒนาท้องถิ่น or แผนพัฒนาจังหวัด. */
  plan: z.enum(['local', 'provincial']),
  projectId: id.nullable(),
  sentOn: isoDate.nullable(),
  paper: line(200),
  answeredOn: isoDate.nullable(),
  answer: note,
  outcome: proposalOutcome,
  /** When to ask again. */
  followOn: isoDate.nullable(),
  followNote: line(500),
})
export const proposal = proposalInput.extend(recordFields)

/** Which proposals a list shows, on the page and on paper. */
export const proposalFilter = z.object({
  /** 'due': the day to ask again has come. 'answered': no longer waiting. */
  show: z.enum(['all', 'waiting', 'due', 'answered']).default('all'),
  plan: z.enum(['all', 'local', 'provincial']).default('all'),
})

/** Whether it is time to ask again: something is still to be hoped for, and the day has come. @param today ISO date */
export function isDue({ outcome, followOn }: Pick<Proposal, 'outcome' | 'followOn'>, today: string): boolean {
  return (outcome === 'waiting' || outcome === 'partly') && followOn !== null && followOn <= today
}

export function matchesProposal(proposal: Proposal, { show, plan }: ProposalFilter, today: string): boolean {
  if (plan !== 'all' && proposal.plan !== plan) return false
  if (show === 'due') return isDue(proposal, today)
  return show === 'all' || (show === 'waiting') === (proposal.outcome === 'waiting')
}

export const assemblies = {
  'assemblies.list': query(READERS, empty, z.object({ assemblies: z.array(assembly), proposals: z.array(proposal) })),
  ...recordCalls('assemblies', assemblyInput, assembly),
  ...recordCalls('proposals', proposalInput, proposal),
} as const

export type Assembly = z.infer<typeof assembly>
export type ProposalInput = z.infer<typeof proposalInput>
export type ProposalOutcome = z.infer<typeof proposalOutcome>
export type ProposalFilter = z.infer<typeof proposalFilter>
export type Proposal = z.infer<typeof proposal>
