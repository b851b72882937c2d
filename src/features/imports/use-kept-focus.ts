import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react'

interface KeptFocus<E extends HTMLElement> {
  ref: RefObject<E | null>
  tabIndex: -1
  onFocus(): void
  onBlur(event: FocusEvent<E>): void
}

/** For what holds answers that go once they are given: the keyboard then goes on from here, not from the top of the page. */
export function useKeptFocus<E extends HTMLElement>(): KeptFocus<E> {
  const ref = useRef<E>(null)
  const held = useRef(false)
  useLayoutEffect(() => {
    if (held.current && document.activeElement === document.body) ref.current?.focus({ preventScroll: true })
  })
  return {
    ref,
    tabIndex: -1,
    onFocus: () => {
      held.current = true
    },
    onBlur: ({ target }) => {
      // One that was taken out of the page did not give the focus away.
      if (target.isConnected) held.current = false
    },
  }
}
