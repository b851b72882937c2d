import { expect, test } from 'vitest'
import { migrate, schemaVersion } from '../../electron/store/migrate.ts'
import { MIGRATIONS } from '../../electron/store/migrations/index.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { select } from '../../electron/store/table.ts'
import { AGENDA_ITEMS, FOLLOW_UPS, MEETINGS, RESOLUTIONS } from '../../electron/store/tables.ts'
import { followUp } from '../../electron/contract/follow-ups.ts'
import { tempFolder } from '../support/temp-folder.ts'

const AT = '2026-02-10T03:00:00.000Z'
const RECORD = `1, '${AT}', '${AT}', NULL`

/** A book from before a meeting had a whole life: one that was held and asked somebody to do something, one that is planned. */
function olderBook() {
  const db = openSealed(`${tempFolder()}/council.db`, Buffer.alloc(32, 7), { create: true })
  migrate(db, MIGRATIONS.slice(0, 6))
  const meeting = (id: string, number: number) => `INSERT INTO meetings VALUES ('${id}', ${RECORD}, 'ordinary', ${number}, 2026, '2026-01-0${number}', '09:30', NULL, 'ศาลา', 'ก', 'ข', 'draft');`
  db.exec(`
    INSERT INTO people VALUES ('00000000-0000-4000-8000-000000000009', ${RECORD}, 'นาง', 'สมศรี', 'รักถิ่น', '', NULL, '', '', 3, '', '', NULL);
    ${meeting('00000000-0000-4000-8000-000000000001', 1)} ${meeting('00000000-0000-4000-8000-000000000002', 2)}
    INSERT INTO agenda_items VALUES ('00000000-0000-4000-8000-000000000003', ${RECORD}, '00000000-0000-4000-8000-000000000001', NULL, 1, 'own', 'เรื่อง', '{"type":"doc"}');
    INSERT INTO attendance VALUES ('a1', 1, '${AT}', '${AT}', '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000009', 'present', '');`)
  const resolution = (id: string, number: number, verb: string, assignee: string) =>
    db.exec(`INSERT INTO resolutions VALUES ('${id}', ${RECORD}, '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000003', ${number}, 2026,
      '${verb}', 'ประสานเทศบาล', NULL, '${assignee}', '2026-03-01', 1, 1)`)
  resolution('00000000-0000-4000-8000-000000000004', 1, 'agree', '')
  resolution('00000000-0000-4000-8000-000000000005', 2, 'assign', 'นางสมศรี')
  resolution('00000000-0000-4000-8000-000000000006', 3, 'approve', 'นายมานะ')
  return db
}

test('a book from before keeps its meetings: those with attendance were held, the others are planned', () => {
  const db = olderBook()
  migrate(db)
  expect(schemaVersion(db)).toBe(MIGRATIONS.length)
  expect(select(db, MEETINGS, '1', [], 'number').map(({ number, stage, state, committeeId, startsAt, begunAt }) => [number, stage, state, committeeId, startsAt, begunAt])).toEqual([
    [1, 'closed', 'draft', null, '09:30', null],
    [2, 'planned', 'draft', null, '09:30', null],
  ])
  expect(select(db, AGENDA_ITEMS)).toEqual([expect.objectContaining({ duties: [], adoptsMeetingId: null, followUpId: null })])
  expect(select(db, RESOLUTIONS).map(({ series, voteMethod, takenAt }) => [series, voteMethod, takenAt])).toEqual(Array(3).fill(['year', '', null]))
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  expect(() => db.exec("UPDATE agenda_items SET meeting_id = 'nobody'")).toThrow(/FOREIGN KEY/)
  db.close()
})

test('rule 19: what was assigned before is followed up from now on', () => {
  const db = olderBook()
  migrate(db)
  const all = select(db, FOLLOW_UPS, '1', [], 'resolution_id')
  expect(all).toEqual([
    expect.objectContaining({ resolutionId: '00000000-0000-4000-8000-000000000005', task: 'ประสานเทศบาล', owner: 'นางสมศรี', dueOn: '2026-03-01', state: 'open' }),
    expect.objectContaining({ resolutionId: '00000000-0000-4000-8000-000000000006', owner: 'นายมานะ', state: 'open' }),
  ])
  expect(() => all.map((one) => followUp.parse(one))).not.toThrow()
  db.close()
})

test('a step that would break a reference is not taken', () => {
  const db = olderBook()
  const before = schemaVersion(db)
  expect(() => migrate(db, [...MIGRATIONS.slice(0, before), "DELETE FROM meetings WHERE number = 1"])).toThrow('DATABASE_DAMAGED')
  expect(schemaVersion(db)).toBe(before)
  expect(db.prepare('SELECT count(*) FROM meetings').pluck().get()).toBe(2)
  db.close()
})
