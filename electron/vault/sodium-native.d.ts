/** The few functions of sodium-native that the vault and its tests use. All buffers are the caller's own. */
declare module 'sodium-native' {
  const sodium: {
    readonly crypto_secretstream_xchacha20poly1305_KEYBYTES: number
    readonly crypto_secretstream_xchacha20poly1305_HEADERBYTES: number
    readonly crypto_secretstream_xchacha20poly1305_STATEBYTES: number
    readonly crypto_secretstream_xchacha20poly1305_ABYTES: number
    readonly crypto_secretstream_xchacha20poly1305_TAG_MESSAGE: number
    readonly crypto_secretstream_xchacha20poly1305_TAG_FINAL: number
    crypto_secretstream_xchacha20poly1305_init_push(state: Uint8Array, header: Uint8Array, key: Uint8Array): void
    crypto_secretstream_xchacha20poly1305_init_pull(state: Uint8Array, header: Uint8Array, key: Uint8Array): void
    /** Seals `message` into `sealed` (ABYTES longer); returns the bytes written. */
    crypto_secretstream_xchacha20poly1305_push(state: Uint8Array, sealed: Uint8Array, message: Uint8Array, ad: Uint8Array | null, tag: number): number
    /** Opens `sealed` into `message` (ABYTES shorter) and writes its tag; throws when it is not authentic. */
    crypto_secretstream_xchacha20poly1305_pull(state: Uint8Array, message: Uint8Array, tag: Uint8Array, sealed: Uint8Array, ad: Uint8Array | null): number
    readonly crypto_sign_PUBLICKEYBYTES: number
    readonly crypto_sign_SECRETKEYBYTES: number
    readonly crypto_sign_BYTES: number
    crypto_sign_keypair(publicKey: Uint8Array, secretKey: Uint8Array): void
    crypto_sign_detached(signature: Uint8Array, message: Uint8Array, secretKey: Uint8Array): void
    crypto_sign_verify_detached(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean
    /** For a second opinion in tests. */
    crypto_hash_sha256(digest: Uint8Array, message: Uint8Array): void
    sodium_memzero(buffer: Uint8Array): void
  }
  export default sodium
}
