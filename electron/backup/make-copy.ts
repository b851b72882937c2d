import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { outdatedCopies } from '../domain/copy-rotation.ts'
import { asDiskError } from '../domain/disk-errors.ts'
import type { WorkOptions } from '../vault/chunks.ts'
import { syncFolder } from '../vault/durable-files.ts'
import { createPackage, type CreateInput } from './create-package.ts'
import { copyName, describeCopy, keepSpareNames, listCopies, type CopyFile } from './copy-files.ts'
import { DATABASE_MEMBER } from './format.ts'
import { filesNamedIn } from './snapshot.ts'

export interface CopyInput extends Pick<CreateInput, 'councilFolder' | 'keys' | 'councilId' | 'councilName' | 'createdBy' | 'appVersion'> {
  copiesFolder: string
  /** Number of the last audit entry. */
  changes: number
  /** UTC instant. */
  now: string
  /** The clock stands before the records: the copy is dated after all others instead. */
  clockBehind?: boolean | undefined
  /** False while the living database is under suspicion: then nothing older goes. */
  rotate: boolean
}

export interface CopyMade {
  copy: CopyFile
  /** Attachments that the records name and that are nowhere. */
  filesMissing: number
  /** Names of older copies that went. */
  removed: string[]
}

/**
 * An automatic copy: a package of the records without the attachments' content, made and verified like any backup.
 * Older ones go by the rotation, and only after this one was read back whole: a living database that is damaged fails
 * here and takes no copy with it. @throws AppError as createPackage
 */
export async function makeCopy(input: CopyInput, work: WorkOptions = {}): Promise<CopyMade> {
  const { copiesFolder, changes, rotate, clockBehind = false, ...create } = input
  try {
    await mkdir(copiesFolder, { recursive: true, mode: 0o700 })
    const { now, fileName } = freeMoment(copiesFolder, await earliest(input.now, clockBehind ? copiesFolder : null), changes)
    const { info } = await createPackage({ ...create, targetFolder: copiesFolder, fileName, attachments: 'beside', now }, work)
    const copy = describeCopy(copiesFolder, fileName, info.size) as CopyFile
    const filesMissing = await keepSpareNames(join(input.councilFolder, 'files'), join(copiesFolder, 'files'), filesNamedIn(join(input.councilFolder, DATABASE_MEMBER), input.keys.databaseKey))
    const outdated = rotate ? outdatedCopies(await listCopies(copiesFolder), copy) : []
    for (const { path } of outdated) await rm(path, { force: true })
    await syncFolder(copiesFolder)
    return { copy, filesMissing, removed: outdated.map(({ name }) => name) }
  } catch (error) {
    throw asDiskError(error)
  }
}

async function earliest(now: string, othersIn: string | null): Promise<Date> {
  const [newest] = othersIn === null ? [] : await listCopies(othersIn)
  return new Date(newest && newest.at > now ? newest.at : now)
}

/** A clock that stands still, or before the records, must not give two copies one name. */
function freeMoment(folder: string, from: Date, changes: number): { now: Date; fileName: string } {
  for (let ms = from.getTime(); ; ms += 1) {
    const now = new Date(ms)
    const fileName = copyName(now, changes)
    if (!existsSync(join(folder, fileName))) return { now, fileName }
  }
}
