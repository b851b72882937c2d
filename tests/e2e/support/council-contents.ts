import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../../../tools/lib/paths.mjs'
import type { CouncilContents } from '../../support/council-contents.ts'

const READER = join(root, 'tests', 'support', 'council-contents.ts')

/** Every row and every attachment of a data folder's one council. The app must not be running on it. */
export function contentsOf(dataDir: string, passphrase: string): CouncilContents {
  const json = execFileSync(process.execPath, [READER, dataDir], { input: passphrase, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(json) as CouncilContents
}
