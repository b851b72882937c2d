// @ts-check
// npm run package -- --linux dir: builds, packs with electron-builder (whose arguments are passed on), reads the fuses
// back and prints the SHA-256 of every file made. ELECTRON_OVERRIDE_DIST_PATH packs that runtime, where none can be downloaded.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { build } from './lib/build.mjs'
import { readFuses } from './lib/fuses.mjs'
import { useProjectNode } from './lib/node.mjs'
import { root } from './lib/paths.mjs'
import { runPackage } from './lib/run.mjs'

await useProjectNode()
const dist = join(root, 'dist')

/** @param {string} file */
async function sha256(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** The packaged executables, one for each system that was packed. */
function packaged() {
  const candidates = [['linux-unpacked', 'samut-sapha'], ['win-unpacked', 'samut-sapha.exe']]
  return candidates.map((parts) => join(dist, ...parts)).filter((file) => existsSync(file))
}

/** @returns {Promise<boolean>} whether every fuse stands as wanted */
async function fusesHold() {
  let hold = packaged().length > 0
  for (const binary of packaged()) {
    console.log(`\nFuses of ${binary}`)
    for (const { name, on, wanted } of await readFuses(binary)) {
      console.log(`  ${name.padEnd(40)} ${on ? 'on' : 'off'}${on === wanted ? '' : '   WRONG'}`)
      hold &&= on === wanted
    }
  }
  return hold
}

if (!(await build())) process.exit(1)
rmSync(dist, { recursive: true, force: true }) // nothing of an older run may be taken for this one's

const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH']
const sevenZip = '/usr/bin/7za'
const env = existsSync(sevenZip) ? { ELECTRON_BUILDER_7ZIP_PATH: process.env['ELECTRON_BUILDER_7ZIP_PATH'] ?? sevenZip } : {}
const args = [...process.argv.slice(2), ...(runtime ? [`-c.electronDist=${runtime}`] : [])]
const code = await runPackage('electron-builder/cli.js', args, { env })
if (code !== 0) process.exit(code)

if (!(await fusesHold())) {
  console.error('A fuse does not stand as electron-builder.yml wants it, or no program was made.')
  process.exit(1)
}
const files = readdirSync(dist, { withFileTypes: true }).filter((entry) => entry.isFile() && /\.(exe|zip|AppImage|deb|xz)$/.test(entry.name))
if (files.length > 0) console.log('\nSHA-256')
for (const { name } of files) console.log(`${await sha256(join(dist, name))}  ${name}`)
