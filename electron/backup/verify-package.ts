import { createHash, type Hash } from 'node:crypto'
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Check, PackageInfo, VerifyReport } from '../contract/backups.ts'
import { AppError, type ErrorCode } from '../contract/errors.ts'
import { writeFully, type WorkOptions } from '../vault/chunks.ts'
import { wipe, wipeKeys } from '../vault/council-keys.ts'
import { openRing } from '../vault/key-ring.ts'
import { isWellFormedSlot } from '../vault/key-slots.ts'
import { currentRing } from '../vault/slot-folder.ts'
import { IN_THIS_THREAD, type DatabaseFacts, type PackageWork } from './database-work.ts'
import { DATABASE_MEMBER, MANIFEST_MEMBER, slotOfMember, SUMS_MEMBER, sumsText, type Manifest } from './format.ts'
import { readThrough, type Layout, type PlacedMember, type ReadThroughOptions } from './layout.ts'
import { mediumError } from './medium.ts'
import { hasListedMembers, isAsListed, openManifest, openPackageFile, type OpenedPackage, type PackageFile, type PackageSecret } from './open-package.ts'
import { signerOf } from './signature.ts'

/**
 * Verifying without restoring: every byte of the package is read and accounted for, the snapshot is opened and
 * checked by SQLite, and its rows are counted. "Verified" means that a restore would give back everything.
 */

export interface VerifyInput {
  path: string
  secret: PackageSecret
  /** The newest schema version to take: this program's, but in tests. */
  newestSchema?: number | undefined
  /** Where the snapshot is put, still encrypted, while it is checked. The system's folder for such things by default. */
  workFolder?: string | undefined
  /** What was read of the file already, by whoever wrote it: not read again if the file is laid out like that. */
  contents?: PackageContents | undefined
}

/** What reading every byte of a package gave. */
export interface PackageContents {
  layout: Layout
  /** Of each member, in order. */
  sums: { name: string; sha256: string }[]
  /** What its database turned out to be; null when that was not wanted, or it was not the wanted one to the byte. */
  database: Promise<DatabaseFacts> | null
}

/** The database of a package that is being read: put aside, still encrypted, and examined while the rest is read. */
export interface WantedDatabase {
  /** Must not exist yet. */
  path: string
  databaseKey: Uint8Array
  sha256: string
}

export interface Examination {
  report: VerifyReport
  /** Members whose content is not what the manifest says. */
  badMembers: string[]
}

type CheckName = Check['name']
const CHECKS: CheckName[] = ['readable', 'key', 'members', 'hashes', 'database', 'search', 'counts', 'slots']

/**
 * The report lists every check in order; one that could not be made has neither `ok` nor a code.
 * @throws AppError SECRET_WRONG, KEY_MISSING (the secret is the caller's business, and says nothing of the package),
 *   NOT_FOUND, CANCELLED, DISK_FULL (of the work folder). Everything else is in the report.
 */
export async function verifyPackage(input: VerifyInput, work: PackageWork = {}): Promise<VerifyReport> {
  return (await examinePackage(input, work)).report
}

/** The same, and which members are at fault. */
export async function examinePackage({ path, secret, newestSchema, workFolder = tmpdir(), contents }: VerifyInput, work: PackageWork = {}): Promise<Examination> {
  const examination = new Findings()
  const temporary = await mkdtemp(join(workFolder, '.verify-'))
  let pack: PackageFile | null = null
  let wanted: WantedDatabase | null = null
  try {
    pack = await openPackageFile(path, work)
    examination.pass('readable', pack.layout.size)
    const opened = await examineKey(pack, secret, newestSchema, examination, work)
    const manifest = opened?.manifest ?? null
    const known = isDeepStrictEqual(contents?.layout, pack.layout) ? contents : undefined
    wanted = manifest && examination.isPassed('members') ? wantedDatabase(manifest, join(temporary, DATABASE_MEMBER)) : null
    const { sums, database } = known ?? (await readContents(pack.file, pack.layout, wanted, work))
    examineSums(sums, manifest, examination)
    if (manifest && database !== null && examination.isPassed('hashes')) await examineDatabase(database, manifest, examination)
    await examineSlots(pack, opened, examination)
  } catch (error) {
    await examination.record(error, dirname(path))
  } finally {
    await pack?.file.close()
    if (wanted) wipe(wanted.databaseKey)
    await rm(temporary, { recursive: true, force: true })
  }
  return examination.result()
}

