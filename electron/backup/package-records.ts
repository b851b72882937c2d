import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { PackageRecord, RecordKind } from '../contract/restores.ts'
import { migrate } from '../store/migrate.ts'
import { openSealed } from '../store/sealed-database.ts'
import { bundleOf, listBundles, wasRemoved, type Bundle } from '../store/queries/bundles.ts'
import { syncFile, syncFolder, temporaryBeside } from '../vault/durable-files.ts'
import type { WorkOptions } from '../vault/chunks.ts'
import { wipe, wipeKeys } from '../vault/council-keys.ts'
import { sealedPath } from '../vault/sealed-files.ts'
import { DATABASE_MEMBER } from './format.ts'
import { openManifest, openPackageFile, type PackageSecret } from './open-package.ts'
import { unpackMember, unpackPackage } from './unpack-package.ts'

/** Single records of a package, read without restoring it. */

export interface PackageRecordsInput {
  path: string
  secret: PackageSecret
  /** The open council's: a package of any other is refused. */
  councilId: string
  /** Private and empty; wiped by the caller. */
  workFolder: string
}

/** Opens the package's database at this program's schema. @throws AppError PACKAGE_OTHER_COUNCIL, or as unpackPackage */
async function withRecords<T>(input: PackageRecordsInput, work: WorkOptions, read: (db: Database.Database) => T): Promise<T> {
  const { info, databaseKey, keys } = await unpackPackage({ path: input.path, secret: input.secret, folder: input.workFolder, files: 'none' }, work)
  try {
    if (info.councilId !== input.councilId) throw new AppError('PACKAGE_OTHER_COUNCIL', { councilName: info.councilName })
    const db = openSealed(join(input.workFolder, DATABASE_MEMBER), databaseKey, { journal: 'delete' })
    try {
      migrate(db)
      return read(db)
    } finally {
      db.close()
    }
  } finally {
    wipe(databaseKey)
    if (keys) wipeKeys(keys)
  }
}

/**
 * Every meeting, person and project that the package holds, and how each stands against what is here.
 * @throws AppError as withRecords
 */
export function listPackageRecords(input: PackageRecordsInput & { here: { path: string; databaseKey: Uint8Array } }, work: WorkOptions = {}): Promise<PackageRecord[]> {
  return withRecords(input, work, (db) => {
    const here = openSealed(input.here.path, input.here.databaseKey, { readonly: true })
    try {
      const known = new Map(listBundles(here).map((listing) => [`${listing.kind} ${listing.id}`, listing.sha256]))
      return listBundles(db).map(({ sha256, ...listing }) => {
        const other = known.get(`${listing.kind} ${listing.id}`)
        const state = other === undefined ? (wasRemoved(here, listing.kind, listing.id) ? 'removed' : 'missing') : other === sha256 ? 'same' : 'different'
        return { ...listing, state }
      })
    } finally {
      here.close()
    }
  })
}

/** One of them with everything that belongs to it. @throws AppError NOT_FOUND, or as withRecords */
export function readPackageRecord(input: PackageRecordsInput & { kind: RecordKind; id: string }, work: WorkOptions = {}): Promise<Bundle> {
  return withRecords(input, work, (db) => {
    const bundle = bundleOf(db, input.kind, input.id)
    if (!bundle) throw new AppError('NOT_FOUND', { id: input.id })
    return bundle
  })
}

/**
 * Puts sealed attachments of a package beside the council's own, each whole and synced before it has its name. One
 * that no row comes to need is spare and harms nobody. @throws AppError as unpackMember
 */
export async function takePackageFiles(input: { path: string; secret: PackageSecret; filesFolder: string; sealedSha256: string[] }, work: WorkOptions = {}): Promise<void> {
  const pack = await openPackageFile(input.path, work)
  try {
    const { manifest, slot } = await openManifest(pack, input.secret, work)
    if (slot) wipeKeys(slot.keys)
    for (const sha256 of input.sealedSha256) {
      const target = sealedPath(input.filesFolder, sha256)
      const member = manifest.members.find(({ name }) => name === `files/${sha256}`)
      if (!member || existsSync(target)) continue
      const temporary = temporaryBeside(target)
      await unpackMember(pack, member, temporary, work)
      await syncFile(temporary)
      await rename(temporary, target)
      await syncFolder(dirname(target))
    }
  } finally {
    await pack.file.close()
  }
}
