import { useSyncExternalStore } from 'react'
import type { PresenceStep } from '../../../../electron/contract/holding.ts'
import type { QuorumCount } from '../../../../electron/contract/meetings.ts'
import type { AttendanceBook } from './attendance-book.ts'

/** Draws anew with every change of the book: for what shows the list itself. */
export function useBook(book: AttendanceBook): AttendanceBook {
  useSyncExternalStore(book.subscribe, () => book.state)
  return book
}

/** How many were there from when on, as last counted. */
export function usePresence(book: AttendanceBook): readonly PresenceStep[] {
  return useSyncExternalStore(book.subscribe, () => book.now.presence)
}

/** The sum as last counted. Only what shows it is drawn anew: a tick must not draw agenda and text. */
export function useQuorum(book: AttendanceBook): QuorumCount {
  return useSyncExternalStore(book.subscribe, () => book.now.quorum)
}
