import { useCallback, useMemo, useState } from 'react'
import { api } from '../../api/client.ts'
import type { DeskReading, DeskRow } from '../../../electron/contract/import-desk.ts'
import type { MemberRecord } from '../../../electron/contract/imports.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { judge, lacksCapacity, lacksStart, newOrganisations, UNDECIDED, type Decision, type Decisions, type Defaults, type Judged } from './desk.ts'
import { useDecisions, type Decided } from './use-decisions.ts'

/** Fields by which somebody is found in the book. */
const NAMING: readonly (keyof MemberRecord)[] = ['givenName', 'familyName', 'nationalId']

export interface Desk extends Decided<Decision, Judged> {
  defaults: Defaults
  setDefaults(change: Partial<Defaults>): void
  /** How many rows lack it; and the organisations they name that the register does not have. */
  lacking: { startedOn: number; capacity: number; organisations: string[] }
  /** Puts a field right, and looks up who is on record under a new name or number. */
  fix(row: Judged, change: MemberRecord): void
}

/** The user's decisions over the rows of a reading, and what follows from them. */
export function useDesk(reading: DeskReading | null, rows: readonly DeskRow[]): Desk {
  const [defaults, setDefaults] = useState<Defaults>({ startedOn: null, capacity: 'delegate', organisationKind: 'local' })
  const seats = useMemo(() => reading?.seats ?? [], [reading])
  const decided = useDecisions(UNDECIDED, useCallback((decisions: Decisions) => judge(rows, decisions, seats), [rows, seats]))
  const { judged, decide } = decided

  const register = useQueryCall('members.organisations', {}).data
  const organisations = useMemo(() => newOrganisations(judged, register ?? []), [judged, register])

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
    ...decided,
    defaults,
    setDefaults: (change) => setDefaults((now) => ({ ...now, ...change })),
    lacking: { startedOn: judged.filter(lacksStart).length, capacity: judged.filter(lacksCapacity).length, organisations },
    fix,
  }
}
