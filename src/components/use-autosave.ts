import { useEffect, useState, useSyncExternalStore } from 'react'
import { register } from './autosave-registry.ts'
import { tellUnsaved } from './autosave-notice.tsx'
import { Autosave, type AutosaveOptions, type AutosaveState, type Saved } from './autosave.ts'

export interface Draft<T> {
  value: T
  set(value: T): void
  state: AutosaveState
  /** Saves now; give it to `onBlur`. */
  flush(): void
  autosave: Autosave<T>
}

/**
 * A record saved as typed: after a short pause, on blur, when the page is left and before locking.
 * Give the component that calls it a `key` of the record's id: another record is another draft.
 *
 *     const draft = useAutosave({ value: item.title, revision: item.revision }, {
 *       save: (title, revision) => api.meetings.saveItem({ id, revision, title, body }),
 *       load: async () => …,
 *     })
 *     <TextInput value={draft.value} onChange={(e) => draft.set(e.currentTarget.value)} onBlur={draft.flush} />
 *     <SavedMark state={draft.state} /> <AutosaveNotice draft={draft} />
 */
export function useAutosave<T>(known: Saved<T>, options: AutosaveOptions<T>): Draft<T> {
  const [autosave] = useState(() => new Autosave(known, options))
  const state = useSyncExternalStore(autosave.subscribe, () => autosave.state)
  useEffect(() => autosave.use(options))
  useEffect(() => autosave.offer(known))
  useEffect(() => {
    const end = register(autosave)
    return () => {
      // Stays on the list until its last word is saved: locking waits for it, and a failure is told on the next page.
      void autosave.flush().then(() => (autosave.unsaved ? tellUnsaved(autosave, end) : end()))
    }
  }, [autosave])
  return { value: autosave.value, set: (value) => autosave.set(value), state, flush: () => void autosave.flush(), autosave }
}
