import { open, type FileHandle } from 'node:fs/promises'
import { AppError } from '../contract/errors.ts'
import { readFully } from '../vault/chunks.ts'
import { encodeHeader, paddingOf, TRAILER_BYTES } from './tar.ts'

/** One member to be written: from memory or from a file that is there. */
export type Source = { name: string; size: number } & ({ bytes: Uint8Array } | { path: string })

type Part = { bytes: Uint8Array } | { path: string; size: number }

/** Every byte of the tar, in order: header, content and padding of each member, then its end. */
function* partsOf(sources: readonly Source[], mtime: number): Generator<Part> {
  for (const source of sources) {
    yield { bytes: encodeHeader({ name: source.name, size: source.size, mtime }) }
    yield source
    yield { bytes: Buffer.alloc(paddingOf(source.size)) }
  }
  yield { bytes: Buffer.alloc(TRAILER_BYTES) }
}

/**
 * The tar of these members, in pieces of a buffer's size: a thousand small files are no thousand small writes, and the
 * next piece is being put together while the current one is used. A piece is good only until the next is asked for.
 * @throws AppError FILE_DAMAGED {files} for a file that is shorter than it should be, disk errors
 */
export async function* tarPieces(sources: readonly Source[], mtime: number, buffers: readonly [Buffer, Buffer]): AsyncGenerator<Buffer, void, undefined> {
  const filler = new Filler(partsOf(sources, mtime))
  const startFilling = (turn: number): Promise<Buffer> => {
    const filling = filler.fill(buffers[turn & 1 ? 1 : 0])
    // It may fail while nobody waits for it yet; whoever does wait still gets the failure.
    filling.catch(() => undefined)
    return filling
  }
  let pending = startFilling(0)
  try {
    for (let turn = 1; ; turn += 1) {
      const piece = await pending
      if (piece.length === 0) return
      pending = startFilling(turn)
      yield piece
    }
  } finally {
    await pending.catch(() => undefined)
    await filler.close()
  }
}

/** Puts parts into buffers one after the other; what does not fit goes into the next. */
class Filler {
  readonly #parts: Iterator<Part>
  #part: Part | null = null
  #file: FileHandle | null = null
  #done = 0

  constructor(parts: Iterator<Part>) {
    this.#parts = parts
  }

  /** Shorter than the buffer only at the end; empty after it. */
  async fill(buffer: Buffer): Promise<Buffer> {
    let filled = 0
    while (filled < buffer.length) {
      this.#part ??= this.#parts.next().value ?? null
      if (!this.#part) break
      const size = 'bytes' in this.#part ? this.#part.bytes.byteLength : this.#part.size
      const length = Math.min(size - this.#done, buffer.length - filled)
      await this.#take(this.#part, buffer.subarray(filled, filled + length))
      filled += length
      this.#done += length
      if (this.#done === size) await this.#next()
    }
    return buffer.subarray(0, filled)
  }

  async close(): Promise<void> {
    await this.#file?.close()
    this.#file = null
  }

  async #take(part: Part, space: Buffer): Promise<void> {
    if ('bytes' in part) {
      space.set(part.bytes.subarray(this.#done, this.#done + space.length))
      return
    }
    this.#file ??= await open(part.path, 'r')
    const read = await readFully(this.#file, space, this.#done, space.length)
    if (read.length < space.length) throw new AppError('FILE_DAMAGED', { files: [part.path] })
  }

  async #next(): Promise<void> {
    this.#part = null
    this.#done = 0
    await this.close()
  }
}
