import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tempFolder } from './temp-folder.ts'

/** Whether a small file system can be mounted: on Linux, with the right to. */
export const mounts = canMount()
/** Said in the name of a test that needs one. */
export const whyNoDisk = mounts ? '' : ' (skipped: needs the right to mount a small file system)'

/** A real file system of `size` bytes, unmounted after. */
export async function onSmallDisk(size: number, work: (folder: string) => Promise<void>): Promise<void> {
  const folder = tempFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
  try {
    await work(folder)
  } finally {
    execFileSync('umount', [folder])
  }
}

/** Leaves so many bytes free, none where it is not said. */
export function fillDisk(folder: string, freeBytes = 0): void {
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, 'filler'), Buffer.alloc(bavail * bsize - freeBytes))
}

/** From now on the disk takes no writes. */
export function makeReadOnly(folder: string): void {
  execFileSync('mount', ['-o', 'remount,ro', folder])
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const probe = mkdtempSync(join(tmpdir(), 'mount-'))
  const ok = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe]).status === 0
  if (ok) spawnSync('umount', [probe])
  rmSync(probe, { recursive: true, force: true })
  return ok
}
