import { useCallback, useMemo, useState } from 'react'
import { api } from '../../api/client.ts'
import type { DeskReading, DeskRow } from '../../../electron/contract/import-desk.ts'
import type { MemberRecord } from '../../../electron/contract/imports.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { judge, lacksCapacity, lacksStart, newOrganisations, UNDECIDED, type Decision, type Decisions, type Defaults, type Judged } from './desk.ts'

const NOTHING: Decisions = new Map()
/** Fields by which somebody is found in the book. */
const NAMING: readonly (keyof MemberRecord)[] = ['givenName', 'familyName', 'nationalId']

export interface Desk {
  judged: Judged[]
  /** Keys of rows that had something to ask when they were read. */
  doubtful: ReadonlySet<string>
  defaults: Defaults
  setDefaults(change: Partial<Defaults>): void
  /** How many rows lack it; and the organisations they name that the register does not have. */
  lacking: { startedOn: number; capacity: number; organisations: string[] }
  decide(key: string, change: (now: Decision) => Decision): void
  /** Many rows at once. */
  decideAll(keys: readonly string[], change: (now: Decision, key: string) => Decision): void
  /** Puts a field right, and looks up who is on record under a new name or number. */
  fix(row: Judged, change: MemberRecord): void
  /** Whether anything would be lost by leaving. */
  touched: boolean
}

/** The user's decisions over the rows of a reading, and what follows from them. */
export function useDesk(reading: DeskReading | null, rows: readonly DeskRow[]): Desk {
  const [decisions, setDecisions] = useState(NOTHING)
  const [defaults, setDefaults] = useState<Defaults>({ startedOn: null, capacity: 'delegate', organisationKind: 'local' })
  const seats = useMemo(() => reading?.seats ?? [], [reading])
  const judged = useMemo(() => judge(rows, decisions, seats), [rows, decisions, seats])
  const doubtful = useMemo(() => new Set(judge(rows, NOTHING, seats).filter(({ outcome }) => outcome === 'ask' || outcome === 'rejected').map(({ row }) => row.key)), [rows, seats])

  const register = useQueryCall('members.organisations', {}).data
  const organisations = useMemo(() => newOrganisations(judged, register ?? []), [judged, register])

  const decideAll = useCallback((keys: readonly string[], change: (now: Decision, key: string) => Decision) => {
    setDecisions((now) => {
      const next = new Map(now)
      for (const key of keys) next.set(key, change(next.get(key) ?? UNDECIDED, key))
      return next
    })
  }, [])
  const decide = useCallback((key: string, change: (now: Decision) => Decision) => decideAll([key], change), [decideAll])
  const fix = useCallback(
    ({ row, record }: Judged, change: MemberRecord) => {
      decide(row.key, (now) => ({ ...now, fixes: { ...now.fixes, ...change } }))
      if (!NAMING.some((field) => Object.hasOwn(change, field))) return
      const { givenName, familyName, nationalId } = { ...record, ...change }
      void api.imports
        .whoIs({ givenName: givenName ?? '', familyName: familyName ?? '', nationalId: nationalId ?? '' })
        .then(({ here }) => decide(row.key, (now) => ({ ...now, here, same: null })))
    },
    [decide],
  )
  return {
    judged,
    doubtful,
    defaults,
    setDefaults: (change) => setDefaults((now) => ({ ...now, ...change })),
    lacking: { startedOn: judged.filter(lacksStart).length, capacity: judged.filter(lacksCapacity).length, organisations },
    decide,
    decideAll,
    fix,
    touched: decisions.size > 0,
  }
}
