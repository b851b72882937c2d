import { describe } from 'vitest'
import { killTheReader } from '../support/kills-of-reading.ts'

describe('a reading of attached files that is killed (100 times in the long run)', () => killTheReader(4))
