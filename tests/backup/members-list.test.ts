import { describe, expect, test } from 'vitest'
import { isWellFormed } from '../../electron/backup/format.ts'

describe('a list of members is well formed', () => {
  const sha = (digit: string) => digit.repeat(64)
  const slot = { name: `keys/0123456789abcdef.${'0'.repeat(16)}.age`, size: 1, sha256: sha('1') }
  const database = { name: 'council.db', size: 1, sha256: sha('2') }
  const other = (name: string) => ({ name, size: 1, sha256: sha('c') })
  const file = (digit: string) => ({ name: `files/${sha(digit)}`, size: 1, sha256: sha(digit) })

  test('with a slot, a database, then attachments in order', () => {
    expect(isWellFormed([slot, database])).toBe(true)
    expect(isWellFormed([slot, database, file('a'), file('b')])).toBe(true)
  })

  test.each([
    ['no slot', [database]],
    ['no database', [slot]],
    ['two databases', [slot, database, database]],
    ['a slot twice', [slot, slot, database]],
    ['the database first', [database, slot]],
    ['an attachment before the database', [slot, file('a'), database]],
    ['attachments out of order', [slot, database, file('b'), file('a')]],
    ['an attachment twice', [slot, database, file('a'), file('a')]],
    ['an attachment whose name is not its hash', [slot, database, { ...file('a'), sha256: sha('b') }]],
    ['something else', [slot, database, other('notes.txt')]],
    ['something else at the beginning', [other('a.txt'), slot, database]],
    ['something else beside the slots', [slot, other('notes.txt'), database]],
  ])('and not with %s', (_what, members) => {
    expect(isWellFormed(members)).toBe(false)
  })
})
