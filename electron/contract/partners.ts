import { z } from 'zod'
import { query, READERS } from './define.ts'
import { recordCalls } from './record-calls.ts'
import { empty, filledLine, id, isoDate, line, note, recordFields } from './shapes.ts'

/** Partners (ภาคี) and networks: who they are, whom to ask there, papers exchanged with them. */

export const partnerKind = z.enum(['state_agency', 'local_government', 'network', 'private', 'education', 'foundation', 'other'])

export const partnerInput = z.object({
  name: filledLine(300),
  kind: partnerKind,
  contactName: line(200),
  phone: line(100),
  address: line(500),
  note,
})
export const partner = partnerInput.extend(recordFields)

export const partnerPaperInput = z.object({
  partnerId: id,
  /** 'out': sent by the council. 'in': received. */
  direction: z.enum(['in', 'out']),
  datedOn: isoDate,
  number: line(100),
  subject: filledLine(500),
  projectId: id.nullable(),
  note,
})
export const partnerPaper = partnerPaperInput.extend(recordFields)

export const partnerRow = partner.extend({
  /** Titles of the projects it takes part in or gives money to. */
  projects: z.array(z.object({ id, title: z.string() })),
  papers: z.int(),
})

export const partners = {
  'partners.list': query(READERS, empty, z.array(partnerRow)),
  'partners.get': query(READERS, z.object({ id }), z.object({ partner: partnerRow, papers: z.array(partnerPaper) })),
  ...recordCalls('partners', partnerInput, partner),
  ...recordCalls('partnerPapers', partnerPaperInput, partnerPaper),
} as const

export type PartnerKind = z.infer<typeof partnerKind>
export type PartnerInput = z.infer<typeof partnerInput>
export type Partner = z.infer<typeof partner>
export type PartnerPaperInput = z.infer<typeof partnerPaperInput>
export type PartnerPaper = z.infer<typeof partnerPaper>
export type PartnerRow = z.infer<typeof partnerRow>
