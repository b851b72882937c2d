import sodium from 'sodium-native'

/**
 * The bytes of a sealed file: 8 bytes magic, 24 bytes secretstream header, then chunks of 256 KiB of plaintext,
 * each 17 bytes longer when sealed; the last (perhaps empty, perhaps shorter) carries TAG_FINAL. So a file that
 * was cut, extended or reordered does not open. Construction: libsodium's secretstream_xchacha20poly1305, as it is.
 */

/** 'SAPHA-F' and the version of this layout. */
export const MAGIC = Buffer.from('SAPHA-F\u0001', 'latin1')
export const PLAIN_CHUNK = 256 * 1024
export const SEALED_CHUNK = PLAIN_CHUNK + sodium.crypto_secretstream_xchacha20poly1305_ABYTES
export const HEAD_BYTES = MAGIC.length + sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES
const ABYTES = sodium.crypto_secretstream_xchacha20poly1305_ABYTES

/** Size on disk of a file of `size` bytes. */
export function sealedSizeOf(size: number): number {
  return HEAD_BYTES + size + ABYTES * Math.max(1, Math.ceil(size / PLAIN_CHUNK))
}

/** Size of the content of a sealed file; null when no content has that sealed size. */
export function plainSizeOf(sealedSize: number): number | null {
  const body = sealedSize - HEAD_BYTES
  if (body < ABYTES) return null
  const size = body - ABYTES * Math.ceil(body / SEALED_CHUNK)
  return size >= 0 && sealedSizeOf(size) === sealedSize ? size : null
}

/** Seals chunk after chunk. Each result is good until the next call. */
export class Sealer {
  readonly head: Buffer
  readonly #state = Buffer.alloc(sodium.crypto_secretstream_xchacha20poly1305_STATEBYTES)
  readonly #sealed = Buffer.alloc(SEALED_CHUNK)

  constructor(key: Uint8Array) {
    const header = Buffer.alloc(sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES)
    sodium.crypto_secretstream_xchacha20poly1305_init_push(this.#state, header, key)
    this.head = Buffer.concat([MAGIC, header])
  }

  /** `plain`: exactly PLAIN_CHUNK bytes, or fewer for the last. */
  seal(plain: Uint8Array, last: boolean): Buffer {
    const tag = last ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
    const sealed = this.#sealed.subarray(0, plain.byteLength + ABYTES)
    sodium.crypto_secretstream_xchacha20poly1305_push(this.#state, sealed, plain, null, tag)
    return sealed
  }

  wipe(): void {
    sodium.sodium_memzero(this.#state)
  }
}

/** Opens chunk after chunk. Each result is good until the next call. */
export class Opener {
  readonly #state = Buffer.alloc(sodium.crypto_secretstream_xchacha20poly1305_STATEBYTES)
  readonly #plain = Buffer.alloc(PLAIN_CHUNK)
  readonly #tag = Buffer.alloc(1)

  private constructor(header: Uint8Array, key: Uint8Array) {
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(this.#state, header, key)
  }

  /** Null when the first HEAD_BYTES are not the head of a sealed file. */
  static begin(head: Uint8Array, key: Uint8Array): Opener | null {
    if (head.byteLength !== HEAD_BYTES || !MAGIC.equals(head.subarray(0, MAGIC.length))) return null
    return new Opener(head.subarray(MAGIC.length), key)
  }

  /** The content of one sealed chunk; null when it is not authentic, not in its place, or last when it should not be. */
  open(sealed: Uint8Array, last: boolean): Buffer | null {
    if (sealed.byteLength < ABYTES || sealed.byteLength > SEALED_CHUNK) return null
    const plain = this.#plain.subarray(0, sealed.byteLength - ABYTES)
    try {
      sodium.crypto_secretstream_xchacha20poly1305_pull(this.#state, plain, this.#tag, sealed, null)
    } catch {
      return null
    }
    const isFinal = this.#tag[0] === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
    return isFinal === last ? plain : null
  }

  wipe(): void {
    sodium.sodium_memzero(this.#state)
    sodium.sodium_memzero(this.#plain)
  }
}
