/** The 72 hours within which a leak of personal data is told to the Office (PDPA s.37(4)). */

const HOUR_MS = 60 * 60 * 1000
export const BREACH_HOURS = 72

export interface BreachDates {
  knownAt: string
  highRisk: boolean
  officeToldAt: string | null
  peopleToldAt: string | null
  /** When it was held unlikely to result in a risk; null: it was not. */
  noRiskAt: string | null
}

export interface BreachClock {
  /** By then the Office is to be told. */
  dueAt: string
  /** 'running' and 'overdue' while the Office is to be told; then whether that was in time. 'not_needed': no risk was held likely. */
  office: 'running' | 'overdue' | 'in_time' | 'late' | 'not_needed'
  /** Whole hours left, rounded down, while running; hours over, rounded down, when overdue; 0 once the clock stands. */
  hours: number
  /** Something is still to be done: the Office, or at a high risk the people, were not told. */
  open: boolean
}

/** @param now instant; all instants UTC ISO text */
export function breachClock({ knownAt, highRisk, officeToldAt, peopleToldAt, noRiskAt }: BreachDates, now: string): BreachClock {
  const due = Date.parse(knownAt) + BREACH_HOURS * HOUR_MS
  const left = due - Date.parse(now)
  const open = (officeToldAt === null && noRiskAt === null) || (highRisk && peopleToldAt === null)
  const dueAt = new Date(due).toISOString()
  if (officeToldAt !== null) return { dueAt, office: Date.parse(officeToldAt) <= due ? 'in_time' : 'late', hours: 0, open }
  if (noRiskAt !== null) return { dueAt, office: 'not_needed', hours: 0, open }
  return left >= 0 ? { dueAt, office: 'running', hours: Math.floor(left / HOUR_MS), open } : { dueAt, office: 'overdue', hours: Math.floor(-left / HOUR_MS), open }
}
