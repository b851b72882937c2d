import { expect, test } from 'vitest'
import { migrate, schemaVersion } from '../../electron/store/migrate.ts'
import { MIGRATIONS } from '../../electron/store/migrations/index.ts'
import * as importQueries from '../../electron/store/queries/imports.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { tempFolder } from '../support/temp-folder.ts'

const AT = '2026-02-10T03:00:00.000Z'

test('a book from before imports could be taken back keeps its imports and their members', () => {
  const db = openSealed(`${tempFolder()}/council.db`, Buffer.alloc(32, 7), { create: true })
  migrate(db, MIGRATIONS.slice(0, 2))
  db.exec(`
    INSERT INTO imports VALUES ('i1', 1, '${AT}', '${AT}', 'ทะเบียนเก่า.xlsx', 'aa', 30, 2);
    INSERT INTO people VALUES ('p1', 1, '${AT}', '${AT}', NULL, 'นาง', 'สมศรี', 'รักถิ่น', '', NULL, '', '', 3, '', '');
    INSERT INTO memberships VALUES ('m1', 1, '${AT}', '${AT}', NULL, 'p1', 'delegate', NULL, '2025-08-17', '2029-08-16', NULL, '', 'i1');`)

  migrate(db)
  expect(schemaVersion(db)).toBe(MIGRATIONS.length)
  expect(importQueries.batches(db)).toEqual([
    {
      id: 'i1', revision: 1, createdAt: AT, updatedAt: AT, kind: 'member_roll', fileName: 'ทะเบียนเก่า.xlsx', fileSha256: 'aa', added: 30, skipped: 2,
      updated: 0, organisationsAdded: 0, userName: '', undoneAt: null,
    },
  ])
  expect(importQueries.itemsOf(db, 'i1')).toEqual([])
  expect(db.prepare('SELECT person_id, import_id FROM memberships').all()).toEqual([{ person_id: 'p1', import_id: 'i1' }])
  db.close()
})
