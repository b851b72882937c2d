import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCouncil, makePackage } from '../support/council-folder.ts'
import { unfoundChanges } from '../support/spoil-package.ts'
import { tempFolder } from '../support/temp-folder.ts'

test('verifying finds every change of every byte of a small package, with three values each', async () => {
  const council = await makeCouncil({ files: [randomBytes(300), Buffer.alloc(0)], people: 1 })
  const sound = readFileSync(await makePackage(council))
  const path = join(tempFolder(), 'all.sapha')
  expect(await unfoundChanges(path, sound, { identity: council.keys.identity }, sound.keys(), [0x01, 0x80, 0xff])).toEqual([])
}, 6 * 60 * 60_000)
