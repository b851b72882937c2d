import { describe, expect, it } from 'vitest'
import { fitWithin, hasSeeThroughDots } from '../../../src/components/attachments/shrink-photo.ts'

describe('a photo made smaller', () => {
  it.each([
    [{ width: 4000, height: 3000 }, { width: 1600, height: 1200 }],
    [{ width: 3000, height: 4000 }, { width: 1200, height: 1600 }],
    [{ width: 1600, height: 900 }, { width: 1600, height: 900 }],
    [{ width: 200, height: 100 }, { width: 200, height: 100 }],
    [{ width: 9000, height: 1 }, { width: 1600, height: 1 }],
  ])('keeps its shape, and none is made larger: %j → %j', (size, fitted) => {
    expect(fitWithin(size, 1600)).toEqual(fitted)
  })

  it('stays PNG for one dot that is seen through', () => {
    const dots = new Uint8ClampedArray(4 * 1000).fill(255)
    expect(hasSeeThroughDots(dots)).toBe(false)
    dots[4 * 700 + 3] = 254
    expect(hasSeeThroughDots(dots)).toBe(true)
  })
})
