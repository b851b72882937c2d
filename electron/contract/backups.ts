import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { ERROR_CODES } from './errors.ts'
import { secret } from './councils.ts'
import { bytes, empty, id, instant, jobId } from './shapes.ts'

/** Sealed backup packages (.sapha): made, verified without restoring, looked into, restored. */

export const path = z.string().min(1).max(4096)

export const place = z.object({
  path,
  /** The folder's or stick's own name. */
  name: z.string(),
  kind: z.enum(['removable', 'home', 'documents', 'desktop', 'downloads', 'recent', 'root']),
  freeBytes: z.number().nullable(),
})
export const folderListing = z.object({
  path,
  parent: path.nullable(),
  folders: z.array(z.object({ name: z.string(), path })),
  packages: z.array(z.object({ name: z.string(), path, size: z.number(), modifiedAt: instant })),
  freeBytes: z.number().nullable(),
  writable: z.boolean(),
})

/** What a package says of itself, once opened. */
export const packageInfo = z.object({
  path,
  size: z.number(),
  councilId: id,
  councilName: z.string(),
  createdAt: instant,
  createdBy: z.string(),
  appVersion: z.string(),
  schemaVersion: z.int(),
  counts: z.record(z.string(), z.int()),
  /** Attachments inside. */
  fileCount: z.int(),
  /** Attachments that the records name and that are not inside. */
  leftOutCount: z.int(),
})
export const check = z.object({
  /** Which promise was looked at; each has a Thai and an English sentence. */
  name: z.enum(['readable', 'key', 'members', 'hashes', 'database', 'search', 'counts', 'slots']),
  ok: z.boolean(),
  code: z.enum(ERROR_CODES).nullable(),
})
export const verifyReport = z.object({
  ok: z.boolean(),
  checkedAt: instant,
  info: packageInfo.nullable(),
  bytesRead: z.number(),
  checks: z.array(check),
})

/** How the records of a package differ from those that are here. */
export const comparison = z.object({
  /** Rows per table here. */
  counts: z.record(z.string(), z.int()),
  /** The last change here, and in the package. */
  lastChangedAt: instant.nullable(),
  packageChangedAt: instant.nullable(),
  /** The package against what is here, by their logs of changes; 'apart': each holds changes that the other does not. */
  age: z.enum(['same', 'older', 'newer', 'apart']),
  /** Removed records are not counted. */
  tables: z.array(
    z.object({
      table: z.string(),
      inPackage: z.int(),
      here: z.int(),
      onlyInPackage: z.int(),
      onlyHere: z.int(),
      changed: z.int(),
      /** In how many records each field differs. */
      fields: z.record(z.string(), z.int()),
    }),
  ),
})

/** A package beside what is here: null when no council of that id is in the data folder. */
export const preview = packageInfo.extend({
  here: z
    .object({
      name: z.string(),
      open: z.boolean(),
      /** Null when the book here does not open with this secret: then it cannot be compared. */
      comparison: comparison.nullable(),
    })
    .nullable(),
})

export const backupRecord = z.object({
  at: instant,
  path,
  size: z.number(),
  verified: z.boolean(),
  by: z.string(),
})

export const backups = {
  'backups.places': query('anyone', empty, z.array(place)),
  'backups.browse': query('anyone', z.object({ path }), folderListing),
  'backups.history': query(READERS, empty, z.object({ last: backupRecord.nullable(), target: path.nullable(), recent: z.array(backupRecord) })),
  /**
   * Snapshot, seal, write beside, re-read, verify, rename. Needs no passphrase: the council's own key seals it.
   * `clockBehind`: the latest entry, which the package is dated by, when the clock stood before it.
   */
  'backups.create': command(WRITERS, z.object({ jobId, folder: path }), z.object({ info: packageInfo, report: verifyReport, clockBehind: instant.nullable() })),
  /** Without `secret` the open council's own key is tried. */
  'backups.verify': query('anyone', z.object({ jobId, path, secret: secret.nullable() }), verifyReport),
  'backups.inspect': query('anyone', z.object({ path, secret: secret.nullable() }), preview),
  /** 'new': the council is not here yet. 'replace': the one here is kept aside for undo. Opens nothing. */
  'backups.restore': command(
    'anyone',
    z.object({ jobId, path, secret, mode: z.enum(['new', 'replace']) }),
    z.object({ councilId: id }),
  ),
  /** What a verification found, as a paper to keep: green or red, in words. */
  'backups.reportPdf': query('anyone', z.object({ report: verifyReport }), z.object({ name: z.string(), bytes })),
} as const

export type Place = z.infer<typeof place>
export type FolderListing = z.infer<typeof folderListing>
export type PackageInfo = z.infer<typeof packageInfo>
export type Check = z.infer<typeof check>
export type VerifyReport = z.infer<typeof verifyReport>
export type Comparison = z.infer<typeof comparison>
export type Preview = z.infer<typeof preview>
export type BackupRecord = z.infer<typeof backupRecord>
