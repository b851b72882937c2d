import { describe } from 'vitest'
import { backUpUnderAWriter } from '../support/busy-backups.ts'

describe('under a busy writer (100 each at 5 ms, 100 ms and 1 s in the long run)', () => backUpUnderAWriter(10, 5))
