import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach } from 'vitest'

const made: string[] = []
const kept: string[] = []

function make(list: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'สมุดสภา ทดสอบ-'))
  list.push(folder)
  return folder
}

const remove = (list: string[]): void => list.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }))

/** A fresh folder with Thai letters and a blank in its name, as real ones have; gone after the test. */
export function tempFolder(): string {
  return make(made)
}

/** The same for all tests of a file. */
export function keptFolder(): string {
  return make(kept)
}

afterEach(() => remove(made))
afterAll(() => remove(kept))
