import { describe } from 'vitest'
import { tryUserSequences } from '../support/user-sequences.ts'

describe('users of a council', () => tryUserSequences(Number(process.env['SAMUT_SEQUENCES'] ?? 200)))
