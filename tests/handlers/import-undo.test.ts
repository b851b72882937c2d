import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RowChoice } from '../../electron/contract/import-desk.ts'
import type { MemberRecord, RollPreview } from '../../electron/contract/imports.ts'
import { createTestCore, createTestCouncil, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { jobsThatRead } from '../support/reading-jobs.ts'
import { memberRow, rollPreview } from '../support/roll-preview.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** Invented people: few names, so that rows of one file meet people of another. */
const record = fc.record({
  givenName: fc.constantFrom('สมศรี', 'ทองดี', 'บัวคำ', 'สมาน'),
  familyName: fc.constantFrom('รักถิ่น', 'มีนา'),
  phones: fc.constantFrom([], ['0810000001'], ['0810000002']),
  moo: fc.constantFrom(null, 1, 2),
  organisation: fc.constantFrom(null, 'กลุ่มออมทรัพย์', 'กลุ่มจักสาน'),
  post: fc.constantFrom(null, { name: 'vice_chair' as const, label: '1' }),
  startedOn: fc.constantFrom('2017-08-17', '2021-08-17', '2025-08-17'),
}) satisfies fc.Arbitrary<MemberRecord>
const file = fc.uniqueArray(record, { minLength: 1, maxLength: 6, selector: ({ givenName, familyName }) => `${givenName} ${familyName}` })

/** What anybody can see of the book, without how often and when it was saved. */
async function visible(book: TestCore): Promise<unknown> {
  const { entries } = await book.call('members.roll', { on: '2026-02-10', includeEnded: true })
  const pages = await Promise.all(entries.map(({ person }) => book.call('members.get', { id: person.id })))
  const shown = { entries, pages, organisations: await book.call('members.organisations', {}) }
  return JSON.parse(JSON.stringify(shown, (key, value: unknown) => (['revision', 'updatedAt'].includes(key) ? undefined : value)))
}

test('an import that is taken back leaves the same visible records, whatever was on record', async () => {
  let roll: RollPreview
  const book = await createTestCore(tempFolder(), { jobs: jobsThatRead(() => roll) })
  await createTestCouncil(book)

  /** Everybody new is added; whoever is on record gets every difference, and the further term where there is one. */
  async function bringIn(records: MemberRecord[]): Promise<string | null> {
    roll = rollPreview(records.map((one, at) => memberRow(at + 2, one)))
    const stageId = randomUUID()
    await book.call('files.stage', { stageId, name: 'รายชื่อ.csv', offset: 0, total: 1, bytes: new Uint8Array(1) })
    await book.call('imports.preview', { jobId: randomUUID(), stageId, choices: { columns: [], sheets: [] } })
    const { rows } = await book.call('imports.rows', { stageId, from: 0 })
    const choices = rows.map(({ row, here }): RowChoice => {
      const { startedOn } = row.record as MemberRecord
      const newTerm = here !== null && here.terms.every((term) => (term.endedOn ?? term.dueEndOn) < (startedOn ?? ''))
      return { key: row.key, fixes: {}, confirmed: [], another: false, update: here && { personId: here.person.id, revision: here.person.revision, fields: ['phone', 'moo'], newTerm } }
    })
    return (await book.call('imports.commit', { jobId: randomUUID(), stageId, rows: choices, defaults: { startedOn: null, capacity: 'delegate' } })).id
  }

  await fc.assert(
    fc.asyncProperty(file, file, async (first, second) => {
      const empty = await visible(book)
      const one = await bringIn(first)
      const before = await visible(book)
      const two = await bringIn(second)
      const between = await visible(book)
      // A list that brought nothing new leaves nothing to take back, and says so.
      const outcome = await codeOf(() => book.call('imports.undo', { jobId: randomUUID(), id: two ?? '' }))
      expect(outcome).toBe(isDeepStrictEqual(between, before) ? 'NOTHING_TO_UNDO' : 'succeeded')
      expect(await visible(book)).toEqual(before)
      await book.call('imports.undo', { jobId: randomUUID(), id: one ?? '' })
      expect(await visible(book)).toEqual(empty)
    }),
    { numRuns: 25 },
  )
  expect((await book.call('audit.verify', {})).ok).toBe(true)
  await book.core.shutdown()
})
