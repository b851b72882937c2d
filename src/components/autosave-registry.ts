/** Everything on the page that holds typed text not yet saved. */
const flushes = new Set<() => Promise<void>>()

/** @returns the function that takes it out again. */
export function registerFlush(flush: () => Promise<void>): () => void {
  flushes.add(flush)
  return () => flushes.delete(flush)
}

/** Saves whatever is being typed anywhere on the page. Never rejects: what fails stays marked as unsaved. */
export async function flushAll(): Promise<void> {
  await Promise.allSettled([...flushes].map((flush) => flush()))
}
