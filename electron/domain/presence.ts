import type { AttendanceStatus } from '../contract/meetings.ts'
import type { PresenceStep } from '../contract/holding.ts'

/** Who was there when, of those who count: from marks of attendance, and who came late, left early or came back. */

export interface Moved {
  personId: string
  kind: 'arrived' | 'left'
  /** Local time, 09:30. */
  at: string
}

/** There from `from` on, and no more at `to`; null is the beginning, and the end. */
export interface Stay {
  from: string | null
  to: string | null
}

export interface Rules {
  substituteCounts: boolean
  /** When the meeting began: what was noted by then is how it began. Null while unknown. */
  startsAt: string | null
}

/**
 * The stays of everybody who counts: on the roll, and marked as present, or as sent a substitute where the council's
 * rules count one (rule 2). Without a movement somebody was there from beginning to end.
 * @param movements in the order they were noted, which decides between two of the same minute
 */
export function staysOf(
  roll: Iterable<string>,
  marks: Iterable<{ personId: string; status: AttendanceStatus | null }>,
  movements: readonly Moved[],
  { substituteCounts, startsAt }: Rules,
): Map<string, Stay[]> {
  const onRoll = new Set(roll)
  const moves = Map.groupBy(movements, ({ personId }) => personId)
  const stays = new Map<string, Stay[]>()
  for (const { personId, status } of marks) {
    if (!onRoll.has(personId) || (status !== 'present' && (status !== 'substitute' || !substituteCounts))) continue
    stays.set(personId, staysOfOne(moves.get(personId) ?? [], startsAt))
  }
  return stays
}

function staysOfOne(movements: readonly Moved[], startsAt: string | null): Stay[] {
  const inOrder = movements.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const stays: Stay[] = []
  let open: Stay | null = inOrder[0]?.kind === 'arrived' ? null : { from: null, to: null }
  for (const { kind, at } of inOrder) {
    if (kind === 'arrived') open ??= { from: startsAt !== null && at <= startsAt ? null : at, to: null }
    else if (open !== null) {
      // Gone again in the minute of coming, or before the beginning: no stay.
      if (open.from !== at && (startsAt === null || at > startsAt)) stays.push({ from: open.from, to: at })
      open = null
    }
  }
  return open === null ? stays : [...stays, open]
}

const covers = ({ from, to }: Stay, at: string): boolean => (from === null || from <= at) && (to === null || at < to)

/** @param at local time; null: as the meeting stands, or stood when it ended */
export function thereAt(stays: ReadonlyMap<string, readonly Stay[]>, at: string | null): string[] {
  return [...stays].filter(([, own]) => own.some((stay) => (at === null ? stay.to === null : covers(stay, at)))).map(([personId]) => personId)
}

/** How many were there, from the beginning (`at` null) and after each time at which the number changed. */
export function presenceSteps(stays: ReadonlyMap<string, readonly Stay[]>, required: number): PresenceStep[] {
  const changes = new Map<string, number>()
  const add = (at: string, by: number): void => void changes.set(at, (changes.get(at) ?? 0) + by)
  let present = 0
  for (const { from, to } of [...stays.values()].flat()) {
    if (from === null) present += 1
    else add(from, 1)
    if (to !== null) add(to, -1)
  }
  const steps: PresenceStep[] = [{ at: null, present, met: present >= required, turned: false }]
  for (const [at, by] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (by === 0) continue
    present += by
    const met = present >= required
    steps.push({ at, present, met, turned: met !== steps.at(-1)?.met })
  }
  return steps
}
