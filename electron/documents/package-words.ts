import type { PackageInfo } from '../contract/backups.ts'

/** A package's size and contents in the words of papers. */

/** Tables whose rows mean something to a secretary, in the order printed. */
const COUNTED: readonly (readonly [string, string])[] = [
  ['people', 'บุคคล'],
  ['organisations', 'องค์กรชุมชน'],
  ['meetings', 'การประชุม'],
  ['resolutions', 'มติ'],
  ['projects', 'โครงการ'],
]

/** 'บุคคล 33, การประชุม 12, ไฟล์แนบ 25'. */
export function countedRecords({ counts, fileCount }: Pick<PackageInfo, 'counts' | 'fileCount'>): string {
  const records = COUNTED.filter(([table]) => counts[table] !== undefined).map(([table, name]) => `${name} ${counts[table]}`)
  return [...records, `ไฟล์แนบ ${fileCount}`].join(', ')
}

/** 1 MB = 1,000,000 bytes, as file managers on sticks print it. */
export function readableSize(bytes: number): string {
  const [unit, size] = bytes >= 1e9 ? ['GB', bytes / 1e9] : bytes >= 1e6 ? ['MB', bytes / 1e6] : ['kB', bytes / 1e3]
  return `${size.toLocaleString('en-US', { maximumFractionDigits: 1 })} ${unit} (${bytes.toLocaleString('en-US')} ไบต์)`
}
