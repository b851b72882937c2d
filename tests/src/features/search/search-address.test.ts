import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QUERY_LIMIT } from '../../../../electron/contract/query-pieces.ts'
import { hitKind, isFiltered, NO_FILTERS, searchFilters, searchStatus, type SearchFilters } from '../../../../electron/contract/search.ts'
import { MANY, MOST, readAsked, searchAddress, writeAsked } from '../../../../src/features/search/search-address.ts'

const year = fc.option(fc.integer({ min: 1801, max: 2157 }))
const anyFilters: fc.Arbitrary<SearchFilters> = fc.record({
  kinds: fc.subarray([...hitKind.options]),
  yearFrom: year,
  yearTo: year,
  moo: fc.option(fc.integer({ min: 1, max: 99 })),
  status: fc.option(fc.constantFrom(...searchStatus.options)),
  personId: fc.option(fc.uuid({ version: 7 })),
})

describe('the address of a search', () => {
  it('holds text and filters: reloading finds the same', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }).filter(({ length }) => length <= QUERY_LIMIT), anyFilters, fc.integer({ min: MANY, max: MOST }), (text, filters, shown) => {
      const asked = { text, filters, shown }
      const read = readAsked(new URLSearchParams(String(writeAsked(asked))))
      expect(read).toEqual(asked)
      expect(searchFilters.parse(read.filters)).toEqual(filters)
      expect(isFiltered(filters)).toBe(writeAsked({ text: '', filters, shown: MANY }).size > 0)
    }))
  })

  it('takes what is wrong in it for nothing', () => {
    const asked = readAsked(new URLSearchParams('q=ป่า&kind=nonsense&kind=person&from=12&to=x&moo=0&status=person.dead&person=1&shown=99999'))
    expect(asked).toEqual({ text: 'ป่า', filters: { ...NO_FILTERS, kinds: ['person'] }, shown: MANY })
    expect(readAsked(new URLSearchParams('shown=9999')).shown).toBe(MOST)
  })

  it('keeps as much of a long paste as is looked at', () => {
    const long = 'ป'.repeat(10_000)
    expect(readAsked(new URLSearchParams({ q: long })).text).toHaveLength(QUERY_LIMIT)
    expect(searchAddress(long).length).toBeLessThan(QUERY_LIMIT * 9 + 20)
  })

  it('says nothing of what is not asked', () => {
    expect(searchAddress('')).toBe('/search')
    expect(searchAddress('น้ำ & "ดิน"')).toBe(`/search?${new URLSearchParams({ q: 'น้ำ & "ดิน"' })}`)
    expect(isFiltered(NO_FILTERS)).toBe(false)
  })
})
