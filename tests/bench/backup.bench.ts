import { execFileSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { JobInput } from '../../electron/platform/jobs.ts'
import { WorkerJobs } from '../../electron/platform/node/worker-jobs.ts'
import { newRecoveryKey, type RecoveryKey } from '../../electron/vault/recovery-key.ts'
import { writeRing } from '../../electron/vault/slot-folder.ts'
import { unlockFolder } from '../../electron/vault/unlock.ts'
import { compare, notMeasured, type Row } from '../../tools/lib/bench.mjs'
import { createTestCore, PASSPHRASE, type TestCore } from '../support/core.ts'
import { BUILT_WORKER } from '../support/workers.ts'
import { makeBigCouncils, type BigCouncil } from './support/big-council.ts'
import { inProcessOfItsOwn, type JobFigures } from './support/job-process.ts'
import { has, MEGABYTE, shell, timedFromRest, workFolder } from './support/measure.ts'

/**
 * Backup, verification and restore of a council of ten years with attachments, each as the program's job in a program
 * of its own, beside what does no more than copy, sum or seal the same bytes. Copies end with a sync of their file
 * system, as ours end on the disk.
 */
export const runs = 3

const SIZES = ['100', '1000']
/** A thousand megabytes in so many files. */
const FILES_PER_1000 = 930
const PIECE = MEGABYTE
const MEMORY: NonNullable<Row['goal']> = { most: 250 }

interface Council {
  megabytes: string
  council: BigCouncil
  dataFolder: string
}

interface Prepared {
  folder: string
  councils: Council[]
  paper: RecoveryKey
  recipient: string
  end: () => void
}

/** @param args [megabytes …]: `npm run bench -- backup 1000` */
export async function prepare(args: string[]): Promise<Prepared> {
  const { folder, end } = workFolder()
  const paper = await newRecoveryKey()
  const councils: Council[] = []
  for (const megabytes of args.length > 0 ? args : SIZES) {
    const dataFolder = join(folder, `here-${megabytes}`)
    const council = await makeBigCouncils(dataFolder, 1)
    const test = await createTestCore(dataFolder, { jobs: new WorkerJobs(BUILT_WORKER) })
    await test.call('councils.open', { councilId: council.councilId, passphrase: PASSPHRASE })
    await attach(test, council.councilId, Number(megabytes))
    await test.core.shutdown()
    // A restore by the paper key derives nothing from a passphrase: what it costs is the restoring.
    const keysFolder = join(council.folder, 'keys')
    const { keys, next, holders } = await unlockFolder(keysFolder, { passphrase: PASSPHRASE })
    await writeRing(keysFolder, { keys, next, holders: { ...holders, recovery: paper.recipient } })
    councils.push({ megabytes, council, dataFolder })
  }
  return { folder, councils, paper, recipient: (await newRecoveryKey()).recipient, end }
}

async function attach(test: TestCore, councilId: string, megabytes: number): Promise<void> {
  const files = Math.round((megabytes * FILES_PER_1000) / 1000)
  const total = Math.round((megabytes * MEGABYTE) / files)
  for (let at = 0; at < files; at += 1) {
    const stageId = randomUUID()
    for (let offset = 0; offset < total; offset += PIECE) {
      const bytes = randomBytes(Math.min(PIECE, total - offset))
      await test.call('files.stage', { stageId, name: `ภาพ ${at}.jpg`, offset, total, bytes })
    }
    await test.call('files.attach', { ownerKind: 'council', ownerId: councilId, stageId, mediaType: 'image/jpeg', asItIs: true }) // chance bytes may begin as an MP3 does
  }
}

export default async function backup(_args: string[], prepared: Prepared): Promise<Row[]> {
  const idle = await inProcessOfItsOwn({ dataFolder: join(prepared.folder, 'idle'), job: null })
  const rows: Row[] = []
  for (const council of prepared.councils) rows.push(...(await measureOne(council, prepared, idle)))
  return rows
}

async function measureOne({ megabytes, council, dataFolder }: Council, { folder, paper, recipient }: Prepared, idle: JobFigures): Promise<Row[]> {
  const [stick, copy, back] = ['stick', 'copy', 'back'].map((name) => join(folder, name)) as [string, string, string]
  const named = (what: string) => `${what}, ${megabytes} MB`
  const fresh = () => {
    for (const path of [stick, copy, back]) rmSync(path, { recursive: true, force: true })
    mkdirSync(stick)
  }
  fresh()
  const cp = await timedFromRest(() => shell('cp -r "$1" "$2" && sync -f "$2"', council.folder, copy))
  const age = has('age') && (await timedFromRest(() => shell('tar -C "$1" -c . | age -r "$3" -o "$2" && sync -f "$2"', council.folder, join(stick, 'all.age'), recipient)))
  fresh()
  const made = await jobFromRest(dataFolder, 'createPackage', createInput(council, stick))
  const path = join(stick, readdirSync(stick).find((name) => name.endsWith('.sapha')) ?? '')
  const sum = await timedFromRest(() => execFileSync('sha256sum', [path]))
  const verified = await jobFromRest(dataFolder, 'verifyPackage', { path, secret: { identity: council.keys.identity } })
  const restore = { path, councilsFolder: join(back, 'councils'), mode: 'new' as const }
  mkdirSync(restore.councilsFolder, { recursive: true })
  const restored = await jobFromRest(join(back, 'idle'), 'restorePackage', { ...restore, secret: { recoveryIdentity: paper.identity } })
  rmSync(restore.councilsFolder, { recursive: true })
  mkdirSync(restore.councilsFolder)
  const unlocked = await jobFromRest(join(back, 'idle'), 'restorePackage', { ...restore, secret: { passphrase: PASSPHRASE } })
  fresh()

  const idleAnchor = 'the program, idle'
  const memory = (what: string, { peakMemoryMb }: JobFigures, goal?: Row['goal'], note?: string) =>
    compare(named(`peak memory: ${what}`), { ours: peakMemoryMb, anchor: idle.peakMemoryMb }, idleAnchor, { unit: 'MB', worst: true, ...(goal && { goal }), ...(note && { note }) })
  const oneGigabyte = Number(megabytes) >= 1000
  return [
    compare(named('backup, read again and verified'), { ours: made.ms, anchor: cp }, 'cp -r + sync', { ...(oneGigabyte && { goal: { ratio: 1.5 } }), peakMemoryMb: made.peakMemoryMb }),
    age === false ? notMeasured(named('backup, read again and verified'), 'tar into age + sync', 'the age command is not installed')
      : compare(named('backup, read again and verified'), { ours: made.ms, anchor: age }, 'tar into age + sync', { ...(oneGigabyte && { goal: { ratio: 1 } }), peakMemoryMb: made.peakMemoryMb }),
    compare(named('verify, every byte'), { ours: verified.ms, anchor: sum }, 'sha256sum', { ...(oneGigabyte && { goal: { ratio: 1.3 } }), peakMemoryMb: verified.peakMemoryMb }),
    compare(named('restore by the paper key'), { ours: restored.ms, anchor: cp }, 'cp -r + sync', { ...(oneGigabyte && { goal: { ratio: 2 } }), peakMemoryMb: restored.peakMemoryMb }),
    compare(named('restore by a passphrase'), { ours: unlocked.ms, anchor: cp }, 'cp -r + sync', { peakMemoryMb: unlocked.peakMemoryMb, note: 'scrypt 2^18 alone takes about a second and 256 MB' }),
    memory('backup', made, MEMORY),
    memory('verify', verified, MEMORY),
    memory('restore by the paper key', restored, MEMORY),
    memory('restore by a passphrase', unlocked, undefined, 'scrypt 2^18 alone is 256 MB for a second'),
    compare(named('longest stillness of the thread that serves calls, in a backup'), { ours: made.longestBlockMs, anchor: made.longestBlockAtRestMs }, 'the same at rest', { worst: true, goal: { most: 100 } }),
  ]
}

function createInput(council: BigCouncil, targetFolder: string): JobInput<'createPackage'> {
  const { councilId, keys, folder } = council
  return { councilFolder: folder, keys, councilId, councilName: 'สภาองค์กรชุมชนตำบลทดสอบ', createdBy: 'สมหญิง ใจดี', appVersion: '0.0.0-bench', targetFolder }
}

async function jobFromRest<N extends 'createPackage' | 'verifyPackage' | 'restorePackage'>(dataFolder: string, name: N, input: JobInput<N>): Promise<JobFigures> {
  shell('sync')
  return await inProcessOfItsOwn({ dataFolder, job: { name, input } })
}
