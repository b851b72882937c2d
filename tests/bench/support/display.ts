import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { hasDisplay } from '../../../tools/lib/electron.mjs'

/** Where there is no display, one in memory (Xvfb), named in this process's environment; undefined when none is needed or to be had. */
export async function startDisplay(): Promise<ChildProcess | undefined> {
  if (hasDisplay()) return undefined
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = await new Promise<string | undefined>((resolve) => {
    child.once('error', () => resolve(undefined))
    child.once('exit', () => resolve(undefined))
    createInterface({ input: child.stdio[3] as Readable }).once('line', resolve)
  })
  if (number === undefined) return undefined
  process.env['DISPLAY'] = `:${number}`
  return child
}
