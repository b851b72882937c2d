import { afterAll, vi } from 'vitest'

/** For files that share a process: a clock or a global that one of them put in place does not stay for the next. */
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
