import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passphraseStrength } from '../../electron/contract/text/passphrase-strength.ts'

const COUNCIL = 'สภาองค์กรชุมชนตำบลหนองปลาไหล'

test.each([
  ['', 0, 'empty'],
  ['   ', 0, 'empty'],
  ['สั้นไป', 0, 'short'],
  // Nine code points, but a reader counts four: marks above and below do not lengthen a passphrase.
  ['ที่นี้ปู่', 0, 'short'],
  ['aaaaaaaaaaaa', 0, 'repeated'],
  ['สภาสภาสภาสภา', 0, 'repeated'],
  ['0812345678', 0, 'digits'],
  ['๑๕/๐๘/๒๕๖๙', 0, 'digits'],
  ['48151623427391', 1, 'digits'],
  ['abcdefgh1234', 0, 'sequence'],
  ['qwertyuiop', 0, 'sequence'],
  ['ฟหกดเ้่าสวง', 0, 'sequence'],
  ['password2569', 0, 'common'],
  ['รหัสผ่าน2569', 0, 'common'],
  [COUNCIL, 0, 'name'],
  ['หนองปลาไหล2569', 0, 'name'],
  ['กบเขียวข้าม', 1, 'longer'],
  ['กบเขียวข้ามสะพาน', 2, 'longer'],
  ['กบเขียวข้ามสะพานไม้ตอนตีสี่', 3, 'good'],
  ['correct horse battery staple', 3, 'good'],
])('%s scores %i: %s', (typed, score, reason) => {
  expect(passphraseStrength(typed, [COUNCIL])).toEqual({ score, reason })
})

test('never breaks, and says "good" exactly for the highest score', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (typed, names) => {
      const { score, reason } = passphraseStrength(typed, names)
      expect(reason === 'good').toBe(score === 3)
    }),
  )
})
