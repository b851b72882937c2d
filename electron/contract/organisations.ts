import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { membership, memberState, organisation, organisationInput } from './members.ts'
import { done, id, isoDate, line, recordFields, recordRef } from './shapes.ts'

/** Community organisations (องค์กรชุมชน, Act s.3): their facts, their standing over time, and whom they sent to the council. */

/** จดแจ้งแล้ว, พักการดำเนินงาน or เลิกแล้ว. Without a change on record an organisation is registered. */
export const organisationStatus = z.enum(['registered', 'suspended', 'dissolved'])
export const statusInput = z.object({
  status: organisationStatus,
  /** First day of the new standing. */
  startedOn: isoDate,
  reason: line(500),
})
export const statusChange = statusInput.extend({ ...recordFields, organisationId: id })

/** The standing on a day, and since when by a change on record; null: as registered. */
const standing = { status: organisationStatus, statusSince: isoDate.nullable() }

export const organisationEntry = z.object({
  organisation,
  ...standing,
  /** Delegates it may have that day: its own number or the council's; 0 once dissolved. */
  seats: z.int(),
  /** In office or acting that day, in dictionary order. */
  delegates: z.array(z.object({ personId: id, name: z.string(), state: memberState })),
})

/** A term that a person served for the organisation, past ones too. */
export const delegateTerm = z.object({
  personId: id,
  /** Title, given name and family name. */
  name: z.string(),
  membership,
  state: memberState,
})

export const organisationPage = z.object({
  organisation,
  ...standing,
  seats: z.int(),
  /** The latest first. */
  statuses: z.array(statusChange),
  /** The latest first. */
  delegates: z.array(delegateTerm),
})

export const organisations = {
  /** All of them as of a date, in dictionary order. */
  'organisations.list': query(READERS, z.object({ on: isoDate }), z.object({ on: isoDate, entries: z.array(organisationEntry) })),
  'organisations.get': query(READERS, z.object({ id, on: isoDate }), organisationPage),
  /** REGISTRATION_NO_TAKEN; ORGANISATION_SAME_NAME unless `another` says that it is a second one of that name. */
  'organisations.add': command(WRITERS, z.object({ organisation: organisationInput, another: z.boolean().default(false) }), z.object({ id })),
  'organisations.save': command(WRITERS, recordRef.extend({ organisation: organisationInput, another: z.boolean().default(false) }), organisation),
  /** One entered by mistake. STILL_USED once it has sent anybody: then it can only be dissolved. */
  'organisations.remove': command(WRITERS, recordRef, done),
  'organisations.restore': command(WRITERS, z.object({ id }), done),
  /** `endTerms`: open terms of its delegates that end with it on that day, when it is dissolved. */
  'organisations.setStatus': command(
    WRITERS,
    z.object({ organisationId: id, change: statusInput, endTerms: z.array(recordRef).max(100).default([]) }),
    statusChange,
  ),
  /** Puts right what was typed wrong about a change of standing. */
  'organisations.correctStatus': command(WRITERS, recordRef.extend({ change: statusInput }), statusChange),
  'organisations.removeStatus': command(WRITERS, recordRef, done),
  'organisations.restoreStatus': command(WRITERS, z.object({ id }), done),
} as const

export type OrganisationStatus = z.infer<typeof organisationStatus>
export type StatusInput = z.infer<typeof statusInput>
export type StatusChange = z.infer<typeof statusChange>
export type OrganisationEntry = z.infer<typeof organisationEntry>
export type DelegateTerm = z.infer<typeof delegateTerm>
export type OrganisationPage = z.infer<typeof organisationPage>
