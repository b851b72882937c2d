import { describe, expect, test } from 'vitest'
import { manifest } from '../../electron/backup/format.ts'

const hash = '0123456789abcdef'.repeat(4)
const signature = { key: 'k', value: 'v', recipient: 'age1' }
const sound = {
  format: 'samut-sapha-package', formatVersion: 2, councilId: '01234567-89ab-cdef-0123-456789abcdef', councilName: 'ก', createdAt: '2026-05-01T02:03:04.000Z',
  createdBy: '', appVersion: '', schemaVersion: 0, counts: {}, databaseKey: hash, members: [{ name: '', size: 0, sha256: hash }],
}
const isTaken = (change: object): boolean => manifest.safeParse({ ...sound, ...change }).success
const letters = (count: number): string => 'ก'.repeat(count)
const member = (change: object): object => ({ members: [{ ...sound.members[0], ...change }] })
const signed = (change: object): object => ({ signature: { ...signature, ...change } })
const hashes = (count: number): string[] => Array.from({ length: count }, () => hash)

describe('a manifest is taken up to its bounds and not beyond:', () => {
  test.each<[string, object[], object[]]>([
    ['the version of the format', [{ formatVersion: 1 }, { formatVersion: 2 }], [{ formatVersion: 0 }, { formatVersion: 3 }]],
    ['the council’s name', [{ councilName: letters(500) }], [{ councilName: letters(501) }, { councilName: '' }]],
    ['who made it', [{ createdBy: letters(500) }], [{ createdBy: letters(501) }]],
    ['the program’s version', [{ appVersion: letters(100) }], [{ appVersion: letters(101) }]],
    ['the schema and the rows', [{ counts: { people: 0 } }], [{ schemaVersion: -1 }, { counts: { people: -1 } }, { counts: { people: 0.5 } }]],
    ['the snapshot’s key', [{}], [{ databaseKey: `${hash}0` }, { databaseKey: hash.slice(1) }, { databaseKey: hash.toUpperCase() }]],
    ['a member', [member({ size: 1 })], [member({ size: -1 }), member({ sha256: `${hash}0` }), member({ sha256: hash.slice(1) })]],
    ['what was left out', [{ leftOut: [hash] }], [{ leftOut: [`${hash}0`] }, { leftOut: [hash.slice(1)] }]],
    ['how much was left out', [{ leftOut: hashes(200_000) }], [{ leftOut: hashes(200_001) }]],
    ['the signer', [{ signature }, signed({ key: letters(100) })], [signed({ key: letters(101) })]],
    ['the signature', [signed({ value: letters(200) })], [signed({ value: letters(201) })]],
    ['for whom it was signed', [signed({ recipient: letters(100) })], [signed({ recipient: letters(101) })]],
  ])('%s', (_what, taken, refused) => {
    expect(taken.map(isTaken)).toEqual(taken.map(() => true))
    expect(refused.map(isTaken)).toEqual(refused.map(() => false))
  })

  test('as many members as ten years bring, none more', () => {
    const members = (count: number) => ({ members: Array.from({ length: count }, () => sound.members[0]) })
    expect([isTaken(members(200_000)), isTaken(members(200_001))]).toEqual([true, false])
  })
})
