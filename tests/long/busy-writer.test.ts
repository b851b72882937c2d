import { describe } from 'vitest'
import { backUpUnderAWriter } from '../support/busy-backups.ts'

const BACKUPS = Number(process.env['SAMUT_BACKUPS'] ?? 100)

describe('under a busy writer', () => {
  for (const gap of [5, 100, 1000]) backUpUnderAWriter(BACKUPS, gap)
})
