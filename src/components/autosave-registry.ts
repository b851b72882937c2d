/** Something on the page that may hold typed text not yet saved. */
export interface Unsaved {
  readonly unsaved: boolean
  flush(): Promise<void>
}

const onPage = new Set<{ part: Unsaved }>()

/** @returns the function that takes this registration (not another of the same part) out again. */
export function register(part: Unsaved): () => void {
  const entry = { part }
  onPage.add(entry)
  return () => onPage.delete(entry)
}

/** Saves whatever is being typed anywhere on the page. Never rejects: what fails stays marked as unsaved. */
export async function flushAll(): Promise<void> {
  await Promise.allSettled([...onPage].map(({ part }) => part.flush()))
}

/** What could not be saved is given up: leaving the page asks about it no more. */
export function abandonUnsaved(): void {
  onPage.clear()
}

export function anythingUnsaved(): boolean {
  return [...onPage].some(({ part }) => part.unsaved)
}
