import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'

const made: string[] = []

/** A fresh folder with Thai letters and a blank in its name, as real ones have; gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'สมุดสภา ทดสอบ-'))
  made.push(folder)
  return folder
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})
