import { AppError } from '../contract/errors.ts'
import { select } from '../store/table.ts'
import { ASSEMBLIES, MEETINGS, PROJECTS, PROPOSALS } from '../store/tables.ts'
import type { HandlersOf } from './context.ts'
import { recordHandlers } from './record-handlers.ts'

export const assemblies = {
  'assemblies.list': (_input, { council: { store } }) => ({
    assemblies: select(store.db, ASSEMBLIES, '1', [], 'held_on DESC, id DESC'),
    proposals: select(store.db, PROPOSALS, '1', [], 'created_at, id'),
  }),
  ...recordHandlers('assemblies', ASSEMBLIES, {
    names: { meetingId: MEETINGS },
    mayGo: ({ db }, { id }) => {
      const count = select(db, PROPOSALS, 'assembly_id = ?', [id]).length
      if (count > 0) throw new AppError('ASSEMBLY_IN_USE', { count })
    },
  }),
  ...recordHandlers('proposals', PROPOSALS, { names: { assemblyId: ASSEMBLIES, meetingId: MEETINGS, projectId: PROJECTS } }),
} satisfies HandlersOf<'assemblies' | 'proposals'>
