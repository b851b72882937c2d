import { decode, encode } from '../../electron/contract/codec.ts'
import type { Envelope } from '../../electron/contract/errors.ts'
import type { Events, Topic } from '../../electron/contract/events.ts'

/** The one way out of the page. Two of them: Electron's preload, and loopback HTTP in browser mode. */
export interface Door {
  call(name: string, input: unknown): Promise<Envelope<unknown>>
  /** @returns the function that ends the subscription. */
  subscribe<T extends Topic>(topic: T, listener: (payload: Events[T]) => void): () => void
}

declare global {
  interface Window {
    /** Put there by electron/preload.ts; absent in a browser. */
    samut?: Door
  }
}

/** The launch secret travels in the fragment, which browsers never send; the core trades it for a cookie. */
const SECRET_IN_FRAGMENT = /^#secret=(.+)$/

/** The door is shut: the page was opened without the launch secret, or the program has ended. */
export class NoDoorError extends Error {}

/**
 * Trades the launch secret in the address for the session cookie, then takes it out of the address and the history.
 * @throws NoDoorError when the core refuses it.
 */
async function enter(): Promise<void> {
  const secret = SECRET_IN_FRAGMENT.exec(window.location.hash)?.[1]
  if (secret === undefined) return
  const answer = await fetch('/api/enter', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret: decodeURIComponent(secret) }),
  }).catch(() => null)
  window.history.replaceState(null, '', window.location.pathname + window.location.search)
  if (answer === null || !answer.ok) throw new NoDoorError()
}

function isEnvelope(value: unknown): value is Envelope<unknown> {
  return value !== null && typeof value === 'object' && 'ok' in value
}

class HttpDoor implements Door {
  #events: EventSource | null = null
  readonly #listeners = new Map<string, Set<(payload: never) => void>>()

  async call(name: string, input: unknown): Promise<Envelope<unknown>> {
    const answer = await fetch('/api/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: encode({ name, input }),
    }).catch(() => null)
    if (answer === null || answer.status === 401 || answer.status === 403) throw new NoDoorError()
    const envelope = decode(await answer.text())
    if (!isEnvelope(envelope)) throw new NoDoorError()
    return envelope
  }

  subscribe<T extends Topic>(topic: T, listener: (payload: Events[T]) => void): () => void {
    this.#listen()
    const listeners = this.#listeners.get(topic) ?? new Set()
    listeners.add(listener)
    this.#listeners.set(topic, listeners)
    return () => listeners.delete(listener)
  }

  /** One stream for all topics, opened with the first listener; EventSource reconnects by itself. */
  #listen(): void {
    if (this.#events !== null) return
    this.#events = new EventSource('/api/events')
    this.#events.onmessage = (message: MessageEvent<string>) => {
      const { topic, payload } = JSON.parse(message.data) as { topic: string; payload: never }
      for (const listener of this.#listeners.get(topic) ?? []) listener(payload)
    }
  }
}

/**
 * Picks the door once, at start.
 * @throws NoDoorError when the browser was not let in.
 */
export async function openDoor(): Promise<Door> {
  if (window.samut !== undefined) return window.samut
  await enter()
  return new HttpDoor()
}
