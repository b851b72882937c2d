import { z } from 'zod'
import { passphrase, user } from './councils.ts'
import { command, KEEPERS, query, READERS, ROLES } from './define.ts'
import { done, empty, filledLine, jobId, recordRef } from './shapes.ts'

/** Who opens a council, as what, and who holds its keys. */

/** More than any council has. Each user's slot costs a second to try, so there must not be thousands. */
export const MAX_USERS = 24

const displayName = filledLine(120)
const role = z.enum(ROLES)

export const users = {
  'users.list': query(READERS, empty, z.array(user)),
  /** The passphrase is typed by the new user. Nobody else may have it: it would open in the other's name. */
  'users.add': command(KEEPERS, z.object({ displayName, role, passphrase }), user),
  /** One's own role stays as it is, so that there is always a secretary. */
  'users.save': command(KEEPERS, recordRef.extend({ displayName, role }), user),
  /** The slot goes; what the user may have copied goes only with `users.rotateKeys`. */
  'users.remove': command(KEEPERS, recordRef, done),
  'users.changePassphrase': command(READERS, z.object({ current: passphrase, next: passphrase }), done),
  /** What stands against new keys: users and a paper key from before there were key rings. */
  'users.keys': query(READERS, empty, z.object({ paperReady: z.boolean(), waiting: z.array(z.string()) })),
  /** New keys for the council and its database; passphrases and paper key stay as they are. */
  'users.rotateKeys': command(KEEPERS, z.object({ jobId }), done),
} as const
