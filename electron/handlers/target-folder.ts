import { resolve } from 'node:path'
import { AppError } from '../contract/errors.ts'
import { FAT_FILE_LIMIT, fileLimitOf } from '../domain/file-systems.ts'
import { allBlobs } from '../store/queries/files.ts'
import type { AppContext } from './context.ts'
import type { OpenCouncil } from './workspace.ts'

/**
 * The largest file that `folder` takes, asked only for a council whose attachments come near FAT's limit: on Windows
 * the answer takes seconds. Null when it takes any, or that is not known.
 */
export async function limitOfTarget({ ports }: Pick<AppContext, 'ports'>, council: OpenCouncil, folder: string): Promise<number | null> {
  const bytes = allBlobs(council.store.db).reduce((total, { sealedSize }) => total + sealedSize, 0)
  return bytes < FAT_FILE_LIMIT / 2 ? null : fileLimitOf((await ports.media.of(folder))?.fileSystem ?? null)
}

/**
 * One package at a time goes into a folder: what lies there half done is then known to be nobody's work any more.
 * @throws AppError WORK_UNDER_WAY
 */
export async function asOnlyWriter<T>({ workspace }: Pick<AppContext, 'workspace'>, folder: string, body: () => Promise<T>): Promise<T> {
  const target = resolve(folder)
  if (workspace.writingTo.has(target)) throw new AppError('WORK_UNDER_WAY')
  workspace.writingTo.add(target)
  try {
    return await body()
  } finally {
    workspace.writingTo.delete(target)
  }
}
