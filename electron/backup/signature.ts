import { isSigned, sign } from '../vault/signing.ts'
import { damaged, sumsText, type Manifest } from './format.ts'

/**
 * Who made a package for others: an Ed25519 signature over what it holds and whom it is for, within the sealed manifest.
 * Sealing alone does not tell: whoever has a council's card can seal something to it.
 */

type Signed = Pick<Manifest, 'councilId' | 'createdAt' | 'members'>

/** The sums of every member, so every byte but those of `key.age` itself, which age authenticates. */
function message({ councilId, createdAt, members }: Signed, recipient: string): Buffer {
  return Buffer.concat([Buffer.from(`samut-sapha-transfer\n1\n${councilId}\n${createdAt}\n${recipient}\n`), sumsText(members)])
}

export interface Signer {
  publicKey: Uint8Array
  secretKey: Uint8Array
}

export function signManifest(content: Signed, recipient: string, { publicKey, secretKey }: Signer): NonNullable<Manifest['signature']> {
  return {
    key: Buffer.from(publicKey).toString('base64url'),
    value: sign(message(content, recipient), secretKey).toString('base64url'),
    recipient,
  }
}

/**
 * The public key (base64url) that signed a package for others; null for a backup, which nobody signs.
 * @throws AppError PACKAGE_DAMAGED when the signature is missing or does not fit
 */
export function signerOf(content: Manifest): string | null {
  if (content.purpose === 'backup') return null
  const { signature } = content
  const fits =
    signature !== null && isSigned(message(content, signature.recipient), Buffer.from(signature.value, 'base64url'), Buffer.from(signature.key, 'base64url'))
  if (!fits) throw damaged('signature')
  return signature.key
}
