import type { FileHandle } from 'node:fs/promises'
import { AppError } from '../contract/errors.ts'
import { readChunks, readFully, stopIfAborted, type ChunkRange, type WorkOptions } from '../vault/chunks.ts'
import { damaged, LIMITS, MANIFEST_MEMBER } from './format.ts'
import { BLOCK, decodeHeader, isZero, looksLikeHeader, paddingOf, spaceOf, TRAILER_BYTES } from './tar.ts'

/** Where everything lies in a package: found by walking the headers, before any content is trusted. */

export interface PlacedMember {
  name: string
  size: number
  /** Where its content begins. */
  dataAt: number
}

export interface Layout {
  members: PlacedMember[]
  /** Seconds since 1970, as every header says. */
  mtime: number
  /** Bytes of the package. */
  size: number
}

/** A package may come from anywhere: no content larger than this goes to memory, whatever a header says. */
const READ_BYTES = 4 * 1024 * 1024

/** Where the members of a package that is yet to be written will lie. */
export function plannedLayout(members: readonly { name: string; size: number }[], mtime: number): Layout {
  let position = 0
  const placed = members.map(({ name, size }) => {
    const dataAt = position + BLOCK
    position += spaceOf(size)
    return { name, size, dataAt }
  })
  return { members: placed, mtime, size: position + TRAILER_BYTES }
}

/**
 * Walks the tar from header to header to its end.
 * @throws AppError PACKAGE_NOT_OURS (another kind of file), PACKAGE_TRUNCATED (ends too early), PACKAGE_DAMAGED
 */
export async function readLayout(file: FileHandle, signal?: AbortSignal): Promise<Layout> {
  const { size } = await file.stat()
  const members: PlacedMember[] = []
  const block = Buffer.alloc(BLOCK)
  let mtime = 0
  let position = 0
  for (;;) {
    stopIfAborted(signal)
    if (position + BLOCK > size) throw tooShort(members.length, await readFully(file, block, position, size - position))
    await readFully(file, block, position, BLOCK)
    if (isZero(block)) {
      await checkTrailer(file, position, size)
      if (members.length === 0) throw damaged('header')
      return { members, mtime, size }
    }
    const entry = decodeHeader(block)
    if (members.length === 0) {
      if (!entry && !looksLikeHeader(block) && !block.subarray(0, 7).equals(Buffer.from(MANIFEST_MEMBER))) throw new AppError('PACKAGE_NOT_OURS')
      if (entry && entry.name !== MANIFEST_MEMBER) throw new AppError('PACKAGE_NOT_OURS')
      mtime = entry?.mtime ?? 0
    }
    if (!entry || entry.mtime !== mtime) throw damaged('header')
    const dataAt = position + BLOCK
    position = dataAt + entry.size + paddingOf(entry.size)
    if (position > size) throw new AppError('PACKAGE_TRUNCATED')
    members.push({ name: entry.name, size: entry.size, dataAt })
    if (members.length > LIMITS.members) throw damaged('members')
  }
}

/** The end of a file came where a header should be: the rest of one of ours, or some other small file. */
function tooShort(membersSoFar: number, rest: Buffer): AppError {
  const ours = membersSoFar > 0 || Buffer.from(MANIFEST_MEMBER).subarray(0, rest.length).equals(rest.subarray(0, MANIFEST_MEMBER.length))
  return new AppError(ours ? 'PACKAGE_TRUNCATED' : 'PACKAGE_NOT_OURS')
}

async function checkTrailer(file: FileHandle, position: number, size: number): Promise<void> {
  if (size < position + TRAILER_BYTES) throw new AppError('PACKAGE_TRUNCATED')
  if (size > position + TRAILER_BYTES) throw damaged('end')
  if (!isZero(await readFully(file, Buffer.alloc(TRAILER_BYTES), position, TRAILER_BYTES))) throw damaged('end')
}

/** A small member in memory. @throws AppError PACKAGE_DAMAGED when it is larger than `maxBytes` */
export async function readMember(file: FileHandle, member: PlacedMember, maxBytes: number): Promise<Buffer> {
  if (member.size > maxBytes) throw damaged(member.name)
  const content = await readFully(file, Buffer.alloc(member.size), member.dataAt, member.size)
  if (content.length !== member.size) throw new AppError('PACKAGE_TRUNCATED')
  return content
}

export interface MemberReader {
  /** Pieces of a member's content in order, good until the promise settles. */
  data(member: PlacedMember, bytes: Buffer): Promise<void> | void
  /** Its content is complete (called for empty members too). */
  end(member: PlacedMember): Promise<void> | void
}

export interface ReadThroughOptions extends WorkOptions {
  /** Of the progress. */
  phase: string
  ready?: ChunkRange['ready']
}

/**
 * Reads the package once from its first byte to its last and hands out the content of each member. What lies
 * between the members must be zeros. @throws AppError PACKAGE_DAMAGED, PACKAGE_TRUNCATED, CANCELLED
 */
export async function readThrough(file: FileHandle, layout: Layout, reader: MemberReader, work: ReadThroughOptions): Promise<void> {
  let position = 0
  let next = 0
  for await (const chunk of readChunks(file, { length: layout.size, chunkBytes: READ_BYTES, ready: work.ready })) {
    stopIfAborted(work.signal)
    const chunkStart = position
    const chunkEnd = position + chunk.length
    /** The bytes of this chunk from `position` up to `end` of the file, or none; moves `position` there. */
    const take = (end: number): Buffer => {
      const start = position
      position = Math.max(start, Math.min(end, chunkEnd))
      return chunk.subarray(start - chunkStart, position - chunkStart)
    }
    while (position < chunkEnd) {
      const member = layout.members[next]
      if (!member) {
        if (!isZero(take(layout.size))) throw damaged('end')
        continue
      }
      const dataEnd = member.dataAt + member.size
      const end = dataEnd + paddingOf(member.size)
      take(member.dataAt) // its header was compared when the layout was read
      const content = take(dataEnd)
      if (content.length > 0) await reader.data(member, content)
      if (!isZero(take(end))) throw damaged(member.name)
      if (position === end) {
        await reader.end(member)
        next += 1
      }
    }
    work.onProgress?.(position, layout.size, work.phase)
  }
  if (position !== layout.size || next !== layout.members.length) throw new AppError('PACKAGE_TRUNCATED')
}
