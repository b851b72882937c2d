import { useCallback, useMemo, useState } from 'react'
import type { Organisation } from '../../../../electron/contract/members.ts'
import type { OrganisationRow } from '../../../../electron/contract/organisation-import.ts'
import type { OrganisationEntry } from '../../../../electron/contract/organisations.ts'
import { judge, lacksKind, UNDECIDED, type Decision, type Decisions, type Judged } from './organisation-desk.ts'

const NOTHING: Decisions = new Map()

export interface OrganisationDesk {
  judged: Judged[]
  /** Keys of rows that had something to ask when they were read. */
  doubtful: ReadonlySet<string>
  /** What those are of which the list does not say it, and how many there are. */
  kind: Organisation['kind']
  setKind(kind: Organisation['kind']): void
  lacking: number
  decide(key: string, change: (now: Decision) => Decision): void
  /** Many rows at once. */
  decideAll(keys: readonly string[], change: (now: Decision, key: string) => Decision): void
  touched: boolean
}

/** The user's decisions over the rows of an organisation list, and what follows from them. */
export function useOrganisationDesk(rows: readonly OrganisationRow[], register: readonly OrganisationEntry[]): OrganisationDesk {
  const [decisions, setDecisions] = useState(NOTHING)
  const [kind, setKind] = useState<Organisation['kind']>('local')
  const judged = useMemo(() => judge(rows, decisions, register), [rows, decisions, register])
  const doubtful = useMemo(() => new Set(judge(rows, NOTHING, register).filter(({ outcome }) => outcome === 'ask' || outcome === 'rejected').map(({ row }) => row.key)), [rows, register])
  const decideAll = useCallback((keys: readonly string[], change: (now: Decision, key: string) => Decision) => {
    setDecisions((now) => {
      const next = new Map(now)
      for (const key of keys) next.set(key, change(next.get(key) ?? UNDECIDED, key))
      return next
    })
  }, [])
  const decide = useCallback((key: string, change: (now: Decision) => Decision) => decideAll([key], change), [decideAll])
  return { judged, doubtful, kind, setKind, lacking: judged.filter(lacksKind).length, decide, decideAll, touched: decisions.size > 0 }
}
