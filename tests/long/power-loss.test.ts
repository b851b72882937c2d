import { describe } from 'vitest'
import { loseThePower } from '../support/power-loss.ts'

describe('power that fails', () => loseThePower(200))
