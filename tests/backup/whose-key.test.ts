import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openManifest, openPackageFile, type PackageSecret } from '../../electron/backup/open-package.ts'
import { encodeHeader } from '../../electron/backup/tar.ts'
import { newCouncilKeys } from '../../electron/vault/council-keys.ts'
import { PASSPHRASE } from '../support/council-folder.ts'
import { codeOf } from '../support/failures.ts'
import { assemble, listAgain, partsOf } from '../support/forge-package.ts'
import { forged, honestPackage, put, RING } from '../support/lying-packages.ts'
import { edgesOf } from '../support/spoil-package.ts'

/** A key that does not fit is the caller's mistake, the package's damage, or a package for somebody else: never one called another. */

const honest = honestPackage()
const byPassphrase = { passphrase: PASSPHRASE }
const byPaper = () => ({ recoveryIdentity: honest.council.paper.identity })
const byStranger = async () => ({ identity: (await newCouncilKeys()).identity })

async function codeBy(secret: PackageSecret, bytes: Uint8Array): Promise<string> {
  const pack = await openPackageFile(put(bytes))
  try {
    return await codeOf(() => openManifest(pack, secret))
  } finally {
    await pack.file.close()
  }
}

/** The package without the members that `drop` names, everything else byte by byte as it was. */
function without(bytes: Buffer, drop: (name: string) => boolean): Buffer {
  const kept = edgesOf(bytes).members.filter(({ name }) => !drop(name))
  return Buffer.concat([...kept.map(({ start, end }) => bytes.subarray(start, end)), Buffer.alloc(1024)])
}

const isSlot = (name: string): boolean => name.startsWith('keys/')
const isSums = (name: string): boolean => name === 'SHA256SUMS'
const sumsStart = (bytes: Buffer): number => edgesOf(bytes).members.find(({ name }) => isSums(name))?.start ?? 0

const ringAlone = () => forged(honest, (parts) => {
  parts.members = parts.members.filter(({ name }) => !isSlot(name) || name.startsWith(RING))
  listAgain(parts)
})
const noSlots = () => forged(honest, (parts) => {
  parts.members = parts.members.filter(({ name }) => !isSlot(name))
  listAgain(parts)
})

describe('of a package', () => {
  test('with the key ring alone, the paper key opens it, and a passphrase has nothing to open', async () => {
    const bytes = await ringAlone()
    expect(await codeBy(byPaper(), bytes)).toBe('succeeded')
    expect(await codeBy(byPassphrase, bytes)).toBe('KEY_MISSING')
  })

  test('with a slot that its sums do not name, a stranger’s key is still a wrong one', async () => {
    const bytes = await ringAlone()
    bytes.write('KEYS/', bytes.indexOf('  keys/', sumsStart(bytes)) + 2)
    expect(await codeBy(await byStranger(), bytes)).toBe('SECRET_WRONG')
  })

  test('whose slot is damaged, the package is said to be, not the council’s own key', async () => {
    const bytes = await forged(honest, (parts) => {
      for (const { name, content } of parts.members) if (isSlot(name) && !name.startsWith(RING)) content[content.length - 1] = (content.at(-1) ?? 0) ^ 1
    })
    expect(await codeBy(byPassphrase, bytes)).toBe('PACKAGE_DAMAGED')
  })

  test('whose slots were lost, it is not taken for one to another council', async () => {
    const bytes = without(honest.sound, isSlot)
    expect(await codeBy(byPassphrase, bytes)).toBe('PACKAGE_DAMAGED')
    expect(await codeBy(await byStranger(), bytes)).toBe('SECRET_WRONG')
    expect(await codeBy(byPassphrase, without(await noSlots(), isSums))).toBe('PACKAGE_DAMAGED')
  })

  test('that never had slots, it is', async () => {
    const bytes = await noSlots()
    expect(await codeBy(byPassphrase, bytes)).toBe('PACKAGE_IS_TRANSFER')
    expect(await codeBy(await byStranger(), bytes)).toBe('PACKAGE_FOR_ANOTHER')
  })

  test('without its sums, a stranger’s key cannot be called wrong: the seal may be damaged', async () => {
    expect(await codeBy(await byStranger(), without(honest.sound, isSums))).toBe('PACKAGE_DAMAGED')
    const renamed = Buffer.from(honest.sound)
    const at = sumsStart(renamed)
    const { size, mtime } = { size: Number.parseInt(renamed.toString('latin1', at + 124, at + 135), 8), mtime: Number.parseInt(renamed.toString('latin1', 136, 147), 8) }
    encodeHeader({ name: `files/${'0'.repeat(64)}`, size, mtime }).copy(renamed, at)
    expect(await codeBy(await byStranger(), renamed)).toBe('PACKAGE_DAMAGED')
  })

  test('that another council’s manifest was put into, its own passphrase is not called wrong', async () => {
    const { identity } = await newCouncilKeys()
    const bytes = await assemble(await partsOf(put(honest.sound), honest.identity), identity)
    expect(await codeBy(byPassphrase, bytes)).toBe('PACKAGE_DAMAGED')
  })

  test('whose manifest is no age file, with a sum that fits, no key is called wrong', async () => {
    const bytes = Buffer.from(honest.sound)
    const size = Number.parseInt(bytes.toString('latin1', 124, 135), 8)
    bytes.fill('x', 512, 512 + size)
    bytes.write(createHash('sha256').update(bytes.subarray(512, 512 + size)).digest('hex'), sumsStart(bytes) + 512)
    for (const secret of [await byStranger(), { identity: honest.identity }, byPassphrase]) expect(await codeBy(secret, bytes)).toBe('PACKAGE_DAMAGED')
  })
})
