import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { verifyPackage } from '../../electron/backup/verify-package.ts'
import type { PackageSecret } from '../../electron/backup/open-package.ts'
import { AppError } from '../../electron/contract/errors.ts'
import type { SpoilShare } from './spoil-worker.ts'

/** How verifying answers to these bytes: 'green', 'red', or the code it fails with. */
export async function verdictOf(path: string, bytes: Uint8Array, secret: PackageSecret): Promise<string> {
  writeFileSync(path, bytes)
  try {
    return (await verifyPackage({ path, secret })).ok ? 'green' : 'red'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

/** Offsets whose change was not found, for every offset given and every mask to xor it with. */
export async function unfoundChanges(path: string, sound: Buffer, secret: PackageSecret, offsets: Iterable<number>, masks: number[]): Promise<string[]> {
  const unfound: string[] = []
  for (const offset of offsets) {
    for (const mask of masks) {
      const bytes = Buffer.from(sound)
      bytes[offset] = (bytes[offset] ?? 0) ^ mask
      const verdict = await verdictOf(path, bytes, secret)
      if (verdict !== 'red') unfound.push(`${offset}^${mask}: ${verdict}`)
    }
  }
  return unfound
}

/** Every place where one part of the tar ends and the next begins: headers, contents, padding, end. */
export function edgesOf(tar: Buffer): { edges: number[]; members: { name: string; start: number; end: number }[] } {
  const edges: number[] = [0]
  const members: { name: string; start: number; end: number }[] = []
  let at = 0
  while (tar[at] !== 0) {
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 135), 8)
    const end = at + 512 + Math.ceil(size / 512) * 512
    members.push({ name: tar.toString('latin1', at, tar.indexOf(0, at)), start: at, end })
    edges.push(at + 512, at + 512 + size, end)
    at = end
  }
  return { edges: [...edges, at + 512], members }
}

/**
 * The same for every byte of a package, shared among as many workers as there are processors; each spoils a copy of
 * its own, in memory where the system has a folder for that.
 */
export async function unfoundByWorkers(folder: string, sound: Buffer, identity: string, masks: number[]): Promise<{ unfound: string[]; tries: number }> {
  const workers = availableParallelism()
  const shares = await Promise.all(
    Array.from({ length: workers }, (_, first) => {
      const workFolder = join(folder, String(first))
      mkdirSync(workFolder)
      const share: SpoilShare = { path: join(workFolder, 'spoilt.sapha'), workFolder, sound, identity, first, step: workers, masks }
      return new Promise<{ unfound: string[]; tries: number }>((resolve, reject) => {
        const worker = new Worker(new URL('./spoil-worker.ts', import.meta.url), { workerData: share })
        worker.once('message', resolve)
        worker.once('error', reject)
      })
    }),
  )
  return { unfound: shares.flatMap(({ unfound }) => unfound), tries: shares.reduce((sum, { tries }) => sum + tries, 0) }
}
