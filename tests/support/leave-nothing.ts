import { afterAll, afterEach, vi } from 'vitest'
import { removeFolders, removeKeptFolders } from './temp-folder.ts'

/** For all tests. Of files that share a process, no folder, clock or global of one stays for the next. */
afterEach(removeFolders)

afterAll(() => {
  removeKeptFolders()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
