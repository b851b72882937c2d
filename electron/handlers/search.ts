import type { Hit, HitGroup, SearchFilters } from '../contract/search.ts'
import { WRITERS, type Role } from '../contract/define.ts'
import { parseQuery, type SearchQuery } from '../domain/search-query.ts'
import { personByNationalId } from '../store/queries/members.ts'
import { fullName } from '../contract/text/index.ts'
import { didYouMean } from '../store/search/did-you-mean.ts'
import { dropsOf } from '../store/search/drops.ts'
import { findGroups, isAsked } from '../store/search/find.ts'
import { hitOf } from '../store/search/hits.ts'
import type { CouncilContext, HandlersOf } from './context.ts'
import { fileReading } from './file-reading.ts'
import { ownSearches } from './own-searches.ts'

/** Those who may see a national ID in full (members.showNationalId) find its holder by it; all 13 digits, so that nobody guesses at it piece by piece. */
function holderOf(query: SearchQuery, { kinds, personId, yearFrom, yearTo, moo, status }: SearchFilters, { council: { store: { db }, user } }: CouncilContext): Hit | null {
  const digits = query.all[0]?.texts[0] ?? ''
  const narrowed = (kinds.length > 0 && !kinds.includes('person')) || yearFrom !== null || yearTo !== null || moo !== null || status !== null
  if (query.all.length !== 1 || narrowed || !/^\d{13}$/.test(digits) || !(WRITERS as readonly Role[]).includes(user.role)) return null
  const person = personByNationalId(db, digits)
  if (person === null || (personId !== null && personId !== person.id)) return null
  const { id } = person
  return { kind: 'person', id, pageId: id, itemId: null, ownerKind: null, resolutionId: null, title: fullName(person), titleMarks: [], snippet: '', marks: [], on: null, meeting: null, within: '', byNationalId: true }
}

export const search = {
  'search.find': ({ text, filters, each }, context) => {
    const { council: { store: { db } }, ports } = context
    const query = parseQuery(text)
    const today = ports.clock.today()
    const groups: HitGroup[] = findGroups(db, query, { filters, each, today }).map(({ kind, total, rows }) => ({
      kind, total, hits: rows.map((row) => hitOf(db, query, row)).filter((hit) => hit !== null),
    }))
    const holder = holderOf(query, filters, context)
    if (holder !== null) groups.unshift({ kind: 'person', total: 1, hits: [holder] })
    const total = groups.reduce((sum, group) => sum + group.total, 0)
    const asked = isAsked(query, filters)
    if (total > 0 || !asked) return { groups, total, asked, instead: null, drops: [] }
    return { groups, total, asked, instead: didYouMean(db, query, filters, today), drops: dropsOf(db, query, filters, today) }
  },
  ...ownSearches,
  ...fileReading,
} satisfies HandlersOf<'search'>
