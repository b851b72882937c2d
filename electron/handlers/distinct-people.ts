import { AppError } from '../contract/errors.ts'
import { fullName } from '../contract/text/index.ts'
import { pairKey } from '../domain/merge.ts'
import * as mergeQueries from '../store/queries/merges.ts'
import { find } from '../store/table.ts'
import { DISTINCT_PEOPLE, PEOPLE } from '../store/tables.ts'
import { write, type HandlersOf } from './context.ts'

type DistinctHandlers = Pick<HandlersOf<'merges'>, 'merges.setDistinct' | 'merges.distinct' | 'merges.removeDistinct'>

/** Every two of several, the lesser id first. */
function pairsOf(ids: readonly string[]): { oneId: string; otherId: string }[] {
  const sorted = [...new Set(ids)].sort()
  return sorted.flatMap((oneId, at) => sorted.slice(at + 1).map((otherId) => ({ oneId, otherId })))
}

/** What was answered about people of one name: they are not one. */
export const distinctPeople = {
  'merges.setDistinct': ({ personIds }, context) =>
    write(context, (writer) => {
      const missing = personIds.find((id) => find(writer.db, PEOPLE, id) === null)
      if (missing !== undefined) throw new AppError('NOT_FOUND', { id: missing })
      const known = mergeQueries.distinctKeys(writer.db)
      const fresh = pairsOf(personIds).filter(({ oneId, otherId }) => !known.has(pairKey(oneId, otherId)))
      return { ids: fresh.map((pair) => writer.insert(DISTINCT_PEOPLE, { ...pair, userName: context.council.user.displayName }).id) }
    }),

  'merges.distinct': (_input, { council: { store: { db } } }) =>
    mergeQueries.distinctPairs(db).map(({ id, revision, oneId, otherId, createdAt, userName }) => ({
      id, revision, answeredAt: createdAt, userName,
      names: [oneId, otherId].flatMap((person) => {
        const found = find(db, PEOPLE, person)
        return found ? [fullName(found)] : []
      }),
    })),

  'merges.removeDistinct': (ref, context) => {
    write(context, (writer) => writer.remove(DISTINCT_PEOPLE, ref))
    return {}
  },
} satisfies DistinctHandlers
