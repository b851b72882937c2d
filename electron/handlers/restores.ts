import { existsSync } from 'node:fs'
import { lastReplaced, undoRestore } from '../backup/swap.ts'
import type { Secret } from '../contract/councils.ts'
import { AppError } from '../contract/errors.ts'
import type { RecordKind, TakeNote, TakeWay } from '../contract/restores.ts'
import { bundleOf, titleOf, type Bundle } from '../store/queries/bundles.ts'
import { find } from '../store/table.ts'
import { MEETINGS } from '../store/tables.ts'
import { sealedPath } from '../vault/sealed-files.ts'
import { COPY_ENDS_MS, copiesAtRest } from './auto-copy.ts'
import { councilsFolder } from './council-folder.ts'
import { write, writeInTurn, type CouncilContext, type HandlersOf } from './context.ts'
import { guardTries } from './open-council.ts'
import { packageSecret } from './package-secret.ts'
import { withPrivateFolder } from './private-folder.ts'
import { takeRecord } from './take-record.ts'
import { closeCouncil } from './workspace.ts'

interface Which {
  path: string
  secret: Secret | null
  kind: RecordKind
  id: string
}

function readRecord(context: CouncilContext, { path, secret, kind, id }: Which): Promise<Bundle> {
  const { council, ports } = context
  return withPrivateFolder(context, ({ root }) =>
    guardTries(context, () => ports.jobs.run('readPackageRecord', { path, secret: packageSecret(context, secret), councilId: council.id, workFolder: root, kind, id })),
  )
}

/** Never leaves write(): takes everything back that was done to see what would happen. */
class OnlyLooking extends Error {}

/** What taking the record would do and would have to say. */
function tryOut(context: CouncilContext, bundle: Bundle, way: TakeWay): TakeNote[] {
  let notes: TakeNote[] = []
  try {
    write(context, (writer) => {
      // What the package holds will be put beside the council's files first, so it counts as there.
      notes = takeRecord(writer, bundle, way, { now: context.ports.clock.now(), newId: context.ports.newId, hasFile: () => true }).notes
      throw new OnlyLooking()
    })
  } catch (error) {
    if (!(error instanceof OnlyLooking)) throw error
  }
  return notes
}

const partsOf = (bundle: Bundle | null): Record<string, number> => {
  if (!bundle) return {}
  const attachments = bundle.attachments.length
  if (bundle.kind === 'meeting') {
    const { items, resolutions, attendance, guests } = bundle
    return { agenda_items: items.length, resolutions: resolutions.length, attendance: attendance.filter(({ status }) => status !== null).length, guests: guests.length, attachments }
  }
  if (bundle.kind === 'person') return { memberships: bundle.memberships.length, posts: bundle.posts.length, attachments }
  return { ...Object.fromEntries(Object.entries(bundle.parts).map(([table, rows]) => [table, rows.length])), attachments }
}

const isAdoptedHere = ({ council }: CouncilContext, { kind, id }: { kind: RecordKind; id: string }): boolean =>
  kind === 'meeting' && find(council.store.db, MEETINGS, id)?.state === 'adopted'

export const restores = {
  'restores.replaced': (_input, { council, ports }) => lastReplaced(councilsFolder(ports.dataFolder), council.id),

  'restores.undo': async (_input, context) => {
    const { council, workspace, ports } = context
    const { id } = council
    await copiesAtRest(context, COPY_ENDS_MS)
    closeCouncil(workspace)
    try {
      await undoRestore(councilsFolder(ports.dataFolder), id, new Date(ports.clock.now()))
    } finally {
      // Not before: who asks for the councils while one takes the other's place may be told of none.
      ports.emit('session', { open: false, locked: false })
    }
    return {}
  },

  'restores.records': (input, context) => {
    const { council, ports } = context
    return withPrivateFolder(context, ({ root }) =>
      guardTries(context, () =>
        ports.jobs.run('listPackageRecords', {
          path: input.path,
          secret: packageSecret(context, input.secret),
          councilId: council.id,
          workFolder: root,
          here: { path: council.folder.database, databaseKey: council.keys.databaseKey },
        }),
      ),
    )
  },

  'restores.record': async (which, context) => {
    const bundle = await readRecord(context, which)
    const here = bundleOf(context.council.store.db, which.kind, which.id)
    const [inPackage, now] = [partsOf(bundle), partsOf(here)]
    const adopted = isAdoptedHere(context, which)
    const ways: TakeWay[] = here === null ? ['back'] : adopted ? ['copy'] : ['replace', 'copy']
    return {
      title: titleOf(bundle),
      parts: Object.entries(inPackage).map(([table, count]) => ({ table, inPackage: count, here: now[table] ?? 0 })),
      adopted,
      ways: ways.map((way) => ({ way, notes: tryOut(context, bundle, way) })),
    }
  },

  'restores.take': async ({ way, ...which }, context) => {
    const { council, ports } = context
    const isHere = () => bundleOf(council.store.db, which.kind, which.id) !== null
    const bundle = await readRecord(context, which)
    // The files first: a crash between leaves a spare one, never a row without its file.
    const sealedSha256 = bundle.blobs.map((blob) => blob.sealedSha256)
    await ports.jobs.run('takePackageFiles', { path: which.path, secret: packageSecret(context, which.secret), filesFolder: council.folder.files, sealedSha256 })
    return await writeInTurn(context, (writer) => {
      if (way === 'replace' && isAdoptedHere(context, which)) throw new AppError('MINUTES_ADOPTED')
      // Somebody brought it back, or removed it, since the page looked.
      if ((way === 'back') === isHere()) throw new AppError('CHANGED_MEANWHILE', { id: which.id })
      const hasFile = (sha256: string) => existsSync(sealedPath(council.folder.files, sha256))
      return takeRecord(writer, bundle, way, { now: ports.clock.now(), newId: ports.newId, hasFile })
    })
  },
} satisfies HandlersOf<'restores'>
