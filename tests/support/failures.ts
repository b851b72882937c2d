import { AppError, type ErrorCode } from '../../electron/contract/errors.ts'

/** The code a call fails with; anything but an AppError is passed on, success is 'succeeded'. */
export async function codeOf(work: () => unknown): Promise<ErrorCode | 'succeeded'> {
  try {
    await work()
    return 'succeeded'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
