import { useCallback, useState } from 'react'
import type { Organisation } from '../../../../electron/contract/members.ts'
import type { OrganisationRow } from '../../../../electron/contract/organisation-import.ts'
import type { OrganisationEntry } from '../../../../electron/contract/organisations.ts'
import { useDecisions, type Decided } from '../use-decisions.ts'
import { judge, lacksKind, UNDECIDED, type Decision, type Decisions, type Judged } from './organisation-desk.ts'

export interface OrganisationDesk extends Decided<Decision, Judged> {
  /** What those are of which the list does not say it, and how many there are. */
  kind: Organisation['kind']
  setKind(kind: Organisation['kind']): void
  lacking: number
}

/** The user's decisions over the rows of an organisation list, and what follows from them. */
export function useOrganisationDesk(rows: readonly OrganisationRow[], register: readonly OrganisationEntry[]): OrganisationDesk {
  const [kind, setKind] = useState<Organisation['kind']>('local')
  const decided = useDecisions(UNDECIDED, useCallback((decisions: Decisions) => judge(rows, decisions, register), [rows, register]))
  return { ...decided, kind, setKind, lacking: decided.judged.filter(lacksKind).length }
}
