import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isIdentity } from '../../electron/vault/age-files.ts'
import { cleanRecoveryText, groupsOf, newRecoveryKey, parseRecoveryKey } from '../../electron/vault/recovery-key.ts'

const LETTERS = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'

test('is printed in twelve groups of four or five unambiguous characters', async () => {
  const { identity, recipient, groups } = await newRecoveryKey()
  expect(groups).toHaveLength(12)
  for (const group of groups) expect(group).toMatch(/^[02-9AC-HJ-NP-Z]{4,5}$/)
  expect(`AGE-SECRET-KEY-1${groups.join('')}`).toBe(identity)
  expect(recipient).toMatch(/^age1/)
})

test('is read back however it is typed', async () => {
  const { identity, groups } = await newRecoveryKey()
  const thaiDigits = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))
  for (const typed of [
    identity,
    identity.toLowerCase(),
    groups.join(' '),
    groups.join('-').toLowerCase(),
    `\n ${groups.slice(0, 6).join(' – ')}\r\n${groups.slice(6).join('  ')}\t`,
    thaiDigits(groups.join(' ')),
    groups.join(' ').replaceAll('0', 'o').replaceAll('8', 'b').replaceAll('L', 'i'),
    groups.join(' ').replaceAll('L', '1'),
  ]) {
    expect(parseRecoveryKey(typed)).toBe(identity)
  }
})

test('with one to four wrong characters is refused', async () => {
  const { identity } = await newRecoveryKey()
  const body = groupsOf(identity).join('')
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(body.length - 1), { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 31 }), (places, shift) => {
      const typed = [...body]
      for (const place of places) typed[place] = LETTERS[(LETTERS.indexOf(typed[place] ?? '') + shift) % 32] ?? ''
      expect(parseRecoveryKey(typed.join(''))).toBeNull()
    }),
  )
})

test('is refused when cut, extended, empty or something else', async () => {
  const { identity, recipient, groups } = await newRecoveryKey()
  for (const typed of ['', ' ', groups.slice(0, 11).join(''), groups.join('') + 'Q', recipient, 'รหัสผ่าน', identity + identity]) {
    expect(parseRecoveryKey(typed)).toBeNull()
  }
  expect(isIdentity(identity.toLowerCase())).toBe(false)
})

test('never breaks on what anybody may type', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => parseRecoveryKey(typed) === null))
})

test('one group is compared as cleaned', () => {
  expect(cleanRecoveryText(' qo๙-1b ')).toBe('Q09L8')
})
