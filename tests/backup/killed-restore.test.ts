import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cleanLeftovers } from '../../electron/backup/restore-package.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { checkSealedFile, sealedPath } from '../../electron/vault/sealed-files.ts'
import { unlockFolder } from '../../electron/vault/unlock.ts'
import { makeCouncil, makePackage, PASSPHRASE } from '../support/council-folder.ts'

/** A restore in a process of its own that kills itself, as a power cut would, before its k-th step. */
const SCRIPT = `
  const { restorePackage } = await import(process.argv[1])
  let step = 0
  const onStep = () => { if (step++ === Number(process.argv[3])) process.kill(process.pid, 'SIGKILL') }
  await restorePackage({ ...JSON.parse(process.argv[2]), onStep })`

test('a restore that is killed before any step leaves the old council or the new one, whole', async () => {
  const module = new URL('../../electron/backup/restore-package.ts', import.meta.url).href
  const council = await makeCouncil({ files: [randomBytes(300_000), Buffer.alloc(0)] })
  const path = await makePackage(council)
  const { councilsFolder, councilId, folder, keys } = council
  const input = JSON.stringify({ path, secret: { passphrase: PASSPHRASE }, councilsFolder, mode: 'replace' })
  const seen = new Set<string>()
  for (let k = 0; ; k += 1) {
    const before = openSealed(join(folder, 'council.db'), keys.databaseKey)
    before.exec("UPDATE search_entries SET kind = 'living'")
    before.close()

    const run = spawnSync(process.execPath, ['--input-type=module', '-e', SCRIPT, module, input, String(k)], { encoding: 'utf8' })
    await cleanLeftovers(councilsFolder)

    expect(readdirSync(councilsFolder).filter((name) => /restor(ing|ed)-/.test(name))).toEqual([])
    expect((await unlockFolder(join(folder, 'keys'), { passphrase: PASSPHRASE })).keys).toEqual(keys)
    for (const { sealedSha256, sealedSize } of council.attachments) {
      expect(await checkSealedFile(sealedPath(join(folder, 'files'), sealedSha256), sealedSha256, sealedSize)).toBe('sound')
    }
    const after = openSealed(join(folder, 'council.db'), keys.databaseKey)
    const kinds = after.prepare('SELECT DISTINCT kind FROM search_entries').pluck().all()
    expect(after.pragma('integrity_check', { simple: true })).toBe('ok')
    after.close()
    expect(kinds, `killed before step ${k}`).toHaveLength(1)
    seen.add(String(kinds[0]))
    if (run.signal !== 'SIGKILL') {
      expect(run.stderr).toBe('')
      expect(run.status).toBe(0)
      break
    }
  }
  expect(seen).toEqual(new Set(['living', 'person']))
  expect(existsSync(join(councilsFolder, councilId))).toBe(true)
}, 120_000)
