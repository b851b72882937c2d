import { comparePackage, type CompareInput } from '../backup/compare-package.ts'
import { createPackage, type CreateInput } from '../backup/create-package.ts'
import { IN_THIS_THREAD, type DatabaseWork } from '../backup/database-work.ts'
import { findGood, type FindGoodInput } from '../backup/find-good.ts'
import { hashFile } from '../backup/hash-file.ts'
import { checkHealth, type HealthInput } from '../backup/health.ts'
import { inspectPackage } from '../backup/inspect-package.ts'
import { listPackageRecords, readPackageRecord, takePackageFiles } from '../backup/package-records.ts'
import { fillSearch, rebuildSearch, type RebuildInput } from '../backup/rebuild-search.ts'
import type { PackageSecret } from '../backup/open-package.ts'
import { restorePackage, type RestoreInput } from '../backup/restore-package.ts'
import { makeCopy, type CopyInput } from '../backup/make-copy.ts'
import { copyBeforeMigration } from '../backup/migration-copy.ts'
import { rekeyOldCopies, soundCopy } from '../backup/rekey.ts'
import { unpackPackage, type UnpackInput } from '../backup/unpack-package.ts'
import { verifyPackage, type VerifyInput } from '../backup/verify-package.ts'
import type { Sheet, SheetFormat } from '../contract/papers.ts'
import type { StarterInput } from '../documents/docx/starter-template.ts'
import type { DocumentModel } from '../documents/model.ts'
import { commitOrganisationList, commitProjectList, commitRoll, undoRoll, type CommitInput, type CommitOrganisationsInput, type CommitProjectsInput, type UndoInput } from '../handlers/imports/batch-jobs.ts'
import { checkChain, type ChainInput } from '../handlers/chain-job.ts'
import { eraseData, type EraseInput } from '../handlers/erase-job.ts'
import type { ReadFileInput } from '../handlers/file-text-job.ts'
import type { CheckInput } from '../handlers/template-job.ts'
import { readRoll, type ReadRollInput } from '../imports/read-roll.ts'
import type { OpenTexts } from '../store/search/text-work.ts'
import { newUserSlot } from '../vault/key-slots.ts'
import { requireFreePassphrase, unlockFolder, type UnlockSecret } from '../vault/unlock.ts'
import type { JobHooks } from './ports.ts'

/** What a job may use besides. */
export interface WorkerHooks extends JobHooks {
  /** Further threads, for jobs on whole packages. */
  databases?: DatabaseWork
  /** One more, for the texts of a search index. */
  texts?: OpenTexts
}

/**
 * What runs off the main thread: key derivations (a second and 256 MB each), everything that reads or
 * writes whole packages, and the reading and writing of lists. Inputs and outputs are plain data.
 */
export const JOBS = {
  unlock: (input: { keysFolder: string; secret: UnlockSecret; firstSlot?: string | undefined }, { signal }: JobHooks) =>
    unlockFolder(input.keysFolder, input.secret, { firstSlot: input.firstSlot, signal }),

  /** A user's slot; in `keysFolder` nobody else may have the passphrase already. `logN` is lowered only by tests. */
  newSlot: async (input: { slotId: string; passphrase: string; keysFolder: string | null; logN?: number | undefined }, { signal }: JobHooks) => {
    if (input.keysFolder !== null) await requireFreePassphrase(input.keysFolder, input.passphrase, input.slotId, signal)
    return newUserSlot(input.slotId, input.passphrase, input.logN)
  },

  copyBeforeMigration,
  soundCopy,
  rekeyOldCopies,
  checkHealth: (input: HealthInput, hooks: JobHooks) => checkHealth(input, hooks),
  checkChain: (input: ChainInput) => Promise.resolve().then(() => checkChain(input)),
  rebuildSearch: (input: RebuildInput, hooks: WorkerHooks) => rebuildSearch(input, hooks),
  fillSearch: (input: RebuildInput, hooks: WorkerHooks) => fillSearch(input, hooks),
  findGood: (input: FindGoodInput, hooks: WorkerHooks) => findGood(input, hooks),
  makeCopy: (input: CopyInput, hooks: WorkerHooks) => makeCopy(input, hooks),

  createPackage: (input: CreateInput, hooks: WorkerHooks) => createPackage(input, hooks),
  verifyPackage: (input: VerifyInput, hooks: WorkerHooks) => verifyPackage(input, hooks),
  inspectPackage: (input: { path: string; secret: PackageSecret }, hooks: JobHooks) => inspectPackage(input, hooks),
  hashFile: ({ path }: { path: string }, hooks: JobHooks) => hashFile(path, hooks),
  comparePackage: (input: CompareInput, hooks: WorkerHooks) => comparePackage(input, hooks),
  listPackageRecords: (input: Parameters<typeof listPackageRecords>[0], hooks: WorkerHooks) => listPackageRecords(input, hooks),
  readPackageRecord: (input: Parameters<typeof readPackageRecord>[0], hooks: WorkerHooks) => readPackageRecord(input, hooks),
  takePackageFiles: (input: Parameters<typeof takePackageFiles>[0], hooks: JobHooks) => takePackageFiles(input, hooks),
  unpackPackage: (input: UnpackInput, hooks: WorkerHooks) => unpackPackage(input, hooks),
  restorePackage: (input: RestoreInput, hooks: WorkerHooks) => restorePackage(input, hooks),

  ...IN_THIS_THREAD,

  commitRoll: (input: CommitInput, hooks: JobHooks) => commitRoll(input, hooks),
  commitOrganisationList: (input: CommitOrganisationsInput, hooks: JobHooks) => commitOrganisationList(input, hooks),
  commitProjectList: (input: CommitProjectsInput, hooks: JobHooks) => commitProjectList(input, hooks),
  undoRoll: (input: UndoInput, hooks: JobHooks) => undoRoll(input, hooks),
  eraseData: (input: EraseInput, hooks: JobHooks) => eraseData(input, hooks),
  // Their libraries are loaded when they are asked for: every other job would wait for them too.
  renderDocx: async (document: DocumentModel) => (await import('../documents/docx/render-docx.ts')).renderDocx(document),
  renderIntoTemplate: async ({ document, template, council }: { document: DocumentModel; template: Uint8Array; council: string }) =>
    (await import('../documents/docx/render-template.ts')).renderIntoTemplate(document, template, { council }),
  checkTemplate: async (input: CheckInput) => (await import('../handlers/template-job.ts')).checkTemplate(input),
  starterTemplate: async (input: StarterInput) => (await import('../documents/docx/starter-template.ts')).starterTemplate(input),
  writeSheet: async ({ sheet, format }: { sheet: Sheet; format: SheetFormat }) => {
    const { sheetCsv, sheetXlsx } = await import('../documents/sheet.ts')
    return format === 'xlsx' ? await sheetXlsx(sheet) : sheetCsv(sheet)
  },
  writeWorkbook: async (sheets: readonly Sheet[]) => (await import('../documents/sheet.ts')).workbookXlsx(sheets),

  readFileText: async (input: ReadFileInput) => (await import('../handlers/file-text-job.ts')).readFileText(input),
  readRoll: (input: ReadRollInput) => Promise.resolve().then(() => readRoll(input)),
} as const

export type JobName = keyof typeof JOBS
export type JobInput<N extends JobName> = Parameters<(typeof JOBS)[N]>[0]
export type JobOutput<N extends JobName> = Awaited<ReturnType<(typeof JOBS)[N]>>
