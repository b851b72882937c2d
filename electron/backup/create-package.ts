import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { PackageInfo, VerifyReport } from '../contract/backups.ts'
import { AppError } from '../contract/errors.ts'
import type { TransferPart } from '../contract/transfers.ts'
import { asDiskError, errorCodeOf } from '../domain/disk-errors.ts'
import { trimForOthers } from '../store/trim.ts'
import { sealToRecipients } from '../vault/age-files.ts'
import { stopIfAborted } from '../vault/chunks.ts'
import { newKey, recipientOf, wipe, wipeKeys, type CouncilKeys } from '../vault/council-keys.ts'
import { syncFolder } from '../vault/durable-files.ts'
import { checkSealedFile, sealedPath } from '../vault/sealed-files.ts'
import { openRing } from '../vault/key-ring.ts'
import { currentRing, listSlots, type Slot } from '../vault/slot-folder.ts'
import type { PackageWork } from './database-work.ts'
import { DATABASE_MEMBER, FORMAT_NAME, FORMAT_VERSION, MANIFEST_MEMBER, PACKAGE_EXTENSION, PART_EXTENSION, SUMS_MEMBER, sumsText, type Manifest } from './format.ts'
import { mediumError, requireRoom } from './medium.ts'
import { packageFileName, packageNameStart } from './package-name.ts'
import { signManifest, type Signer } from './signature.ts'
import { filesNamedIn, takeSnapshot, type Snapshot } from './snapshot.ts'
import { MAX_MEMBER_BYTES, spaceOf, TRAILER_BYTES } from './tar.ts'
import type { Source } from './tar-stream.ts'
import { examinePackage, type WantedDatabase } from './verify-package.ts'
import { writeAndRead } from './write-package.ts'
import { WriteProgress } from './write-progress.ts'

export interface CreateInput {
  /** Holds council.db, keys/ and files/. */
  councilFolder: string
  /** Of the open council: a backup asks for no passphrase. */
  keys: CouncilKeys
  councilId: string
  councilName: string
  createdBy: string
  appVersion: string
  /** Where the package goes: a folder or stick that exists. */
  targetFolder: string
  /** Makes it a package for another council: sealed to its recipient ('age1…') too, signed, without key slots. */
  transfer?: { recipient: string; name: string; part: TransferPart | null; signer: Signer } | undefined
  /** Sealed SHA-256 of attachments known to be damaged or lost, and to be done without. */
  leaveOut?: string[] | undefined
  /** 'beside': the attachments stay where they are, and the package says so. For automatic copies on the same disk. */
  attachments?: Manifest['attachments'] | undefined
  /** Instead of council, date and time; must not be there yet. */
  fileName?: string | undefined
  now?: Date | undefined
  /** Bytes of the largest file that the target's file system takes, where somebody could find out. */
  fileLimit?: number | null | undefined
}

const WORK_PREFIX = '.backup-'
/** Work that goes on touches its files more often than that. */
const STALE_MS = 60 * 60 * 1000

/**
 * Makes a package of an open council: snapshot, write beside the final name, sync, read every byte again and verify,
 * rename. What has been synced is read again while the rest is being written. A failure at any point leaves what was
 * in the folder before and no new name.
 * Progress phases: 'snapshot' (how far is not known), then those of WriteProgress.
 * @throws AppError FILE_DAMAGED {files} (attachments that are missing or not what they were), DATABASE_DAMAGED,
 *   KEY_DAMAGED (the key ring is not sound), WORK_UNDER_WAY, DISK_FULL {needed, free}, FILE_TOO_LARGE_FOR_MEDIUM, FOLDER_GONE,
 *   FOLDER_READ_ONLY, DISK_FAILED (what was written does not read back), CANCELLED
 */
