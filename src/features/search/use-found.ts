import { useEffect, useState, useSyncExternalStore } from 'react'
import type { CallInput, CallOutput } from '../../../electron/contract/index.ts'
import { asApiError, type ApiError } from '../../api/api-error.ts'
import { call, subscribe } from '../../api/client.ts'
import { queryClient } from '../../api/query-client.ts'
import { isSame, NewestAnswer } from './newest-answer.ts'

export type FindInput = CallInput<'search.find'>
export type FindAnswer = CallOutput<'search.find'>

export interface Found {
  /** The answer to exactly what is asked now. */
  answer: FindAnswer | null
  /** The answer before, for as long as the new one is being waited for: nothing jumps, and nobody takes it for the new one. */
  former: FindAnswer | null
  error: ApiError | null
}

/** Kept with all that the page knows: coming back to a page of results finds it, and locking forgets it. */
const keyOf = (input: FindInput) => ['search.find', input]
const find = (input: FindInput): Promise<FindAnswer> => queryClient.fetchQuery({ queryKey: keyOf(input), queryFn: () => call('search.find', input), gcTime: KEPT_MS })
/** As long as one looks at a hit and comes back. */
const KEPT_MS = 5 * 60_000

function begin(input: FindInput | null): NewestAnswer<FindInput, FindAnswer> {
  const answer = input === null ? undefined : queryClient.getQueryData<FindAnswer>(keyOf(input))
  return new NewestAnswer(find, input === null || answer === undefined ? null : { input, answer, error: null })
}

/** What is found of what is being typed. @param input null while nothing is typed */
export function useFound(input: FindInput | null): Found {
  const [newest] = useState(() => begin(input))
  const asked = JSON.stringify(input)
  useEffect(() => newest.want(JSON.parse(asked) as FindInput | null), [newest, asked])
  useEffect(() => subscribe('filesRead', () => newest.again()), [newest])
  const state = useSyncExternalStore(newest.subscribe, newest.state)
  if (input === null || state === null) return { answer: null, former: null, error: null }
  if (!isSame(state.input, input)) return { answer: null, former: state.answer, error: null }
  return { answer: state.answer, former: null, error: state.error === null ? null : asApiError(state.error) }
}
