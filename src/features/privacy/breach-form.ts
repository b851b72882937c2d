import { toArabicDigits } from '../../../electron/contract/text/index.ts'
import type { Breach, BreachInput } from '../../../electron/contract/privacy.ts'
import { localDate } from '../../i18n/format.ts'

/** A day and a time of the PC's clock, as two fields. */
export interface Moment {
  date: string | null
  time: string | null
}

export interface BreachValues {
  known: Moment
  happened: string
  dataKinds: string
  people: string
  highRisk: boolean
  office: Moment
  told: Moment
  /** Held unlikely to result in a risk; the three after it count only then. */
  noRisk: boolean
  held: Moment
  heldBy: string
  heldReason: string
  note: string
}

const two = (part: number): string => String(part).padStart(2, '0')

export function momentOf(instant: string | null): Moment {
  if (instant === null) return { date: null, time: null }
  const at = new Date(instant)
  return { date: localDate(at), time: `${two(at.getHours())}:${two(at.getMinutes())}` }
}

/** Null when a part is missing. */
export function instantOf({ date, time }: Moment): string | null {
  return date === null || time === null ? null : new Date(`${date}T${time}:00`).toISOString()
}

/** @param user who would hold that there is no risk, unless another is typed */
export function breachValues(breach: Breach | null, now: string, user: string): BreachValues {
  return {
    known: momentOf(breach?.knownAt ?? now),
    happened: breach?.happened ?? '',
    dataKinds: breach?.dataKinds ?? '',
    people: breach?.peopleCount == null ? '' : String(breach.peopleCount),
    highRisk: breach?.highRisk ?? false,
    office: momentOf(breach?.officeToldAt ?? null),
    told: momentOf(breach?.peopleToldAt ?? null),
    noRisk: breach !== null && breach.noRiskAt !== null,
    held: momentOf(breach?.noRiskAt ?? now),
    heldBy: breach?.noRiskBy || user,
    heldReason: breach?.noRiskReason ?? '',
    note: breach?.note ?? '',
  }
}

export interface BreachProblem {
  field: 'known' | 'happened' | 'dataKinds' | 'people' | 'office' | 'told' | 'held' | 'heldBy' | 'heldReason'
  problem: 'knownAt' | 'future' | 'happened' | 'dataKinds' | 'people' | 'told' | 'held' | 'heldBy' | 'heldReason'
}

/** A day without a time, or a time before it was known. */
function wrongMoment(moment: Moment, known: string | null): boolean {
  if (moment.date === null && moment.time === null) return false
  const at = instantOf(moment)
  return at === null || (known !== null && at < known)
}

/** At a high risk the question does not arise. */
export const isHeld = ({ noRisk, highRisk }: BreachValues): boolean => noRisk && !highRisk

function heldProblems({ held, heldBy, heldReason }: BreachValues, known: string | null): BreachProblem[] {
  return [
    ...(heldReason.trim() === '' ? [{ field: 'heldReason', problem: 'heldReason' } as const] : []),
    ...(heldBy.trim() === '' ? [{ field: 'heldBy', problem: 'heldBy' } as const] : []),
    ...(instantOf(held) === null || wrongMoment(held, known) ? [{ field: 'held', problem: 'held' } as const] : []),
  ]
}

export function checkBreach(values: BreachValues, now: string): BreachProblem[] {
  const known = instantOf(values.known)
  const people = toArabicDigits(values.people).trim()
  return [
    ...(known === null ? [{ field: 'known', problem: 'knownAt' } as const] : known > now ? [{ field: 'known', problem: 'future' } as const] : []),
    ...(values.happened.trim() === '' ? [{ field: 'happened', problem: 'happened' } as const] : []),
    ...(values.dataKinds.trim() === '' ? [{ field: 'dataKinds', problem: 'dataKinds' } as const] : []),
    ...(people !== '' && !/^\d{1,6}$/.test(people) ? [{ field: 'people', problem: 'people' } as const] : []),
    ...(wrongMoment(values.office, known) ? [{ field: 'office', problem: 'told' } as const] : []),
    ...(wrongMoment(values.told, known) ? [{ field: 'told', problem: 'told' } as const] : []),
    ...(isHeld(values) ? heldProblems(values, known) : []),
  ]
}

/** Only for values without problems. The seconds of what was not changed stay as they were. */
export function toBreachInput(values: BreachValues, before: Breach | null): BreachInput {
  const kept = (moment: Moment, was: string | null): string | null => {
    const same = momentOf(was)
    return same.date === moment.date && same.time === moment.time ? was : instantOf(moment)
  }
  const people = toArabicDigits(values.people).trim()
  return {
    knownAt: kept(values.known, before?.knownAt ?? null) ?? '',
    happened: values.happened.trim(),
    dataKinds: values.dataKinds.trim(),
    peopleCount: people === '' ? null : Number(people),
    highRisk: values.highRisk,
    officeToldAt: kept(values.office, before?.officeToldAt ?? null),
    peopleToldAt: kept(values.told, before?.peopleToldAt ?? null),
    ...(isHeld(values)
      ? { noRiskAt: kept(values.held, before?.noRiskAt ?? null), noRiskBy: values.heldBy.trim(), noRiskReason: values.heldReason.trim() }
      : { noRiskAt: null, noRiskBy: '', noRiskReason: '' }),
    note: values.note.trim(),
  }
}