export async function createPackage(input: CreateInput, work: PackageWork = {}): Promise<{ info: PackageInfo; report: VerifyReport }> {
  const now = input.now ?? new Date()
  const snapshotKey = newKey()
  let workFolder: string | null = null
  try {
    await removeStale(input.councilFolder, (name) => name.startsWith(WORK_PREFIX))
    workFolder = await mkdtemp(join(input.councilFolder, WORK_PREFIX))
    work.onProgress?.(0, 0, 'snapshot')
    const living = join(input.councilFolder, DATABASE_MEMBER)
    // Copying many records takes a while: a stick that cannot even hold the attachments is told of before.
    const least = leastSize(input, living)
    await requireRoom(input.targetFolder, least, least, input.fileLimit)
    const { transfer } = input
    const trim = transfer && ((copy: Database.Database) => trimForOthers(copy, transfer.part))
    const snapshot = await takeSnapshot(living, input.keys.databaseKey, join(workFolder, DATABASE_MEMBER), snapshotKey, trim)
    stopIfAborted(work.signal)
    const { sources, size } = await gather(input, snapshot, snapshotKey, now)
    const database = { path: join(workFolder, 'written.db'), databaseKey: snapshotKey, sha256: snapshot.sha256 }
    return await writeVerified(input, workFolder, sources, size, database, now, work)
  } catch (error) {
    throw asDiskError(error)
  } finally {
    wipe(snapshotKey)
    if (workFolder) await rm(workFolder, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Bytes that the package has at least: its attachments. Of a part of the records nothing is known beforehand. */
function leastSize({ attachments, transfer, keys, leaveOut = [] }: CreateInput, database: string): number {
  if (attachments === 'beside' || transfer) return 0
  const files = filesNamedIn(database, keys.databaseKey).filter(({ sha256 }) => !leaveOut.includes(sha256))
  return files.reduce((total, { size }) => total + size, 0)
}

/** Everything the tar will hold, in order, before a byte of it is written. */
async function gather(input: CreateInput, snapshot: Snapshot, snapshotKey: Buffer, now: Date): Promise<{ sources: Source[]; size: number }> {
  const { transfer } = input
  // A stranger gets no slot to guess passphrases at.
  const slots = transfer ? [] : await gatherSlots(input)
  const place = input.attachments ?? 'inside'
  const leaveOut = new Set(place === 'beside' ? snapshot.files.map(({ sha256 }) => sha256) : input.leaveOut)
  const attachments = snapshot.files.filter((file) => !leaveOut.has(file.sha256))
  await requireFiles(input.councilFolder, attachments)

  const sources: Source[] = [
    ...slots.map(({ name, sealed }) => ({ name: `keys/${name}`, size: sealed.byteLength, bytes: sealed })),
    { name: DATABASE_MEMBER, size: snapshot.size, path: snapshot.path },
    ...attachments.map(({ sha256, size }) => ({ name: `files/${sha256}`, size, path: sealedPath(join(input.councilFolder, 'files'), sha256) })),
  ]
  const largest = Math.max(...sources.map(({ size }) => size))
  if (largest > MAX_MEMBER_BYTES) throw new AppError('FILE_TOO_LARGE', { size: largest, limit: MAX_MEMBER_BYTES })
  const members = sources.map((source) => ({ name: source.name, size: source.size, sha256: sumOf(source, snapshot) }))
  const createdAt = now.toISOString()
  const manifest: Manifest = {
    format: FORMAT_NAME,
    formatVersion: FORMAT_VERSION,
    councilId: input.councilId,
    councilName: input.councilName,
    createdAt,
    createdBy: input.createdBy,
    appVersion: input.appVersion,
    schemaVersion: snapshot.schemaVersion,
    counts: snapshot.counts,
    databaseKey: snapshotKey.toString('hex'),
    members,
    attachments: place,
    leftOut: snapshot.files.map(({ sha256 }) => sha256).filter((sha256) => leaveOut.has(sha256)),
    purpose: transfer ? 'transfer' : 'backup',
    part: transfer?.part ?? null,
    signature: transfer ? signManifest({ councilId: input.councilId, createdAt, members }, transfer.recipient, transfer.signer) : null,
  }
  const recipients = [await recipientOf(input.keys.identity), ...(transfer ? [transfer.recipient] : [])]
  const sealed = await sealToRecipients(Buffer.from(JSON.stringify(manifest)), recipients)
  sources.unshift({ name: MANIFEST_MEMBER, size: sealed.byteLength, bytes: sealed })
  const sums = sumsText([{ name: MANIFEST_MEMBER, sha256: sha256Of(sealed) }, ...members])
  sources.push({ name: SUMS_MEMBER, size: sums.length, bytes: sums })
  return { sources, size: sources.reduce((total, source) => total + spaceOf(source.size), TRAILER_BYTES) }
}

/**
 * The slots and the one ring that counts. A package must never be one that its own slots do not open: the ring has to
 * hold the very keys it is made with. @throws AppError KEY_DAMAGED, WORK_UNDER_WAY (the council's keys are just being changed)
 */
async function gatherSlots({ councilFolder, keys }: CreateInput): Promise<Slot[]> {
  const found = (await listSlots(join(councilFolder, 'keys'))).filter((slot) => slot.intact)
  const ring = currentRing(found)
  if (!ring) throw new AppError('KEY_DAMAGED', { reason: 'ring' })
  const opened = await openRing(ring.sealed, keys.identity)
  const fits = opened?.keys.identity === keys.identity
  if (opened) wipeKeys(opened.keys)
  if (!fits) throw new AppError('WORK_UNDER_WAY')
  return found.filter((slot) => slot.generation === 0 || slot === ring)
}

async function requireFiles(councilFolder: string, files: { sha256: string; size: number }[]): Promise<void> {
  const missing: string[] = []
  for (const { sha256, size } of files) {
    const found = await stat(sealedPath(join(councilFolder, 'files'), sha256)).catch((error: unknown) => {
      if (errorCodeOf(error) !== 'ENOENT') throw error
      return null
    })
    if (found?.size !== size) missing.push(sha256)
  }
  if (missing.length > 0) throw new AppError('FILE_DAMAGED', { files: missing })
}

/** Hashes of small members and of the snapshot; an attachment's is its name, which verifying proves. */
function sumOf(source: Source, snapshot: Snapshot): string {
  if ('bytes' in source) return sha256Of(source.bytes)
  return source.name === DATABASE_MEMBER ? snapshot.sha256 : source.name.slice('files/'.length)
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function writeVerified(
  input: CreateInput,
  workFolder: string,
  sources: Source[],
  size: number,
  database: WantedDatabase,
  now: Date,
  work: PackageWork,
): Promise<{ info: PackageInfo; report: VerifyReport }> {
  const { targetFolder } = input
  await sweep(input)
  await requireRoom(targetFolder, size, size, input.fileLimit)
  const { path, part } = freeName(targetFolder, (number) => input.fileName ?? packageFileName(titleOf(input), now, number))
  const progress = new WriteProgress(size, work.onProgress)
  try {
    const contents = await writeAndRead(part, { sources, mtime: Math.floor(now.getTime() / 1000), database }, progress, work)
    const secret = { identity: input.keys.identity }
    const { report, badMembers } = await examinePackage({ path: part, secret, workFolder, contents }, { signal: work.signal })
    if (!report.ok || !report.info) throw await causeOf(report, badMembers, input.councilFolder)
    const info = { ...report.info, path }
    stopIfAborted(work.signal)
    await rename(part, path)
    await syncFolder(targetFolder)
    progress.end()
    return { info, report: { ...report, info } }
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw await mediumError(error, targetFolder)
  }
}

/** What was written is not what should be there: were the sources bad, or did the medium not keep it? */
async function causeOf(report: VerifyReport, badMembers: string[], councilFolder: string): Promise<AppError> {
  const damaged: string[] = []
  for (const sha256 of badMembers.filter((name) => name.startsWith('files/')).map((name) => name.slice('files/'.length))) {
    const path = sealedPath(join(councilFolder, 'files'), sha256)
    const { size } = await stat(path)
    if ((await checkSealedFile(path, sha256, size)) !== 'sound') damaged.push(sha256)
  }
  if (damaged.length > 0) return new AppError('FILE_DAMAGED', { files: damaged })
  const code = report.checks.find((check) => check.code !== null)?.code
  if (code === 'FOLDER_GONE' || code === 'DATABASE_DAMAGED') return new AppError(code)
  return new AppError('DISK_FAILED', { reason: 'what was written does not read back' })
}

/** A package for another council says so by its name: on a stick it must not be taken for a backup. */
function titleOf({ councilName, transfer }: CreateInput): string {
  return transfer ? `ส่ง ${transfer.name} จาก ${councilName}` : councilName
}

function freeName(folder: string, nameOf: (number: number) => string): { path: string; part: string } {
  for (let number = 1; ; number += 1) {
    const path = join(folder, nameOf(number))
    const part = path.slice(0, -PACKAGE_EXTENSION.length) + PART_EXTENSION
    if (!existsSync(path) && !existsSync(part)) return { path, part }
    // A name that was given has no second one to try.
    if (nameOf(number) === nameOf(number + 1)) throw new AppError('DISK_FAILED', { reason: 'the name is taken' })
  }
}

/**
 * Takes away what earlier runs left half done. A stick that was pulled out and is back must not be full of it, so what
 * has this package's name goes at once: whoever holds the council open makes one package at a time in a folder.
 */
async function sweep(input: CreateInput): Promise<void> {
  const { targetFolder } = input
  const own = packageNameStart(titleOf(input))
  try {
    await removeStale(targetFolder, (name) => name.endsWith(PART_EXTENSION))
    if (input.fileName !== undefined) return
    for (const name of (await readdir(targetFolder)).filter((one) => one.startsWith(own) && one.endsWith(PART_EXTENSION))) {
      await rm(join(targetFolder, name), { force: true })
    }
  } catch (error) {
    throw await mediumError(error, targetFolder)
  }
}

/** What runs that were killed left takes room and can never become whole; what was touched lately may be at work. */
async function removeStale(folder: string, isOurs: (name: string) => boolean): Promise<void> {
  for (const name of (await readdir(folder)).filter(isOurs)) {
    const path = join(folder, name)
    if (Date.now() - (await stat(path)).mtimeMs > STALE_MS) await rm(path, { recursive: true, force: true })
  }
}
