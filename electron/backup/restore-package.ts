import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PackageInfo } from '../contract/backups.ts'
import { AppError } from '../contract/errors.ts'
import { asDiskError } from '../domain/disk-errors.ts'
import { openSealed, rekeySealed } from '../store/sealed-database.ts'
import { CHUNK_BYTES, readChunks, stopIfAborted, twoBuffers, writeFully, type WorkOptions } from '../vault/chunks.ts'
import { wipe, wipeKeys } from '../vault/council-keys.ts'
import { syncFile, syncFolder } from '../vault/durable-files.ts'
import { sealedPath } from '../vault/sealed-files.ts'
import type { UnlockSecret } from '../vault/slot-folder.ts'
import { DATABASE_MEMBER, damaged, fileOfMember, slotOfMember, type Manifest, type ManifestMember } from './format.ts'
import { readThrough, type PlacedMember } from './layout.ts'
import { exists, mediumError, requireRoom } from './medium.ts'
import { hasListedMembers, openManifest, openPackageFile, type OpenedPackage, type PackageFile } from './open-package.ts'
import { countRows, hasItsFiles, isSearchSound, isSound, sameCounts } from './snapshot.ts'
import { putInPlace, restoringFolder, type StepHook } from './swap.ts'

export { cleanLeftovers, undoRestore } from './swap.ts'

export interface RestoreInput {
  path: string
  /** A passphrase of the time of the backup, or the paper key. */
  secret: UnlockSecret
  councilsFolder: string
  /** 'new': the council must not be here. 'replace': it must, and is closed; it is kept aside for undo. */
  mode: 'new' | 'replace'
  /** When given, a package of any other council is refused. */
  expectCouncilId?: string | undefined
  now?: Date | undefined
  /** For tests: called before each step that a power cut could come before. */
  onStep?: StepHook | undefined
}

export interface Restored {
  councilId: string
  info: PackageInfo
  /** The slot that the secret opened. */
  slotId: string
  /** Where the replaced council was put; null when there was none. */
  replaced: string | null
}

/** Files whose content must be on the disk, not in memory, before the council takes its place. */
const SYNCS_AT_ONCE = 16

/**
 * Restores a package into the councils folder: writes everything beside, reads it again, opens the database, and
 * only then swaps it in. At every step the old state or the new one is there, never a mix.
 *
 * The package's snapshot has a key of its own; the key slots hold the council's database key. So the restored
 * database is rekeyed from the one to the other, and every slot of the package opens it as before.
 * Progress phases: 'restore', 'sync', 'verify'.
 * @throws AppError as openPackageFile and openManifest; PACKAGE_OTHER_COUNCIL, COUNCIL_EXISTS, NOT_FOUND (nothing to
 *   replace), DISK_FULL {needed, free}, FOLDER_GONE, FOLDER_READ_ONLY, DISK_FAILED, COUNCIL_IN_USE, CANCELLED
 */
export async function restorePackage(input: RestoreInput, work: WorkOptions = {}): Promise<Restored> {
  const pack = await openPackageFile(input.path, work)
  let opened: OpenedPackage | null = null
  try {
    opened = await openManifest(pack, input.secret, work)
    return await restoreOpened(input, pack, opened, work)
  } catch (error) {
    throw asDiskError(error)
  } finally {
    if (opened?.slot) wipeKeys(opened.slot.keys)
    await pack.file.close()
  }
}

async function restoreOpened(input: RestoreInput, pack: PackageFile, { manifest, info, slot }: OpenedPackage, work: WorkOptions): Promise<Restored> {
  const { councilsFolder, mode, onStep = () => undefined } = input
  const { councilId } = manifest
  if (!slot || !hasListedMembers(pack, manifest)) throw damaged('members')
  if (input.expectCouncilId !== undefined && input.expectCouncilId !== councilId) throw new AppError('PACKAGE_OTHER_COUNCIL', { councilName: manifest.councilName })
  requireMode(mode, join(councilsFolder, councilId), manifest.councilName)
  await requireRoom(councilsFolder, pack.layout.size, 0)

  const folder = restoringFolder(councilsFolder, councilId)
  try {
    const written = await writeMembers(pack, manifest, folder, onStep, work)
    await onStep('written')
    await syncAll(written, folder, work)
    await onStep('synced')
    await checkWritten(pack, written, manifest, work)
    await onStep('verified')
    await takeOverDatabase(join(folder, DATABASE_MEMBER), manifest, slot.keys.databaseKey)
    await onStep('rekeyed')
    stopIfAborted(work.signal)
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    // Either side may have been pulled out: the package's medium or the disk that is restored to.
    const gone = (await exists(dirname(input.path))) ? councilsFolder : dirname(input.path)
    throw await mediumError(error, gone)
  }
  const replaced = await putInPlace(councilsFolder, councilId, folder, input.now ?? new Date(), onStep)
  return { councilId, info, slotId: slot.slotId, replaced }
}

function requireMode(mode: 'new' | 'replace', councilFolder: string, councilName: string): void {
  const isHere = existsSync(councilFolder)
  if (mode === 'new' && isHere) throw new AppError('COUNCIL_EXISTS', { councilName })
  if (mode === 'replace' && !isHere) throw new AppError('NOT_FOUND', { councilName })
}

