import { z } from 'zod'
import { command, KEEPERS, query, READERS } from './define.ts'
import { done, empty, instant } from './shapes.ts'

/** What a restore replaced, and bringing it back. */

export const restores = {
  /** The state of the open council that its last restore replaced; null when nothing was kept. */
  'restores.replaced': query(READERS, empty, z.object({ at: instant, keptUntil: instant }).nullable()),
  /** Puts that state back; the present one is kept in its stead. Closes the council. */
  'restores.undo': command(KEEPERS, empty, done),
} as const
