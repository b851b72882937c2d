import { describe } from 'vitest'
import { killTheWriter } from '../support/kills.ts'

describe('a writer that is killed', () => killTheWriter(Number(process.env['SAMUT_KILLS'] ?? 1000)))
