import { expect, test } from 'vitest'
import { migrate, schemaVersion } from '../../electron/store/migrate.ts'
import { MIGRATIONS } from '../../electron/store/migrations/index.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { select } from '../../electron/store/table.ts'
import { BREACHES, COMMITTEE_SEATS, DISTINCT_PEOPLE } from '../../electron/store/tables.ts'
import { tempFolder } from '../support/temp-folder.ts'

const AT = '2026-02-10T03:00:00.000Z'
const record = { revision: 1, createdAt: AT, updatedAt: AT }

test('a book from before outsiders sat on committees keeps its seats, removed ones too, and its breaches with their clock', () => {
  const db = openSealed(`${tempFolder()}/council.db`, Buffer.alloc(32, 7), { create: true })
  migrate(db, MIGRATIONS.slice(0, 5))
  db.exec(`
    INSERT INTO people VALUES ('p1', 1, '${AT}', '${AT}', NULL, 'นาง', 'สมศรี', 'รักถิ่น', '', NULL, '', '', 3, '', '', NULL);
    INSERT INTO committees VALUES ('c1', 1, '${AT}', '${AT}', NULL, 'คณะทำงานป่าชายเลน', '2025-09-01', NULL, '');
    INSERT INTO committee_seats VALUES ('s1', 1, '${AT}', '${AT}', NULL, 'c1', 'p1', 'เลขานุการคณะทำงาน', '2025-09-01', NULL);
    INSERT INTO committee_seats VALUES ('s2', 3, '${AT}', '${AT}', '${AT}', 'c1', 'p1', '', '2025-09-01', '2025-12-31');
    INSERT INTO breaches VALUES ('b1', 1, '${AT}', '${AT}', NULL, '${AT}', 'แฟลชไดรฟ์หาย', 'ชื่อ', 33, 1, NULL, NULL, '');`)

  migrate(db)
  expect(schemaVersion(db)).toBe(MIGRATIONS.length)
  expect(select(db, COMMITTEE_SEATS)).toEqual([
    { ...record, id: 's1', committeeId: 'c1', personId: 'p1', outsiderName: '', affiliation: '', role: 'เลขานุการคณะทำงาน', startedOn: '2025-09-01', endedOn: null },
  ])
  expect(db.prepare("SELECT revision, deleted_at, ended_on FROM committee_seats WHERE id = 's2'").get()).toEqual({ revision: 3, deleted_at: AT, ended_on: '2025-12-31' })
  expect(select(db, BREACHES)).toEqual([
    {
      ...record, id: 'b1', knownAt: AT, happened: 'แฟลชไดรฟ์หาย', dataKinds: 'ชื่อ', peopleCount: 33, highRisk: true, officeToldAt: null, peopleToldAt: null,
      noRiskAt: null, noRiskBy: '', noRiskReason: '', note: '',
    },
  ])
  expect(select(db, DISTINCT_PEOPLE)).toEqual([])
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(() => db.exec("UPDATE committee_seats SET person_id = NULL WHERE id = 's1'")).toThrow(/CHECK/)
  db.close()
})
