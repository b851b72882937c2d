import { createHash } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PackageInfo } from '../contract/backups.ts'
import { asDiskError } from '../domain/disk-errors.ts'
import { readChunks, stopIfAborted, writeFully, type WorkOptions } from '../vault/chunks.ts'
import { wipeKeys, type CouncilKeys } from '../vault/council-keys.ts'
import { sealedPath } from '../vault/sealed-files.ts'
import { IN_THIS_THREAD, type PackageWork } from './database-work.ts'
import { DATABASE_MEMBER, damaged, fileOfMember, type Manifest, type ManifestMember } from './format.ts'
import { requireRoom } from './medium.ts'
import { hasListedMembers, isAsListed, openManifest, openPackageFile, type PackageFile, type PackageSecret } from './open-package.ts'
import { signerOf } from './signature.ts'

/**
 * Opening a package as a guest: its database and attachments are put into a private folder as they lie in the
 * package, sealed, and are read there without becoming a council of this computer. Nothing is rekeyed and no key
 * slot is written: what lies in the folder opens with the package's own database key alone, which stays in memory.
 */

export interface UnpackInput {
  path: string
  secret: PackageSecret
  /** Exists, is private, and is wiped by the caller whatever happens. */
  folder: string
  /** 'all': the database and every attachment, as a drill needs; 'none': the database alone. */
  files: 'all' | 'none'
}

export interface Unpacked {
  info: PackageInfo
  /** Key of `council.db` in the folder. The caller wipes it. */
  databaseKey: Uint8Array
  /** Of the council, when a passphrase or the paper key opened a slot; null when an identity opened the manifest. The caller wipes them. */
  keys: CouncilKeys | null
  /** Of a package for another council: the public key (base64url) that signed it, for whom, and what part of the council it is. */
  transfer: { signer: string; recipient: string; part: Manifest['part'] } | null
}

/**
 * Progress phase: 'restore'.
 * @throws AppError as openPackageFile and openManifest; PACKAGE_DAMAGED (whatever does not fit its hash, or a snapshot
 *   that is not sound), DISK_FULL, CANCELLED
 */
export async function unpackPackage(input: UnpackInput, work: PackageWork = {}): Promise<Unpacked> {
  const pack = await openPackageFile(input.path, work)
  let keys: CouncilKeys | null = null
  try {
    const { manifest, info, slot } = await openManifest(pack, input.secret, work)
    keys = slot?.keys ?? null
    const signer = signerOf(manifest)
    if (!hasListedMembers(pack, manifest)) throw damaged('members')
    const wanted = manifest.members.filter(({ name }) => name === DATABASE_MEMBER || (input.files === 'all' && fileOfMember(name) !== null))
    await requireRoom(input.folder, wanted.reduce((sum, { size }) => sum + size, 0), 0)
    const total = wanted.reduce((sum, { size }) => sum + size, 0)
    let before = 0
    for (const member of wanted) {
      await unpackMember(pack, member, placeIn(input.folder, member.name), { ...work, onProgress: (done) => work.onProgress?.(before + done, total, 'restore') })
      before += member.size
    }
    const databaseKey = Buffer.from(manifest.databaseKey, 'hex')
    const facts = await (work.databases ?? IN_THIS_THREAD).examineDatabase({ path: join(input.folder, DATABASE_MEMBER), databaseKey })
    if (!facts.sound || !facts.searchSound || !isAsListed(facts, manifest)) throw damaged(DATABASE_MEMBER)
    return { info, databaseKey, keys, transfer: signer === null ? null : { signer, recipient: manifest.signature?.recipient ?? '', part: manifest.part } }
  } catch (error) {
    if (keys) wipeKeys(keys)
    throw asDiskError(error)
  } finally {
    await pack.file.close()
  }
}

function placeIn(folder: string, name: string): string {
  const file = fileOfMember(name)
  return file === null ? join(folder, name) : sealedPath(join(folder, 'files'), file)
}

/** Copies one member's content out. @throws AppError PACKAGE_DAMAGED when it is not what the manifest lists */
export async function unpackMember({ file, layout }: PackageFile, member: ManifestMember, target: string, { onProgress, signal }: WorkOptions = {}): Promise<void> {
  const placed = layout.members.find(({ name }) => name === member.name)
  if (!placed) throw damaged(member.name)
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  const out = await open(target, 'wx', 0o600)
  const hash = createHash('sha256')
  let position = 0
  try {
    for await (const chunk of readChunks(file, { from: placed.dataAt, length: member.size })) {
      stopIfAborted(signal)
      hash.update(chunk)
      await writeFully(out, chunk, position)
      position += chunk.length
      onProgress?.(position, member.size, 'restore')
    }
  } finally {
    await out.close()
  }
  if (hash.digest('hex') !== member.sha256) throw damaged(member.name)
}
