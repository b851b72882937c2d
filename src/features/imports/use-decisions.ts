import { useCallback, useMemo, useState } from 'react'
import type { Outcome } from './desk.ts'

type ByRow<D> = ReadonlyMap<string, D>

interface JudgedRow {
  row: { key: string }
  outcome: Outcome
}

export interface Decided<D, J> {
  judged: J[]
  /** Keys of rows that had something to ask when they were read. */
  doubtful: ReadonlySet<string>
  decide(key: string, change: (now: D) => D): void
  /** Many rows at once. */
  decideAll(keys: readonly string[], change: (now: D, key: string) => D): void
  /** Whether anything would be lost by leaving. */
  touched: boolean
}

/** The user's decisions over the rows of a list, and what follows from them. `judge` stays the same while the rows do. */
export function useDecisions<D, J extends JudgedRow>(undecided: D, judge: (decisions: ByRow<D>) => J[]): Decided<D, J> {
  const [decisions, setDecisions] = useState<ByRow<D>>(() => new Map())
  const judged = useMemo(() => judge(decisions), [judge, decisions])
  const doubtful = useMemo(() => new Set(judge(new Map()).filter(({ outcome }) => outcome === 'ask' || outcome === 'rejected').map(({ row }) => row.key)), [judge])
  const decideAll = useCallback(
    (keys: readonly string[], change: (now: D, key: string) => D) => {
      setDecisions((now) => {
        const next = new Map(now)
        for (const key of keys) next.set(key, change(next.get(key) ?? undecided, key))
        return next
      })
    },
    [undecided],
  )
  const decide = useCallback((key: string, change: (now: D) => D) => decideAll([key], change), [decideAll])
  return { judged, doubtful, decide, decideAll, touched: decisions.size > 0 }
}
