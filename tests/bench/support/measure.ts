import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const MEGABYTE = 1024 * 1024

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** A shell line with its arguments as $1, $2 …; it fails if any part of a pipe fails. */
export function shell(line: string, ...args: string[]): void {
  execFileSync('bash', ['-c', `set -o pipefail; ${line}`, 'bash', ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** What earlier steps left to be written must not be paid for by the next. */
export async function timedFromRest(work: () => unknown): Promise<number> {
  if (process.platform === 'linux') execFileSync('sync')
  return await timed(work)
}

/** Whether a command is installed. */
export function has(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined
}

/** A folder that goes when `end` is called. */
export function workFolder(): { folder: string; end: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'samut-bench-'))
  return { folder, end: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}
