import { basename } from 'node:path'
import { listCopies } from '../backup/copy-files.ts'
import { hold } from '../store/holder.ts'
import * as councilQueries from '../store/queries/council.ts'
import { wipeKeys } from '../vault/council-keys.ts'
import { allCopiesFolder, copiesAtRest, copiesFolder, COPY_ENDS_MS } from './auto-copy.ts'
import { withJob, write, writeInTurn, writingAside, type AppContext, type CouncilContext, type HandlersOf } from './context.ts'
import { councilsFolder } from './council-folder.ts'
import { saveDiagnostics } from './diagnostics.ts'
import { healthInput } from './health-input.ts'
import { knownBackups } from './known-backups.ts'
import { openAs, unlock } from './open-council.ts'
import { closeCouncil } from './workspace.ts'

/** Enough to choose from; each costs reading it whole. */
const OFFERED = 5

/** Copies and backups that are known of, newest first; which of them is of use is for verifying to say. */
async function known(context: AppContext, councilId: string, identity: string): Promise<{ path: string; at: string; kind: 'copy' | 'backup' }[]> {
  const folder = copiesFolder(context.ports.dataFolder, councilId)
  const copies = (await listCopies(folder)).map(({ path, at }) => ({ path, at, kind: 'copy' as const }))
  const backups = (await knownBackups(folder, identity)).map(({ path, at }) => ({ path, at, kind: 'backup' as const }))
  return [...copies, ...backups].sort((a, b) => b.at.localeCompare(a.at))
}

/** Nobody may have open what is about to be put aside. @throws AppError COUNCIL_IN_USE */
async function makeWay(context: AppContext, councilId: string, lockPath: string): Promise<void> {
  const { workspace, ports } = context
  if (workspace.open?.id === councilId) {
    closeCouncil(workspace, { keepJobs: true })
    ports.emit('session', { open: false, locked: false })
  }
  await copiesAtRest(context, COPY_ENDS_MS)
  hold(lockPath, ports.clock.now()).release()
}

export const health = {
  'health.last': (_input, { council }) => ({ report: council.health, clockBehind: council.clockBehind }),

  'health.check': async ({ jobId }, context) =>
    await withJob(context, jobId, async (hooks) => {
      const report = await context.ports.jobs.run('checkHealth', healthInput(context.council, true), hooks)
      context.council.health = report
      return report
    }),

  'health.rebuildSearch': async ({ jobId }, context) =>
    await withJob(context, jobId, async (hooks) => {
      const { council, ports } = context
      const { records } = await writingAside(context, () => ports.jobs.run('rebuildSearch', healthInput(council, false), hooks))
      await writeInTurn(context, (writer) => writer.note('council_profile', council.id, { searchIndexRebuilt: records }))
      // Attachments are not looked at again: what was found of them stays.
      const { parts, ...report } = await ports.jobs.run('checkHealth', healthInput(council, false), hooks)
      const files = council.health?.parts.filter(({ name }) => name === 'files') ?? []
      council.health = { ...report, ok: report.ok && files.every(({ state }) => state !== 'damaged'), parts: [...parts, ...files] }
      return council.health
    }),

  'health.candidates': async ({ jobId, councilId, passphrase }, context) =>
    await withJob(context, jobId, async (hooks) => {
      const { keys, slotId } = await unlock(context, councilId, { passphrase })
      try {
        const all = await known(context, councilId, keys.identity)
        const kindOf = (path: string) => all.find((one) => one.path === path)?.kind ?? 'backup'
        const input = { paths: all.map(({ path }) => path), councilId, identity: keys.identity, slotId, limit: OFFERED }
        const { good, others } = await context.ports.jobs.run('findGood', input, hooks)
        return { good: good.map((info) => ({ ...info, kind: kindOf(info.path) })), others: others.map(({ path, code }) => ({ kind: kindOf(path), code })) }
      } finally {
        wipeKeys(keys)
      }
    }),

  'health.repair': async ({ jobId, councilId, passphrase, path }, context) =>
    await withJob(context, jobId, async (hooks) => {
      const { ports } = context
      const unlocked = await unlock(context, councilId, { passphrase })
      const { keys, slotId, folder } = unlocked
      await makeWay(context, councilId, folder.lock)
      const { info, replaced, filesMissing } = await ports.jobs.run('restorePackage', {
        path,
        secret: { keys, slotId, keysFolder: folder.keys },
        councilsFolder: councilsFolder(ports.dataFolder),
        copiesFolder: allCopiesFolder(ports.dataFolder),
        mode: 'replace',
        expectCouncilId: councilId,
        keptAs: 'damaged',
      }, hooks)
      const council = await openAs(context, councilId, unlocked, ({ db }) => councilQueries.userBySlot(db, slotId))
      write({ ...context, council } satisfies CouncilContext, (writer) => writer.note('council_profile', councilId, { repairedFrom: info.createdAt }))
      return { dataFrom: info.createdAt, keptAs: basename(replaced ?? ''), filesMissing }
    }),

  'health.saveDiagnostics': async ({ folder }, context) => ({ path: await saveDiagnostics(context, folder) }),
} satisfies HandlersOf<'health'>
