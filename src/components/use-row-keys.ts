import { useRef, type KeyboardEvent } from 'react'

/** After so long without a key, typing begins a new name. */
const PAUSE_MS = 1000

/** Keys of a list of buttons, as in a file manager: arrows, Home and End, and the first letters of a name. */
export function useRowKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  const typed = useRef({ text: '', at: -PAUSE_MS })
  return (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const rows = [...event.currentTarget.querySelectorAll('button')]
    const here = rows.findIndex((row) => row === document.activeElement)
    const go = (row: HTMLButtonElement | undefined) => {
      event.preventDefault()
      row?.focus()
    }
    if (event.key === 'ArrowDown') return go(rows[here + 1])
    if (event.key === 'ArrowUp') return go(rows[here - 1])
    if (event.key === 'Home') return go(rows[0])
    if (event.key === 'End') return go(rows.at(-1))
    // A space presses the row it stands on, unless it belongs to a name being typed.
    const going = event.timeStamp - typed.current.at < PAUSE_MS
    if (event.key.length !== 1 || (event.key === ' ' && !going)) {
      if (event.key !== 'Shift') typed.current = { text: '', at: -PAUSE_MS }
      return
    }
    typed.current = { text: (going ? typed.current.text : '') + event.key.toLowerCase(), at: event.timeStamp }
    go(rows.find((row) => row.innerText.trim().toLowerCase().startsWith(typed.current.text)))
  }
}
