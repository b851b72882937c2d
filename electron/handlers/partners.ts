import { AppError } from '../contract/errors.ts'
import * as partnerQueries from '../store/queries/partners.ts'
import { PARTNER_PAPERS, PARTNERS, PROJECTS } from '../store/tables.ts'
import type { HandlersOf } from './context.ts'
import { recordHandlers } from './record-handlers.ts'

export const partners = {
  'partners.list': (_input, { council }) => partnerQueries.partnerRows(council.store.db),

  'partners.get': ({ id }, { council: { store } }) => {
    const partner = partnerQueries.partnerRows(store.db).find((one) => one.id === id)
    if (!partner) throw new AppError('NOT_FOUND', { id })
    return { partner, papers: partnerQueries.papersOf(store.db, id) }
  },

  ...recordHandlers('partners', PARTNERS, {
    mayGo: ({ db }, { id }) => {
      const count = partnerQueries.projectsOfPartner(db, id).length
      if (count > 0) throw new AppError('PARTNER_IN_USE', { count })
    },
  }),
  ...recordHandlers('partnerPapers', PARTNER_PAPERS, { names: { partnerId: PARTNERS, projectId: PROJECTS } }),
} satisfies HandlersOf<'partners' | 'partnerPapers'>
