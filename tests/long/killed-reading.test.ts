import { describe } from 'vitest'
import { killTheReader } from '../support/kills-of-reading.ts'

describe('a reading of attached files that is killed', () => killTheReader(Number(process.env['SAMUT_KILLS'] ?? 100)))
