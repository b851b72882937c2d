import { describe } from 'vitest'
import { tryUserSequences } from '../support/user-sequences.ts'

describe('users of a council (200 sequences in the long run)', () => tryUserSequences(8))
