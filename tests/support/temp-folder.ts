import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made: string[] = []
const kept: string[] = []

function make(list: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'สมุดสภา ทดสอบ-'))
  list.push(folder)
  return folder
}

const remove = (list: string[]): void => list.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }))
/** For leave-nothing.ts, after every test and every file. Hooks in this module, loaded once for many files, would run in one of them alone. */
export const removeFolders = (): void => remove(made)
export const removeKeptFolders = (): void => remove(kept)

/** A fresh folder with Thai letters and a blank in its name, as real ones have; gone after the test. */
export function tempFolder(): string {
  return make(made)
}

/** The same for all tests of a file. */
export function keptFolder(): string {
  return make(kept)
}
