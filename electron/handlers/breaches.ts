import { AppError } from '../contract/errors.ts'
import type { BreachInput } from '../contract/privacy.ts'
import * as privacyQueries from '../store/queries/privacy.ts'
import { BREACHES } from '../store/tables.ts'
import { write, type HandlersOf } from './context.ts'

type BreachHandlers = Pick<HandlersOf<'privacy'>,
  'privacy.breaches' | 'privacy.addBreach' | 'privacy.saveBreach' | 'privacy.removeBreach' | 'privacy.restoreBreach'>

/** Nobody is told, and nothing is held, of what is not yet known. @throws AppError DATE_IMPOSSIBLE */
function requireKnownFirst({ knownAt, officeToldAt, peopleToldAt, noRiskAt }: BreachInput): void {
  const known = Date.parse(knownAt)
  const early = [officeToldAt, peopleToldAt, noRiskAt].find((at) => at !== null && Date.parse(at) < known)
  if (early) throw new AppError('DATE_IMPOSSIBLE', { date: early, after: knownAt })
}

export const breaches = {
  'privacy.breaches': (_input, { council }) => privacyQueries.breaches(council.store.db),

  'privacy.addBreach': (breach, context) =>
    write(context, (writer) => {
      requireKnownFirst(breach)
      return writer.insert(BREACHES, breach)
    }),

  'privacy.saveBreach': ({ breach, ...ref }, context) =>
    write(context, (writer) => {
      requireKnownFirst(breach)
      return writer.update(BREACHES, ref, breach)
    }),

  'privacy.removeBreach': (ref, context) => {
    write(context, (writer) => writer.remove(BREACHES, ref))
    return {}
  },

  'privacy.restoreBreach': ({ id }, context) => {
    write(context, (writer) => writer.restore(BREACHES, id))
    return {}
  },
} satisfies BreachHandlers
