// @ts-check
import * as util from 'node:util' // as a whole: parseArgs is missing in Nodes that are told so only later

/**
 * The command line after `--`. An unknown flag ends the command with one line instead of being ignored.
 * @template {import('node:util').ParseArgsConfig} C
 * @param {C} config as in node:util parseArgs
 * @param {string} usage shown with the complaint
 */
export function readArgs(config, usage) {
  try {
    return util.parseArgs(config)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`)
    process.exit(2)
  }
}
