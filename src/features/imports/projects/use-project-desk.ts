import { useCallback, useState } from 'react'
import type { ProjectDefaults, ProjectHere, ProjectImportRow } from '../../../../electron/contract/project-import.ts'
import { useDecisions, type Decided } from '../use-decisions.ts'
import { judge, saysNoSource, saysNoYear, UNDECIDED, type Decision, type Decisions, type Judged } from './project-desk.ts'

export interface ProjectDesk extends Decided<Decision, Judged> {
  defaults: ProjectDefaults
  setDefaults(change: Partial<ProjectDefaults>): void
  /** How many rows do not say it themselves. */
  lacking: { fiscalYear: number; source: number }
}

/** The user's decisions over the rows of a project list, and what follows from them. @param fiscalYear of today, C.E. year in which it ends */
export function useProjectDesk(rows: readonly ProjectImportRow[], there: readonly ProjectHere[], fiscalYear: number): ProjectDesk {
  const [defaults, setDefaults] = useState<ProjectDefaults>({ fiscalYear, source: 'local_government' })
  const decided = useDecisions(UNDECIDED, useCallback((decisions: Decisions) => judge(rows, decisions, there, defaults), [rows, there, defaults]))
  return {
    ...decided,
    defaults,
    setDefaults: (change) => setDefaults((now) => ({ ...now, ...change })),
    lacking: { fiscalYear: decided.judged.filter(saysNoYear).length, source: decided.judged.filter(saysNoSource).length },
  }
}
