import { createHash, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { isSearchSound } from '../../electron/backup/snapshot.ts'
import { wordsOfFile } from '../../electron/imports/words/words-of-file.ts'
import { verifyChain } from '../../electron/store/audit-chain.ts'
import { blobOf } from '../../electron/store/queries/files.ts'
import { contentsToRead } from '../../electron/store/queries/file-texts.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { indexFits } from '../../electron/store/search/soundness.ts'
import { openSealedFile, sealedPath } from '../../electron/vault/sealed-files.ts'
import { unlockFolder } from '../../electron/vault/unlock.ts'
import { createTestCore, createTestCouncil, PASSPHRASE } from './core.ts'
import { fileToRead, wordOf } from './files-to-read.ts'
import { runUntilKilled } from './kills.ts'
import { tempFolder } from './temp-folder.ts'

const READER = fileURLToPath(new URL('../fixtures/file-reader.ts', import.meta.url))
/** Attached by each process: more than it lives to read, so that the next finds some unread. */
const EACH = 2
/** From the last file on: to read one takes a fraction of it. */
const LONGEST_LIFE_MS = 900
/** The longest transaction takes about so long. */
const IN_WRITING_MS = 25

interface Life {
  attached: number
  read: number
  /** Killed within a transaction. */
  writing: boolean
}

/** Every other one dies within a transaction of the reading, the others at any moment. */
async function readAndDie(args: readonly string[], inWriting: boolean): Promise<Life> {
  let attached = 0
  let dying = false
  const said = await runUntilKilled(READER, args, (line, kill) => {
    if (line.startsWith('attached')) attached += 1
    if (dying || attached < EACH || (inWriting && line !== 'writing')) return
    dying = true
    setTimeout(kill, randomInt(inWriting ? IN_WRITING_MS : LONGEST_LIFE_MS))
  })
  return { attached, read: said.filter((line) => line === 'read').length, writing: said.findLast((line) => line.startsWith('writ')) === 'writing' }
}

const known: { content: string; text: string }[] = []

/** What a file is, and what stands in it. */
async function expected(number: number): Promise<{ content: string; text: string }> {
  const found = known[number]
  if (found) return found
  const bytes = fileToRead(number)
  return (known[number] = { content: sha256(bytes), text: (await wordsOfFile(bytes)).text })
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** All that is kept is whole: files, what was read of them, the index, the log. @returns how many files there are, and of how many the words are known */
async function lookAt(db: Database.Database, files: string): Promise<{ attached: number; read: number }> {
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(verifyChain(db).ok).toBe(true)
  expect(isSearchSound(db) && indexFits(db, { queries: 20 })).toBe(true)
  const kept = db.prepare(`SELECT name, content_sha256 AS content, state, text FROM attachments LEFT JOIN file_texts USING (content_sha256) ORDER BY id`).all() as { name: string; content: string; state: string | null; text: string | null }[]
  for (const [number, { content, state, text }] of kept.entries()) {
    const file = await expected(number)
    expect(content).toBe(file.content)
    const blob = blobOf(db, content)
    expect(sha256(await openSealedFile(sealedPath(files, blob?.sealedSha256 ?? ''), blob?.key ?? new Uint8Array()))).toBe(content)
    if (state !== null) expect({ state, text }).toEqual({ state: 'read', text: file.text })
  }
  const read = kept.filter(({ state }) => state !== null).length
  expect(contentsToRead(db)).toHaveLength(kept.length - read)
  return { attached: kept.length, read }
}

/** Declares the test: so many kills of a process that attaches files and reads them, everything looked at after each. */
export function killTheReader(kills: number): void {
  test(`loses nothing over ${kills} kills at random moments, keeps the index true, and reads what it had not`, async () => {
    const folder = tempFolder()
    const one = await createTestCore(folder)
    await createTestCouncil(one)
    const councilId = (await one.call('app.status', {})).session?.councilId ?? ''
    await one.core.shutdown()
    const place = join(folder, 'councils', councilId)
    const { databaseKey } = (await unlockFolder(join(place, 'keys'), { passphrase: PASSPHRASE })).keys

    let before = { attached: 0, read: 0 }
    let unread = 0
    let writing = 0
    for (let kill = 0; kill < kills; kill += 1) {
      const life = await readAndDie([folder, councilId, PASSPHRASE, String(before.attached), String(EACH)], kill % 2 === 1)
      const db = openSealed(join(place, 'council.db'), databaseKey)
      const now = await lookAt(db, join(place, 'files'))
      db.close()
      expect(now.attached, `after kill ${kill + 1}`).toBe(before.attached + life.attached)
      // What was written may not have been said any more: never more than one.
      expect(now.read - before.read - life.read, `after kill ${kill + 1}`).toBeOneOf([0, 1])
      unread += now.attached > now.read ? 1 : 0
      writing += life.writing ? 1 : 0
      before = now
    }
    expect(unread).toBeGreaterThan(0)

    const last = await createTestCore(folder)
    await last.call('councils.open', { councilId, passphrase: PASSPHRASE })
    await expect.poll(() => last.call('search.fileReading', {}), { timeout: 10_000 + before.attached * 2000, interval: 200 }).toEqual({ total: before.attached, read: before.attached, unreadable: [] })
    for (let number = 0; number < before.attached; number += 1) expect((await last.call('search.find', { text: wordOf(number) })).total, wordOf(number)).toBe(1)
    await last.core.shutdown()
    process.stdout.write(`${kills} kills, ${writing} of them within a transaction: ${before.attached} files, ${before.read} read before the last opening, 0 lost, 0 by half\n`)
  }, 60_000 + kills * 8000)
}
