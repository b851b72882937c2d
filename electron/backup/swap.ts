import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../contract/errors.ts'
import { asDiskError, errorCodeOf } from '../domain/disk-errors.ts'
import { syncFolder } from '../vault/durable-files.ts'

/**
 * Putting a restored council in its place, so that at every moment the old state or the new one is there.
 * Names in the councils folder, `<id>` being the council's UUID:
 *
 *   <id>.restoring-<random>     being written; worth nothing until it is whole
 *   <id>.restored-<stamp>       whole and verified: from here on the restore goes forward only
 *   <id>.before-restore-<stamp> what was replaced, kept for undo
 */

const RESTORING = /^[0-9a-f-]{36}\.restoring-[0-9a-f]+$/
const RESTORED = /^([0-9a-f-]{36})\.restored-(\d{17})$/
const BEFORE = /^([0-9a-f-]{36})\.before-restore-(\d{17})$/

/** Tests stop the work here, as a power cut would. */
export type StepHook = (step: string) => void | Promise<void>

export function restoringFolder(councilsFolder: string, councilId: string): string {
  return join(councilsFolder, `${councilId}.restoring-${randomBytes(6).toString('hex')}`)
}

/**
 * Makes a whole, synced folder the council's. Null, or where the replaced council was put.
 * @throws AppError COUNCIL_IN_USE (Windows: a file of the replaced council is still open)
 */
export async function putInPlace(councilsFolder: string, councilId: string, whole: string, now: Date, onStep: StepHook = () => undefined): Promise<string | null> {
  const stamp = now.toISOString().replace(/\D/g, '')
  await onStep('before commit')
  await rename(whole, join(councilsFolder, `${councilId}.restored-${stamp}`))
  await syncFolder(councilsFolder)
  return finishSwap(councilsFolder, councilId, stamp, onStep)
}

async function finishSwap(councilsFolder: string, councilId: string, stamp: string, onStep: StepHook): Promise<string | null> {
  const current = join(councilsFolder, councilId)
  const before = join(councilsFolder, `${councilId}.before-restore-${stamp}`)
  await onStep('committed')
  if (existsSync(current)) await renameCouncil(current, before)
  await onStep('old one aside')
  await rename(join(councilsFolder, `${councilId}.restored-${stamp}`), current)
  await syncFolder(councilsFolder)
  await onStep('new one in place')
  return existsSync(before) ? before : null
}

async function renameCouncil(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    const held = process.platform === 'win32' && ['EBUSY', 'EPERM', 'EACCES'].includes(errorCodeOf(error) ?? '')
    throw held ? new AppError('COUNCIL_IN_USE', {}, { cause: error }) : error
  }
}

/**
 * Brings back what the last restore of this council replaced; what was there meanwhile is kept in its stead.
 * @throws AppError NOTHING_TO_UNDO, COUNCIL_IN_USE, disk errors
 */
export async function undoRestore(councilsFolder: string, councilId: string, now = new Date()): Promise<void> {
  try {
    const kept = (await readdir(councilsFolder)).filter((name) => BEFORE.exec(name)?.[1] === councilId).sort().at(-1)
    if (kept === undefined) throw new AppError('NOTHING_TO_UNDO')
    await putInPlace(councilsFolder, councilId, join(councilsFolder, kept), now)
  } catch (error) {
    throw asDiskError(error)
  }
}

/**
 * At start: removes what killed restores left half-written and finishes swaps that were interrupted between two
 * renames. Touches nothing else, and never the only copy of anything.
 */
export async function cleanLeftovers(councilsFolder: string): Promise<void> {
  try {
    const names = (await readdir(councilsFolder)).sort()
    for (const name of names) {
      if (RESTORING.test(name)) await rm(join(councilsFolder, name), { recursive: true, force: true })
    }
    for (const name of names) {
      const [, councilId, stamp] = RESTORED.exec(name) ?? []
      if (councilId !== undefined && stamp !== undefined) await finishSwap(councilsFolder, councilId, stamp, () => undefined)
    }
  } catch (error) {
    throw asDiskError(error)
  }
}