/** Where a member goes in a council's folder; members have been compared with the manifest, so no other names occur. */
function placeOf(folder: string, name: string): string | null {
  const slot = slotOfMember(name)
  if (slot !== null) return join(folder, 'keys', slot)
  const file = fileOfMember(name)
  if (file !== null) return sealedPath(join(folder, 'files'), file)
  return name === DATABASE_MEMBER ? join(folder, DATABASE_MEMBER) : null
}

interface Written {
  path: string
  member: ManifestMember
}

async function writeMembers(pack: PackageFile, manifest: Manifest, folder: string, onStep: StepHook, work: WorkOptions): Promise<Written[]> {
  const listed = new Map(manifest.members.map((member) => [member.name, member]))
  const made = new Set<string>()
  const written: Written[] = []
  let out: FileHandle | null = null
  let position = 0
  const begin = async (name: string) => {
    const path = placeOf(folder, name)
    const member = listed.get(name)
    if (path === null || !member) return
    await onStep(`write ${name}`)
    if (!made.has(dirname(path))) {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      made.add(dirname(path))
    }
    out = await open(path, 'wx', 0o600)
    position = 0
    written.push({ path, member })
  }
  await mkdir(join(folder, 'files'), { recursive: true, mode: 0o700 })
  let current: string | null = null
  const reader = {
    data: async (member: PlacedMember, bytes: Buffer) => {
      if (current !== member.name) await begin((current = member.name))
      if (out) await writeFully(out, bytes, position)
      position += bytes.length
    },
    end: async (member: PlacedMember) => {
      if (current !== member.name) await begin((current = member.name))
      await out?.close()
      out = null
    },
  }
  try {
    await readThrough(pack.file, pack.layout, reader, { ...work, phase: 'restore' })
  } finally {
    await (out as FileHandle | null)?.close()
  }
  return written
}

async function syncAll(written: Written[], folder: string, { onProgress, signal }: WorkOptions): Promise<void> {
  let done = 0
  const waiting = [...written]
  const worker = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      stopIfAborted(signal)
      await syncFile(next.path)
      onProgress?.((done += 1), written.length, 'sync')
    }
  }
  await Promise.all(Array.from({ length: SYNCS_AT_ONCE }, worker))
  await syncFolders(folder)
}

async function syncFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await syncFolders(join(folder, entry.name))
  }
  await syncFolder(folder)
}

/** Reads every written file again: it must be, to the byte, what the sealed manifest lists. */
async function checkWritten(pack: PackageFile, written: Written[], manifest: Manifest, work: WorkOptions): Promise<void> {
  if (written.length !== manifest.members.length) throw damaged('members')
  const buffers = twoBuffers(CHUNK_BYTES)
  const total = written.reduce((sum, { member }) => sum + member.size, 0)
  let done = 0
  for (const { path, member } of written) {
    const file = await open(path, 'r')
    try {
      const found = await hashOf(file, 0, member.size, buffers, work)
      if (found !== member.sha256) throw await blame(pack, member, buffers)
    } finally {
      await file.close()
    }
    done += member.size
    work.onProgress?.(done, total, 'verify')
  }
}

/** The package is damaged, or it is sound and the disk did not keep what was written. */
async function blame({ file, layout }: PackageFile, { name, size, sha256 }: ManifestMember, buffers: readonly [Buffer, Buffer]): Promise<AppError> {
  const placed = layout.members.find((member) => member.name === name)
  const inPackage = placed && (await hashOf(file, placed.dataAt, size, buffers, {}))
  return inPackage === sha256 ? new AppError('DISK_FAILED', { reason: 'what was written does not read back' }) : damaged(name)
}

async function hashOf(file: FileHandle, from: number, length: number, buffers: readonly [Buffer, Buffer], { signal }: WorkOptions): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of readChunks(file, { from, length, buffers })) {
    stopIfAborted(signal)
    hash.update(chunk)
  }
  return hash.digest('hex')
}

/** Gives the restored database the council's own key, then opens it as the council would and checks it whole. */
async function takeOverDatabase(path: string, manifest: Manifest, databaseKey: Uint8Array): Promise<void> {
  const packageKey = Buffer.from(manifest.databaseKey, 'hex')
  try {
    const snapshot = openSealed(path, packageKey, { journal: 'delete' })
    try {
      rekeySealed(snapshot, databaseKey)
    } finally {
      snapshot.close()
    }
    const database = openSealed(path, databaseKey, { journal: 'delete' })
    try {
      const sound = isSound(database) && isSearchSound(database)
      if (!sound || !sameCounts(countRows(database), manifest.counts) || !hasItsFiles(database, manifest)) throw damaged(DATABASE_MEMBER)
    } finally {
      database.close()
    }
  } catch (error) {
    const code = error instanceof AppError ? error.code : null
    throw code === 'DATABASE_DAMAGED' || code === 'DATABASE_FOREIGN' ? damaged(DATABASE_MEMBER) : error
  } finally {
    wipe(packageKey)
  }
  await syncFile(path)
  await syncFolder(dirname(path))
}
