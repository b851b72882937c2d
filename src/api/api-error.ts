import type { ErrorCode, ErrorDetails } from '../../electron/contract/errors.ts'

/** A refused call, as the page sees it. The sentence for `code` is in i18n/<language>/errors.ts. */
export class ApiError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails
  /** Names this failure in the program's log. */
  readonly traceId: string

  constructor(code: ErrorCode, details: ErrorDetails = {}, traceId = '') {
    super(code)
    this.name = 'ApiError'
    this.code = code
    this.details = details
    this.traceId = traceId
  }
}

/** Whatever was thrown, as an ApiError: something without a code is UNEXPECTED. */
export function asApiError(cause: unknown): ApiError {
  return cause instanceof ApiError ? cause : new ApiError('UNEXPECTED')
}
