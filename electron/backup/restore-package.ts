import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PackageInfo } from '../contract/backups.ts'
import { AppError } from '../contract/errors.ts'
import { asDiskError } from '../domain/disk-errors.ts'
import { CHUNK_BYTES, readChunks, stopIfAborted, twoBuffers, writeFully, type WorkOptions } from '../vault/chunks.ts'
import { wipe, wipeKeys } from '../vault/council-keys.ts'
import { syncFolder } from '../vault/durable-files.ts'
import { sealedPath } from '../vault/sealed-files.ts'
import type { UnlockSecret } from '../vault/unlock.ts'
import { Beside } from './beside.ts'
import { IN_THIS_THREAD, type DatabaseWork, type PackageWork } from './database-work.ts'
import { DATABASE_MEMBER, damaged, fileOfMember, slotOfMember, type Manifest, type ManifestMember } from './format.ts'
import { readThrough, type PlacedMember } from './layout.ts'
import { exists, mediumError, requireRoom } from './medium.ts'
import { hasListedMembers, isAsListed, openManifest, openPackageFile, type OpenedPackage, type PackageFile } from './open-package.ts'
import { bringAttachments, requireSlot, takeOverSlots, type ProvedKeys } from './restore-beside.ts'
import { putInPlace, restoringFolder, type KeptAs, type StepHook } from './swap.ts'

export { cleanLeftovers, undoRestore } from './swap.ts'

export interface RestoreInput {
  path: string
  /** A passphrase of the time of the backup, or the paper key; or the council's own keys, proved on its living slots. */
  secret: UnlockSecret | ProvedKeys
  /** Holds every council's automatic copies: attachments that are not in the package may lie there or in the council's folder. */
  copiesFolder?: string | undefined
  councilsFolder: string
  /** 'new': the council must not be here. 'replace': it must, and is closed; it is kept aside for undo. */
  mode: 'new' | 'replace'
  /** When given, a package of any other council is refused. */
  expectCouncilId?: string | undefined
  now?: Date | undefined
  /** 'damaged': what is replaced is kept as such, and no undo brings it back. */
  keptAs?: KeptAs | undefined
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
  /** Attachments that the records name and that were found nowhere. */
  filesMissing: number
}

/** More would hold up the writing, with which they share the system's few threads for files. */
const CHECKS_AT_ONCE = 3

/**
 * Restores a package into the councils folder: writes everything beside, reads it again, opens the database, and
 * only then swaps it in. At every step the old state or the new one is there, never a mix.
 *
 * The package's snapshot has a key of its own; the key slots hold the council's database key. So the restored
 * database is rekeyed from the one to the other, and every slot of the package opens it as before.
 * Progress phases: 'restore', 'verify'.
 * @throws AppError as openPackageFile and openManifest; PACKAGE_OTHER_COUNCIL, COUNCIL_EXISTS, NOT_FOUND (nothing to
 *   replace), DISK_FULL {needed, free}, FOLDER_GONE, FOLDER_READ_ONLY, DISK_FAILED, COUNCIL_IN_USE, CANCELLED
 */
export async function restorePackage(input: RestoreInput, work: PackageWork = {}): Promise<Restored> {
  const pack = await openPackageFile(input.path, work)
  let opened: OpenedPackage | null = null
  try {
    opened = await openManifest(pack, 'keys' in input.secret ? { identity: input.secret.keys.identity } : input.secret, work)
    return await restoreOpened(input, pack, opened, work)
  } catch (error) {
    throw asDiskError(error)
  } finally {
    if (opened?.slot) wipeKeys(opened.slot.keys)
    await pack.file.close()
  }
}

async function restoreOpened(input: RestoreInput, pack: PackageFile, { manifest, info, slot: own }: OpenedPackage, work: PackageWork): Promise<Restored> {
  const { councilsFolder, mode, onStep = () => undefined } = input
  const { councilId } = manifest
  const proved = 'keys' in input.secret ? input.secret : null
  const slot = proved ?? own
  if (proved) requireSlot(pack.slots, proved.slotId)
  if (!slot || !hasListedMembers(pack, manifest)) throw damaged('members')
  if (input.expectCouncilId !== undefined && input.expectCouncilId !== councilId) throw new AppError('PACKAGE_OTHER_COUNCIL', { councilName: manifest.councilName })
  requireMode(mode, join(councilsFolder, councilId), manifest.councilName)
  await requireRoom(councilsFolder, pack.layout.size, 0)

  const folder = restoringFolder(councilsFolder, councilId)
  let filesMissing = 0
  try {
    await writeAndCheck(pack, manifest, folder, slot.keys.databaseKey, onStep, work)
    filesMissing = await bringAttachments(manifest.leftOut, join(folder, 'files'), [councilsFolder, input.copiesFolder ?? councilsFolder].map((root) => join(root, councilId, 'files')), work)
    await onStep('verified')
    await syncFolders(folder)
    if (proved) await takeOverSlots(join(folder, 'keys'), proved.keysFolder, proved.slotId)
    await onStep('synced')
    stopIfAborted(work.signal)
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    // Either side may have been pulled out: the package's medium or the disk that is restored to.
    const gone = (await exists(dirname(input.path))) ? councilsFolder : dirname(input.path)
    throw await mediumError(error, gone)
  }
  const replaced = await putInPlace(councilsFolder, councilId, folder, input.now ?? new Date(), onStep, input.keptAs)
  return { councilId, info, slotId: slot.slotId, replaced, filesMissing }
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
  /** Open, and closed by whoever takes it over. */
  file: FileHandle
}

