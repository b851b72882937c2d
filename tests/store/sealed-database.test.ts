import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { openSealed, rekeySealed } from '../../electron/store/sealed-database.ts'
import { codeOf } from '../support/failures.ts'
import { tempFolder } from '../support/temp-folder.ts'

const KEY = randomBytes(32)
const PLANTED = 'นางสาวสมศรี ใจดี'
let folder: string
let path: string

beforeEach(() => {
  folder = tempFolder()
  path = join(folder, 'council.db')
  const database = openSealed(path, KEY, { create: true })
  database.exec('CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT) STRICT')
  const insert = database.prepare('INSERT INTO people (name) VALUES (?)')
  for (let n = 0; n < 2000; n += 1) insert.run(`${PLANTED} ${n}`)
  database.close()
})

function countPeople(key = KEY, at = path): unknown {
  const database = openSealed(at, key, { readonly: true })
  try {
    return database.prepare('SELECT count(*) FROM people').pluck().get()
  } finally {
    database.close()
  }
}

describe('a sealed database', () => {
  test('is opened as agreed: foreign keys, no trusted schema, secure delete, WAL, full sync, nothing temporary on disk', () => {
    const database = openSealed(path, KEY)
    const pragma = (name: string) => database.pragma(name, { simple: true })
    expect([pragma('foreign_keys'), pragma('trusted_schema'), pragma('secure_delete'), pragma('journal_mode'), pragma('synchronous'), pragma('temp_store')])
      .toEqual([1, 0, 1, 'wal', 2, 2])
    database.close()
  })

  test('shows nothing readable, neither in the file nor beside it', () => {
    const database = openSealed(path, KEY)
    database.prepare('INSERT INTO people (name) VALUES (?)').run(PLANTED)
    const names = readdirSync(folder)
    expect(names.length).toBeGreaterThan(1)
    for (const name of names) {
      const bytes = readFileSync(join(folder, name))
      expect(bytes.includes(Buffer.from('สมศรี')) || bytes.includes(Buffer.from('สมศรี', 'utf16le')) || bytes.includes('people')).toBe(false)
    }
    database.close()
  })

  test('opens with another key after rekeying, and no more with the old one', async () => {
    const next = randomBytes(32)
    const database = openSealed(path, KEY)
    database.pragma('journal_mode = DELETE')
    rekeySealed(database, next)
    database.close()
    expect(countPeople(next)).toBe(2000)
    expect(await codeOf(() => countPeople(KEY))).toBe('DATABASE_FOREIGN')
  })

  test('is read by an independent SQLCipher 4 with the raw key', () => {
    // A process of its own: two SQLite libraries in one process break each other's file locks.
    const library = createRequire(import.meta.url).resolve('@signalapp/sqlcipher')
    const script = `
      const loaded = require(${JSON.stringify(library)})
      const db = new (loaded.default ?? loaded)(process.argv[1])
      db.pragma("key = \\"x'" + process.argv[2] + "'\\"")
      console.log(JSON.stringify(db.prepare('SELECT count(*) AS n FROM people').get()))
      db.close()`
    const out = execFileSync(process.execPath, ['-e', script, path, KEY.toString('hex')], { encoding: 'utf8' })
    expect(JSON.parse(out)).toEqual({ n: 2000 })
  })
})

describe('what is wrong with a database file has one code each', () => {
  test('another key, a plain SQLite file, some other file: foreign', async () => {
    expect(await codeOf(() => openSealed(path, randomBytes(32)))).toBe('DATABASE_FOREIGN')
    const plain = join(folder, 'plain.db')
    new Database(plain).exec('CREATE TABLE t (x)').close()
    expect(await codeOf(() => openSealed(plain, KEY))).toBe('DATABASE_FOREIGN')
    writeFileSync(join(folder, 'photo.db'), randomBytes(12_288))
    expect(await codeOf(() => openSealed(join(folder, 'photo.db'), KEY))).toBe('DATABASE_FOREIGN')
  })

  test('missing, empty, cut, even to a few bytes: damaged', async () => {
    truncateSync(path, readFileSync(path).length - 100)
    expect(await codeOf(() => openSealed(path, KEY))).toBe('DATABASE_DAMAGED')
    truncateSync(path, 5)
    expect(await codeOf(() => openSealed(path, KEY))).toBe('DATABASE_DAMAGED')
    truncateSync(path, 0)
    expect(await codeOf(() => openSealed(path, KEY))).toBe('DATABASE_DAMAGED')
    rmSync(path)
    expect(await codeOf(() => openSealed(path, KEY))).toBe('DATABASE_DAMAGED')
  })

  test('a page that was changed is found as soon as it is read', async () => {
    const bytes = readFileSync(path)
    bytes[5 * 4096 + 77] = (bytes[5 * 4096 + 77] ?? 0) ^ 1
    writeFileSync(path, bytes)
    const database = openSealed(path, KEY, { readonly: true })
    expect(() => database.prepare('SELECT group_concat(name) FROM people').get()).toThrow()
    database.close()
  })

  test('folder gone; file there already', async () => {
    expect(await codeOf(() => openSealed(join(folder, 'none', 'council.db'), KEY))).toBe('FOLDER_GONE')
    expect(await codeOf(() => openSealed(path, KEY, { create: true }))).toBe('COUNCIL_EXISTS')
  })

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a folder that takes no writes: read-only', async () => {
    chmodSync(folder, 0o500)
    try {
      expect(await codeOf(() => openSealed(path, KEY))).toBe('FOLDER_READ_ONLY')
    } finally {
      chmodSync(folder, 0o700)
    }
  })

  test('a failed opening neither changes the file nor leaves anything beside it', async () => {
    const before = readFileSync(path)
    await codeOf(() => openSealed(path, randomBytes(32)))
    expect(readFileSync(path)).toEqual(before)
    expect(readdirSync(folder)).toEqual(['council.db'])
  })
})
