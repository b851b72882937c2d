import { AppError } from '../contract/errors.ts'
import { projectsUsingWord } from '../store/queries/projects.ts'
import { select } from '../store/table.ts'
import { WORDS } from '../store/tables.ts'
import type { HandlersOf } from './context.ts'
import { recordHandlers } from './record-handlers.ts'

export const words = {
  'words.list': (_input, { council }) => select(council.store.db, WORDS, '1', [], 'list, position, created_at, id'),
  ...recordHandlers('words', WORDS, {
    mayGo: ({ db }, { id }) => {
      const count = projectsUsingWord(db, id)
      if (count > 0) throw new AppError('WORD_IN_USE', { count })
    },
  }),
} satisfies HandlersOf<'words'>
