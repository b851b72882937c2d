import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { Word } from '../contract/words.ts'
import { projectsUsingWord } from '../store/queries/projects.ts'
import { select } from '../store/table.ts'
import { WORDS } from '../store/tables.ts'
import { write, type HandlersOf } from './context.ts'
import { inOrder } from './in-order.ts'
import { recordHandlers } from './record-handlers.ts'

function allWords(db: Database.Database): Word[] {
  return select(db, WORDS, '1', [], 'list, position, created_at, id')
}

export const words = {
  'words.list': (_input, { council }) => allWords(council.store.db),

  'words.order': ({ list, ids }, context) =>
    write(context, (writer) => {
      inOrder(writer, WORDS, allWords(writer.db).filter((word) => word.list === list), ids)
      return allWords(writer.db)
    }),

  ...recordHandlers('words', WORDS, {
    mayGo: ({ db }, { id }) => {
      const count = projectsUsingWord(db, id)
      if (count > 0) throw new AppError('WORD_IN_USE', { count })
    },
  }),
} satisfies HandlersOf<'words'>
