import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { verifyPackage } from '../../electron/backup/verify-package.ts'
import { AppError } from '../../electron/contract/errors.ts'

/** Changes one byte at a time of a copy of its own, verifies, and puts it back. See spoil-package.ts, unfoundByWorkers. */

export interface SpoilShare {
  /** Where this worker's copy goes. */
  path: string
  workFolder: string
  sound: Uint8Array
  identity: string
  /** Every offset from `first` in steps of `step`. */
  first: number
  step: number
  masks: number[]
}

async function verdict(path: string, workFolder: string, identity: string): Promise<string> {
  try {
    return (await verifyPackage({ path, secret: { identity }, workFolder })).ok ? 'green' : 'red'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

const { path, workFolder, sound, identity, first, step, masks } = workerData as SpoilShare
const unfound: string[] = []
let tries = 0
writeFileSync(path, sound)
const before = await verdict(path, workFolder, identity)
if (before !== 'green') throw new Error(`the sound package is ${before}`)
const file = openSync(path, 'r+')
for (let offset = first; offset < sound.length; offset += step) {
  const byte = sound[offset] ?? 0
  for (const mask of masks) {
    writeSync(file, Uint8Array.of(byte ^ mask), 0, 1, offset)
    const found = await verdict(path, workFolder, identity)
    tries += 1
    if (found !== 'red') unfound.push(`${offset}^${mask}: ${found}`)
  }
  writeSync(file, Uint8Array.of(byte), 0, 1, offset)
}
closeSync(file)
parentPort?.postMessage({ unfound, tries })
