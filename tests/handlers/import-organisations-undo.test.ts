import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OrganisationRecord, RollPreview } from '../../electron/contract/imports.ts'
import { judge, toChoices, UNDECIDED, type Decision } from '../../src/features/imports/organisations/organisation-desk.ts'
import type { OrganisationRow } from '../../electron/contract/organisation-import.ts'
import { createTestCore, createTestCouncil, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { jobsThatRead } from '../support/reading-jobs.ts'
import { organisationPreview, organisationRow } from '../support/roll-preview.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** Invented organisations: few names and numbers, so that rows of one list meet those of another. */
const record = fc.record({
  name: fc.constantFrom('กลุ่มออมทรัพย์', 'กลุ่มจักสาน', 'ชมรมผู้สูงอายุ', 'กองทุนหมู่บ้าน'),
  registrationNo: fc.constantFrom(null, '1/2552', '๑ / ๒๕๕๒', '2/2552', '3/2552'),
  kind: fc.constantFrom(null, 'local' as const, 'other' as const),
  moo: fc.constantFrom([], [1], [2, 1]),
  memberCount: fc.constantFrom(null, 10, 20),
  leader: fc.constantFrom(null, { title: 'นาย', givenName: 'ทองดี', familyName: 'มีนา' }),
  phones: fc.constantFrom([], ['0810000001']),
  activity: fc.constantFrom(null, 'การเงิน'),
  status: fc.constantFrom(null, 'ยังดำเนินการ', 'เลิกแล้ว', 'พักไว้'),
  note: fc.constantFrom(null, 'ประชุมทุกเดือน'),
}) satisfies fc.Arbitrary<OrganisationRecord>
const list = fc.array(record, { minLength: 1, maxLength: 6 })
const answers = fc.record({ same: fc.boolean(), standing: fc.constantFrom(null, '2024-06-01'), all: fc.boolean() })

const ON = '2026-02-10'

/** What anybody can see of the register, without how often and when it was saved. */
async function visible(book: TestCore): Promise<unknown> {
  const { entries } = await book.call('organisations.list', { on: ON })
  const pages = await Promise.all(entries.map(({ organisation: { id } }) => book.call('organisations.get', { id, on: ON })))
  return JSON.parse(JSON.stringify({ entries, pages }, (key, value: unknown) => (['revision', 'updatedAt'].includes(key) ? undefined : value)))
}

test('a list of organisations that is taken back leaves the same visible register, whatever was in it and whatever was answered', async () => {
  let preview: RollPreview
  const book = await createTestCore(tempFolder(), { jobs: jobsThatRead(() => preview) })
  await createTestCouncil(book)

  /** Answers every question of the desk one way; rows that stay refused are left out. @returns the batch's id, or why there is none */
  async function bringIn(records: OrganisationRecord[], { same, standing, all }: { same: boolean; standing: string | null; all: boolean }): Promise<string> {
    const rows: OrganisationRow[] = records.map((one, at) => organisationRow(at + 2, one))
    const { entries } = await book.call('organisations.list', { on: ON })
    const first: Decision = { ...UNDECIDED, standingFrom: standing }
    let judged = judge(rows, new Map(rows.map(({ key }) => [key, first])), entries)
    judged = judge(rows, new Map(judged.map(({ row, here, asks, changes }): [string, Decision] => {
      const asked = asks.some(({ kind }) => kind === 'same_organisation')
      const decided = asked ? { ...first, same: here?.by === 'registration_no' || same } : first
      return [row.key, all ? { ...decided, fields: changes.map(({ field }) => field) } : decided]
    })), entries)
    const choices = toChoices(judged)
    if (choices.length === 0) return 'nothing'
    preview = organisationPreview(rows)
    const stageId = randomUUID()
    await book.call('files.stage', { stageId, name: 'องค์กร.csv', offset: 0, total: 1, bytes: new Uint8Array(1) })
    await book.call('imports.preview', { jobId: randomUUID(), stageId, choices: { columns: [], sheets: [] } })
    let id = ''
    const outcome = await codeOf(async () => {
      id = (await book.call('imports.commitOrganisations', { jobId: randomUUID(), stageId, rows: choices, kind: 'local' })).id
    })
    return outcome === 'succeeded' ? id : outcome
  }

  let taken = 0
  await fc.assert(
    fc.asyncProperty(list, list, answers, answers, async (one, two, how, then) => {
      const states: { id: string; before: unknown }[] = []
      for (const [records, answer] of [[one, how], [two, then]] as const) {
        const before = await visible(book)
        const id = await bringIn(records, answer)
        // A refusal (a number or a name twice in the list) leaves the register as it was.
        if (id.length === 36) states.push({ id, before })
        else expect(await visible(book)).toEqual(before)
      }
      for (const { id, before } of states.reverse()) {
        taken += 1
        await book.call('imports.undo', { jobId: randomUUID(), id })
        expect(await visible(book)).toEqual(before)
      }
    }),
    { numRuns: 40 },
  )
  expect(taken).toBeGreaterThan(10)
  expect((await book.call('audit.verify', {})).ok).toBe(true)
  await book.core.shutdown()
})
