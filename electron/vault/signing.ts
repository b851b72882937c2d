import sodium from 'sodium-native'

/** Ed25519 signatures (libsodium crypto_sign, RFC 8032): they tell the receiver of a package which council made it. */

export interface SigningKeys {
  /** 32 bytes; on the council's card. */
  publicKey: Buffer
  /** 64 bytes; never leaves the sealed database, and goes into no package for others. */
  secretKey: Buffer
}

export function newSigningKeys(): SigningKeys {
  const publicKey = Buffer.alloc(sodium.crypto_sign_PUBLICKEYBYTES)
  const secretKey = Buffer.alloc(sodium.crypto_sign_SECRETKEYBYTES)
  sodium.crypto_sign_keypair(publicKey, secretKey)
  return { publicKey, secretKey }
}

/** @returns 64 bytes */
export function sign(message: Uint8Array, secretKey: Uint8Array): Buffer {
  const signature = Buffer.alloc(sodium.crypto_sign_BYTES)
  sodium.crypto_sign_detached(signature, message, secretKey)
  return signature
}

/** False also for keys and signatures of a wrong length. */
export function isSigned(message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.byteLength !== sodium.crypto_sign_BYTES || publicKey.byteLength !== sodium.crypto_sign_PUBLICKEYBYTES) return false
  return sodium.crypto_sign_verify_detached(signature, message, publicKey)
}
