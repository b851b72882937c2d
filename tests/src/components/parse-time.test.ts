import { describe, expect, it } from 'vitest'
import { parseTime } from '../../../src/components/parse-time.ts'

describe('a time of day as typed', () => {
  it.each([
    ['9.30', '09:30'], ['09:30', '09:30'], ['๙.๓๐ น.', '09:30'], ['930', '09:30'], ['0930', '09:30'],
    ['1330', '13:30'], ['9', '09:00'], ['13 น.', '13:00'], ['0.05', '00:05'], ['23.59', '23:59'],
  ])('%s is %s', (typed, time) => expect(parseTime(typed)).toBe(time))

  it.each(['', '24.00', '9.60', '9.3', 'เช้า', '12345', '-1'])('%j is none', (typed) => expect(parseTime(typed)).toBeNull())
})
