import { randomBytes, randomInt } from 'node:crypto'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPackageFile } from '../../electron/backup/open-package.ts'
import { examinePackage } from '../../electron/backup/verify-package.ts'
import { MANIFEST_MEMBER, SUMS_MEMBER } from '../../electron/backup/format.ts'
import { makeCouncil, makePackage } from '../support/council-folder.ts'
import { unfoundByWorkers } from '../support/spoil-package.ts'
import { tempFolder } from '../support/temp-folder.ts'

test('verifying finds every change of every byte of a small package, with three values each', async () => {
  const council = await makeCouncil({ files: [randomBytes(300), Buffer.alloc(0)], people: 1 })
  const sound = readFileSync(await makePackage(council))
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'samut-bytes-'))
  try {
    const { unfound, tries } = await unfoundByWorkers(folder, sound, council.keys.identity, [0x01, 0x80, 0xff])
    console.log(`${tries} changes of ${sound.length} bytes tried`)
    expect(unfound).toEqual([])
    expect(tries).toBe(sound.length * 3)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 60 * 60_000)

/** Of the large package, in MB; SAMUT_LONG_MB makes it smaller for a short look. */
const LARGE_MB = Number(process.env['SAMUT_LONG_MB'] ?? 1000)
const CHANGES = 10_000

/**
 * Every member has a hash of its own, so one run can prove many changes: it spoils at most one byte of each member,
 * and the report must name exactly the spoilt ones. Bytes outside any member's content get a run of their own.
 */
test(`verifying finds 10,000 random one-byte changes of a package of ${LARGE_MB} MB`, async () => {
  const council = await makeCouncil({ files: Array.from({ length: LARGE_MB }, () => randomBytes(1_000_000)), people: 1 })
  const path = await makePackage(council)
  const secret = { identity: council.keys.identity }
  const pack = await openPackageFile(path)
  await pack.file.close()
  const { members, size } = pack.layout

  const rounds: Map<string, number>[] = []
  const alone: number[] = []
  for (let n = 0; n < CHANGES; n += 1) {
    const offset = randomInt(size)
    const member = members.find(({ dataAt, size: length }) => offset >= dataAt && offset < dataAt + length)
    if (!member || member.name === MANIFEST_MEMBER || member.name === SUMS_MEMBER || member.name.startsWith('keys/')) {
      alone.push(offset)
      continue
    }
    const round = rounds.find((spoilt) => !spoilt.has(member.name))
    if (round) round.set(member.name, offset)
    else rounds.push(new Map([[member.name, offset]]))
  }

  const file = openSync(path, 'r+')
  const flip = (offset: number) => {
    const byte = Buffer.alloc(1)
    readSync(file, byte, 0, 1, offset)
    writeSync(file, Buffer.of((byte[0] ?? 0) ^ randomMask(offset)), 0, 1, offset)
  }
  const workFolder = tempFolder()
  let found = 0
  for (const round of rounds) {
    for (const offset of round.values()) flip(offset)
    const { report, badMembers } = await examinePackage({ path, secret, workFolder })
    expect(report.ok).toBe(false)
    // SHA256SUMS holds the sum of every member, so it does not fit either.
    expect(badMembers.sort()).toEqual([...round.keys(), SUMS_MEMBER].sort())
    found += round.size
    for (const offset of round.values()) flip(offset)
  }
  for (const offset of alone) {
    flip(offset)
    const { report } = await examinePackage({ path, secret, workFolder })
    expect(report.ok, `offset ${offset}`).toBe(false)
    found += 1
    flip(offset)
  }
  closeSync(file)
  console.log(`${found} changes of ${size} bytes found in ${rounds.length + alone.length} runs`)
  expect(found).toBe(CHANGES)
  expect((await examinePackage({ path, secret, workFolder })).report.ok).toBe(true)
}, 60 * 60_000)

/** Never 0, and the same when the change is taken back. */
function randomMask(offset: number): number {
  return (offset % 255) + 1
}
