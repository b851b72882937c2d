import { lastReplaced, undoRestore } from '../backup/swap.ts'
import { councilsFolder } from './council-folder.ts'
import type { HandlersOf } from './context.ts'
import { closeCouncil } from './workspace.ts'

export const restores = {
  'restores.replaced': (_input, { council, ports }) => lastReplaced(councilsFolder(ports.dataFolder), council.id),

  'restores.undo': async (_input, { council, workspace, ports }) => {
    const { id } = council
    closeCouncil(workspace)
    ports.emit('session', { open: false, locked: false })
    await undoRestore(councilsFolder(ports.dataFolder), id, new Date(ports.clock.now()))
    return {}
  },
} satisfies HandlersOf<'restores'>
