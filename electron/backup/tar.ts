/**
 * The tar of a package: POSIX ustar, regular files only, every header byte determined by name, size and time.
 * Reading compares each header with the one we would have written: nothing else is accepted, so a changed byte
 * is found wherever it lies, and links, devices, long-name records and foreign owners cannot occur.
 */

export const BLOCK = 512
/** Two empty blocks end the archive. */
export const TRAILER_BYTES = 2 * BLOCK
/** What eleven octal digits can say: just below 8 GiB. */
export const MAX_MEMBER_BYTES = 0o77777777777

export interface TarEntry {
  name: string
  /** Bytes of content. */
  size: number
  /** Seconds since 1970, the same for every member: when the package was made. */
  mtime: number
}

/** Bytes a member takes: header, content, zeros up to the next block. */
export function spaceOf(size: number): number {
  return BLOCK + size + paddingOf(size)
}

export function paddingOf(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK
}

/** The header block of a member. Names are ASCII of at most 100 characters. */
export function encodeHeader({ name, size, mtime }: TarEntry): Buffer {
  const block = Buffer.alloc(BLOCK)
  block.write(name, 0, 100, 'latin1')
  block.write('0000600', 100, 'latin1')
  block.write('0000000', 108, 'latin1')
  block.write('0000000', 116, 'latin1')
  block.write(octal(size, 11), 124, 'latin1')
  block.write(octal(mtime, 11), 136, 'latin1')
  block.write('        ', 148, 'latin1')
  block.write('0', 156, 'latin1')
  block.write('ustar\u000000', 257, 'latin1')
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${octal(sum, 6)}\u0000 `, 148, 'latin1')
  return block
}

/** The member a header announces; null when it is not, to the byte, a header of ours. */
export function decodeHeader(block: Buffer): TarEntry | null {
  const name = text(block, 0, 100)
  const size = /^[0-7]{11}$/.exec(text(block, 124, 12))?.[0]
  const mtime = /^[0-7]{11}$/.exec(text(block, 136, 12))?.[0]
  if (!/^[A-Za-z0-9./_-]+$/.test(name) || size === undefined || mtime === undefined) return null
  const entry = { name, size: Number.parseInt(size, 8), mtime: Number.parseInt(mtime, 8) }
  return encodeHeader(entry).equals(block) ? entry : null
}

/** Whether a block could be a damaged header of a tar, as opposed to the start of some other file. */
export function looksLikeHeader(block: Buffer): boolean {
  return block.subarray(257, 262).toString('latin1') === 'ustar'
}

export function isZero(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0)
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}

function text(block: Buffer, at: number, length: number): string {
  const field = block.subarray(at, at + length)
  const end = field.indexOf(0)
  return field.subarray(0, end === -1 ? length : end).toString('latin1')
}
