import type { PackageInfo } from '../contract/backups.ts'
import { AppError, type ErrorCode } from '../contract/errors.ts'
import { stopIfAborted, type WorkOptions } from '../vault/chunks.ts'
import { openPackageFile } from './open-package.ts'
import { verifyPackage } from './verify-package.ts'

export interface FindGoodInput {
  /** Newest first. */
  paths: string[]
  councilId: string
  /** The council's age identity. */
  identity: string
  /** Whose passphrase must open what is restored. */
  slotId: string
  /** Enough when so many were found. */
  limit: number
}

export interface FoundGood {
  good: PackageInfo[]
  /** Those that cannot be used, and why; a stick that is not there says nothing against its backup. */
  others: { path: string; code: ErrorCode }[]
}

/** Packages of one council that were read from first byte to last just now and found whole. @throws AppError CANCELLED */
export async function findGood(input: FindGoodInput, work: WorkOptions = {}): Promise<FoundGood> {
  const found: FoundGood = { good: [], others: [] }
  for (const path of input.paths) {
    if (found.good.length >= input.limit) break
    stopIfAborted(work.signal)
    try {
      found.good.push(await requireGood(path, input, work))
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'CANCELLED') throw error
      found.others.push({ path, code: error.code })
    }
  }
  return found
}

async function requireGood(path: string, { councilId, identity, slotId }: FindGoodInput, work: WorkOptions): Promise<PackageInfo> {
  const pack = await openPackageFile(path, work)
  await pack.file.close()
  if (!pack.slots.some((slot) => slot.slotId === slotId)) throw new AppError('KEY_MISSING')
  const { ok, info, checks } = await verifyPackage({ path, secret: { identity } }, work)
  if (!ok || !info) throw new AppError(checks.find(({ code }) => code !== null)?.code ?? 'PACKAGE_DAMAGED')
  if (info.councilId !== councilId) throw new AppError('PACKAGE_OTHER_COUNCIL')
  return info
}
