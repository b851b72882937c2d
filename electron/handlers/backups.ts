import { dirname } from 'node:path'
import type { BackupRecord, PackageInfo } from '../contract/backups.ts'
import { DEFAULT_SETTINGS } from '../contract/settings.ts'
import { verifyReportDocument } from '../documents/verify-report.ts'
import * as councilQueries from '../store/queries/council.ts'
import { BACKUPS, type BackupRow } from '../store/tables.ts'
import { allCopiesFolder, copiesAtRest, copiesFolder, COPY_ENDS_MS } from './auto-copy.ts'
import { withJob, writeInTurn, type HandlersOf } from './context.ts'
import { councilFolder, councilsFolder, listCouncilIds, readLabel, writeLabel } from './council-folder.ts'
import { clockBehind } from './known-time.ts'
import { rememberBackup } from './known-backups.ts'
import { guardTries } from './open-council.ts'
import { packageSecret, unlockSecret } from './package-secret.ts'
import { packageSource } from './package-source.ts'
import { printDocument } from './print.ts'
import { withPrivateFolder } from './private-folder.ts'
import { asOnlyWriter, limitOfTarget } from './target-folder.ts'
import { closeCouncil } from './workspace.ts'

const RECENT = 20

const toRecord = ({ createdAt, path, size, verified, userName }: BackupRow): BackupRecord => ({ at: createdAt, path, size, verified, by: userName })

/** The unlock page names a restored council before it was ever opened here. */
async function labelRestored(dataFolder: string, { councilId, councilName }: PackageInfo): Promise<void> {
  const folder = councilFolder(dataFolder, councilId)
  await writeLabel(folder, { ...(await readLabel(folder, councilId)), name: councilName })
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
      const behind = clockBehind(council.store.db, ports.clock.now())
      const result = await asOnlyWriter(context, folder, async () => {
        const fileLimit = await limitOfTarget(context, council, folder)
        return await ports.jobs.run('createPackage', { ...packageSource(context, council), targetFolder: folder, fileLimit }, hooks)
      })
      const { path, size } = result.info
      await writeInTurn(context, (writer) => writer.insert(BACKUPS, { path, size, verified: result.report.ok, userName: council.user.displayName }))
      // Whether this list could be written does not make the backup any less whole.
      await rememberBackup(copiesFolder(ports.dataFolder, council.id), council.keys.identity, { path, at: result.info.createdAt }).catch(() => undefined)
      return { ...result, clockBehind: behind }
    }),

  'backups.verify': async ({ jobId, path, secret }, context) =>
    await withJob(context, jobId, (hooks) =>
      guardTries(context, () => context.ports.jobs.run('verifyPackage', { path, secret: packageSecret(context, secret) }, hooks)),
    ),

  // What is here is put beside the package, so that nobody replaces the newer by the older unawares.
  'backups.inspect': async ({ path, secret }, context) => {
    const { ports, workspace } = context
    const { open } = workspace
    const { info, comparison } = await withPrivateFolder(context, (folder) =>
      guardTries(context, () =>
        ports.jobs.run('comparePackage', {
          path,
          secret: packageSecret(context, secret),
          councilsFolder: councilsFolder(ports.dataFolder),
          workFolder: folder.root,
          openKeys: open && !open.guest ? { councilId: open.id, databaseKey: open.keys.databaseKey } : null,
        }),
      ),
    )
    const { councilId } = info
    if (!(await listCouncilIds(ports.dataFolder)).includes(councilId)) return { ...info, here: null }
    const { name } = await readLabel(councilFolder(ports.dataFolder, councilId), councilId)
    return { ...info, here: { name, open: open?.id === councilId, comparison } }
  },

  'backups.restore': async ({ jobId, path, secret, mode }, context) =>
    await withJob(context, jobId, async (hooks) => {
      const { ports, workspace } = context
      const input = { path, secret: unlockSecret(secret), councilsFolder: councilsFolder(ports.dataFolder), copiesFolder: allCopiesFolder(ports.dataFolder), mode }
      await copiesAtRest(context, COPY_ENDS_MS)
      if (mode === 'replace') {
        // What is about to be replaced is closed first, but only once the secret is proved: its file must not change under the swap.
        const { councilId } = await guardTries(context, () => ports.jobs.run('inspectPackage', input))
        if (workspace.open?.id === councilId) {
          closeCouncil(workspace, { keepJobs: true })
          ports.emit('session', { open: false, locked: false })
        }
        const { info } = await ports.jobs.run('restorePackage', { ...input, expectCouncilId: councilId }, hooks)
        await labelRestored(ports.dataFolder, info)
        return { councilId }
      }
      const { councilId, info } = await guardTries(context, () => ports.jobs.run('restorePackage', input, hooks))
      await labelRestored(ports.dataFolder, info)
      return { councilId }
    }),

  'backups.reportPdf': async ({ report }, context) => {
    const { open } = context.workspace
    const settings = open ? councilQueries.settings(open.store.db).values : DEFAULT_SETTINGS
    return { name: 'verify-report.pdf', bytes: await printDocument(context, verifyReportDocument(report, settings)) }
  },
} satisfies HandlersOf<'backups'>
