import { readdirSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPackageFile } from '../../electron/backup/open-package.ts'
import { examinePackage, verifyPackage } from '../../electron/backup/verify-package.ts'
import { codeOf } from '../support/failures.ts'
import { honestPackage, put } from '../support/lying-packages.ts'
import { edgesOf } from '../support/spoil-package.ts'
import { tempFolder } from '../support/temp-folder.ts'

const honest = honestPackage()

test('the report names the members at fault, and only those', async () => {
  const { members } = edgesOf(honest.sound)
  for (const { name, start } of members.filter((member) => member.name.startsWith('files/') || member.name === 'council.db')) {
    const bytes = Buffer.from(honest.sound)
    bytes[start + 512] = (bytes[start + 512] ?? 0) ^ 1
    const { report, badMembers } = await examinePackage({ path: put(bytes), secret: { identity: honest.identity } })
    // An empty attachment still has its sealed head: no member is without bytes.
    expect(badMembers).toEqual([name, 'SHA256SUMS'])
    expect(report.bytesRead).toBe(honest.sound.length)
    expect(report.info?.councilId).toBe(honest.council.councilId)
  }
})

test('what was read of another file is not taken for this one', async () => {
  const path = put(honest.sound)
  const pack = await openPackageFile(path)
  await pack.file.close()
  const known = { sums: [], database: null }
  const { ok } = await verifyPackage({ path, secret: { identity: honest.identity }, contents: { ...known, layout: { ...pack.layout, size: 1 } } })
  expect(ok).toBe(true)
  // Of this file it is taken at its word, and nothing is read twice.
  const told = await verifyPackage({ path, secret: { identity: honest.identity }, contents: { ...known, layout: pack.layout } })
  expect(told.checks.find(({ name }) => name === 'hashes')?.ok).toBe(false)
})

test('a file that is not there, a folder, a wrong secret and a full disk are not the package’s fault', async () => {
  const path = put(honest.sound)
  expect(await codeOf(() => verifyPackage({ path: `${path}.gone`, secret: { identity: honest.identity } }))).toBe('NOT_FOUND')
  expect(await codeOf(() => verifyPackage({ path, secret: { passphrase: 'ไม่ใช่' } }))).toBe('SECRET_WRONG')
  const asFolder = await verifyPackage({ path: tempFolder(), secret: { identity: honest.identity } })
  expect(asFolder.bytesRead).toBe(0)
  expect(asFolder.checks[0]).toEqual({ name: 'readable', ok: false, code: 'PACKAGE_NOT_OURS' })
  expect(asFolder.checks.slice(1).every((check) => !check.ok && check.code === null)).toBe(true)
  const noFolder = join(tempFolder(), 'gone')
  const report = await verifyPackage({ path: join(noFolder, 'x.sapha'), secret: { identity: honest.identity } })
  expect(report.checks[0]).toMatchObject({ ok: false, code: 'FOLDER_GONE' })
})

test.skipIf(process.platform !== 'linux')('leaves no file open, whatever it finds', async () => {
  const folder = tempFolder()
  const path = join(folder, 'a.sapha')
  const damaged = Buffer.from(honest.sound)
  damaged[honest.sound.length - 2000] = (damaged[honest.sound.length - 2000] ?? 0) ^ 1
  for (const bytes of [honest.sound, damaged, Buffer.from('x')]) {
    writeFileSync(path, bytes)
    await verifyPackage({ path, secret: { identity: honest.identity }, workFolder: folder })
    const open = readdirSync('/proc/self/fd').flatMap((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`)
      } catch {
        return []
      }
    })
    expect(open.filter((target) => target.startsWith(folder))).toEqual([])
  }
})
