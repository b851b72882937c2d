import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { Comparison, PackageInfo } from '../contract/backups.ts'
import { AppError } from '../contract/errors.ts'
import { PROJECT_PARTS } from '../store/project-parts.ts'
import { openSealed } from '../store/sealed-database.ts'
import type { WorkOptions } from '../vault/chunks.ts'
import { wipe, wipeKeys } from '../vault/council-keys.ts'
import { DATABASE_MEMBER } from './format.ts'
import type { PackageSecret } from './open-package.ts'
import { countRows } from './snapshot.ts'
import { unpackPackage } from './unpack-package.ts'

/** A package beside the council that is here, before anything is replaced. */

export interface CompareInput {
  path: string
  secret: PackageSecret
  councilsFolder: string
  /** Private and empty; wiped by the caller. */
  workFolder: string
  /** Of the open council; otherwise what the secret opened is tried. */
  openKeys: { councilId: string; databaseKey: Uint8Array } | null
}

export interface Compared {
  info: PackageInfo
  /** Null when no council of that id is here, or its book does not open with what is known. */
  comparison: Comparison | null
}

/** Records of the council, as opposed to what the program keeps about itself. */
const RECORDS = [
  'people', 'memberships', 'posts', 'organisations', 'meetings', 'agenda_items', 'resolutions', 'attendance', 'guests',
  'projects', ...PROJECT_PARTS.map(({ table }) => table.name), 'partners', 'partner_papers', 'funds', 'fund_years', 'fund_benefits', 'assemblies', 'proposals', 'attachments',
]
/** Says when a record was written, not what it says. */
const NO_CONTENT = new Set(['id', 'revision', 'created_at', 'updated_at'])

/** @throws AppError as unpackPackage */
export async function comparePackage(input: CompareInput, work: WorkOptions = {}): Promise<Compared> {
  const { info, databaseKey, keys } = await unpackPackage({ path: input.path, secret: input.secret, folder: input.workFolder, files: 'none' }, work)
  const hereKey = input.openKeys?.councilId === info.councilId ? input.openKeys.databaseKey : keys?.databaseKey
  const herePath = join(input.councilsFolder, info.councilId, DATABASE_MEMBER)
  let package_: Database.Database | null = null
  let here: Database.Database | null = null
  try {
    if (!hereKey || !existsSync(herePath)) return { info, comparison: null }
    here = openHere(herePath, hereKey)
    if (!here) return { info, comparison: null }
    package_ = openSealed(join(input.workFolder, DATABASE_MEMBER), databaseKey, { readonly: true })
    return { info, comparison: compare(package_, here) }
  } finally {
    package_?.close()
    here?.close()
    wipe(databaseKey)
    if (keys) wipeKeys(keys)
  }
}

/** The council's own book, for reading; null when it is damaged or its key was changed since the backup. */
function openHere(path: string, key: Uint8Array): Database.Database | null {
  try {
    return openSealed(path, key, { readonly: true })
  } catch (error) {
    if (error instanceof AppError && (error.code === 'DATABASE_FOREIGN' || error.code === 'DATABASE_DAMAGED')) return null
    throw error
  }
}

function compare(package_: Database.Database, here: Database.Database): Comparison {
  return {
    counts: countRows(here),
    lastChangedAt: headOf(here)?.at ?? null,
    packageChangedAt: headOf(package_)?.at ?? null,
    age: ageOf(package_, here),
    tables: RECORDS.flatMap((table) => {
      const difference = compareTable(table, package_, here)
      return difference ? [difference] : []
    }),
  }
}

interface Head {
  at: string
  hash: string
}

function headOf(database: Database.Database): Head | null {
  return (database.prepare('SELECT at, hash FROM audit_log ORDER BY seq DESC LIMIT 1').get() as Head | undefined) ?? null
}

/**
 * Which is the later state of the same book. The log of changes is a chain: the one whose last entry the other holds
 * too is the older one. No clock is asked, since an office PC's may be wrong.
 */
function ageOf(package_: Database.Database, here: Database.Database): Comparison['age'] {
  const [theirs, ours] = [headOf(package_), headOf(here)]
  const holds = (database: Database.Database, head: Head | null) => head === null || database.prepare('SELECT 1 FROM audit_log WHERE hash = ?').get(head.hash) !== undefined
  const [oursInTheirs, theirsInOurs] = [holds(package_, ours), holds(here, theirs)]
  if (oursInTheirs && theirsInOurs) return 'same'
  if (theirsInOurs) return 'older'
  return oursInTheirs ? 'newer' : 'apart'
}

function compareTable(table: string, package_: Database.Database, here: Database.Database): Comparison['tables'][number] | null {
  const ours = columnsOf(here, table)
  const columns = columnsOf(package_, table).filter((column) => ours.includes(column))
  if (columns.length === 0) return null
  const alive = columns.includes('deleted_at') ? 'WHERE deleted_at IS NULL' : ''
  const content = columns.filter((column) => !NO_CONTENT.has(column) && column !== 'deleted_at')
  const sql = `SELECT id, ${content.map((column) => `"${column}"`).join(', ')} FROM "${table}" ${alive}`
  const hereRows = new Map((here.prepare(sql).all() as Record<string, unknown>[]).map((row) => [row.id, row]))
  const fields: Record<string, number> = {}
  let [onlyInPackage, changed, same] = [0, 0, 0]
  for (const row of package_.prepare(sql).iterate() as IterableIterator<Record<string, unknown>>) {
    const other = hereRows.get(row.id)
    if (!other) {
      onlyInPackage += 1
      continue
    }
    const differing = content.filter((column) => row[column] !== other[column])
    for (const column of differing) fields[fieldOf(column)] = (fields[fieldOf(column)] ?? 0) + 1
    if (differing.length > 0) changed += 1
    else same += 1
  }
  return { table, inPackage: onlyInPackage + changed + same, here: hereRows.size, onlyInPackage, onlyHere: hereRows.size - changed - same, changed, fields }
}

function columnsOf(database: Database.Database, table: string): string[] {
  return (database.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name)
}

const fieldOf = (column: string): string => column.replace(/_([a-z])/g, (_found, letter: string) => letter.toUpperCase())
