/** The first command a newcomer types, as they type it. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { bundledNode, isNewEnough } from '../../tools/lib/node.mjs'
import { root } from '../../tools/lib/paths.mjs'
import { expect, test } from './support/app.ts'

test.skip(({ shell }) => shell !== 'browser', 'starts browser mode itself')

const START = join(root, 'tools', 'start.mjs')
let dataDir: string
let running: ChildProcess | undefined

test.beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'samut-sapha-start-'))
})
test.afterEach(async () => {
  if (running?.exitCode === null && running.signalCode === null) await interrupt(running)
  running = undefined
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

/** A Node on this machine that is too old for the SQLite add-on, as a system's own often is. */
function oldNode(): string | undefined {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const candidates = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules')).map((folder) => join(folder, name))
  return candidates.find((path) => {
    if (!existsSync(path)) return false
    return !isNewEnough(spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout.trim())
  })
}

/** Starts the app and waits for the address it prints. */
async function start(node: string, ...args: string[]): Promise<{ child: ChildProcess, said: string[], url: string }> {
  const child = spawn(node, [START, '--browser', '--no-open', '--data-dir', dataDir, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  running = child
  const said: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    const url = /^Samut Sapha is open at (\S+)$/.exec(line)?.[1]
    if (!url) continue
    child.stdout.resume()
    return { child, said, url }
  }
  throw new Error(`It ended without an address: ${said.join('\n')}`)
}

async function interrupt(child: ChildProcess): Promise<number | null> {
  child.kill('SIGINT')
  const [code] = (await once(child, 'exit')) as [number | null]
  return code
}

test('start says why it is browser mode and where, reuses the build, and ends cleanly on Ctrl+C', async () => {
  test.skip(process.platform === 'win32', 'Windows has no signal to send in place of Ctrl+C')
  const { child, said, url } = await start(process.execPath)
  expect(said).toEqual(['Browser mode: asked for with --browser.', `Samut Sapha is open at ${url}`])
  expect(new URL(url).hostname).toBe('127.0.0.1')
  expect((await fetch(url)).status).toBe(200)
  expect(await interrupt(child)).toBe(0)
  await expect(fetch(url)).rejects.toThrow()
})

test('start takes the port it is given', async () => {
  const probe = await start(process.execPath)
  const { port } = new URL(probe.url)
  if (process.platform === 'win32') {
    probe.child.kill()
    await once(probe.child, 'exit')
  } else await interrupt(probe.child)
  const { url } = await start(process.execPath, '--port', port)
  expect(new URL(url).port).toBe(port)
})

test('started by an old Node it goes on in the project\'s own', async () => {
  const node = oldNode()
  test.skip(node === undefined || bundledNode() === undefined, 'there is no old Node on this machine')
  test.skip(process.platform === 'win32', 'Windows has no signal to send in place of Ctrl+C')
  const { child, url } = await start(node ?? '')
  expect((await fetch(url)).status).toBe(200)
  expect(await interrupt(child)).toBe(0)
})

test('an unknown flag ends the start with one line and the usage', () => {
  const { status, stderr } = spawnSync(process.execPath, [START, '--prot', '1'], { cwd: root, encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('--prot'), expect.stringMatching(/^Usage: npm start/)])
})
