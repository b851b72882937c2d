import { describe, expect, test } from 'vitest'
import { openManifest, openPackageFile } from '../../electron/backup/open-package.ts'
import { encodeHeader, paddingOf } from '../../electron/backup/tar.ts'
import { sealToRecipients } from '../../electron/vault/age-files.ts'
import { newCouncilKeys, recipientOf } from '../../electron/vault/council-keys.ts'
import { codeOf } from '../support/failures.ts'
import { put } from '../support/lying-packages.ts'

const MIB = 1024 * 1024

function tarOf(members: { name: string; content: Uint8Array }[]): Buffer {
  const parts = members.flatMap(({ name, content }) => [encodeHeader({ name, size: content.length, mtime: 0 }), content, Buffer.alloc(paddingOf(content.length))])
  return Buffer.concat([...parts, Buffer.alloc(1024)])
}

describe('a hostile package', () => {
  test.each([
    ['of the largest size there is, is read', 48 * MIB, 'PACKAGE_TRUNCATED'],
    ['of one byte more is refused before it goes to memory', 48 * MIB + 1, 'PACKAGE_DAMAGED'],
  ])('whose manifest claims to be %s', async (_what, size, code) => {
    const { identity } = await newCouncilKeys()
    const pack = await openPackageFile(put(tarOf([{ name: 'key.age', content: Buffer.from('short') }])))
    const [member] = pack.layout.members
    if (!member) throw new Error('no members')
    expect(await codeOf(() => openManifest({ ...pack, layout: { ...pack.layout, members: [{ ...member, size }] } }, { identity }))).toBe(code)
    expect(await codeOf(() => openManifest({ ...pack, layout: { ...pack.layout, members: [] } }, { identity }))).toBe('PACKAGE_DAMAGED')
    await pack.file.close()
  })

  test('may have a slot for every user and their leftovers, not more', async () => {
    const slots = (count: number) => Array.from({ length: count }, (_, n) => ({ name: `keys/${String(n).padStart(16, '0')}.0123456789abcdef.age`, content: Buffer.from('x') }))
    const withSlots = (count: number) => openPackageFile(put(tarOf([{ name: 'key.age', content: Buffer.from('x') }, ...slots(count), { name: 'council.db', content: Buffer.alloc(MIB) }])))
    const pack = await withSlots(32)
    await pack.file.close()
    expect(pack.slots).toHaveLength(32)
    expect(await codeOf(() => withSlots(33))).toBe('PACKAGE_DAMAGED')
  })

  test('whose manifest is no JSON is not ours', async () => {
    const { identity } = await newCouncilKeys()
    const sealed = await sealToRecipients(Buffer.from('{"format":'), [await recipientOf(identity)])
    const pack = await openPackageFile(put(tarOf([{ name: 'key.age', content: sealed }])))
    expect(await codeOf(() => openManifest(pack, { identity }))).toBe('PACKAGE_NOT_OURS')
    await pack.file.close()
  })
})
