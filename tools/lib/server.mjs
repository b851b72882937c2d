// @ts-check
// Browser mode: the server in a Node of its own, and the address it says.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { projectNode } from './node.mjs'
import { builtPage, builtServer, out, root } from './paths.mjs'
import { childEnv } from './run.mjs'

/** Where Node keeps what it compiled of the core, for the next start. It checks it against the files itself. */
const COMPILED = join(out, '.compiled')

/**
 * Starts the server. It speaks one line of JSON on standard output once it listens, `{ "url": … }`, whose address
 * carries the launch secret behind `#`; everything else it says goes to standard error, which is shown unless `hear` takes it. It ends with the process that started it.
 * `program` is the built server, or electron/server.ts while it is worked on.
 * @param {{ program?: string, port?: string | undefined, dataDir?: string | undefined, env?: Record<string, string>, hear?: (text: string) => void }} options
 * @returns {{ child: import('node:child_process').ChildProcess, address: Promise<string> }} `address` is refused when
 *   the server ends before it listens
 */
export function startServer({ program = builtServer, port, dataDir, env = {}, hear }) {
  const args = [program, '--page', builtPage]
  if (port) args.push('--port', port)
  if (dataDir) args.push('--data-dir', dataDir)
  const child = spawn(projectNode(), args, { cwd: root, stdio: ['ignore', 'pipe', hear ? 'pipe' : 'inherit', 'ipc'], env: childEnv({ NODE_COMPILE_CACHE: COMPILED, ...env }) })
  if (!child.stdout) throw new Error('The server has no standard output.')
  child.stderr?.setEncoding('utf8').on('data', (text) => hear?.(text))
  const lines = createInterface({ input: child.stdout })
  /** @type {Promise<string>} */
  const address = new Promise((resolve, reject) => {
    lines.once('line', (line) => {
      try {
        resolve(String(JSON.parse(line).url))
      } catch {
        child.kill()
        reject(new Error(`The server answered in an unknown way: ${line}`))
      }
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The server ended before it was ready (exit code ${code}).`)))
  })
  return { child, address }
}
