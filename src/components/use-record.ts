import type { CallInput, CallName, CallOutput } from '../../electron/contract/index.ts'
import { showUndo } from './toasts.tsx'
import type { ApiError } from '../api/api-error.ts'
import { call } from '../api/client.ts'
import { useCommandCall } from '../api/hooks.ts'
import { refresh, type Stale } from '../api/query-client.ts'

/** Nouns whose calls recordCalls made (contract/record-calls.ts): each has `.add`, `.save`, `.remove` and `.restore`. */
export type RecordNoun = {
  [C in CallName]: C extends `${infer Before}.restore` ? (`${Before}.add` extends CallName ? (CallInput<`${Before}.save` & CallName> extends { values: unknown } ? Before : never) : never) : never
}[CallName]
export type RecordValues<N extends RecordNoun> = CallInput<`${N}.add` & CallName>
export type SavedRecord<N extends RecordNoun> = CallOutput<`${N}.add` & CallName>
export interface RecordRef {
  id: string
  revision: number
}

interface RecordCommands<N extends RecordNoun> {
  /** Adds where `record` is null. */
  save(record: RecordRef | null, values: RecordValues<N>, then: (saved: SavedRecord<N>) => void): void
  /** Takes away, says so in `message`, and offers it back. */
  remove(record: RecordRef, message: string, then?: () => void): void
  busy: boolean
  /** Of the last saving. */
  error: ApiError | null
}

/** The commands of one kind of record. `also`: what else shows them. */
export function useRecord<const N extends RecordNoun>(noun: N, also: readonly Stale[] = []): RecordCommands<N> {
  // recordCalls made all of them alike; one of them lends the compiler its shape.
  const add = useCommandCall(`${noun}.add` as 'partners.add', { errorShown: true, invalidates: also })
  const change = useCommandCall(`${noun}.save` as 'partners.save', { errorShown: true, invalidates: also })
  const takeAway = useCommandCall(`${noun}.remove` as 'partners.remove', { invalidates: also })
  return {
    save: (record, values, then) => {
      const given = values as CallInput<'partners.add'>
      const onSuccess = (saved: unknown) => then(saved as SavedRecord<N>)
      if (record === null) add.mutate(given, { onSuccess })
      else change.mutate({ id: record.id, revision: record.revision, values: given }, { onSuccess })
    },
    remove: ({ id, revision }, message, then) =>
      takeAway.mutate(
        { id, revision },
        {
          onSuccess: () => {
            showUndo(message, async () => {
              await call(`${noun}.restore` as 'partners.restore', { id })
              await refresh([noun as Stale, ...also])
            })
            then?.()
          },
        },
      ),
    busy: add.isPending || change.isPending,
    error: add.error ?? change.error,
  }
}
