import { expect, test } from 'vitest'
import { NAME_ONLY } from '../../electron/contract/members.ts'
import { migrate, schemaVersion } from '../../electron/store/migrate.ts'
import { MIGRATIONS } from '../../electron/store/migrations/index.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { select } from '../../electron/store/table.ts'
import { ATTACHMENTS, MEMBERSHIPS, ORGANISATIONS, PEOPLE } from '../../electron/store/tables.ts'
import { tempFolder } from '../support/temp-folder.ts'

const AT = '2026-02-10T03:00:00.000Z'
const record = { revision: 1, createdAt: AT, updatedAt: AT }

test('a book from before organisations were kept whole keeps its roll and its files', () => {
  const db = openSealed(`${tempFolder()}/council.db`, Buffer.alloc(32, 7), { create: true })
  migrate(db, MIGRATIONS.slice(0, 3))
  db.exec(`
    INSERT INTO organisations VALUES ('o1', 1, '${AT}', '${AT}', NULL, 'กลุ่มประมง', 'other', '12/2566', '2023-03-01', '[2,3]');
    INSERT INTO people VALUES ('p1', 1, '${AT}', '${AT}', NULL, 'นาง', 'สมศรี', 'รักถิ่น', '', NULL, '', '', 3, '', '');
    INSERT INTO memberships VALUES ('m1', 1, '${AT}', '${AT}', NULL, 'p1', 'delegate', 'o1', '2021-08-17', '2025-08-16', '2025-08-16', 'ครบวาระ', NULL);
    INSERT INTO blobs VALUES ('cc', 'ss', 5, 9, x'01', '${AT}');
    INSERT INTO attachments VALUES ('a1', 1, '${AT}', '${AT}', NULL, 'person', 'p1', 'หนังสือ.pdf', 'application/pdf', 5, 'cc');
    INSERT INTO attachments VALUES ('a2', 2, '${AT}', '${AT}', '${AT}', 'person', 'p1', 'เอาออกแล้ว.pdf', 'application/pdf', 5, 'cc');`)

  migrate(db)
  expect(schemaVersion(db)).toBe(MIGRATIONS.length)
  expect(select(db, ORGANISATIONS)).toEqual([
    { ...record, ...NAME_ONLY, id: 'o1', name: 'กลุ่มประมง', kind: 'other', registrationNo: '12/2566', registeredOn: '2023-03-01', moo: [2, 3] },
  ])
  expect(select(db, PEOPLE)).toEqual([expect.objectContaining({ id: 'p1', moo: 3, erasedAt: null })])
  expect(select(db, MEMBERSHIPS)).toEqual([
    {
      ...record, id: 'm1', personId: 'p1', capacity: 'delegate', organisationId: 'o1', startedOn: '2021-08-17', dueEndOn: '2025-08-16',
      electedMeetingId: null, replacesId: null, endedOn: '2025-08-16', endKind: '', endReason: 'ครบวาระ', importId: null,
    },
  ])
  expect(select(db, ATTACHMENTS)).toEqual([
    { ...record, id: 'a1', ownerKind: 'person', ownerId: 'p1', name: 'หนังสือ.pdf', mediaType: 'application/pdf', size: 5, contentSha256: 'cc', phase: null },
  ])
  expect(db.prepare('SELECT count(*) FROM attachments').pluck().get()).toBe(2)
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
})
