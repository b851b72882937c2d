import { expect, test } from 'vitest'
import { LADDER, PHUKET_GOALS, PHUKET_PARTNERS, PROJECT_KINDS } from '../../electron/handlers/council-words.ts'
import { funding, instalment } from '../../electron/contract/project-money.ts'
import { step } from '../../electron/contract/project-parts.ts'
import { project } from '../../electron/contract/projects.ts'
import { migrate, schemaVersion } from '../../electron/store/migrate.ts'
import { MIGRATIONS } from '../../electron/store/migrations/index.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { select } from '../../electron/store/table.ts'
import { ATTACHMENTS, FUNDINGS, INSTALMENTS, PARTNERS, PROJECT_STEPS, PROJECTS, RESOLUTION_LINKS, WORDS } from '../../electron/store/tables.ts'
import { tempFolder } from '../support/temp-folder.ts'

const AT = '2026-02-10T03:00:00.000Z'
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const RECORD = `1, '${AT}', '${AT}'`

/** A book from before money came in instalments: a project under way with money, and one that was removed. */
function olderBook(provinceCode: string) {
  const db = openSealed(`${tempFolder()}/council.db`, Buffer.alloc(32, 7), { create: true })
  migrate(db, MIGRATIONS.slice(0, 7))
  const columns = db.prepare("SELECT name FROM pragma_table_info('council_profile')").pluck().all() as string[]
  const values: Record<string, string | number | null> = {
    id: uuid(1), revision: 1, created_at: AT, updated_at: AT, name: 'สภา', kind: 'tambon', province_code: provinceCode, registered_on: null, is_sample: 0, recovery_proved_at: null,
  }
  db.prepare(`INSERT INTO council_profile (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(columns.map((name) => (name in values ? values[name] : '')))
  const row = (id: number, deletedAt: string | null, stage: string) =>
    db.exec(`INSERT INTO projects VALUES ('${uuid(id)}', ${RECORD}, ${deletedAt === null ? 'NULL' : `'${deletedAt}'`}, '', 'โครงการ ${id}', '[]', '${stage}', '[1,2]', NULL, NULL, '', '')`)
  row(2, null, 'running')
  row(3, AT, 'proposed')
  db.exec(`
    INSERT INTO fundings VALUES ('${uuid(4)}', ${RECORD}, NULL, '${uuid(2)}', 'codi', 2026, 4000000, 1500000, 'งวดแรก');
    INSERT INTO fundings VALUES ('${uuid(5)}', ${RECORD}, NULL, '${uuid(2)}', 'members', 2026, 100, 0, '');
    INSERT INTO blobs VALUES ('c', 's', 1, 1, x'00', '${AT}');
    INSERT INTO attachments VALUES ('${uuid(6)}', ${RECORD}, NULL, 'project', '${uuid(2)}', 'ภาพ.jpg', 'image/jpeg', 1, 'c')`)
  return db
}

test('a book from before keeps its projects, with a step for where they are and money as an instalment of unknown date', () => {
  const db = olderBook('83')
  migrate(db)
  expect(schemaVersion(db)).toBe(MIGRATIONS.length)
  const [kept] = select(db, PROJECTS)
  expect(kept).toMatchObject({ title: 'โครงการ 2', stage: 'running', moo: [1, 2], kindId: null, goalIds: [], duties: [], isModel: false, copiedFrom: null, lessons: '' })
  const steps = select(db, PROJECT_STEPS)
  expect(steps).toMatchObject([{ projectId: uuid(2), stage: 'running', steppedOn: null, resolutionId: null }])
  const fundings = select(db, FUNDINGS, '1', [], 'promised_satang DESC')
  expect(fundings).toMatchObject([{ promisedSatang: 4_000_000, note: 'งวดแรก', writtenWords: '', wordsChoice: '', partnerId: null }, { promisedSatang: 100 }])
  const instalments = select(db, INSTALMENTS)
  expect(instalments).toMatchObject([{ fundingId: uuid(4), receivedSatang: 1_500_000, receivedOn: null, dueSatang: 0 }])
  expect(select(db, ATTACHMENTS)).toMatchObject([{ name: 'ภาพ.jpg', phase: null }])
  expect(select(db, RESOLUTION_LINKS)).toEqual([])
  expect(() => [project.parse(kept), steps.map((one) => step.parse(one)), fundings.map((one) => funding.parse(one)), instalments.map((one) => instalment.parse(one))]).not.toThrow()
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
})

test('it gets the same words as a new council: in Phuket the goals and partners of the source, elsewhere none', () => {
  for (const [province, inPhuket] of [['83', true], ['50', false]] as const) {
    const db = olderBook(province)
    migrate(db)
    const names = (list: string) => select(db, WORDS, 'list = ?', [list], 'position').map(({ name }) => name)
    expect(names('ladder')).toEqual(LADDER)
    expect(names('kind')).toEqual(PROJECT_KINDS)
    expect(names('goal')).toEqual(inPhuket ? PHUKET_GOALS : [])
    expect(select(db, PARTNERS, '1', [], 'rowid').map(({ name, kind }) => ({ name, kind }))).toEqual(inPhuket ? PHUKET_PARTNERS : [])
    db.close()
  }
})
