import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'
import type { CallInput, CallName, CallOutput } from '../../electron/contract/index.ts'
import type { ApiError } from './api-error.ts'
import { call, type CallArguments, type Noun } from './client.ts'
import { refresh, type Stale } from './query-client.ts'

/**
 * The answer to a query, kept and shared between pages.
 * `forget: true` where it is large: let go of as soon as it is no longer shown. `enabled: false` waits; `keep: true` shows the former answer while a new input is being answered;
 * `everyMs` asks again and again while shown, for what changes outside the program.
 */
export function useQueryCall<N extends CallName>(
  name: N,
  input: CallInput<N>,
  options: { enabled?: boolean; keep?: boolean; everyMs?: number; forget?: boolean } = {},
): UseQueryResult<CallOutput<N>, ApiError> {
  return useQuery<CallOutput<N>, ApiError>({
    queryKey: [name, input],
    queryFn: () => call(name, ...([input] as CallArguments<N>)),
    enabled: options.enabled ?? true,
    refetchInterval: options.everyMs ?? false,
    ...(options.forget === true ? { gcTime: 0 } : {}),
    ...(options.keep === true ? { placeholderData: (former: CallOutput<N> | undefined) => former as never } : {}),
  })
}

/**
 * A command as a mutation: `save.mutate(input, { onSuccess })`. Afterwards every query of its own noun is asked again,
 * and those in `invalidates`. A failure is told as a notification unless the page shows `error` itself (`errorShown`).
 * `secret: true` where the input holds a passphrase or key: it is forgotten as soon as the call is answered.
 */
export function useCommandCall<N extends CallName>(
  name: N,
  options: { invalidates?: readonly Stale[]; errorShown?: boolean; secret?: boolean } = {},
): UseMutationResult<CallOutput<N>, ApiError, CallInput<N>> {
  return useMutation<CallOutput<N>, ApiError, CallInput<N>>({
    mutationFn: (input) => call(name, ...([input] as CallArguments<N>)),
    ...(options.secret === true ? { gcTime: 0 } : {}),
    meta: { errorShown: options.errorShown ?? false },
    onSuccess: () => refresh([name.split('.')[0] as Noun, ...(options.invalidates ?? [])]),
  })
}
