import { createHash } from 'node:crypto'
import { open, stat, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { PackageInfo } from '../contract/backups.ts'
import { AppError } from '../contract/errors.ts'
import { errorCodeOf } from '../domain/disk-errors.ts'
import { SCHEMA_VERSION } from '../store/migrations/index.ts'
import { openAge } from '../vault/age-files.ts'
import type { WorkOptions } from '../vault/chunks.ts'
import { MAX_RING_BYTES } from '../vault/key-ring.ts'
import { MAX_SLOTS, readSlotFile, type Slot } from '../vault/slot-folder.ts'
import { unlockSlots, type OpenedSlot, type UnlockSecret } from '../vault/unlock.ts'
import type { DatabaseFacts } from './database-work.ts'
import { damaged, fileOfMember, FORMAT_NAME, FORMAT_VERSION, isWellFormed, LIMITS, manifest, manifestHead, MANIFEST_MEMBER, slotOfMember, SUMS_MEMBER, sumsText, type Manifest } from './format.ts'
import { readLayout, readMember, type Layout, type PlacedMember } from './layout.ts'
import { mediumError } from './medium.ts'
import { sameCounts } from './snapshot.ts'

/** From a file on a stick to a manifest that can be trusted: layout, slots, secret, manifest, in this order. */

/** A passphrase or the paper key open a package by its slots; an identity ('AGE-SECRET-KEY-1…') opens `key.age` itself. */
export type PackageSecret = UnlockSecret | { identity: string }

export interface PackageFile {
  path: string
  file: FileHandle
  layout: Layout
  slots: Slot[]
}

/**
 * Opens the file and reads its layout and key slots; needs no secret. The caller closes `file`.
 * @throws AppError NOT_FOUND, FOLDER_GONE, PACKAGE_NOT_OURS, PACKAGE_TRUNCATED, PACKAGE_DAMAGED, disk errors
 */
export async function openPackageFile(path: string, { signal }: WorkOptions = {}): Promise<PackageFile> {
  let file: FileHandle | null = null
  try {
    file = await open(path, 'r')
    if (!(await file.stat()).isFile()) throw new AppError('PACKAGE_NOT_OURS')
    const layout = await readLayout(file, signal)
    return { path, file, layout, slots: await readSlots(file, layout) }
  } catch (error) {
    await file?.close()
    if (errorCodeOf(error) === 'ENOENT' && (await isFolder(dirname(path)))) throw new AppError('NOT_FOUND', {}, { cause: error })
    throw await mediumError(error, dirname(path))
  }
}

export interface OpenedPackage {
  manifest: Manifest
  info: PackageInfo
  /** The council's own keys, when the secret opened a slot; null when an identity opened `key.age`. */
  slot: OpenedSlot | null
  /** The council's identity, which opened `key.age`. */
  identity: string
}

/**
 * Opens the manifest with a secret.
 * @param newestSchema the newest schema version to take: this program's, but in tests
 * @throws AppError SECRET_WRONG (and everything that could have told is sound), KEY_MISSING (no paper slot),
 *   PACKAGE_DAMAGED, PACKAGE_NOT_OURS, PACKAGE_NEWER, CANCELLED
 */
export async function openManifest(pack: PackageFile, secret: PackageSecret, { newestSchema = SCHEMA_VERSION, signal }: { newestSchema?: number | undefined } & WorkOptions = {}): Promise<OpenedPackage> {
  const slot = 'identity' in secret ? null : await unlock(pack, secret, signal)
  const identity = 'identity' in secret ? secret.identity : (slot?.keys.identity ?? '')
  const member = pack.layout.members[0]
  if (!member) throw damaged(MANIFEST_MEMBER)
  const sealed = await readMember(pack.file, member, LIMITS.manifestBytes)
  // It fails in one way alone: KEY_DAMAGED.
  const plaintext = await openAge(sealed, { identity }).catch((): never => {
    throw damaged(MANIFEST_MEMBER)
  })
  if (!plaintext) {
    // The slot held this council's identity, so the manifest must open; a bare identity may simply be another's.
    if (slot || !(await isAsSummed(pack, member, sealed))) throw damaged(MANIFEST_MEMBER)
    throw new AppError(pack.slots.length > 0 || (await sumsNameSlots(pack)) ? 'SECRET_WRONG' : 'PACKAGE_FOR_ANOTHER')
  }
  const content = parseManifest(plaintext)
  if (content.schemaVersion > newestSchema) throw new AppError('PACKAGE_NEWER', { schemaVersion: content.schemaVersion })
  return { manifest: content, info: infoOf(pack, content), slot, identity }
}

/** Whether the tar holds exactly what the manifest lists, in its order and sizes, between `key.age` and SHA256SUMS. */
export function hasListedMembers({ layout }: PackageFile, { members, createdAt, purpose }: Manifest): boolean {
  const sumsSize = sumsText([{ name: MANIFEST_MEMBER, sha256: '0'.repeat(64) }, ...members]).length
  const expected = [{ name: MANIFEST_MEMBER, size: layout.members[0]?.size ?? -1 }, ...members, { name: SUMS_MEMBER, size: sumsSize }]
  return (
    isWellFormed(members, purpose) &&
    layout.mtime === Math.floor(Date.parse(createdAt) / 1000) &&
    expected.length === layout.members.length &&
    expected.every(({ name, size }, at) => layout.members[at]?.name === name && layout.members[at].size === size)
  )
}

/** Whether a database is the one that a manifest speaks of: its rows, and every attachment there or known to be left out. */
export function isAsListed({ counts, files }: DatabaseFacts, { counts: listed, members, leftOut }: Pick<Manifest, 'counts' | 'members' | 'leftOut'>): boolean {
  const there = new Set([...members.map(({ name }) => fileOfMember(name)), ...leftOut])
  return sameCounts(counts, listed) && files.every(({ sha256 }) => there.has(sha256))
}

async function readSlots(file: FileHandle, { members }: Layout): Promise<Slot[]> {
  const slots: Slot[] = []
  for (const member of members.slice(1)) {
    const name = slotOfMember(member.name)
    if (name === null) break
    if (slots.length === MAX_SLOTS) throw damaged('keys')
    const slot = readSlotFile(name, await readMember(file, member, MAX_RING_BYTES))
    if (slot) slots.push(slot)
  }
  return slots
}

async function unlock(pack: PackageFile, secret: UnlockSecret, signal: AbortSignal | undefined): Promise<OpenedSlot> {
  const { slots } = pack
  // Every backup has slots; one without the slot for this kind of secret is another matter (KEY_MISSING).
  if (slots.length === 0) throw (await sumsNameSlots(pack)) ? damaged('keys') : new AppError('PACKAGE_IS_TRANSFER')
  try {
    return await unlockSlots(slots, secret, { signal })
  } catch (error) {
    if (error instanceof AppError && error.code === 'KEY_DAMAGED') throw damaged('keys')
    throw error
  }
}

/** Whether SHA256SUMS speaks of key slots: a backup whose slots were lost, not a package for another council. */
async function sumsNameSlots({ file, layout }: PackageFile): Promise<boolean> {
  const last = layout.members.at(-1)
  if (last?.name !== SUMS_MEMBER) return true
  return (await readMember(file, last, LIMITS.manifestBytes)).includes('  keys/')
}

/** Whether `key.age` still has the sum that SHA256SUMS, the last member, gives it. */
async function isAsSummed({ file, layout }: PackageFile, member: PlacedMember, sealed: Buffer): Promise<boolean> {
  const last = layout.members.at(-1)
  if (last?.name !== SUMS_MEMBER) return false
  const line = `${createHash('sha256').update(sealed).digest('hex')}  ${member.name}\n`
  const sums = await readMember(file, last, LIMITS.manifestBytes)
  return sums.subarray(0, line.length).toString('latin1') === line
}

function parseManifest(plaintext: Uint8Array): Manifest {
  const json = parseJson(plaintext)
  const head = manifestHead.safeParse(json)
  if (!head.success || head.data.format !== FORMAT_NAME) throw new AppError('PACKAGE_NOT_OURS')
  if (head.data.formatVersion > FORMAT_VERSION) throw new AppError('PACKAGE_NEWER', { formatVersion: head.data.formatVersion })
  const parsed = manifest.safeParse(json)
  // The reason stays out: a parser's message may quote the package's key.
  if (!parsed.success) throw damaged(MANIFEST_MEMBER)
  return parsed.data
}

function parseJson(plaintext: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(plaintext).toString('utf8'))
  } catch {
    return null // it has no head either
  }
}

function infoOf({ path, layout }: PackageFile, content: Manifest): PackageInfo {
  const { councilId, councilName, createdAt, createdBy, appVersion, schemaVersion, counts, members, leftOut } = content
  const fileCount = members.filter(({ name }) => fileOfMember(name) !== null).length
  return { path, size: layout.size, councilId, councilName, createdAt, createdBy, appVersion, schemaVersion, counts, fileCount, leftOutCount: leftOut.length }
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isDirectory(), () => false)
}
