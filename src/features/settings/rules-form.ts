import { STATUTORY, type SettingsRecord, type SettingsValues } from '../../../electron/contract/settings.ts'
import { toArabicDigits } from '../../../electron/contract/text/index.ts'

export type StatutoryKey = keyof typeof STATUTORY
export const STATUTORY_KEYS = Object.keys(STATUTORY) as StatutoryKey[]

type Of<T> = { [K in keyof SettingsValues]: SettingsValues[K] extends T ? K : never }[keyof SettingsValues]
export type NumberKey = Of<number>
export type SwitchKey = Of<boolean>
/** One of several ways. */
export type ChoiceKey = 'resolutionSeries'
export const CHOICES: { [K in ChoiceKey]: readonly SettingsValues[K][] } = { resolutionSeries: ['year', 'meeting'] }

/** Bounds as in the contract (settingsValues); a test holds the two together. */
export const RANGES: Record<NumberKey, readonly [min: number, max: number]> = {
  quorumNumerator: [1, 100],
  quorumDenominator: [1, 100],
  meetingsPerYear: [1, 60],
  termYears: [1, 20],
  expertNumerator: [0, 100],
  expertDenominator: [1, 100],
  noticeDays: [0, 60],
  delegates: [0, 20],
  delegatesPerOrganisation: [1, 20],
  retentionYears: [1, 100],
  idleMinutes: [0, 240],
  backupWarnDays: [1, 365],
  copyAfterChanges: [0, 10_000],
}
export const NUMBER_KEYS = Object.keys(RANGES) as NumberKey[]

/** Numbers as typed; marks as they will be saved. */
export interface RulesValues {
  numbers: Record<NumberKey, string>
  switches: Record<SwitchKey, boolean>
  choices: Pick<SettingsValues, ChoiceKey>
  /** ISO date on which each statutory number was compared with the law's text; absent: not yet. */
  checkedOn: Record<string, string>
}

export function rulesValues({ values, checkedOn }: SettingsRecord): RulesValues {
  const { actingCounts, byElectionRemainder, numberSeriesByKind, resolutionSeries, substituteCounts, thaiDigits } = values
  return {
    numbers: Object.fromEntries(NUMBER_KEYS.map((key) => [key, String(values[key])])) as RulesValues['numbers'],
    switches: { actingCounts, byElectionRemainder, numberSeriesByKind, substituteCounts, thaiDigits },
    choices: { resolutionSeries },
    checkedOn,
  }
}

/** @returns NaN for anything but digits, Thai or Arabic */
export function readNumber(text: string): number {
  const digits = toArabicDigits(text).trim()
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN
}

export type RulesProblem = { key: NumberKey; problem: 'outOfRange' | 'quorumOverOne' }

export function checkRules({ numbers }: RulesValues): RulesProblem[] {
  const problems: RulesProblem[] = NUMBER_KEYS.filter((key) => {
    const [min, max] = RANGES[key]
    const number = readNumber(numbers[key])
    return !(number >= min && number <= max)
  }).map((key) => ({ key, problem: 'outOfRange' }))
  if (readNumber(numbers.quorumNumerator) > readNumber(numbers.quorumDenominator)) problems.push({ key: 'quorumNumerator', problem: 'quorumOverOne' })
  return problems
}

/**
 * A number typed anew. A mark says that the very number was compared with the law: it goes with the number,
 * and comes back when the number on record is typed again.
 */
export function withNumber(values: RulesValues, before: RulesValues, key: NumberKey, text: string): RulesValues {
  const numbers = { ...values.numbers, [key]: text }
  const statutory = STATUTORY_KEYS.find((one) => (STATUTORY[one].keys as readonly NumberKey[]).includes(key))
  if (statutory === undefined) return { ...values, numbers }
  const same = STATUTORY[statutory].keys.every((one) => readNumber(numbers[one]) === readNumber(before.numbers[one]))
  const { [statutory]: _mark, ...others } = values.checkedOn
  const mark = same ? before.checkedOn[statutory] : undefined
  return { ...values, numbers, checkedOn: mark === undefined ? others : { ...others, [statutory]: mark } }
}

/** What is saved; only for values without problems. */
export function toSettings({ numbers, switches, choices, checkedOn }: RulesValues): Pick<SettingsRecord, 'values' | 'checkedOn'> {
  const read = Object.fromEntries(NUMBER_KEYS.map((key) => [key, readNumber(numbers[key])])) as Record<NumberKey, number>
  return { values: { ...read, ...switches, ...choices }, checkedOn }
}
