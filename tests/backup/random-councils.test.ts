import { describe } from 'vitest'
import { backUpAndRestoreRandomCouncils } from '../support/random-councils.ts'

describe('random councils, backed up and restored to another place (50 of them in the long run)', () => backUpAndRestoreRandomCouncils(6))
