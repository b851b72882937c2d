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

/** 17 digits of a UTC instant: 20260501023004123. */
const stampOf = (moment: Date): string => moment.toISOString().replace(/\D/g, '')
const momentOf = (stamp: string): Date => new Date(stamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/, '$1-$2-$3T$4:$5:$6.$7Z'))

/** What a restore replaced is kept at least so long; the last one of a council until the next restore of it. */
const KEPT_DAYS = 90
const DAY_MS = 24 * 60 * 60 * 1000

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
  const stamp = await nextStamp(councilsFolder, now)
  await onStep('before commit')
  await rename(whole, join(councilsFolder, `${councilId}.restored-${stamp}`))
  await syncFolder(councilsFolder)
  return finishSwap(councilsFolder, councilId, stamp, onStep)
}

/** Later than every stamp there, whatever the clock says: "the last restore" must not depend on a PC's dead battery. */
async function nextStamp(councilsFolder: string, now: Date): Promise<string> {
  const last = (await readdir(councilsFolder)).flatMap((name) => (BEFORE.exec(name) ?? RESTORED.exec(name))?.[2] ?? []).sort().at(-1)
  const stamp = stampOf(now)
  return last === undefined || stamp > last ? stamp : stampOf(new Date(momentOf(last).getTime() + 1))
}

async function finishSwap(councilsFolder: string, councilId: string, stamp: string, onStep: StepHook): Promise<string | null> {
  const current = join(councilsFolder, councilId)
  const before = join(councilsFolder, `${councilId}.before-restore-${stamp}`)
  await onStep('committed')
  if (existsSync(current)) await renameCouncil(current, before)
  await onStep('old one aside')
  try {
    await rename(join(councilsFolder, `${councilId}.restored-${stamp}`), current)
  } catch (error) {
    // No council would be in its place until the next start: the old one goes back while it can.
    if (existsSync(before)) await rename(before, current).catch(() => undefined)
    throw error
  }
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

/** What the last restore of a council replaced: when, and until when it is kept at least; null when there is nothing. */
export async function lastReplaced(councilsFolder: string, councilId: string): Promise<{ at: string; keptUntil: string } | null> {
  const stamp = BEFORE.exec((await keptOf(councilsFolder, councilId)).at(-1) ?? '')?.[2]
  if (stamp === undefined) return null
  const at = momentOf(stamp)
  return { at: at.toISOString(), keptUntil: new Date(at.getTime() + KEPT_DAYS * DAY_MS).toISOString() }
}

/** Names of kept folders, oldest first. */
async function keptOf(councilsFolder: string, councilId: string): Promise<string[]> {
  return (await readdir(councilsFolder)).filter((name) => BEFORE.exec(name)?.[1] === councilId).sort()
}

/**
 * Brings back what the last restore of this council replaced; what was there meanwhile is kept in its stead.
 * @throws AppError NOTHING_TO_UNDO, COUNCIL_IN_USE, disk errors
 */
export async function undoRestore(councilsFolder: string, councilId: string, now = new Date(), onStep: StepHook = () => undefined): Promise<void> {
  try {
    const kept = (await keptOf(councilsFolder, councilId)).at(-1)
    if (kept === undefined) throw new AppError('NOTHING_TO_UNDO')
    await putInPlace(councilsFolder, councilId, join(councilsFolder, kept), now, onStep)
  } catch (error) {
    throw asDiskError(error)
  }
}

/**
 * Removes what restores replaced longer ago than it is kept. Of each council the last one stays whatever the clock
 * says; and a folder loses its name before its content, so that no half one can be brought back.
 */
async function removeOld(councilsFolder: string, now: Date): Promise<void> {
  const kept = (await readdir(councilsFolder)).flatMap((name) => {
    const [, councilId, stamp] = BEFORE.exec(name) ?? []
    return councilId !== undefined && stamp !== undefined ? [{ name, councilId, stamp }] : []
  })
  for (const { name, councilId, stamp } of kept) {
    const isLast = kept.every((other) => other.councilId !== councilId || other.stamp <= stamp)
    if (isLast || now.getTime() - momentOf(stamp).getTime() < KEPT_DAYS * DAY_MS) continue
    const going = restoringFolder(councilsFolder, councilId)
    await rename(join(councilsFolder, name), going)
    await rm(going, { recursive: true, force: true })
  }
}

/**
 * At start: removes what killed restores left half-written and finishes swaps that were interrupted between two
 * renames; then what restores replaced long ago. Touches nothing else, and never the only copy of anything.
 */
export async function cleanLeftovers(councilsFolder: string, now = new Date()): Promise<void> {
  try {
    const names = (await readdir(councilsFolder)).sort()
    for (const name of names) {
      if (RESTORING.test(name)) await rm(join(councilsFolder, name), { recursive: true, force: true })
    }
    for (const name of names) {
      const [, councilId, stamp] = RESTORED.exec(name) ?? []
      if (councilId !== undefined && stamp !== undefined) await finishSwap(councilsFolder, councilId, stamp, () => undefined)
    }
    await removeOld(councilsFolder, now)
  } catch (error) {
    throw asDiskError(error)
  }
}
