import { resolve } from 'node:path'
import { AppError } from '../contract/errors.ts'
import type { AppContext } from './context.ts'

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