/** What has been found so far. */
class Findings {
  readonly badMembers: string[] = []
  info: PackageInfo | null = null
  #bytesRead = 0
  readonly #checks = new Map<CheckName, Check>(CHECKS.map((name) => [name, { name, ok: false, code: null }]))

  pass(name: CheckName, bytesRead?: number): void {
    this.#checks.set(name, { name, ok: true, code: null })
    this.#bytesRead = bytesRead ?? this.#bytesRead
  }

  fail(name: CheckName, code: ErrorCode): void {
    this.#checks.set(name, { name, ok: false, code })
  }

  isPassed(name: CheckName): boolean {
    return this.#checks.get(name)?.ok === true
  }

  /** A failure that ended the work: the package's own goes into the report, the caller's goes on. */
  async record(error: unknown, folder: string): Promise<void> {
    const meant = await mediumError(error, folder)
    if (!(meant instanceof AppError) || CALLERS_OWN.includes(meant.code)) throw meant
    this.fail('readable', meant.code)
  }

  result(): Examination {
    const checks = [...this.#checks.values()]
    const ok = checks.every((check) => check.ok)
    const report = { ok, checkedAt: new Date().toISOString(), info: this.info, bytesRead: this.#bytesRead, checks }
    return { report, badMembers: this.badMembers }
  }
}

const CALLERS_OWN: ErrorCode[] = ['SECRET_WRONG', 'KEY_MISSING', 'NOT_FOUND', 'CANCELLED', 'DISK_FULL']

type Opened = Pick<OpenedPackage, 'manifest' | 'identity'>

/** Opens the manifest and compares its list with the tar; null when it cannot be opened because it is damaged or newer. */
async function examineKey(pack: PackageFile, secret: PackageSecret, newestSchema: number | undefined, findings: Findings, work: WorkOptions): Promise<Opened | null> {
  try {
    const { manifest, info, slot, identity } = await openManifest(pack, secret, { ...work, newestSchema })
    if (slot) wipeKeys(slot.keys)
    findings.info = info
    findings.pass('key')
    signerOf(manifest)
    if (hasListedMembers(pack, manifest)) findings.pass('members')
    else findings.fail('members', 'PACKAGE_DAMAGED')
    return { manifest, identity }
  } catch (error) {
    if (!(error instanceof AppError) || CALLERS_OWN.includes(error.code)) throw error
    findings.fail('key', error.code)
    return null
  }
}

function wantedDatabase({ databaseKey, members }: Manifest, path: string): WantedDatabase {
  const sha256 = members.find(({ name }) => name === DATABASE_MEMBER)?.sha256 ?? ''
  return { path, databaseKey: Buffer.from(databaseKey, 'hex'), sha256 }
}

/**
 * Reads every byte and hashes every member. The database is examined as soon as it was read, if it is the wanted one;
 * when this returns, or fails, nobody is at it any more.
 */
export async function readContents(
  file: FileHandle,
  layout: Layout,
  wanted: WantedDatabase | null,
  work: PackageWork & Pick<ReadThroughOptions, 'ready'>,
): Promise<PackageContents> {
  const { databases = IN_THIS_THREAD } = work
  const sums: PackageContents['sums'] = []
  let hash: Hash = createHash('sha256')
  let copy: FileHandle | null = null
  let copied = 0
  let database: PackageContents['database'] = null
  try {
    const reader = {
      data: async (member: PlacedMember, bytes: Buffer) => {
        hash.update(bytes)
        if (wanted === null || member.name !== DATABASE_MEMBER) return
        copy ??= await open(wanted.path, 'wx', 0o600)
        await writeFully(copy, bytes, copied)
        copied += bytes.length
      },
      end: async (member: PlacedMember) => {
        const sha256 = hash.digest('hex')
        sums.push({ name: member.name, sha256 })
        hash = createHash('sha256')
        if (copy === null) return
        await copy.close()
        copy = null
        if (sha256 === wanted?.sha256) database = databases.examineDatabase(wanted)
        // Whoever asks for it still gets the failure.
        database?.catch(() => undefined)
      },
    }
    await readThrough(file, layout, reader, { ...work, phase: 'verify' })
  } finally {
    await (copy as FileHandle | null)?.close()
    await (database as PackageContents['database'])?.catch(() => undefined)
  }
  return { layout, sums, database }
}

/** Compares what was read with the manifest and with SHA256SUMS. */
function examineSums(read: PackageContents['sums'], manifest: Manifest | null, findings: Findings): void {
  const expected = new Map(manifest?.members.map(({ name, sha256 }) => [name, sha256]))
  const found = [...read]
  const sums = found.pop()
  const sumsWanted = createHash('sha256').update(sumsText(found)).digest('hex')
  for (const { name, sha256 } of found) if (name !== MANIFEST_MEMBER && manifest && expected.get(name) !== sha256) findings.badMembers.push(name)
  if (sums?.name !== SUMS_MEMBER || sums.sha256 !== sumsWanted) findings.badMembers.push(SUMS_MEMBER)
  if (findings.badMembers.length === 0) findings.pass('hashes')
  else findings.fail('hashes', 'PACKAGE_DAMAGED')
}

/** What SQLite said of the snapshot, beside what the manifest says of it. */
async function examineDatabase(database: Promise<DatabaseFacts>, manifest: Manifest, findings: Findings): Promise<void> {
  try {
    const facts = await database
    if (facts.sound && facts.schemaVersion === manifest.schemaVersion) findings.pass('database')
    else findings.fail('database', 'DATABASE_DAMAGED')
    if (facts.searchSound) findings.pass('search')
    else findings.fail('search', 'DATABASE_DAMAGED')
    if (isAsListed(facts, manifest)) findings.pass('counts')
    else findings.fail('counts', 'PACKAGE_DAMAGED')
  } catch (error) {
    if (error instanceof AppError && CALLERS_OWN.includes(error.code)) throw error
    findings.fail('database', 'DATABASE_DAMAGED')
  }
}

async function examineSlots(pack: PackageFile, opened: Opened | null, findings: Findings): Promise<void> {
  const expected = opened?.manifest.purpose !== 'transfer'
  const named = pack.layout.members.filter(({ name }) => slotOfMember(name) !== null).length
  const sound = await Promise.all(pack.slots.map(isWellFormedSlot))
  const complete = named > 0 === expected && named === pack.slots.length && sound.every(Boolean)
  if (complete && (!opened || !expected || (await leadToManifest(pack, opened)))) findings.pass('slots')
  else findings.fail('slots', 'KEY_DAMAGED')
}

/**
 * Whether the key ring, which the slots open, holds the identity that opens the manifest. Version 1 has no ring; and an
 * identity that is not the council's (of a further recipient) opens the manifest but no ring: then nothing can be said.
 */
async function leadToManifest({ slots }: PackageFile, { manifest, identity }: Opened): Promise<boolean> {
  if (manifest.formatVersion === 1) return true
  const rings = slots.filter(({ generation }) => generation > 0)
  const sealed = currentRing(rings)?.sealed
  if (rings.length !== 1 || !sealed) return false
  const ring = await openRing(sealed, identity).catch(() => null)
  if (!ring) return true
  const fits = ring.keys.identity === identity && ring.next === null
  wipeKeys(ring.keys)
  return fits
}
