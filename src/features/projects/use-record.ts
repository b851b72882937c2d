import type { CallInput } from '../../../electron/contract/index.ts'
import type { ProjectPage } from '../../../electron/contract/projects.ts'
import type { ApiError } from '../../api/api-error.ts'
import { api, call } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { showUndo } from '../../components/toasts.tsx'

/** Kinds of record that a project's page holds with their revisions. */
type Noun = 'fundings' | 'instalments' | 'spendings' | 'activities' | 'indicators' | 'readings'

interface RecordRef {
  id: string
  revision: number
}

const STALE = { errorShown: true, invalidates: ['projects'] } as const

function revisionIn({ funding, spendings, activities, indicators }: ProjectPage, id: string): number | undefined {
  const records: RecordRef[] = [
    ...funding, ...funding.flatMap(({ instalments }) => instalments), ...spendings, ...activities, ...indicators, ...indicators.flatMap(({ readings }) => readings),
  ]
  return records.find((one) => one.id === id)?.revision
}

interface Saving<N extends Noun> {
  save(values: CallInput<`${N}.add`>): void
  /** Saves over what somebody else saved meanwhile. */
  saveOver(values: CallInput<`${N}.add`>): void
  busy: boolean
  error: ApiError | null
}

/** One record of a project, saved from its dialog: added where `record` is null, else changed. */
export function useRecordSaving<N extends Noun>(noun: N, projectId: string, record: RecordRef | null, onSaved: () => void): Saving<N> {
  const add = useCommandCall(`${noun}.add`, STALE)
  const edit = useCommandCall(`${noun}.save`, STALE)
  const done = { onSuccess: onSaved }
  function saveAt(values: CallInput<`${N}.add`>, revision: number): void {
    if (record === null) add.mutate(values, done)
    else edit.mutate({ id: record.id, revision, values } as unknown as CallInput<`${N}.save`>, done)
  }
  return {
    save: (values) => saveAt(values, record?.revision ?? 1),
    saveOver: (values) => void api.projects.get({ id: projectId }).then((page) => saveAt(values, revisionIn(page, record?.id ?? '') ?? 1)),
    busy: add.isPending || edit.isPending,
    error: add.error ?? edit.error,
  }
}

/** Takes a record out of sight, says so and offers it back. */
export function useRecordRemoval<N extends Noun>(noun: N): (record: RecordRef, message: string) => void {
  const remove = useCommandCall(`${noun}.remove`, { invalidates: ['projects'] })
  return ({ id, revision }, message) =>
    remove.mutate({ id, revision } as CallInput<`${N}.remove`>, {
      onSuccess: () => showUndo(message, () => call(`${noun}.restore`, ...([{ id }] as never)).then(() => refresh(['projects', 'files']))),
    })
}
