import { randomUUID } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { PLAIN_ITEM } from '../../../electron/contract/meetings.ts'
import { addDays } from '../../../electron/contract/text/calendar.ts'
import { fromPlainText } from '../../../electron/domain/rich-text.ts'
import { openSealed } from '../../../electron/store/sealed-database.ts'
import { CouncilStore } from '../../../electron/store/council-store.ts'
import { AGENDA_ITEMS, MEETINGS } from '../../../electron/store/tables.ts'
import { unlockFolder } from '../../../electron/vault/unlock.ts'
import { createTestCore, createTestCouncil, PASSPHRASE, type TestCore } from '../../support/core.ts'
import { timed } from './measure.ts'

/** A council of many minutes, and the same texts as other programs keep them to be searched. */

const FIRST_DAY = '1996-01-10'
const DAYS = 10_950
const AT_ONCE = 500
export const ITEM_TITLE = 'เรื่องเสนอเพื่อพิจารณา'

export interface SearchBook {
  test: TestCore
  database: string
  databaseKey: Uint8Array
  /** UTF-8 bytes of all texts. */
  bytes: number
}

export async function makeSearchBook(folder: string, texts: Iterable<string>, count: number): Promise<SearchBook> {
  const dataFolder = join(folder, 'data')
  const made = await createTestCore(dataFolder)
  await createTestCouncil(made)
  const councilId = (await made.call('app.status', {})).session!.councilId
  await made.core.shutdown()
  const { keys } = await unlockFolder(join(dataFolder, 'councils', councilId, 'keys'), { passphrase: PASSPHRASE })
  const database = join(dataFolder, 'councils', councilId, 'council.db')
  const store = new CouncilStore(openSealed(database, keys.databaseKey))
  let bytes = 0
  let number = 0
  const source = texts[Symbol.iterator]()
  const actor = { id: randomUUID(), displayName: 'สมหญิง ใจดี' }
  while (number < count) {
    store.write({ actor, command: 'meetings.save', now: () => new Date().toISOString(), newId: uuidv7 }, (writer) => {
      for (let at = 0; at < AT_ONCE && number < count; at += 1) {
        const text = source.next().value as string
        bytes += Buffer.byteLength(text)
        const heldOn = addDays(FIRST_DAY, Math.floor((number * DAYS) / count))
        const { id: meetingId } = writer.insert(MEETINGS, {
          kind: 'ordinary', committeeId: null, number: 1 + (number % 5000), year: Number(heldOn.slice(0, 4)), heldOn, startsAt: null, begunAt: null, endsAt: null,
          place: '', recorder: '', checker: '', stage: 'closed', state: 'draft',
        })
        writer.insert(AGENDA_ITEMS, { ...PLAIN_ITEM, kind: 'for_consideration', meetingId, parentId: null, position: 1, title: ITEM_TITLE, body: fromPlainText(text) })
        number += 1
      }
    })
  }
  store.close()
  const test = await createTestCore(dataFolder)
  await test.call('councils.open', { councilId, passphrase: PASSPHRASE })
  return { test, database, databaseKey: keys.databaseKey, bytes }
}

export interface PlainBook {
  db: Database.Database
  trigramMs: number
}

/** Nothing sealed and nothing folded: a table for LIKE, FTS5 as it comes, FTS5 with its trigrams. */
export async function makePlainBook(folder: string, texts: Iterable<string>): Promise<PlainBook> {
  const db = new Database(join(folder, 'plain.db'))
  db.pragma('journal_mode = WAL')
  db.exec(`CREATE TABLE docs (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE VIRTUAL TABLE by_default USING fts5 (text, content='docs', content_rowid='id');
    CREATE VIRTUAL TABLE by_trigram USING fts5 (text, content='docs', content_rowid='id', tokenize='trigram')`)
  const insert = db.prepare('INSERT INTO docs (text) VALUES (?)')
  db.transaction(() => {
    for (const text of texts) insert.run(text)
  })()
  db.exec(`INSERT INTO by_default (by_default) VALUES ('rebuild')`)
  return { db, trigramMs: await timed(() => db.exec(`INSERT INTO by_trigram (by_trigram) VALUES ('rebuild')`)) }
}
