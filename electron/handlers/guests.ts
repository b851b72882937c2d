import { basename } from 'node:path'
import { AppError } from '../contract/errors.ts'
import type { Guest } from '../contract/guests.ts'
import type { Unpacked } from '../backup/unpack-package.ts'
import { bringUpToDate } from '../store/bring-up-to-date.ts'
import { CouncilStore } from '../store/council-store.ts'
import { contactOf } from '../store/queries/contacts.ts'
import * as councilQueries from '../store/queries/council.ts'
import { drills, firstBackupAt } from '../store/queries/drills.ts'
import { openSealed } from '../store/sealed-database.ts'
import type { UserRow } from '../store/tables.ts'
import { recipientOf, wipeKeys } from '../vault/council-keys.ts'
import { turnToWrite, withJob, write, type AppContext, type HandlersOf } from './context.ts'
import { guardTries } from './open-council.ts'
import { packageSecret } from './package-secret.ts'
import { makePrivateFolder, type PrivateFolder } from './private-folder.ts'
import { leaveGuest, type OpenCouncil } from './workspace.ts'

/** A drill each quarter of a year. */
const DRILL_EVERY_DAYS = 90
const DAY_MS = 24 * 60 * 60 * 1000
const RECENT = 10

/** Who sent a package that was made for another council. @throws AppError PACKAGE_FOR_ANOTHER when it was handed on */
async function transferOf({ workspace }: AppContext, { info, transfer }: Unpacked): Promise<Guest['transfer']> {
  const own = workspace.open
  if (!transfer || !own) return null
  const { signer, recipient, part } = transfer
  // One's own, opened to see what was sent.
  if (own.id === info.councilId) return { isKnown: true, senderName: info.councilName, part }
  if (recipient !== (await recipientOf(own.keys.identity))) throw new AppError('PACKAGE_FOR_ANOTHER')
  const contact = contactOf(own.store.db, info.councilId)
  return { isKnown: contact?.verifyKey === signer, senderName: info.councilName, part }
}

/** A package as an open council: its own reader's name, no right to write, and a database that takes none either. */
function openGuest(context: AppContext, path: string, at: PrivateFolder, { info, databaseKey }: Unpacked, transfer: Guest['transfer']): OpenCouncil {
  const { workspace } = context
  const db = openSealed(at.folder.database, databaseKey, { journal: 'delete' })
  try {
    // The copy in the private folder is brought to this program's schema; the package stays as it is.
    bringUpToDate(db)
    db.pragma('query_only = ON')
    const now = context.ports.clock.now()
    const displayName = workspace.open?.user.displayName ?? info.createdBy
    const user: UserRow = { id: context.ports.newId(), displayName, role: 'viewer', slotId: '', revision: 1, createdAt: now, updatedAt: now }
    return {
      id: info.councilId,
      folder: at.folder,
      store: new CouncilStore(db),
      keys: { identity: '', databaseKey },
      holders: { generation: 0, recovery: null, users: {} },
      user,
      slotId: '',
      holder: at.holder,
      pendingRecovery: null,
      copiedChanges: 0,
      copyTriedAt: 0,
      health: null,
      guest: { fileName: basename(path), madeAt: info.createdAt, madeBy: info.createdBy, returns: workspace.open !== null, transfer, wipe: at.wipe },
      writing: null,
      clockBehind: null,
      filesSeen: 0,
      readingFiles: false,
      ended: new AbortController(),
    }
  } catch (error) {
    db.close()
    throw error
  }
}

export const guests = {
  'guests.open': async ({ jobId, path, secret }, context) =>
    await withJob(context, jobId, async (hooks) => {
      const { ports, workspace } = context
      const before = workspace.open
      const at = await makePrivateFolder(context)
      try {
        const input = { path, secret: packageSecret(context, secret), folder: at.folder.root, files: 'all' as const }
        const unpacked = await guardTries(context, () => ports.jobs.run('unpackPackage', input, hooks))
        if (unpacked.keys) wipeKeys(unpacked.keys)
        const transfer = await transferOf(context, unpacked)
        if (before) await turnToWrite(before)
        // What was open may have been locked while the package was read: then nobody is here to look around.
        if (workspace.open !== before) throw new AppError('CANCELLED')
        const guest = openGuest(context, path, at, unpacked, transfer)
        if (before?.id === guest.id && transfer === null) {
          const { fileName, madeAt } = guest.guest ?? { fileName: '', madeAt: '' }
          write({ ...context, council: before }, (writer) => writer.note('backups', before.id, { fileName, madeAt }))
        }
        workspace.behind = before
        workspace.open = guest
      } catch (error) {
        at.holder.release()
        at.wipe()
        throw error
      }
      // Every page forgets what it held of the other before it asks the guest.
      ports.emit('session', { open: false, locked: false })
      ports.emit('session', { open: true, locked: false })
      return {}
    }),

  'guests.close': (_input, { workspace, ports }) => {
    if (!workspace.open?.guest) return {}
    leaveGuest(workspace)
    ports.emit('session', { open: false, locked: false })
    if (workspace.open) ports.emit('session', { open: true, locked: false })
    return {}
  },

  'guests.drills': (_input, { council, ports }) => {
    const { db } = council.store
    const recent = drills(db, council.id, RECENT)
    // Nothing to rehearse before the first backup; after it, as often as after a drill.
    const since = recent[0]?.at ?? firstBackupAt(db)
    const due = since !== null && Date.parse(ports.clock.now()) - Date.parse(since) >= DRILL_EVERY_DAYS * DAY_MS
    return { recent, due: due && councilQueries.profile(db)?.isSample !== true }
  },
} satisfies HandlersOf<'guests'>
