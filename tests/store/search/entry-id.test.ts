import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { hitKind, NO_FILTERS } from '../../../electron/contract/search.ts'
import { parseQuery } from '../../../electron/domain/search-query.ts'
import { idsOf, idsOfDay, kindOf } from '../../../electron/store/search/entry-id.ts'
import { findGroups } from '../../../electron/store/search/find.ts'
import { MEETINGS } from '../../../electron/store/tables.ts'
import { bareBook, TODAY, type BareBook } from '../../support/bare-book.ts'

const day = fc.date({ min: new Date('1850-01-01'), max: new Date('2310-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const kind = fc.constantFrom(...hitKind.options)

describe('numbers of rows', () => {
  it('tell the kind, and grow with the day', () => {
    fc.assert(fc.property(kind, day, day, (of, one, other) => {
      const [earlier, later] = [one, other].sort().map((on) => idsOfDay(of, on))
      expect(kindOf(earlier![0])).toBe(of)
      expect(kindOf(later![1])).toBe(of)
      if (one !== other) expect(earlier![1]).toBeLessThan(later![0])
    }))
  })

  it('of a day lie within its year and no other; those without a date in none', () => {
    fc.assert(fc.property(kind, day, (of, on) => {
      const year = Number(on.slice(0, 4))
      const [first, last] = idsOf(of, { from: year, to: year })
      expect(idsOfDay(of, on).every((row) => row >= first && row <= last)).toBe(true)
      expect(idsOf(of, { from: year + 1, to: null })[0]).toBeGreaterThan(idsOfDay(of, on)[1])
      expect(idsOfDay(of, null)[1]).toBeLessThan(idsOf(of, { from: 1850, to: null })[0])
    }))
  })
})

describe('more records on a day than it has numbers', () => {
  let book: BareBook
  beforeEach(() => {
    book = bareBook()
  })
  afterEach(() => book.close())

  it('are found in their own year, the last day of it too, and in no other', () => {
    book.change((writer) => {
      for (let number = 1; number <= 300; number += 1) {
        writer.insert(MEETINGS, {
          kind: 'ordinary', committeeId: null, number, year: 2025, heldOn: '2025-12-31', startsAt: null, begunAt: null, endsAt: null,
          place: 'ศาลาวันสิ้นปี', recorder: '', checker: '', stage: 'closed', state: 'draft',
        })
      }
    })
    const total = (year: number): number =>
      findGroups(book.db, parseQuery('วันสิ้นปี'), { each: 5, today: TODAY, filters: { ...NO_FILTERS, yearFrom: year, yearTo: year } })[0]?.total ?? 0
    expect([2024, 2025, 2026].map(total)).toEqual([0, 300, 0])
  })
})
