import { describe, expect, it } from 'vitest'
import { formatIn } from '../../src/i18n/format.ts'
import { loadWords } from '../../src/i18n/index.ts'

const thai = formatIn('th')
await loadWords('en')
const english = formatIn('en')

describe('figures', () => {
  it('show satang only where there are some', () => {
    expect([thai.baht(1_250_000), thai.baht(1_250_050), thai.baht(0)]).toEqual(['12,500', '12,500.50', '0'])
  })

  it('name sizes in the unit a person reads', () => {
    expect([0, 1023, 1024, 1_536_000, 4 * 1024 ** 3].map((count) => thai.bytes(count))).toEqual(['0 B', '1,020 B', '1 KB', '1.46 MB', '4 GB'])
  })

  it('count seconds up to two minutes, then minutes', () => {
    expect([200, 119_000, 120_000, 610_000].map((ms) => thai.duration(ms))).toEqual(['1 วินาที', '119 วินาที', '2 นาที', '10 นาที'])
    expect([1000, 60_000 * 2].map((ms) => english.duration(ms))).toEqual(['1 second', '2 minutes'])
  })
})

describe('dates and times', () => {
  it('are written in พ.ศ. and น.', () => {
    expect(thai.date('2025-08-17')).toBe('17 ส.ค. 2568')
    expect(thai.clock('09:05')).toBe('09.05 น.')
    expect(thai.dateTime(new Date(2025, 7, 17, 10, 32).toISOString())).toBe('17 ส.ค. 2568 10.32 น.')
  })
})
