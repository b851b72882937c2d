import { expect, test } from 'vitest'
import { undoableSince } from '../../electron/contract/import-desk.ts'
import { migrate } from '../../electron/store/migrate.ts'
import * as importQueries from '../../electron/store/queries/imports.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { tempFolder } from '../support/temp-folder.ts'

const FORMER = '080-999-4321'

test('former data of people goes when an import can no longer be taken back, from free pages too, and the rest stays', () => {
  const db = openSealed(`${tempFolder()}/council.db`, Buffer.alloc(32, 7), { create: true })
  migrate(db)
  for (const [id, at] of [['undone', '2026-05-01'], ['old', '2026-02-09'], ['new', '2026-02-11']] as const) {
    db.exec(`INSERT INTO imports (id, revision, created_at, updated_at, file_name, file_sha256, added, skipped)
      VALUES ('${id}', 1, '${at}T03:00:00.000Z', '${at}T03:00:00.000Z', 'a.xlsx', 'aa', 0, 0)`)
    importQueries.insertItems(db, id, [{ table: 'people', recordId: 'p', revision: 2, before: { phone: id === 'new' ? '' : FORMER } }])
  }
  importQueries.forgetItems(db, 'undone')
  importQueries.forgetItemsBefore(db, undoableSince('2026-05-11T03:00:00.000Z'))
  expect(['undone', 'old', 'new'].map((id) => importQueries.itemsOf(db, id).length)).toEqual([0, 0, 1])
  expect(importQueries.batches(db)).toHaveLength(3)
  expect(db.serialize().includes(Buffer.from(FORMER))).toBe(false)
  db.close()
})
