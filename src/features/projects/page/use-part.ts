import type { CallInput } from '../../../../electron/contract/index.ts'
import type { ApiError } from '../../../api/api-error.ts'
import { call } from '../../../api/client.ts'
import { useCommandCall } from '../../../api/hooks.ts'
import { refresh } from '../../../api/query-client.ts'
import { showUndo } from '../../../components/toasts.tsx'

/** Kinds of records that belong to a project and are written one by one. */
type Part = 'projectSteps' | 'projectTeam' | 'projectPartners' | 'beneficiaries' | 'projectCopies'
type Values<N extends Part> = CallInput<`${N}.add`>

interface Ref {
  id: string
  revision: number
}

const STALE = ['projects', 'partners'] as const

/** Adds a part (`record` null), or saves one that is there, for a FormDialog. */
export function usePartForm<N extends Part>(noun: N): { save(values: Values<N>, record: Ref | null, onSuccess: () => void): void; busy: boolean; error: ApiError | null } {
  const add = useCommandCall<`${N}.add`>(`${noun}.add`, { errorShown: true, invalidates: STALE })
  const edit = useCommandCall<`${N}.save`>(`${noun}.save`, { errorShown: true, invalidates: STALE })
  return {
    save: (values, record, onSuccess) => {
      if (record === null) add.mutate(values, { onSuccess })
      else edit.mutate({ id: record.id, revision: record.revision, values } as CallInput<`${N}.save`>, { onSuccess })
    },
    busy: add.isPending || edit.isPending,
    error: add.error ?? edit.error,
  }
}

/** Takes a part away and offers it back. */
export function usePartRemoval(noun: Part): (record: Ref, message: string) => void {
  const remove = useCommandCall(`${noun}.remove`, { invalidates: STALE })
  return ({ id, revision }, message) =>
    remove.mutate({ id, revision }, { onSuccess: () => showUndo(message, () => call(`${noun}.restore`, { id }).then(() => refresh(STALE))) })
}
