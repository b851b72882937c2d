import type { Attachment } from './files.ts'
import type { Membership, Person, Post } from './members.ts'
import type { Consent } from './privacy.ts'
import type { ServiceRecord } from './service.ts'

/**
 * All that a council keeps about one person, as handed to them (PDPA ss. 30, 31): the JSON file is this very shape.
 * Dates are local ISO dates, …At are UTC instants.
 */
export interface PersonFile {
  format: 'samut-sapha person 1'
  council: string
  madeAt: string
  person: Omit<Person, 'revision'>
  memberships: (Omit<Membership, 'revision' | 'personId' | 'importId'> & { organisationName: string | null })[]
  posts: Omit<Post, 'revision' | 'personId'>[]
  committees: { committee: string; role: string; startedOn: string; endedOn: string | null }[]
  service: Pick<ServiceRecord, 'total' | 'attendance' | 'actingCounts' | 'substituteCounts'>
  /** Every mark, also of meetings that do not count. */
  attendance: { heldOn: string; kind: string; number: number; year: number; status: string | null; remark: string }[]
  /** Resolutions in whose assignee or text the name occurs: found by comparing text, so namesakes may be among them. */
  resolutions: { number: number; year: number; series: 'year' | 'meeting'; heldOn: string; text: string; assignee: string; dueOn: string | null }[]
  consents: Omit<Consent, 'revision' | 'personId'>[]
  attachments: Pick<Attachment, 'name' | 'mediaType' | 'size' | 'createdAt'>[]
  /** Who looked at the national ID, and who took out this file before. */
  accesses: { at: string; userName: string; command: string }[]
  /** Null while a term goes on. */
  retention: { lastDay: string; keptUntil: string } | null
}
