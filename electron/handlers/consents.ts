import { AppError } from '../contract/errors.ts'
import * as memberQueries from '../store/queries/members.ts'
import * as privacyQueries from '../store/queries/privacy.ts'
import { CONSENTS } from '../store/tables.ts'
import { write, type HandlersOf } from './context.ts'
import { requireOrder } from './posts.ts'

type ConsentHandlers = Pick<HandlersOf<'privacy'>,
  'privacy.consents' | 'privacy.addConsent' | 'privacy.saveConsent' | 'privacy.withdrawConsent' | 'privacy.removeConsent' | 'privacy.restoreConsent'>

export const consents = {
  'privacy.consents': ({ personId }, { council }) => privacyQueries.consentsOf(council.store.db, personId),

  'privacy.addConsent': ({ personIds, consent }, context) =>
    write(context, (writer) => {
      const ids = [...new Set(personIds)]
      const known = new Set(memberQueries.people(writer.db).map(({ id }) => id))
      for (const personId of ids) {
        if (!known.has(personId)) throw new AppError('NOT_FOUND', { id: personId })
        writer.insert(CONSENTS, { ...consent, personId, withdrawnOn: null })
      }
      return { added: ids.length }
    }),

  'privacy.saveConsent': ({ consent, ...ref }, context) =>
    write(context, (writer) => {
      requireOrder(consent.givenOn, consent.withdrawnOn)
      return writer.update(CONSENTS, ref, consent)
    }),

  'privacy.withdrawConsent': ({ withdrawnOn, ...ref }, context) =>
    write(context, (writer) => {
      requireOrder(writer.current(CONSENTS, ref).givenOn, withdrawnOn)
      return writer.update(CONSENTS, ref, { withdrawnOn })
    }),

  'privacy.removeConsent': (ref, context) => {
    write(context, (writer) => writer.remove(CONSENTS, ref))
    return {}
  },

  'privacy.restoreConsent': ({ id }, context) => {
    write(context, (writer) => writer.restore(CONSENTS, id))
    return {}
  },
} satisfies ConsentHandlers
