import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { uuidv7 as newId } from 'uuidv7'
import packageJson from '../package.json' with { type: 'json' }
import { createCore } from './core.ts'
import { bundledAt } from './platform/node/bundled.ts'
import { systemClock } from './platform/node/clock.ts'
import { argument, defaultDataFolder } from './platform/node/folders.ts'
import { stderrLog } from './platform/node/log.ts'
import { nodeMedia } from './platform/node/media.ts'
import { nodePlaces } from './platform/node/places.ts'
import { nodePrinter } from './platform/node/printer.ts'
import { WorkerJobs } from './platform/node/worker-jobs.ts'
import { createHttpDoor, type HttpDoor } from './transport/http.ts'

/**
 * Composition root of browser mode: the core over loopback HTTP, on plain Node.
 * Runs from out/main as it is built, or from here while it is worked on (`npm run dev`); the worker lies beside it.
 * Prints one line of JSON with the page's address once it listens.
 */
const built = import.meta.url.endsWith('.js')
const root = fileURLToPath(new URL(built ? '../..' : '..', import.meta.url))
const dataFolder = resolve(argument('data-dir') ?? process.env.SAMUT_DATA_DIR ?? defaultDataFolder())
const pageFolder = resolve(argument('page') ?? `${root}/out/renderer`)

let door: HttpDoor | undefined
const core = await createCore({
  shell: 'browser',
  version: packageJson.version,
  dataFolder,
  clock: systemClock,
  newId,
  jobs: new WorkerJobs(new URL(built ? './worker.js' : './worker.ts', import.meta.url)),
  places: nodePlaces,
  media: nodeMedia,
  printer: nodePrinter(),
  opener: null,
  bundled: bundledAt(`${root}/resources`, join(pageFolder, 'licences.json')),
  log: stderrLog,
  emit: (topic, payload) => door?.emit(topic, payload),
})
const opened = (door = createHttpDoor(core.dispatch, pageFolder))

opened.server.listen(Number(argument('port') ?? 0), '127.0.0.1', () => {
  const address = opened.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  process.stdout.write(`${JSON.stringify({ url: opened.addressFor(port) })}\n`)
})
opened.server.on('error', (error: NodeJS.ErrnoException) => {
  process.stderr.write(`Cannot listen: ${error.code}\n`)
  process.exit(1)
})

let ending = false
async function end(): Promise<void> {
  if (ending) return
  ending = true
  opened.server.closeAllConnections()
  await core.shutdown()
  process.exit(0)
}
process.on('SIGINT', () => void end())
process.on('SIGTERM', () => void end())
// Started by a tool that ended without a word: nobody could close this council any more.
process.on('disconnect', () => void end())
