import { join } from 'node:path'
import type { AuditEntry } from '../contract/audit.ts'
import { asDiskError } from '../domain/disk-errors.ts'
import { writeDurably } from '../vault/durable-files.ts'

/** Thai first, as everything that is printed for a council. */
const COLUMNS = ['ลำดับ', 'เวลา (UTC)', 'ผู้ทำ', 'คำสั่ง', 'ตาราง', 'รายการ', 'ชื่อ', 'ก่อน', 'หลัง', 'ลายนิ้วมือ (SHA-256)']

/** Excel takes a UTF-8 file for the PC's old code page without it. */
const BYTE_ORDER_MARK = '\uFEFF'

/** One cell (RFC 4180). What a spreadsheet would take for a formula is made text: the log holds whatever was typed. */
function cell(value: string | number): string {
  const text = String(value)
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}

function row({ seq, at, userName, command, table, recordId, subject, before, after, hash }: AuditEntry): string {
  const [from, to] = [before, after].map((content) => (content === null ? '' : JSON.stringify(content)))
  return [seq, at, userName, command, table, recordId, subject?.name ?? '', from ?? '', to ?? '', hash].map(cell).join(',')
}

/**
 * Writes the whole log beside nothing else: oldest first, a part at a time, so that the window stays awake.
 * @param page entries after the given number, oldest first; empty after the last
 * @throws AppError FOLDER_GONE, FOLDER_READ_ONLY, DISK_FULL, DISK_FAILED
 */
export async function exportAudit(page: (after: number) => AuditEntry[], folder: string, now: string): Promise<{ path: string; entries: number }> {
  const path = join(folder, `samut-sapha-audit-${now.replace(/[-:]/g, '').slice(0, 15)}.csv`)
  const lines = [COLUMNS.map(cell).join(',')]
  for (let entries = page(-1); entries.length > 0; entries = page(entries.at(-1)?.seq ?? Infinity)) {
    lines.push(...entries.map(row))
    await new Promise(setImmediate)
  }
  try {
    await writeDurably(path, Buffer.from(`${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`))
  } catch (error) {
    throw asDiskError(error)
  }
  return { path, entries: lines.length - 1 }
}
