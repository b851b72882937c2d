import { describe } from 'vitest'
import { loseThePower } from '../support/power-loss.ts'

describe('power that fails (200 transactions in the long run)', () => loseThePower(20))
