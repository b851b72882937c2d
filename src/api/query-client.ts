import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import type { CallInput, CallName, CallOutput } from '../../electron/contract/index.ts'
import { ApiError, asApiError } from './api-error.ts'
import type { Noun } from './client.ts'
import { NoDoorError } from './door.ts'

/** Tells of failures that no page shows itself; set by app.tsx, so that this file knows no interface. */
let tell: (error: ApiError) => void = () => undefined
export function onUnshownError(teller: (error: ApiError) => void): void {
  tell = teller
}

/** Told when the program behind the page is gone; set by app.tsx. */
let tellGone: () => void = () => undefined
export function onProgramGone(teller: () => void): void {
  tellGone = teller
}

/**
 * Failures that concern the whole page: the program has ended, or the council is locked (the status decides what is
 * drawn, so it is asked again). @returns whether it was one of these
 */
function noticeForAll(error: unknown): boolean {
  const gone = error instanceof NoDoorError
  const locked = error instanceof ApiError && error.code === 'NOT_UNLOCKED'
  if (gone) tellGone()
  if (locked) void queryClient.invalidateQueries({ queryKey: ['app.status'] })
  return gone || locked
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeForAll }),
  mutationCache: new MutationCache({
    onError: (error, _input, _context, mutation) => {
      if (!noticeForAll(error) && mutation.meta?.['errorShown'] !== true) tell(asApiError(error))
    },
  }),
  defaultOptions: {
    // The core is on this machine: "offline" says nothing, and a refusal stays a refusal.
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: 0 },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** What a command makes stale: single calls, or every query of a noun. */
export type Stale = CallName | Noun

/** Asks again for every shown answer of these calls or nouns; others are asked when next shown. */
export async function refresh(stale: readonly Stale[]): Promise<void> {
  await queryClient.invalidateQueries({
    predicate: ({ queryKey: [name] }) => stale.some((part) => name === part || String(name).startsWith(`${part}.`)),
  })
}

/**
 * Puts what a command answered into an answer that the page holds, so that it need not be asked for again.
 * A question under way is asked anew: its answer may be older than the command.
 */
export async function patchAnswer<N extends CallName>(
  name: N,
  input: CallInput<N>,
  change: (answer: CallOutput<N>) => CallOutput<N>,
): Promise<void> {
  const queryKey = [name, input]
  const underWay = queryClient.isFetching({ queryKey }) > 0
  // Awaited: a question called off puts back what it found.
  await queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData<CallOutput<N>>(queryKey, (answer) => (answer === undefined ? answer : change(answer)))
  if (underWay) await queryClient.invalidateQueries({ queryKey })
}
