import { QUERY_LIMIT } from '../../../electron/contract/query-pieces.ts'
import { hitKind, NO_FILTERS, searchFilters, searchStatus, type SearchFilters } from '../../../electron/contract/search.ts'

/** What the page of results shows, as its address holds it: reloading and going back find it again. */
export interface Asked {
  text: string
  filters: SearchFilters
  /** Hits shown of the one kind that is chosen. */
  shown: number
}

/** Of each kind, where there are several. */
export const FEW = 5
/** Of one kind, and so many more with every press. */
export const MANY = 100
/** As many as one call gives. */
export const MOST = 500

/** What an address says; what it says wrongly is left out. */
export function readAsked(params: URLSearchParams): Asked {
  const one = <K extends keyof SearchFilters>(name: K, value: unknown): SearchFilters[K] => {
    const read = searchFilters.safeParse({ ...NO_FILTERS, [name]: value })
    return (read.success ? read.data : NO_FILTERS)[name]
  }
  const number = (name: string): number | null => (/^\d{1,4}$/.test(params.get(name) ?? '') ? Number(params.get(name)) : null)
  return {
    text: (params.get('q') ?? '').slice(0, QUERY_LIMIT),
    filters: {
      kinds: hitKind.options.filter((kind) => params.getAll('kind').includes(kind)),
      yearFrom: one('yearFrom', number('from')),
      yearTo: one('yearTo', number('to')),
      moo: one('moo', number('moo')),
      status: searchStatus.safeParse(params.get('status')).data ?? null,
      personId: one('personId', params.get('person')),
    },
    shown: Math.min(Math.max(number('shown') ?? MANY, MANY), MOST),
  }
}

/** The same as an address says it; what is not asked stands in none. */
export function writeAsked({ text, filters: { kinds, yearFrom, yearTo, moo, status, personId }, shown }: Asked): URLSearchParams {
  const params = new URLSearchParams()
  if (text !== '') params.set('q', text)
  for (const kind of kinds) params.append('kind', kind)
  const rest = { from: yearFrom, to: yearTo, moo, status, person: personId, shown: shown > MANY ? shown : null }
  for (const [name, value] of Object.entries(rest)) if (value !== null) params.set(name, String(value))
  return params
}

/** The address of the page of results. */
export function searchAddress(text: string, filters: SearchFilters = NO_FILTERS): string {
  const params = writeAsked({ text: text.slice(0, QUERY_LIMIT), filters, shown: MANY })
  return params.size === 0 ? '/search' : `/search?${params}`
}
