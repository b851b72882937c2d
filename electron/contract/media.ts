import { z } from 'zod'
import { path } from './backups.ts'
import { command, query, WRITERS } from './define.ts'
import { done } from './shapes.ts'

/** The stick or disk that a folder lies on. Concerns this computer alone: nothing of it is in the log of changes. */
export const media = {
  /** `removable`: it can be pulled out, and the program's own data does not lie on it. `canEject`: media.eject can be had. */
  'media.describe': query(WRITERS, z.object({ folder: path }), z.object({ removable: z.boolean(), canEject: z.boolean() })),
  /** Everything on it is written out, and it may be pulled out. Fails with MEDIUM_BUSY, EJECT_FAILED, FOLDER_GONE. */
  'media.eject': command(WRITERS, z.object({ folder: path }), done),
} as const
