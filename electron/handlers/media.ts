import { AppError } from '../contract/errors.ts'
import type { AppContext, HandlersOf } from './context.ts'

/** A data folder on the stick itself: that is not taken out while the program works on it. */
async function describe({ ports }: AppContext, folder: string): Promise<{ removable: boolean; canEject: boolean }> {
  const medium = await ports.media.of(folder)
  if (!medium?.removable || (await ports.media.of(ports.dataFolder))?.root === medium.root) return { removable: false, canEject: false }
  return { removable: true, canEject: medium.canEject }
}

export const media = {
  'media.describe': ({ folder }, context) => describe(context, folder),

  'media.eject': async ({ folder }, context) => {
    const { ports, workspace } = context
    if (workspace.writingTo.size > 0) throw new AppError('WORK_UNDER_WAY')
    if (!(await describe(context, folder)).canEject) throw new AppError('EJECT_FAILED')
    await ports.media.eject(folder)
    return {}
  },
} satisfies HandlersOf<'media'>
