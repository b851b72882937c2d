import { dirname } from 'node:path'
import { AppError } from '../contract/errors.ts'
import type { BackupRecord } from '../contract/backups.ts'
import type { PackageSecret } from '../backup/open-package.ts'
import type { Secret } from '../contract/councils.ts'
import * as councilQueries from '../store/queries/council.ts'
import { BACKUPS, type BackupRow } from '../store/tables.ts'
import { parseRecoveryKey } from '../vault/recovery-key.ts'
import type { UnlockSecret } from '../vault/slot-folder.ts'
import { withJob, write, type AppContext, type HandlersOf } from './context.ts'
import { councilFolder, councilsFolder, listCouncilIds, readLabel } from './council-folder.ts'
import { guardTries } from './open-council.ts'
import { closeCouncil } from './workspace.ts'

const RECENT = 20

const toRecord = ({ createdAt, path, size, verified, userName }: BackupRow): BackupRecord => ({ at: createdAt, path, size, verified, by: userName })

/** @throws AppError SECRET_WRONG when a paper key is typed that cannot be one */
function unlockSecret(secret: Secret): UnlockSecret {
  if ('passphrase' in secret) return { passphrase: secret.passphrase }
  const recoveryIdentity = parseRecoveryKey(secret.recoveryKey)
  if (!recoveryIdentity) throw new AppError('SECRET_WRONG')
  return { recoveryIdentity }
}

/** A typed secret, or without one the open council's own key. @throws AppError NOT_UNLOCKED */
function packageSecret({ workspace }: AppContext, secret: Secret | null): PackageSecret {
  if (secret) return unlockSecret(secret)
  if (!workspace.open) throw new AppError('NOT_UNLOCKED')
  return { identity: workspace.open.keys.identity }
}

/** What is here under a package's council id, so that nobody replaces the newer by the older unawares. */
async function hereNow({ ports, workspace }: AppContext, councilId: string): Promise<{ name: string; lastChangedAt: string | null; open: boolean } | null> {
  if (!(await listCouncilIds(ports.dataFolder)).includes(councilId)) return null
  const { name } = await readLabel(councilFolder(ports.dataFolder, councilId), councilId)
  const open = workspace.open?.id === councilId ? workspace.open : null
  return { name, lastChangedAt: open ? councilQueries.lastChangedAt(open.store.db) : null, open: open !== null }
}

export const backups = {
  'backups.places': (_input, { ports }) => ports.places.list(),

  'backups.browse': ({ path }, { ports }) => ports.places.browse(path),

  'backups.history': (_input, { council }) => {
    const recent = councilQueries.backups(council.store.db, RECENT).map(toRecord)
    return { last: recent[0] ?? null, target: recent[0] ? dirname(recent[0].path) : null, recent }
  },

  'backups.create': async ({ jobId, folder }, context) =>
    await withJob(context, jobId, async (hooks) => {
      const { council, ports } = context
      const result = await ports.jobs.run('createPackage', {
        councilFolder: council.folder.root,
        keys: council.keys,
        councilId: council.id,
        councilName: councilQueries.profile(council.store.db)?.name ?? '',
        createdBy: council.user.displayName,
        appVersion: ports.version,
        targetFolder: folder,
      }, hooks)
      const { path, size } = result.info
      write(context, (writer) => writer.insert(BACKUPS, { path, size, verified: result.report.ok, userName: council.user.displayName }))
      return result
    }),

  'backups.verify': async ({ jobId, path, secret }, context) =>
    await withJob(context, jobId, (hooks) =>
      guardTries(context, () => context.ports.jobs.run('verifyPackage', { path, secret: packageSecret(context, secret) }, hooks)),
    ),

  'backups.inspect': async ({ path, secret }, context) => {
    const info = await guardTries(context, () => context.ports.jobs.run('inspectPackage', { path, secret: packageSecret(context, secret) }))
    return { ...info, here: await hereNow(context, info.councilId) }
  },

  'backups.restore': async ({ jobId, path, secret, mode }, context) =>
    await withJob(context, jobId, async (hooks) => {
      const { ports, workspace } = context
      const input = { path, secret: unlockSecret(secret), councilsFolder: councilsFolder(ports.dataFolder), mode }
      if (mode === 'replace') {
        // What is about to be replaced is closed first, but only once the secret is proved: its file must not change under the swap.
        const { councilId } = await guardTries(context, () => ports.jobs.run('inspectPackage', input))
        if (workspace.open?.id === councilId) {
          closeCouncil(workspace, { keepJobs: true })
          ports.emit('session', { open: false, locked: false })
        }
        await ports.jobs.run('restorePackage', { ...input, expectCouncilId: councilId }, hooks)
        return { councilId }
      }
      const { councilId } = await guardTries(context, () => ports.jobs.run('restorePackage', input, hooks))
      return { councilId }
    }),
} satisfies HandlersOf<'backups'>
