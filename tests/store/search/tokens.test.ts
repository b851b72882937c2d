import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../../electron/store/search/tokens.ts'

const taken = (...fields: string[]) => {
  const { threes, pieces } = tokensOf(fields)
  return { threes, pieces: [...pieces].filter((piece) => !piece.startsWith('\ue001')) }
}

describe('a text as the index holds it', () => {
  it('is its overlapping threes, and every letter and pair once', () => {
    expect(taken('กองทุน')).toEqual({ threes: 'กอง องท งทุ ทุน', pieces: ['ก', 'อ', 'กอ', 'ง', 'อง', 'ท', 'งท', 'ุ', 'ทุ', 'น', 'ุน'] })
    expect(taken('กก กก')).toEqual({ threes: 'กกก กกก', pieces: ['ก', 'กก'] })
  })

  it('is the same by characters where one takes two units', () => {
    expect(taken('ก𝒜ข𝒜')).toEqual({ threes: 'ก𝒜ข 𝒜ข𝒜', pieces: ['ก', '𝒜', 'ก𝒜', 'ข', '𝒜ข', 'ข𝒜'] })
  })

  it('has no threes where it is shorter, and none from one field into the next', () => {
    expect(taken('ปี')).toEqual({ threes: '', pieces: ['ป', 'ี', 'ปี'] })
    expect(taken('กข', 'คงจ', 'ฉชซ').threes).toBe('คงจ \ue000 ฉชซ')
    expect(taken('กข', 'คง').pieces).not.toContain('ขค')
  })
})
