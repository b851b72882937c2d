import { z } from 'zod'
import { command, KEEPERS, query, READERS, WRITERS } from './define.ts'
import { bytes, done, empty, filledLine, id, instant, isoDate, line, note, recordFields, recordRef } from './shapes.ts'

/** What the PDPA (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562) asks of whoever keeps data about people. */

/** Why data may be kept: consent (s.19) or one of the other grounds of s.24. */
export const BASES = ['consent', 'legal_duty', 'public_task', 'legitimate_interest', 'contract', 'vital_interest'] as const

export const consentInput = z.object({
  /** What the data is for, in the council's own words (s.23). */
  purpose: filledLine(300),
  basis: z.enum(BASES),
  /** Which wording of the notice the person was given. */
  version: line(60),
  /** The day it was given; where another ground than consent holds, the day the person was told (s.23). */
  givenOn: isoDate,
  note,
})
export const consent = consentInput.extend({ ...recordFields, personId: id, withdrawnOn: isoDate.nullable() })

/** 'none': nothing was ever written down. 'withdrawn': all that was, was withdrawn (s.19). */
export const basisGap = z.enum(['none', 'withdrawn'])

const named = z.object({ id, revision: z.int(), name: z.string() })
export const privacyOverview = z.object({
  /** Everybody on record whose data is kept without a purpose and ground that holds today. */
  withoutBasis: z.array(named.extend({ gap: basisGap, inOffice: z.boolean() })),
  /** People whose data may not be needed any more; nothing is ever cleared by itself (s.37(3)). */
  retentionDue: z.array(named.extend({ lastDay: isoDate, keptUntil: isoDate })),
  retentionYears: z.int(),
  /** Taken off the roll, their data still kept out of sight; the latest first. `named`: the record of a meeting names them. */
  removed: z.array(named.extend({ removedAt: instant, named: z.boolean() })),
  /** Outsiders taken off a committee or a project's team, and whom to ask at a removed partner, the name (or else the telephone) still kept; the latest first. `of`: its name. */
  outsiders: z.array(named.extend({ kind: z.enum(['committee', 'project', 'partner']), of: z.string(), removedAt: instant })),
  /** People whose data was cleared. */
  erased: z.array(z.object({ id, name: z.string(), erasedAt: instant })),
  people: z.int(),
})

const breachFields = z.object({
  /** When the council came to know: from here the 72 hours run (s.37(4)). */
  knownAt: instant,
  happened: z.string().trim().min(1).max(5_000),
  /** Kinds of data, in words. */
  dataKinds: z.string().trim().min(1).max(2_000),
  peopleCount: z.int().min(0).max(1_000_000).nullable(),
  /** A high risk to rights and freedoms: then the people themselves are told too. */
  highRisk: z.boolean(),
  officeToldAt: instant.nullable(),
  peopleToldAt: instant.nullable(),
  /** When it was held unlikely to result in a risk, so that the Office need not be told (s.37(4)); null: it was not. */
  noRiskAt: instant.nullable(),
  /** Who held so, and why; both empty without `noRiskAt`. */
  noRiskBy: line(200),
  noRiskReason: z.string().trim().max(5_000),
  note,
})
export const breach = breachFields.extend(recordFields)
export const breachInput = breachFields.refine(
  ({ noRiskAt, noRiskBy, noRiskReason, highRisk }) => (noRiskAt === null ? noRiskBy === '' && noRiskReason === '' : noRiskBy !== '' && noRiskReason !== '' && !highRisk),
  { error: 'no risk is held by somebody, for a reason, and not beside a high risk', path: ['noRiskAt'] },
)

export const privacy = {
  'privacy.overview': query(READERS, empty, privacyOverview),
  'privacy.consents': query(READERS, z.object({ personId: id }), z.array(consent)),
  /** The same purpose and ground for one person, or for many who were told together. */
  'privacy.addConsent': command(WRITERS, z.object({ personIds: z.array(id).min(1).max(10_000), consent: consentInput }), z.object({ added: z.int() })),
  /** Puts right what was typed wrong; `withdrawnOn` null takes back a withdrawal. */
  'privacy.saveConsent': command(WRITERS, recordRef.extend({ consent: consentInput.extend({ withdrawnOn: isoDate.nullable() }) }), consent),
  'privacy.withdrawConsent': command(WRITERS, recordRef.extend({ withdrawnOn: isoDate }), consent),
  'privacy.removeConsent': command(WRITERS, recordRef, done),
  'privacy.restoreConsent': command(WRITERS, z.object({ id }), done),
  /**
   * Clears all but the name (s.33), in a job. There is no way back: app.cancelJob stops it only before it is saved
   * (phase 'erase'), not while freed space is being overwritten ('compact'). `typedName` is compared with the name without its title.
   * PERSON_IN_OFFICE while a term goes on or lies ahead.
   */
  'privacy.erase': command(KEEPERS, recordRef.extend({ jobId: id, typedName: line(300) }), z.object({ files: z.int() })),
  /**
   * The same for people who were taken off the roll. The name stays where the record of a meeting names them; else it
   * goes too. They cannot be put back any more. NOT_FOUND for whoever is on record or was cleared before.
   */
  'privacy.eraseRemoved': command(KEEPERS, z.object({ jobId: id, people: z.array(recordRef).min(1).max(2_000) }), z.object({ files: z.int() })),
  /** Deletes what `outsiders` names, with all that the log says of it; of a partner the name stays. NOT_FOUND for somebody on record, or a person of the book. */
  'privacy.eraseOutsiders': command(KEEPERS, z.object({ jobId: id, seats: z.array(recordRef).min(1).max(2_000) }), z.object({ files: z.int() })),
  /** All that is kept about one person (ss. 30, 31): to read, or for another program. */
  'privacy.exportPerson': command(WRITERS, z.object({ id, format: z.enum(['pdf', 'json']) }), z.object({ name: z.string(), bytes })),
  'privacy.breaches': query(READERS, empty, z.array(breach)),
  'privacy.addBreach': command(WRITERS, breachInput, breach),
  'privacy.saveBreach': command(WRITERS, recordRef.extend({ breach: breachInput }), breach),
  'privacy.removeBreach': command(WRITERS, recordRef, done),
  'privacy.restoreBreach': command(WRITERS, z.object({ id }), done),
} as const

export type Basis = (typeof BASES)[number]
export type ConsentInput = z.infer<typeof consentInput>
export type Consent = z.infer<typeof consent>
export type BasisGap = z.infer<typeof basisGap>
export type PrivacyOverview = z.infer<typeof privacyOverview>
export type BreachInput = z.infer<typeof breachInput>
export type Breach = z.infer<typeof breach>