/** Writes each member to its place and hands it over when all of it is written. */
async function writeMembers(pack: PackageFile, manifest: Manifest, folder: string, onWritten: (written: Written) => Promise<void>, onStep: StepHook, work: WorkOptions): Promise<void> {
  const listed = new Map(manifest.members.map((member) => [member.name, member]))
  const made = new Set<string>()
  let out: Written | null = null
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
    out = { path, member, file: await open(path, 'wx+', 0o600) }
    position = 0
  }
  await mkdir(join(folder, 'files'), { recursive: true, mode: 0o700 })
  let current: string | null = null
  const reader = {
    data: async (member: PlacedMember, bytes: Buffer) => {
      if (current !== member.name) await begin((current = member.name))
      if (out) await writeFully(out.file, bytes, position)
      position += bytes.length
    },
    end: async (member: PlacedMember) => {
      if (current !== member.name) await begin((current = member.name))
      if (!out) return
      const written = out
      out = null
      await onWritten(written)
    },
  }
  try {
    await readThrough(pack.file, pack.layout, reader, { ...work, phase: 'restore' })
  } finally {
    await (out as Written | null)?.file.close()
  }
}

/**
 * Writes every member; each, once written, is synced and read again while the next ones are being written: it must
 * be, to the byte, what the sealed manifest lists. The database, which comes before the attachments, is then given
 * its key and checked while those are on their way.
 */
async function writeAndCheck(pack: PackageFile, manifest: Manifest, folder: string, databaseKey: Uint8Array, onStep: StepHook, work: PackageWork): Promise<void> {
  const checks = new Beside(CHECKS_AT_ONCE)
  const buffers = Array.from({ length: CHECKS_AT_ONCE }, () => twoBuffers(CHUNK_BYTES))
  const total = manifest.members.reduce((sum, { size }) => sum + size, 0)
  let [files, bytes, allWritten] = [0, 0, false]
  const check = (written: Written) => checks.start(async (place) => {
    await checkWritten(pack, written, buffers[place] as readonly [Buffer, Buffer], work)
    if (written.member.name === DATABASE_MEMBER) await takeOverDatabase(written.path, manifest, databaseKey, work.databases)
    files += 1
    bytes += written.member.size
    // Progress is told of one thing at a time: of checking only once all is written.
    if (allWritten) work.onProgress?.(bytes, total, 'verify')
  })
  try {
    await writeMembers(pack, manifest, folder, check, onStep, work)
    allWritten = true
    await onStep('written')
    await checks.end()
  } finally {
    await checks.settled()
  }
  if (files !== manifest.members.length) throw damaged('members')
  work.onProgress?.(bytes, total, 'verify')
}

async function syncFolders(folder: string): Promise<void> {
  const folders = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  await Promise.all(folders.map(({ name }) => syncFolders(join(folder, name))))
  await syncFolder(folder)
}

async function checkWritten(pack: PackageFile, { file, member }: Written, buffers: readonly [Buffer, Buffer], work: WorkOptions): Promise<void> {
  try {
    stopIfAborted(work.signal)
    await file.sync()
    const found = await hashOf(file, 0, member.size, buffers, work)
    if (found !== member.sha256) throw await blame(pack, member, buffers)
  } finally {
    await file.close()
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
async function takeOverDatabase(path: string, manifest: Manifest, databaseKey: Uint8Array, databases: DatabaseWork = IN_THIS_THREAD): Promise<void> {
  const packageKey = Buffer.from(manifest.databaseKey, 'hex')
  try {
    const facts = await databases.takeOverDatabase({ path, from: packageKey, to: databaseKey })
    if (!facts.sound || !facts.searchSound || !isAsListed(facts, manifest)) throw damaged(DATABASE_MEMBER)
  } catch (error) {
    const code = error instanceof AppError ? error.code : null
    throw code === 'DATABASE_DAMAGED' || code === 'DATABASE_FOREIGN' ? damaged(DATABASE_MEMBER) : error
  } finally {
    wipe(packageKey)
  }
}
