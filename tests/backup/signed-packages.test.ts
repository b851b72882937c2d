import { describe, expect, test } from 'vitest'
import type { Manifest } from '../../electron/backup/format.ts'
import { signerOf, signManifest } from '../../electron/backup/signature.ts'
import { newSigningKeys } from '../../electron/vault/signing.ts'
import { codeOf } from '../support/failures.ts'
import { listAgain, type Parts } from '../support/forge-package.ts'
import { ALL_OK, answers, forged, honestPackage, NOT_OPENED } from '../support/lying-packages.ts'

const honest = honestPackage()
const keys = newSigningKeys()
const RECIPIENT = 'age1somebody'

/** The parts as a package for another council: no slots, and signed. */
function asTransfer(parts: Parts): void {
  parts.members = parts.members.filter(({ name }) => !name.startsWith('keys/'))
  listAgain(parts)
  parts.manifest.purpose = 'transfer'
  parts.manifest.signature = signManifest(parts.manifest, RECIPIENT, keys)
}

const altered = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1)
type Signature = NonNullable<Manifest['signature']>

describe('a package for another council', () => {
  test('passes when it is signed, and has no key slot', async () => {
    expect(await answers(honest, await forged(honest, asTransfer))).toEqual(ALL_OK)
  })

  test('with key slots is damaged', async () => {
    const bytes = await forged(honest, (parts) => {
      const { members } = parts
      asTransfer(parts)
      parts.members = members
      listAgain(parts)
      parts.manifest.signature = signManifest(parts.manifest, RECIPIENT, keys)
    })
    expect(await answers(honest, bytes)).toMatchObject({ members: 'PACKAGE_DAMAGED', slots: 'KEY_DAMAGED' })
  })

  test.each<[string, (manifest: Manifest, signature: Signature) => void]>([
    ['is not signed', (manifest) => void (manifest.signature = null)],
    ['is signed by somebody else than it says', (_manifest, signature) => void (signature.key = newSigningKeys().publicKey.toString('base64url'))],
    ['has an altered signature', (_manifest, signature) => void (signature.value = altered(signature.value))],
    ['was made for somebody else', (_manifest, signature) => void (signature.recipient = 'age1other')],
    ['was signed for other content', (manifest) => void (manifest.createdAt = manifest.createdAt.replace(/\d\dZ$/, '99Z'))],
    ['names another council than was signed', (manifest) => void (manifest.councilId = crypto.randomUUID())],
  ])('that %s is found', async (_what, change) => {
    const bytes = await forged(honest, (parts) => {
      asTransfer(parts)
      change(parts.manifest, parts.manifest.signature as Signature)
    })
    expect(await answers(honest, bytes)).toEqual({ readable: 'ok', key: 'PACKAGE_DAMAGED', members: '-', hashes: 'ok', ...NOT_OPENED, slots: 'KEY_DAMAGED' })
  })
})

test('the signer is named; a backup has none, even where somebody signed it', async () => {
  let transfer: Manifest | null = null
  await forged(honest, (parts) => {
    asTransfer(parts)
    transfer = parts.manifest
  })
  const manifest = transfer as unknown as Manifest
  expect(signerOf(manifest)).toBe(keys.publicKey.toString('base64url'))
  expect(signerOf({ ...manifest, purpose: 'backup' })).toBeNull()
  expect(await codeOf(() => signerOf({ ...manifest, signature: null }))).toBe('PACKAGE_DAMAGED')
})
