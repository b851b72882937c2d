import { expect, test } from 'vitest'
import { decodeHeader, encodeHeader, MAX_MEMBER_BYTES } from '../../electron/backup/tar.ts'

test('has headers that say what a tar says, to the byte', () => {
  const header = encodeHeader({ name: 'files/abc', size: 0o1234567, mtime: 0o17777777777 })
  expect(header.toString('latin1')).toBe(
    'files/abc'.padEnd(100, '\0') + '0000600\0' + '0000000\0' + '0000000\0' + '00001234567\0' + '17777777777\0' + sumOf(header) + '\0 ' + '0' +
      '\0'.repeat(100) + 'ustar\0' + '00' + '\0'.repeat(247),
  )
  expect(decodeHeader(header)).toEqual({ name: 'files/abc', size: 0o1234567, mtime: 0o17777777777 })
})

test('of 8 GiB is beyond what a header can say', () => {
  expect(decodeHeader(encodeHeader({ name: 'a', size: MAX_MEMBER_BYTES, mtime: 0 }))?.size).toBe(2 ** 33 - 1)
})

test('takes a name of 100 characters whole', () => {
  const name = 'n'.repeat(100)
  expect(decodeHeader(encodeHeader({ name, size: 1, mtime: 2 }))).toEqual({ name, size: 1, mtime: 2 })
})

test('with a name or number that none of ours has is no header of ours, however right its sum', () => {
  for (const name of ['', 'two words', 'a\\b', 'é', 'a:b']) expect(decodeHeader(encodeHeader({ name, size: 1, mtime: 2 })), name).toBeNull()
  expect(decodeHeader(encodeHeader({ name: 'a', size: Number.NaN, mtime: 2 }))).toBeNull()
  expect(decodeHeader(encodeHeader({ name: 'a', size: 1, mtime: Number.NaN }))).toBeNull()
})

function sumOf(header: Buffer): string {
  const blank = Buffer.from(header)
  blank.fill(32, 148, 156)
  return blank.reduce((total, byte) => total + byte, 0).toString(8).padStart(6, '0')
}
