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
 *   <id>.repaired-<stamp>       as restored, in place of records that were damaged
 *   <id>.damaged-<stamp>        those, kept as long; never offered for undo
 */

/** What becomes of the replaced folder. */
export type KeptAs = 'before-restore' | 'damaged'


const RESTORING = /^[0-9a-f-]{36}\.restoring-[0-9a-f]+$/
const RESTORED = /^([0-9a-f-]{36})\.(restored|repaired)-(\d{17})$/
const KEPT = /^([0-9a-f-]{36})\.(before-restore|damaged)-(\d{17})$/
/** What the whole new folder is called until it is in place: from it the old one's later name follows, even after a crash. */
const WAITS_AS: Record<KeptAs, string> = { 'before-restore': 'restored', damaged: 'repaired' }

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
export async function putInPlace(
  councilsFolder: string, councilId: string, whole: string, now: Date, onStep: StepHook = () => undefined, keptAs: KeptAs = 'before-restore',
): Promise<string | null> {
  const stamp = await nextStamp(councilsFolder, now)
  await onStep('before commit')
  await rename(whole, join(councilsFolder, `${councilId}.${WAITS_AS[keptAs]}-${stamp}`))
  await syncFolder(councilsFolder)
  return finishSwap(councilsFolder, councilId, stamp, onStep, keptAs)
}

/** Later than every stamp there, whatever the clock says: "the last restore" must not depend on a PC's dead battery. */
async function nextStamp(councilsFolder: string, now: Date): Promise<string> {
  const last = (await readdir(councilsFolder)).flatMap((name) => (KEPT.exec(name) ?? RESTORED.exec(name))?.[3] ?? []).sort().at(-1)
  const stamp = stampOf(now)
  return last === undefined || stamp > last ? stamp : stampOf(new Date(momentOf(last).getTime() + 1))
}

async function finishSwap(councilsFolder: string, councilId: string, stamp: string, onStep: StepHook, keptAs: KeptAs): Promise<string | null> {
  const current = join(councilsFolder, councilId)
  const before = join(councilsFolder, `${councilId}.${keptAs}-${stamp}`)
  await onStep('committed')
  if (existsSync(current)) await renameCouncil(current, before)
  await onStep('old one aside')
  try {
    await rename(join(councilsFolder, `${councilId}.${WAITS_AS[keptAs]}-${stamp}`), current)
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

/** What the last restore of a council replaced: when, and until when it is kept at least; null when there is nothing to go back to. */
export async function lastReplaced(councilsFolder: string, councilId: string): Promise<{ at: string; keptUntil: string } | null> {
  const stamp = KEPT.exec((await undoable(councilsFolder, councilId)) ?? '')?.[3]
  if (stamp === undefined) return null
  const at = momentOf(stamp)
  return { at: at.toISOString(), keptUntil: new Date(at.getTime() + KEPT_DAYS * DAY_MS).toISOString() }
}

/** The folder an undo brings back; null when nothing was replaced, or what was replaced last was damaged: nobody wants that back. */
async function undoable(councilsFolder: string, councilId: string): Promise<string | null> {
  const kept = (await readdir(councilsFolder)).map((name) => KEPT.exec(name)).filter((match) => match?.[1] === councilId)
  const last = kept.sort((a, b) => ((a?.[3] ?? '') < (b?.[3] ?? '') ? -1 : 1)).at(-1)
  return last?.[2] === 'before-restore' ? last[0] : null
}

/**
 * Brings back what the last restore of this council replaced; what was there meanwhile is kept in its stead.
 * @throws AppError NOTHING_TO_UNDO, COUNCIL_IN_USE, disk errors
 */
export async function undoRestore(councilsFolder: string, councilId: string, now = new Date(), onStep: StepHook = () => undefined): Promise<void> {
  try {
    const kept = await undoable(councilsFolder, councilId)
    if (kept === null) throw new AppError('NOTHING_TO_UNDO')
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
    const [, councilId, , stamp] = KEPT.exec(name) ?? []
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
      const [, councilId, waitsAs, stamp] = RESTORED.exec(name) ?? []
      const keptAs = waitsAs === WAITS_AS.damaged ? 'damaged' : 'before-restore'
      if (councilId !== undefined && stamp !== undefined) await finishSwap(councilsFolder, councilId, stamp, () => undefined, keptAs)
    }
    await removeOld(councilsFolder, now)
  } catch (error) {
    throw asDiskError(error)
  }
}
