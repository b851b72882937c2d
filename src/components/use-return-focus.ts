import { useEffect, useState } from 'react'

/** Mantine gives the focus back this soon after a dialog closed, where it can. */
const GIVEN_BACK_MS = 50

/** Where a dialog left the focus nowhere, such as one that came after another, it goes to the page's heading. */
export function focusPageIfLost(): void {
  setTimeout(() => {
    if (document.activeElement === null || document.activeElement === document.body) document.querySelector<HTMLElement>('[data-page-heading]')?.focus({ preventScroll: true })
  }, GIVEN_BACK_MS)
}

/**
 * Gives the focus back to what had it, when a dialog goes that is drawn only while it is open: Mantine does so for
 * dialogs that stay and are closed. What is gone by then, such as an entry of a menu, leaves it to the page's heading.
 */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // After the dialog's own elements, and with them the focus, are gone.
      requestAnimationFrame(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return
        const back = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : document.querySelector<HTMLElement>('[data-page-heading]')
        back?.focus({ preventScroll: true })
      })
    },
    [before],
  )
}
