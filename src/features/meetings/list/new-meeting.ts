import type { MeetingInput, MeetingSummary } from '../../../../electron/contract/meetings.ts'

/** A new meeting as it stands before anything is typed: today, and everything else as last time. */
export function startOf(last: MeetingSummary | undefined, today: string): Omit<MeetingInput, 'number'> {
  return {
    kind: 'ordinary',
    committeeId: null,
    heldOn: today,
    startsAt: last?.startsAt ?? null,
    begunAt: null,
    endsAt: null,
    place: last?.place ?? '',
    recorder: last?.recorder ?? '',
    checker: last?.checker ?? '',
  }
}

/** The meeting held last, of any kind. */
export function lastHeld(meetings: readonly MeetingSummary[]): MeetingSummary | undefined {
  return meetings.reduce<MeetingSummary | undefined>((last, one) => (last === undefined || one.heldOn > last.heldOn ? one : last), undefined)
}

/** A typed number against the year's series. */
export type NumberDoubt = { is: 'invalid' } | { is: 'taken' } | { is: 'skips'; number: number } | null

/** @param series from meetings.suggest */
export function doubtAbout(number: number | null, series: { number: number; taken: number[] }): NumberDoubt {
  if (number === null || !Number.isInteger(number) || number < 1 || number > 999) return { is: 'invalid' }
  if (series.taken.includes(number)) return { is: 'taken' }
  return number > series.number ? { is: 'skips', number: series.number } : null
}
