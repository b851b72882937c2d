import { expect, test } from 'vitest'
import { parseQuery } from '../../electron/domain/search-query.ts'
import { migrate } from '../../electron/store/migrate.ts'
import { MIGRATIONS } from '../../electron/store/migrations/index.ts'
import { findGroups } from '../../electron/store/search/find.ts'
import { fillIndex, isUnfilled } from '../../electron/store/search/whole-index.ts'
import { indexFits } from '../../electron/store/search/soundness.ts'
import { isSearchSound } from '../../electron/backup/snapshot.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { tempFolder } from '../support/temp-folder.ts'

const AT = '2026-02-10T03:00:00.000Z'
const RECORD = `1, '${AT}', '${AT}', NULL`

test('a book from before the index was made anew is found in whole after the upgrade, and its old index is gone', () => {
  const db = openSealed(`${tempFolder()}/council.db`, Buffer.alloc(32, 7), { create: true })
  migrate(db, MIGRATIONS.slice(0, 8))
  db.exec(`
    INSERT INTO partners VALUES ('p', ${RECORD}, 'เครือข่ายอ่าวตัวอย่าง', 'network', '', '', '', '');
    INSERT INTO search_entries VALUES (1, 'partner', 'p', 'p', 'เครือข่ายอ่าวตัวอย่าง', '', NULL);
    INSERT INTO search_index (rowid, title, body) VALUES (1, 'เค ครือ', '')`)
  migrate(db)
  expect(isUnfilled(db)).toBe(true)
  fillIndex(db)
  expect(isUnfilled(db)).toBe(false)
  expect(findGroups(db, parseQuery('อ่าวตัวอย่าง'), { each: 5, today: '2026-02-10' })).toMatchObject([{ kind: 'partner', total: 1 }])
  expect(isSearchSound(db) && indexFits(db, { queries: 50 })).toBe(true)
  expect(db.prepare("SELECT count(*) FROM pragma_table_info('search_entries') WHERE name IN ('body', 'page_id')").pluck().get()).toBe(0)
  db.close()
})
