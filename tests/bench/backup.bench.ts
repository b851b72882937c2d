import { execFileSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from '../../tools/lib/bench.mjs'
import { createTestCore, createTestCouncil, PASSPHRASE, type TestCore } from '../support/core.ts'

/** Backup, verification and restore through the app's own calls, beside cp + sync and sha256sum of the same bytes. */
export const runs = 3

const MEGABYTE = 1024 * 1024

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function attach(test: TestCore, councilId: string, megabytes: number): Promise<void> {
  for (let at = 0; at < megabytes; at += 1) {
    const stageId = randomUUID()
    await test.call('files.stage', { stageId, name: `ภาพ ${at}.jpg`, offset: 0, total: MEGABYTE, bytes: randomBytes(MEGABYTE) })
    await test.call('files.attach', { ownerKind: 'council', ownerId: councilId, stageId, mediaType: 'image/jpeg' })
  }
}

/** @param args [megabytes]: `npm run bench -- backup 1000` */
export default async function backup([size = '100']: string[] = []): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'samut-bench-'))
  const target = join(folder, 'stick')
  mkdirSync(target)
  const here = await createTestCore(join(folder, 'here'))
  const there = await createTestCore(join(folder, 'there'))
  try {
    await createTestCouncil(here)
    const { session } = await here.call('app.status', {})
    const councilId = session?.councilId ?? ''
    await attach(here, councilId, Number(size))

    const copy = join(folder, 'copy')
    const source = join(folder, 'here', 'councils', councilId)
    const cp = await timed(() => execFileSync('sh', ['-c', 'cp -r "$1" "$2" && sync "$2"', 'sh', source, copy]))
    const make = await timed(() => here.call('backups.create', { jobId: randomUUID(), folder: target }))
    const path = join(target, readdirSync(target).find((name) => name.endsWith('.sapha')) ?? '')
    const sum = await timed(() => execFileSync('sha256sum', [path]))
    const verify = await timed(() => here.call('backups.verify', { jobId: randomUUID(), path, secret: null }))
    const restore = await timed(() => there.call('backups.restore', { jobId: randomUUID(), path, secret: { passphrase: PASSPHRASE }, mode: 'new' }))
    const row = (name: string, ours: number, anchor: number, anchorName: string, note?: string): Row => ({
      name: `${name}, ${size} MB`, ours, anchor, anchorName, ratio: ours / anchor, unit: 'ms', ...(note ? { note } : {}),
    })
    return [
      row('backup, re-read and verified', make, cp, 'cp -r + sync'),
      row('verify, every byte', verify, sum, 'sha256sum'),
      row('restore, one passphrase derivation included', restore, cp, 'cp -r + sync', 'about a second of it is scrypt'),
    ]
  } finally {
    await here.core.shutdown()
    await there.core.shutdown()
    rmSync(folder, { recursive: true, force: true })
  }
}
