import { describe, expect, test } from 'vitest'
import { openPackageFile } from '../../electron/backup/open-package.ts'
import { verifyPackage } from '../../electron/backup/verify-package.ts'
import { openAge, sealToRecipients } from '../../electron/vault/age-files.ts'
import { newCouncilKeys, recipientOf, type CouncilKeys } from '../../electron/vault/council-keys.ts'
import { slotName } from '../../electron/vault/slot-folder.ts'
import { PASSPHRASE } from '../support/council-folder.ts'
import { codeOf } from '../support/failures.ts'
import { listAgain } from '../support/forge-package.ts'
import { ALL_OK, answers, forged, honestPackage, NOT_OPENED, put, replaceRing, RING } from '../support/lying-packages.ts'

const honest = honestPackage()

describe('a package with true sums that lies about', () => {
  test('a key slot: it is no age file, though its name fits', async () => {
    const bytes = await forged(honest, async (parts) => {
      const content = Buffer.from('age-encryption.org/v1\nnot really')
      replaceRing(parts, content)
      listAgain(parts)
    })
    expect(await answers(honest, bytes)).toEqual({ ...ALL_OK, slots: 'KEY_DAMAGED' })
  })

  test('the bytes of a key slot that its name was made for', async () => {
    const bytes = await forged(honest, (parts) => {
      const slot = parts.members[0]
      if (slot) slot.content[slot.content.length - 1] = (slot.content.at(-1) ?? 0) ^ 1
      listAgain(parts)
    })
    expect(await answers(honest, bytes)).toEqual({ ...ALL_OK, slots: 'KEY_DAMAGED' })
  })
})

describe('a key ring with true sums that', () => {
  test.each([
    ['is just being given other keys', async (ring: object) => ({ ...ring, next: keysIn(await newCouncilKeys()) })],
    ['leads to other keys than the manifest has', async (ring: object) => ({ ...ring, ...keysIn(await newCouncilKeys()) })],
  ])('%s is found', async (_what, change) => {
    const bytes = await forged(honest, async (parts) => {
      const sealed = parts.members.find(({ name }) => name.startsWith(RING))?.content ?? Buffer.alloc(0)
      const ring = JSON.parse(Buffer.from((await openAge(sealed, { identity: honest.identity })) ?? []).toString('utf8')) as object
      replaceRing(parts, Buffer.from(await sealToRecipients(Buffer.from(JSON.stringify(await change(ring))), [await recipientOf(honest.identity)])))
      listAgain(parts)
    })
    expect(await answers(honest, bytes)).toEqual({ ...ALL_OK, slots: 'KEY_DAMAGED' })
  })

  test('has a second one beside it is found: nobody could tell which counts', async () => {
    const bytes = await forged(honest, (parts) => {
      const at = parts.members.findIndex(({ name }) => name.startsWith(RING))
      const content = parts.members[at]?.content ?? Buffer.alloc(0)
      parts.members.splice(at + 1, 0, { name: `keys/${slotName('council-2', content)}`, content })
      listAgain(parts)
    })
    expect(await answers(honest, bytes)).toEqual({ ...ALL_OK, slots: 'KEY_DAMAGED' })
  })

  test('is not there is found: its slots open nothing', async () => {
    const bytes = await forged(honest, (parts) => {
      parts.members = parts.members.filter(({ name }) => !name.startsWith(RING))
      listAgain(parts)
    })
    expect(await answers(honest, bytes)).toEqual({ ...ALL_OK, slots: 'KEY_DAMAGED' })
  })
})

const keysIn = ({ identity: own, databaseKey }: CouncilKeys): object => ({ identity: own, databaseKey: Buffer.from(databaseKey).toString('hex') })

describe('a manifest', () => {
  test.each([
    ['is not ours', (m: Record<string, unknown>) => ({ ...m, format: 'other' }), 'PACKAGE_NOT_OURS'],
    ['is of a later format', (m: Record<string, unknown>) => ({ ...m, formatVersion: 3 }), 'PACKAGE_NEWER'],
    ['is of a later schema', (m: Record<string, unknown>) => ({ ...m, schemaVersion: 9999 }), 'PACKAGE_NEWER'],
    ['has a council id that climbs out', (m: Record<string, unknown>) => ({ ...m, councilId: '../../../../etc' }), 'PACKAGE_DAMAGED'],
    ['has a short key', (m: Record<string, unknown>) => ({ ...m, databaseKey: 'ab' }), 'PACKAGE_DAMAGED'],
    ['is not JSON of an object', () => 'words', 'PACKAGE_NOT_OURS'],
  ])('that %s is said to be so, and nothing is opened', async (_what, change, code) => {
    const bytes = await forged(honest, ({ manifest }) => ({ json: change(manifest) }))
    expect(await answers(honest, bytes)).toEqual({ readable: 'ok', key: code, members: '-', hashes: 'ok', ...NOT_OPENED, slots: 'ok' })
  })

  test('of the newest schema this program knows is taken, one more is not', async () => {
    const path = put(honest.sound)
    expect((await verifyPackage({ path, secret: { identity: honest.identity }, newestSchema: 1 })).ok).toBe(true)
    expect((await verifyPackage({ path, secret: { identity: honest.identity }, newestSchema: 0 })).checks[1]).toEqual({ name: 'key', ok: false, code: 'PACKAGE_NEWER' })
  })

  test('that another council’s key cannot open is the caller’s mistake; a damaged one is the package’s', async () => {
    const other = (await newCouncilKeys()).identity
    expect(await codeOf(() => verifyPackage({ path: put(honest.sound), secret: { identity: other } }))).toBe('SECRET_WRONG')
    const damaged = Buffer.from(honest.sound)
    damaged[512 + 300] = (damaged[512 + 300] ?? 0) ^ 1
    const { checks } = await verifyPackage({ path: put(damaged), secret: { identity: other } })
    expect(checks[1]).toEqual({ name: 'key', ok: false, code: 'PACKAGE_DAMAGED' })
  })
})

test('with a passphrase or the paper key the answer is the same as with the identity', async () => {
  for (const secret of [{ passphrase: PASSPHRASE }, { recoveryIdentity: honest.council.paper.identity }]) {
    expect((await verifyPackage({ path: put(honest.sound), secret })).ok).toBe(true)
  }
})

test('a passphrase says which keys it opened', async () => {
  const pack = await openPackageFile(put(honest.sound))
  await pack.file.close()
  expect(new Set(pack.slots.map(({ slotId, intact }) => `${slotId} ${intact}`))).toEqual(new Set([`${honest.council.slotId} true`, 'council-1 true']))
  expect(pack.layout.size).toBe(honest.sound.length)
})

test('a further recipient of the manifest, whom no ring knows, can say nothing against the slots', async () => {
  const other = (await newCouncilKeys()).identity
  const bytes = await forged(honest, () => ({ alsoFor: [other] }))
  expect(await answers({ ...honest, identity: other }, bytes)).toEqual(ALL_OK)
})

test('a package of version 1 has no ring, and needs none', async () => {
  const bytes = await forged(honest, (parts) => {
    parts.members = parts.members.filter(({ name }) => !name.startsWith(RING))
    parts.manifest.formatVersion = 1
    listAgain(parts)
  })
  expect(await answers(honest, bytes)).toEqual(ALL_OK)
})
