import type * as FileSystem from 'node:fs/promises'

/**
 * As SQLite tests itself: the k-th call to the file system fails, for k = 1, 2, 3 … until a run comes through. For a
 * test file that says `vi.mock('node:fs/promises', …)` with `withFailingCalls`.
 */
const fault = { countdown: Infinity, code: 'EIO', failFrom: false, which: 'all' as 'all' | 'writes' }

/** From now on: the k-th call fails with this code, and all after it if `failFrom`. 'writes': of those that change something, and open. */
export function failAt(k: number, code: string, failFrom: boolean, which: 'all' | 'writes' = 'all'): void {
  Object.assign(fault, { countdown: k, code, failFrom, which })
}

export function stopFailing(): void {
  Object.assign(fault, { countdown: Infinity, failFrom: false })
}

/** Whether the call that was to fail was made. */
export const hasFailed = (): boolean => fault.countdown <= 0

const NAMED = ['mkdir', 'mkdtemp', 'readdir', 'rename', 'rm', 'stat', 'statfs', 'readFile'] as const
const WRITES: ReadonlySet<string> = new Set(['open', 'mkdir', 'mkdtemp', 'rename', 'rm', 'write', 'sync', 'datasync'])
const OF_A_FILE = ['read', 'write', 'sync', 'datasync', 'stat'] as const

/** @param slow milliseconds that a call on an open file takes, for a medium that is merely slow */
export function withFailingCalls(fs: typeof FileSystem, slow: (name: string, bytes: number) => number = () => 0): typeof FileSystem & { default: object } {
  const failing = <T extends (...input: never[]) => Promise<unknown>>(call: T, name: string): T =>
    (async (...input: never[]) => {
      const counts = fault.which === 'all' || WRITES.has(name)
      if (counts) fault.countdown -= 1
      if (counts && (fault.countdown === 0 || (fault.failFrom && fault.countdown < 0))) throw Object.assign(new Error(fault.code), { code: fault.code })
      const [, , length] = input as unknown[]
      const wait = slow(name, typeof length === 'number' ? length : 0)
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      return await call(...input)
    }) as T
  const open = failing(async (...input: Parameters<typeof fs.open>) => {
    const file = await fs.open(...input)
    for (const name of OF_A_FILE) file[name] = failing(file[name].bind(file) as never, name) as never
    return file
  }, 'open')
  const mocked = { ...fs, open: open as typeof fs.open, ...Object.fromEntries(NAMED.map((name) => [name, failing(fs[name] as never, name)])) }
  return { ...mocked, default: mocked }
}
