import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../electron/contract/text/index.ts'
import { rollAsOf } from '../../electron/handlers/roll-as-of.ts'
import { CouncilStore } from '../../electron/store/council-store.ts'
import { migrate } from '../../electron/store/migrate.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { MEMBERSHIPS, PEOPLE, POSTS, SETTINGS } from '../../electron/store/tables.ts'
import { DEFAULT_SETTINGS } from '../../electron/contract/settings.ts'
import { tempFolder } from '../support/temp-folder.ts'

const FIRST = '2010-01-01'
const day = fc.integer({ min: 0, max: 6000 }).map((days) => addDays(FIRST, days))
const span = fc.tuple(day, fc.integer({ min: 0, max: 1500 }), fc.boolean())
const people = fc.array(fc.record({ terms: fc.array(span, { maxLength: 4 }), posts: fc.array(span, { maxLength: 2 }) }), { maxLength: 8 })

/** A term that ended stays ended; at most one of a person is open. */
const spansOf = (spans: readonly [string, number, boolean][]) =>
  spans.map(([startedOn, days, open], at) => ({ startedOn, dueEndOn: addDays(startedOn, days), endedOn: open && at === spans.length - 1 ? null : addDays(startedOn, days) }))

test('rule 1, property: the roll of a day, read for that day alone, is the roll of all records on that day', () => {
  fc.assert(fc.property(people, fc.array(day, { minLength: 1, maxLength: 5 }), (all, days) => {
    const db = openSealed(`${tempFolder()}/council.db`, Buffer.alloc(32, 7), { create: true })
    migrate(db)
    const options = { actor: { id: randomUUID(), displayName: 'สมหญิง ใจดี' }, command: 'test', now: () => '2026-02-10T03:00:00.000Z', newId: randomUUID }
    new CouncilStore(db).write(options, (writer) => {
      writer.insert(SETTINGS, { values: DEFAULT_SETTINGS, checkedOn: {} })
      all.forEach(({ terms, posts }, n) => {
        const { id: personId } = writer.insert(PEOPLE, { title: '', givenName: `คน${n}`, familyName: '', nationalId: '', bornOn: null, phone: '', houseNo: '', moo: null, address: '', note: '', erasedAt: null })
        for (const term of spansOf(terms)) writer.insert(MEMBERSHIPS, { ...term, personId, capacity: 'delegate', organisationId: null, electedMeetingId: null, replacesId: null, endKind: '', endReason: '', importId: null })
        for (const { startedOn, endedOn } of spansOf(posts)) writer.insert(POSTS, { personId, post: 'other', label: 'ที่ปรึกษา', startedOn, endedOn })
      })
    })
    for (const on of days) {
      const serving = rollAsOf(db, on, true).entries.filter(({ state }) => state === 'in_office' || state === 'acting')
      expect(rollAsOf(db, on).entries).toEqual(serving)
    }
    db.close()
  }), { numRuns: 40 })
})
