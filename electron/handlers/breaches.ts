import { AppError } from '../contract/errors.ts'
import { breachDocument } from '../documents/breach.ts'
import * as councilQueries from '../store/queries/council.ts'
import * as privacyQueries from '../store/queries/privacy.ts'
import { find } from '../store/table.ts'
import { BREACHES } from '../store/tables.ts'
import { write, type HandlersOf } from './context.ts'
import { printDocument } from './print.ts'

type BreachHandlers = Pick<HandlersOf<'privacy'>,
  'privacy.breaches' | 'privacy.addBreach' | 'privacy.saveBreach' | 'privacy.removeBreach' | 'privacy.restoreBreach' | 'privacy.breachPdf'>

/** Nobody is told of what is not yet known. @throws AppError DATE_IMPOSSIBLE */
function requireKnownFirst({ knownAt, officeToldAt, peopleToldAt }: { knownAt: string; officeToldAt: string | null; peopleToldAt: string | null }): void {
  const known = Date.parse(knownAt)
  const early = [officeToldAt, peopleToldAt].find((at) => at !== null && Date.parse(at) < known)
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

  'privacy.breachPdf': async ({ id }, context) => {
    const { db } = context.council.store
    const breach = find(db, BREACHES, id)
    const council = councilQueries.profile(db)
    if (!breach || !council) throw new AppError('NOT_FOUND', { id })
    const document = breachDocument({ breach, council, settings: councilQueries.settings(db).values, now: context.ports.clock.now() })
    return { name: `${document.title}.pdf`, bytes: await printDocument(context, document) }
  },
} satisfies BreachHandlers
