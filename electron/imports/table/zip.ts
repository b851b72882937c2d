import { crc32, inflateRawSync } from 'node:zlib'
import { AppError } from '../../contract/errors.ts'

/**
 * The parts of a zip file, read one at a time into memory. Node's own inflate is used rather than a zip library
 * because it stops at a given size (a bomb cannot grow past the budget) and because the directory's CRC can be
 * checked: a flipped bit in a roll must be an error, never a different digit.
 * Format: PKWARE APPNOTE 4.3; stored and deflated parts, ZIP64 sizes.
 */
export interface Zip {
  names: string[]
  /** @throws AppError FILE_DAMAGED, FILE_TOO_LARGE. Returns null when there is no such part. */
  read(name: string): Uint8Array | null
}

interface Entry {
  method: number
  encrypted: boolean
  crc: number
  packedSize: number
  size: number
  headerAt: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_BYTES = 22
const MAX_COMMENT = 0xffff

const damaged = (reason: string, cause?: unknown) => new AppError('FILE_DAMAGED', { reason }, { cause })

/** @param budget bytes that all parts read from this zip may take together. */
export function openZip(bytes: Uint8Array, budget: number): Zip {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(data)
  let left = budget
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      if (entry === undefined) return null
      if (entry.size > left) throw new AppError('FILE_TOO_LARGE', { limitMb: Math.round(budget / 1024 / 1024) })
      const content = readEntry(data, entry)
      left -= content.length
      return content
    },
  }
}

function findEnd(data: Buffer): number {
  const from = Math.max(0, data.length - END_BYTES - MAX_COMMENT)
  for (let at = data.length - END_BYTES; at >= from; at -= 1) {
    if (data.readUInt32LE(at) === END_SIGNATURE) return at
  }
  throw damaged('end_missing')
}

function readDirectory(data: Buffer): Map<string, Entry> {
  const end = findEnd(data)
  const count = data.readUInt16LE(end + 10)
  const entries = new Map<string, Entry>()
  try {
    let at = data.readUInt32LE(end + 16)
    for (let n = 0; n < count; n += 1) {
      if (data.readUInt32LE(at) !== ENTRY_SIGNATURE) throw damaged('directory')
      const nameLength = data.readUInt16LE(at + 28)
      const extraLength = data.readUInt16LE(at + 30)
      const commentLength = data.readUInt16LE(at + 32)
      const name = data.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
      const extra = data.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
      entries.set(name, readDirectoryEntry(data, at, extra))
      at += 46 + nameLength + extraLength + commentLength
    }
  } catch (error) {
    throw error instanceof AppError ? error : damaged('directory', error)
  }
  return entries
}

function readDirectoryEntry(data: Buffer, at: number, extra: Buffer): Entry {
  const entry: Entry = {
    encrypted: (data.readUInt16LE(at + 8) & 1) === 1,
    method: data.readUInt16LE(at + 10),
    crc: data.readUInt32LE(at + 16),
    packedSize: data.readUInt32LE(at + 20),
    size: data.readUInt32LE(at + 24),
    headerAt: data.readUInt32LE(at + 42),
  }
  // ZIP64: fields of all ones stand in extra field 1 instead, in this order.
  for (let field = 0; field + 4 <= extra.length; field += 4 + extra.readUInt16LE(field + 2)) {
    if (extra.readUInt16LE(field) !== 1) continue
    let next = field + 4
    const take = () => Number(extra.readBigUInt64LE((next += 8) - 8))
    if (entry.size === 0xffffffff) entry.size = take()
    if (entry.packedSize === 0xffffffff) entry.packedSize = take()
    if (entry.headerAt === 0xffffffff) entry.headerAt = take()
  }
  return entry
}

function readEntry(data: Buffer, entry: Entry): Uint8Array {
  if (entry.encrypted) throw new AppError('FILE_KIND_UNKNOWN', { kind: 'encrypted_workbook' })
  try {
    if (data.readUInt32LE(entry.headerAt) !== LOCAL_SIGNATURE) throw damaged('part_header')
    const start = entry.headerAt + 30 + data.readUInt16LE(entry.headerAt + 26) + data.readUInt16LE(entry.headerAt + 28)
    if (start + entry.packedSize > data.length) throw damaged('part_cut_off')
    const packed = data.subarray(start, start + entry.packedSize)
    const content = unpack(packed, entry)
    if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged('checksum')
    return content
  } catch (error) {
    throw error instanceof AppError ? error : damaged('part', error)
  }
}

function unpack(packed: Buffer, entry: Entry): Uint8Array {
  if (entry.method === 0) return packed
  if (entry.method === 8) return entry.size === 0 ? new Uint8Array(0) : inflateRawSync(packed, { maxOutputLength: entry.size })
  throw damaged('method')
}
