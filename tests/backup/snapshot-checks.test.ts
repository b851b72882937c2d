import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countRows, isSearchSound, isSound, isSoundButForSearch, sameCounts } from '../../electron/backup/snapshot.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { tempFolder } from '../support/temp-folder.ts'

describe('a database', () => {
  test('is counted without SQLite’s own tables, and two counts are the same only whole', () => {
    const folder = join(tempFolder(), 'one')
    mkdirSync(folder)
    const database = openSealed(join(folder, 'a.db'), Buffer.alloc(32, 1), { create: true })
    database.exec("CREATE TABLE \"odd \"\"name\" (a INTEGER PRIMARY KEY AUTOINCREMENT); CREATE VIRTUAL TABLE words USING fts5 (t); INSERT INTO words VALUES ('x')")
    database.exec('INSERT INTO "odd ""name" DEFAULT VALUES')
    expect(countRows(database)).toEqual({ 'odd "name': 1 })
    expect([isSound(database), isSearchSound(database)]).toEqual([true, true])
    database.close()
    rmSync(folder, { recursive: true })
    expect(sameCounts({ a: 1 }, { a: 1 })).toBe(true)
    expect(sameCounts({ a: 1 }, { a: 2 })).toBe(false)
    expect(sameCounts({ a: 1, b: 1 }, { a: 1 })).toBe(false)
    expect(sameCounts({ a: 1 }, { a: 1, b: 1 })).toBe(false)
  })

  test('may have tables that are made by others than the search: those are not asked what only a search index answers', () => {
    const database = openSealed(join(tempFolder(), 'a.db'), Buffer.alloc(32, 1), { create: true })
    database.exec('CREATE VIRTUAL TABLE places USING rtree (id, left, right); INSERT INTO places VALUES (1, 2, 3)')
    expect([isSound(database), isSoundButForSearch(database), isSearchSound(database)]).toEqual([true, true, true])
    database.close()
  })

  test('whose search index alone is spoilt is told from one whose records are', () => {
    const database = openSealed(join(tempFolder(), 'a.db'), Buffer.alloc(32, 1), { create: true })
    database.exec(`CREATE TABLE parents (id TEXT PRIMARY KEY) STRICT; CREATE TABLE children (parent_id TEXT REFERENCES parents (id)) STRICT;
      CREATE VIRTUAL TABLE words USING fts5 (t); INSERT INTO words VALUES ('x')`)
    const states = () => ({ whole: isSound(database), records: isSoundButForSearch(database), search: isSearchSound(database) })
    expect(states()).toEqual({ whole: true, records: true, search: true })
    database.unsafeMode()
    database.exec('UPDATE words_data SET block = zeroblob(length(block)) WHERE id > 10')
    expect(states()).toEqual({ whole: false, records: true, search: false })
    database.exec("PRAGMA foreign_keys = OFF; INSERT INTO children VALUES ('nobody')")
    expect(states()).toEqual({ whole: false, records: false, search: false })
    // An index that does not fit its table, as pages that were lost leave it.
    database.exec("DELETE FROM children; CREATE TABLE rows (a, b); INSERT INTO rows VALUES (1, 2); CREATE INDEX by_a ON rows (a)")
    database.exec("PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, '(a)', '(b)') WHERE name = 'by_a'; PRAGMA writable_schema = RESET")
    expect(states()).toEqual({ whole: false, records: false, search: false })
    database.close()
  })
})
