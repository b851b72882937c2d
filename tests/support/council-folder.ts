import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createPackage, type CreateInput } from '../../electron/backup/create-package.ts'
import { insertBlob } from '../../electron/store/queries/files.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { newCouncilKeys, type CouncilKeys } from '../../electron/vault/council-keys.ts'
import { newUserSlot } from '../../electron/vault/key-slots.ts'
import { newRecoveryKey, type RecoveryKey } from '../../electron/vault/recovery-key.ts'
import { sealFile, type SealedFile } from '../../electron/vault/sealed-files.ts'
import { newSlotId, writeRing, writeSlot } from '../../electron/vault/slot-folder.ts'
import { FAST_LOG_N } from './fast-log-n.ts'
import { tempFolder } from './temp-folder.ts'

export const PASSPHRASE = 'ปลาตะเพียนสามตัว ริมคลอง'
export const COUNCIL_NAME = 'สภาองค์กรชุมชนตำบลหนองปลาไหล'

export interface TestCouncil {
  councilId: string
  councilsFolder: string
  folder: string
  keys: CouncilKeys
  paper: RecoveryKey
  slotId: string
  attachments: SealedFile[]
  /** Invented people in its rows. */
  people: number
}

export interface TestCouncilOptions {
  /** Content of each attachment. */
  files?: Uint8Array[]
  people?: number
  councilsFolder?: string
}

/** Rows, a search index and the table of sealed files: backup/ knows no more of the real schema than that. */
const SCHEMA = `
  CREATE TABLE search_entries (rowid INTEGER PRIMARY KEY, kind TEXT NOT NULL, record_id TEXT NOT NULL, page_id TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE INDEX search_entries_record ON search_entries (kind, record_id);
  CREATE VIRTUAL TABLE search_index USING fts5 (title, body, content='', contentless_delete=1);
  CREATE TABLE blobs (
    content_sha256 TEXT PRIMARY KEY, sealed_sha256 TEXT NOT NULL, size INTEGER NOT NULL, sealed_size INTEGER NOT NULL,
    key BLOB NOT NULL, created_at TEXT NOT NULL
  ) STRICT;
  PRAGMA user_version = 1`

/** A council's sealed folder as the program makes it: database, slots and attachments. */
export async function makeCouncil({ files = [], people = 20, councilsFolder = join(tempFolder(), 'councils') }: TestCouncilOptions = {}): Promise<TestCouncil> {
  const councilId = randomUUID()
  const folder = join(councilsFolder, councilId)
  mkdirSync(join(folder, 'files'), { recursive: true })
  const [keys, paper, slotId] = [await newCouncilKeys(), await newRecoveryKey(), newSlotId()]
  const { sealed: slot, recipient } = await newUserSlot(slotId, PASSPHRASE, FAST_LOG_N)
  const users = { [slotId]: { recipient, file: await writeSlot(join(folder, 'keys'), slotId, slot) } }
  await writeRing(join(folder, 'keys'), { keys, next: null, holders: { generation: 0, recovery: paper.recipient, users } })

  const attachments: SealedFile[] = []
  for (const content of files) attachments.push(await sealFile(content, join(folder, 'files')))
  const database = openSealed(join(folder, 'council.db'), keys.databaseKey, { create: true })
  database.exec(SCHEMA)
  const at = '2026-05-01T02:03:04.000Z'
  database.transaction(() => {
    const insert = database.prepare('INSERT INTO search_entries (kind, record_id, page_id, title, body) VALUES (?, ?, ?, ?, ?)')
    for (let n = 0; n < people; n += 1) {
      const { lastInsertRowid } = insert.run('person', randomUUID(), randomUUID(), `นางสาวสมศรี ใจดี ${n}`, 'บันทึก '.repeat(20))
      database.prepare('INSERT INTO search_index (rowid, title, body) VALUES (?, ?, ?)').run(lastInsertRowid, `สม มศ ศร ${n}`, 'บั ัน')
    }
    for (const sealed of attachments) insertBlob(database, sealed, at)
  })()
  database.close()
  return { councilId, councilsFolder, folder, keys, paper, slotId, attachments, people }
}

/** What the open council passes to createPackage, at a fixed time. */
export function packageInput(council: TestCouncil, targetFolder: string, more: Partial<CreateInput> = {}): CreateInput {
  return {
    councilFolder: council.folder,
    keys: council.keys,
    councilId: council.councilId,
    councilName: COUNCIL_NAME,
    createdBy: 'นางทดสอบ รอบคอบ',
    appVersion: '0.1.0',
    targetFolder,
    now: new Date(2026, 4, 1, 9, 30, 15),
    ...more,
  }
}

/** Makes a package and returns its path. */
export async function makePackage(council: TestCouncil, more: Partial<CreateInput> = {}): Promise<string> {
  return (await createPackage(packageInput(council, tempFolder(), more))).info.path
}
