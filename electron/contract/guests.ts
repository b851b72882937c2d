import { z } from 'zod'
import { path } from './backups.ts'
import { transferPart } from './transfers.ts'
import { command, query, READERS } from './define.ts'
import { secret } from './councils.ts'
import { done, empty, instant, jobId } from './shapes.ts'

/** Guest councils: a package opened read-only, to look around in as if it were the council. Nothing of it stays. */

export const guest = z.object({
  /** The package's file name. */
  fileName: z.string(),
  madeAt: instant,
  madeBy: z.string(),
  /** Whether closing leads back to a council that was open before. */
  returns: z.boolean(),
  /** Of a package that another council sent: whether its signature is that of a card kept here, and what part it is. */
  transfer: z.object({ isKnown: z.boolean(), senderName: z.string(), part: transferPart.nullable() }).nullable(),
})

export const drill = z.object({ at: instant, by: z.string(), fileName: z.string(), madeAt: instant.nullable() })

export const guests = {
  /**
   * Opens a package as a guest council in place of what is open; that one waits behind it. A drill of the open
   * council's own package is written into that council's log. Without `secret` the open council's own key is tried.
   */
  'guests.open': command('anyone', z.object({ jobId, path, secret: secret.nullable() }), done),
  /** Ends the visit and wipes it; what was open before is open again. */
  'guests.close': command('anyone', empty, done),
  /** Past restore drills of the open council, the latest first, and whether one is due. */
  'guests.drills': query(READERS, empty, z.object({ recent: z.array(drill), due: z.boolean() })),
} as const

/**
 * The only commands of a guest session: they concern the program, or end the visit. Every other is refused in
 * dispatch, whoever asks.
 */
export const GUEST_COMMANDS: ReadonlySet<string> = new Set(['app.savePreferences', 'app.cancelJob', 'councils.lock', 'guests.close'])

export type Guest = z.infer<typeof guest>
export type Drill = z.infer<typeof drill>
