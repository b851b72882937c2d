import { NO_FILTERS, searchFilters, type SavedSearch } from '../contract/search.ts'
import { AppError } from '../contract/errors.ts'
import { find, select, statement } from '../store/table.ts'
import { SAVED_SEARCHES, type SavedSearchRow } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { write, type CouncilContext, type HandlersOf } from './context.ts'

/** What a user asked lately and what the user saved: seen by nobody else. */

const RECENT = 10

type Call = 'own' | 'remember' | 'forget' | 'save' | 'removeSaved' | 'restoreSaved'

/** What an older or newer program saved may lack a filter. */
function shown({ userId: _mine, ...saved }: SavedSearchRow): SavedSearch {
  const read = searchFilters.safeParse(saved.filters)
  return { ...saved, filters: read.success ? read.data : NO_FILTERS }
}

/** @throws AppError NOT_FOUND for another user's */
function mine(writer: Writer, id: string, { council: { user } }: CouncilContext): void {
  if (find(writer.db, SAVED_SEARCHES, id, true)?.userId !== user.id) throw new AppError('NOT_FOUND', { table: SAVED_SEARCHES.name, id })
}

export const ownSearches = {
  'search.own': (_input, { council: { store: { db }, user } }) => ({
    recent: statement(db, 'SELECT text FROM recent_searches WHERE user_id = ? ORDER BY searched_at DESC, text LIMIT ?').pluck().all(user.id, RECENT) as string[],
    saved: select(db, SAVED_SEARCHES, 'user_id = ?', [user.id], 'name, id').map(shown),
  }),

  'search.remember': ({ text }, context) => {
    const { council: { user }, ports } = context
    write(context, ({ db }) => {
      statement(db, 'INSERT INTO recent_searches VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET searched_at = excluded.searched_at').run(user.id, text.trim(), ports.clock.now())
      const sql = 'DELETE FROM recent_searches WHERE user_id = @user AND text NOT IN (SELECT text FROM recent_searches WHERE user_id = @user ORDER BY searched_at DESC, text LIMIT @most)'
      statement(db, sql).run({ user: user.id, most: RECENT })
    })
    return {}
  },

  'search.forget': (_input, context) => {
    write(context, ({ db }) => void statement(db, 'DELETE FROM recent_searches WHERE user_id = ?').run(context.council.user.id))
    return {}
  },

  'search.save': (values, context) => shown(write(context, (writer) => writer.insert(SAVED_SEARCHES, { ...values, userId: context.council.user.id }))),

  'search.removeSaved': (ref, context) => {
    write(context, (writer) => {
      mine(writer, ref.id, context)
      writer.remove(SAVED_SEARCHES, ref)
    })
    return {}
  },

  'search.restoreSaved': ({ id }, context) => {
    write(context, (writer) => {
      mine(writer, id, context)
      writer.restore(SAVED_SEARCHES, id)
    })
    return {}
  },
} satisfies Pick<HandlersOf<'search'>, `search.${Call}`>
