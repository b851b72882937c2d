import { describe } from 'vitest'
import { killTheWriter } from '../support/kills.ts'

describe('a writer that is killed (1,000 times in the long run)', () => killTheWriter(50))
