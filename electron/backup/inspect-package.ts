import type { PackageInfo } from '../contract/backups.ts'
import type { WorkOptions } from '../vault/chunks.ts'
import { wipeKeys } from '../vault/council-keys.ts'
import { openManifest, openPackageFile, type PackageSecret } from './open-package.ts'

export interface InspectInput {
  path: string
  secret: PackageSecret
  /** The newest schema version to take: this program's, but in tests. */
  newestSchema?: number | undefined
}

/**
 * What a package says of itself: council, date, by whom, counts. Proves that the secret opens it, not that every
 * byte is sound: that is what verifying is for.
 * @throws AppError as openPackageFile and openManifest
 */
export async function inspectPackage({ path, secret, newestSchema }: InspectInput, work: WorkOptions = {}): Promise<PackageInfo> {
  const pack = await openPackageFile(path, work)
  try {
    const { info, slot } = await openManifest(pack, secret, { ...work, newestSchema })
    if (slot) wipeKeys(slot.keys)
    return info
  } finally {
    await pack.file.close()
  }
}
