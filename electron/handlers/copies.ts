import { listCopies } from '../backup/copy-files.ts'
import type { CopiesState } from '../contract/copies.ts'
import { asDiskError } from '../domain/disk-errors.ts'
import { copiesFolder, makeCopyOf } from './auto-copy.ts'
import { withJob, type CouncilContext, type HandlersOf } from './context.ts'

async function stateOf({ council, ports, workspace }: CouncilContext): Promise<CopiesState> {
  const { running, failure, filesMissing } = workspace.copying
  const found = await listCopies(copiesFolder(ports.dataFolder, council.id)).catch((error: unknown) => {
    throw asDiskError(error)
  })
  return { copies: found.map(({ path, at, size }) => ({ path, madeAt: at, size })), running: running !== null, failure, filesMissing }
}

export const copies = {
  'copies.list': (_input, context) => stateOf(context),

  'copies.make': async ({ jobId }, context) =>
    await withJob(context, jobId, async (hooks) => {
      await makeCopyOf(context, context.council, hooks)
      return await stateOf(context)
    }),
} satisfies HandlersOf<'copies'>
