// @ts-check
// The runtime doors that must be shut (or opened) in what we hand out, read back from the packaged program itself.
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** @type {[keyof typeof FuseV1Options, boolean][]} */
const WANTED = [
  ['RunAsNode', false],
  ['EnableCookieEncryption', true],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false],
  ['EnableEmbeddedAsarIntegrityValidation', true],
  ['OnlyLoadAppFromAsar', true],
  ['GrantFileProtocolExtraPrivileges', false],
]

/**
 * @param {string} binary the packaged executable
 * @returns {Promise<{ name: string, on: boolean, wanted: boolean }[]>}
 */
export async function readFuses(binary) {
  const wire = await getCurrentFuseWire(binary)
  return WANTED.map(([name, wanted]) => ({ name, wanted, on: wire[FuseV1Options[name]] === FuseState.ENABLE }))
}
