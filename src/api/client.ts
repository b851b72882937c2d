import type { CallInput, CallName, CallOutput } from '../../electron/contract/index.ts'
import type { Events, Topic } from '../../electron/contract/events.ts'
import { ApiError } from './api-error.ts'
import { openDoor, type Door } from './door.ts'

let door: Door | null = null

/** Opens the door; main.tsx does so before anything is drawn. */
export async function connect(): Promise<void> {
  door = await openDoor()
}

function theDoor(): Door {
  if (door === null) throw new Error('connect() comes first')
  return door
}

/** Input may be left out where the contract allows it. */
export type CallArguments<N extends CallName> = undefined extends CallInput<N> ? [input?: CallInput<N>] : [input: CallInput<N>]

/**
 * One call through the contract.
 * @throws ApiError when the core refuses, NoDoorError when it cannot be reached.
 */
export async function call<N extends CallName>(name: N, ...[input]: CallArguments<N>): Promise<CallOutput<N>> {
  const envelope = await theDoor().call(name, input ?? {})
  if (!envelope.ok) throw new ApiError(envelope.error.code, envelope.error.details, envelope.error.traceId)
  return envelope.value as CallOutput<N>
}

/** @returns the function that ends the subscription. */
export function subscribe<T extends Topic>(topic: T, listener: (payload: Events[T]) => void): () => void {
  return theDoor().subscribe(topic, listener)
}

type NounOf<N> = N extends `${infer Noun}.${string}` ? Noun : never
type VerbOf<N, Noun extends string> = N extends `${Noun}.${infer Verb}` ? Verb : never

/** A noun of the contract, such as `members`. */
export type Noun = NounOf<CallName>

type Api = {
  [N in Noun]: {
    [V in VerbOf<CallName, N>]: `${N}.${V}` extends infer C extends CallName
      ? (...input: CallArguments<C>) => Promise<CallOutput<C>>
      : never
  }
}

/** The contract spoken as `api.members.roll({ on })`. */
export const api = new Proxy({} as Api, {
  get: (_api, noun: string) =>
    new Proxy({}, { get: (_noun, verb: string) => (input: unknown) => call(`${noun}.${verb}` as CallName, input as never) }),
})
