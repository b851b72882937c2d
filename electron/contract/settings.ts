import { z } from 'zod'
import { command, KEEPERS, query, READERS } from './define.ts'
import { isoDate } from './shapes.ts'

/**
 * Numbers the law sets, as labelled settings: never a hidden constant, because the wording of the
 * Act must be checked by the council itself (พ.ร.บ.สภาองค์กรชุมชน พ.ศ. 2551).
 */
export const settingsValues = z.object({
  /** Members in office needed for a quorum, as a fraction: "not less than half" is 1/2. */
  quorumNumerator: z.int().min(1).max(100),
  quorumDenominator: z.int().min(1).max(100),
  /** Whether a member past the due end and not yet replaced (รักษาการ) counts as in office. */
  actingCounts: z.boolean(),
  /** Whether a substitute sent by a member counts for the quorum. */
  substituteCounts: z.boolean(),
  meetingsPerYear: z.int().min(1).max(60),
  termYears: z.int().min(1).max(20),
  /** Whether whoever is elected into a seat left early serves the rest of that term, or a full term. */
  byElectionRemainder: z.boolean(),
  /** Experts (ผู้ทรงคุณวุฒิ) at most this share of the delegates: one fifth is 1/5. */
  expertNumerator: z.int().min(0).max(100),
  expertDenominator: z.int().min(1).max(100),
  noticeDays: z.int().min(0).max(60),
  delegates: z.int().min(0).max(20),
  /** Delegates that each community organisation sends to the council, where its own record says no other number. */
  delegatesPerOrganisation: z.int().min(1).max(20),
  /** Whether extraordinary meetings have numbers of their own, or one series with the ordinary ones. */
  numberSeriesByKind: z.boolean(),
  /** Whether resolutions of the council run through the calendar year, or begin anew with each meeting. */
  resolutionSeries: z.enum(['year', 'meeting']),
  /** Years for which data of people is kept after their last term (PDPA s.37(3)). */
  retentionYears: z.int().min(1).max(100),
  /** Thai digits (๑๒๓) in printed documents. */
  thaiDigits: z.boolean(),
  /** Minutes without use before the council locks itself; 0 never. */
  idleMinutes: z.int().min(0).max(240),
  /** Days after which an old backup turns red. */
  backupWarnDays: z.int().min(1).max(365),
  /** Changes after which a copy is made on this computer by itself; 0 only when the book is closed. */
  copyAfterChanges: z.int().min(0).max(10_000),
})

/** Settings whose number stands in the Act, with the section as far as it is known. */
export const STATUTORY = {
  quorum: { keys: ['quorumNumerator', 'quorumDenominator'], section: null },
  meetingsPerYear: { keys: ['meetingsPerYear'], section: null },
  termYears: { keys: ['termYears'], section: null },
  experts: { keys: ['expertNumerator', 'expertDenominator'], section: '6' },
  delegates: { keys: ['delegates'], section: '21(12)' },
  delegatesPerOrganisation: { keys: ['delegatesPerOrganisation'], section: null },
} as const

export const settingsRecord = z.object({
  values: settingsValues,
  /** Statutory entries somebody compared with the law's text, and when. */
  checkedOn: z.record(z.string(), isoDate),
  revision: z.int(),
})

export const settings = {
  'settings.get': query(READERS, z.object({}).default({}), settingsRecord),
  'settings.save': command(KEEPERS, settingsRecord, settingsRecord),
} as const

export type SettingsValues = z.infer<typeof settingsValues>
export type SettingsRecord = z.infer<typeof settingsRecord>

export const DEFAULT_SETTINGS: SettingsValues = {
  quorumNumerator: 1,
  quorumDenominator: 2,
  actingCounts: true,
  substituteCounts: false,
  meetingsPerYear: 4,
  termYears: 4,
  byElectionRemainder: true,
  expertNumerator: 1,
  expertDenominator: 5,
  noticeDays: 7,
  delegates: 2,
  delegatesPerOrganisation: 2,
  numberSeriesByKind: true,
  resolutionSeries: 'year',
  retentionYears: 10,
  thaiDigits: false,
  idleMinutes: 15,
  backupWarnDays: 7,
  copyAfterChanges: 50,
}
