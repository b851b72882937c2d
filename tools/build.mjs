// @ts-check
// npm run build [-- --if-stale]: the page and the desktop program into out/.
import { readArgs } from './lib/args.mjs'
import { build } from './lib/build.mjs'
import { useProjectNode } from './lib/node.mjs'

await useProjectNode()
const { values } = readArgs({ options: { 'if-stale': { type: 'boolean', default: false } } }, 'npm run build [-- --if-stale]')
process.exit((await build({ force: !values['if-stale'] })) ? 0 : 1)
