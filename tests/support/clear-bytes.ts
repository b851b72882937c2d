import { createDecipheriv } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

/**
 * Every byte that lies in a sealed database in the clear, free pages and the write-ahead log included: SQLCipher 4 with a
 * raw key is AES-256-CBC by page, whose last 80 bytes are the initialisation vector and a signature.
 */

const PAGE = 4096
const RESERVED = 80
const IV = 16
const SALT = 16
const WAL_HEADER = 32
const FRAME_HEADER = 24

function clearPage(page: Buffer, key: Uint8Array, first: boolean): Buffer {
  const end = PAGE - RESERVED
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(end, end + IV)).setAutoPadding(false)
  return Buffer.concat([decipher.update(page.subarray(first ? SALT : 0, end)), decipher.final()])
}

export function clearBytes(path: string, key: Uint8Array): Buffer {
  const file = readFileSync(path)
  const pages: Buffer[] = []
  for (let at = 0; at + PAGE <= file.length; at += PAGE) pages.push(clearPage(file.subarray(at, at + PAGE), key, at === 0))
  const wal = existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0)
  for (let at = WAL_HEADER; at + FRAME_HEADER + PAGE <= wal.length; at += FRAME_HEADER + PAGE) {
    const first = wal.readUInt32BE(at) === 1
    pages.push(clearPage(wal.subarray(at + FRAME_HEADER, at + FRAME_HEADER + PAGE), key, first))
  }
  return Buffer.concat(pages)
}
