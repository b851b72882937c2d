import { AppError } from '../contract/errors.ts'
import { MEMBERSHIPS, ORGANISATION_STATUSES, ORGANISATIONS } from '../store/tables.ts'
import { find } from '../store/table.ts'
import { write, type HandlersOf } from './context.ts'
import { endMembership } from './memberships.ts'

type Verb = 'setStatus' | 'correctStatus' | 'removeStatus' | 'restoreStatus'

/** Changes of an organisation's standing: each with its day and reason, none overwritten by the next. */
export const organisationStatuses = {
  'organisations.setStatus': ({ organisationId, change, endTerms }, context) =>
    write(context, (writer) => {
      if (!find(writer.db, ORGANISATIONS, organisationId)) throw new AppError('NOT_FOUND', { id: organisationId })
      if (endTerms.length > 0 && change.status !== 'dissolved') throw new AppError('INPUT_INVALID', { fields: ['endTerms'] })
      for (const ref of endTerms) {
        const term = writer.current(MEMBERSHIPS, ref)
        if (term.organisationId !== organisationId || term.endedOn !== null) throw new AppError('INPUT_INVALID', { fields: ['endTerms'] })
        endMembership(writer, ref, { endedOn: change.startedOn, endKind: 'dissolved', endReason: change.reason.slice(0, 300) })
      }
      return writer.insert(ORGANISATION_STATUSES, { organisationId, ...change })
    }),

  'organisations.correctStatus': ({ change, ...ref }, context) => write(context, (writer) => writer.update(ORGANISATION_STATUSES, ref, change)),

  'organisations.removeStatus': (ref, context) => {
    write(context, (writer) => writer.remove(ORGANISATION_STATUSES, ref))
    return {}
  },

  'organisations.restoreStatus': ({ id }, context) => {
    write(context, (writer) => writer.restore(ORGANISATION_STATUSES, id))
    return {}
  },
} satisfies Pick<HandlersOf<'organisations'>, `organisations.${Verb}`>
