import type { CouncilKeys } from '../vault/council-keys.ts'
import { sealWithPassphrase } from '../vault/key-slots.ts'
import { unlockFolder, type UnlockSecret } from '../vault/slot-folder.ts'
import type { PackageInfo, VerifyReport } from '../contract/backups.ts'
import { AppError } from '../contract/errors.ts'
import type { ImportChoices, RollPreview } from '../contract/imports.ts'
import type { JobHooks } from './ports.ts'

const notYet = (): Promise<never> => Promise.reject(new AppError('UNEXPECTED'))

/**
 * What runs off the main thread: key derivations (a second and 256 MB each), everything that reads or
 * writes whole packages, and the reading of lists. Inputs and outputs are plain data.
 */
export const JOBS = {
  unlock: (input: { keysFolder: string; secret: UnlockSecret; firstSlot?: string | undefined }, { signal }: JobHooks) =>
    unlockFolder(input.keysFolder, input.secret, { firstSlot: input.firstSlot, signal }),

  sealSlot: (input: { slotId: string; keys: CouncilKeys; passphrase: string }) =>
    sealWithPassphrase(input.slotId, input.keys, input.passphrase),

  copyBeforeMigration: (_input: object): Promise<void> => notYet(),

  createPackage: (_input: object, _hooks: JobHooks): Promise<{ info: PackageInfo; report: VerifyReport }> => notYet(),
  verifyPackage: (_input: object, _hooks: JobHooks): Promise<VerifyReport> => notYet(),
  inspectPackage: (_input: object): Promise<PackageInfo> => notYet(),
  restorePackage: (_input: object, _hooks: JobHooks): Promise<{ councilId: string }> => notYet(),

  readRoll: (_input: { name: string; bytes: Uint8Array; choices: ImportChoices; today: string }, _hooks: JobHooks): Promise<RollPreview> => notYet(),
} as const

export type JobName = keyof typeof JOBS
export type JobInput<N extends JobName> = Parameters<(typeof JOBS)[N]>[0]
export type JobOutput<N extends JobName> = Awaited<ReturnType<(typeof JOBS)[N]>>
