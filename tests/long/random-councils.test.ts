import { describe } from 'vitest'
import { backUpAndRestoreRandomCouncils } from '../support/random-councils.ts'

describe('50 random councils, backed up and restored to another place', () => backUpAndRestoreRandomCouncils(50))
