import { useCallback, useRef, type Ref } from 'react'
import type { PeoplePaneHandle } from '../people/people-pane.tsx'

/**
 * F2, from wherever the cursor is. The next key, however soon, belongs to the field for names: were that a frame later,
 * the first letter would go into the text where the cursor stood, or the first mark nowhere.
 * @param show draws the list of people before the next key arrives
 */
export function usePeoplePane(show: () => void): [handle: Ref<PeoplePaneHandle>, open: () => void] {
  const shown = useRef<PeoplePaneHandle | null>(null)
  const wanted = useRef(false)
  const handle = useCallback((pane: PeoplePaneHandle | null) => {
    shown.current = pane
    if (pane === null || !wanted.current) return
    wanted.current = false
    pane.focusFind()
  }, [])
  function open(): void {
    if (shown.current !== null) return shown.current.focusFind()
    wanted.current = true
    show()
  }
  return [handle, open]
}
