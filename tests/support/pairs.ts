import type Database from 'better-sqlite3'
import { uuidv7 as newId } from 'uuidv7'
import { isSearchSound } from '../../electron/backup/snapshot.ts'
import { indexFits } from '../../electron/store/search/soundness.ts'
import { verifyChain } from '../../electron/store/audit-chain.ts'
import type { CouncilStore } from '../../electron/store/council-store.ts'
import { NAME_ONLY } from '../../electron/contract/members.ts'
import { ORGANISATIONS, PEOPLE } from '../../electron/store/tables.ts'

/**
 * Transactions of which nothing may be half there: number n is a person and an organisation of the same number, with
 * the two audit entries and the two search entries that belong to them.
 */

const OPTIONS = { actor: { id: 'writer', displayName: 'ผู้เขียน' }, command: 'test.write', now: () => new Date().toISOString(), newId }

export function writePair(store: CouncilStore, number: number): void {
  store.write(OPTIONS, (writer) => {
    writer.insert(PEOPLE, {
      title: '', givenName: `คนที่ ${number}`, familyName: 'ทดสอบ'.repeat(50), nationalId: '', bornOn: null,
      phone: '', houseNo: '', moo: null, address: '', note: '', erasedAt: null,
    })
    writer.insert(ORGANISATIONS, { ...NAME_ONLY, name: `กลุ่มที่ ${number}`, kind: 'other' })
  })
}

/**
 * How many pairs a database holds, written from number 0 on.
 * @throws Error that says which, when a number is missing or half there, or the file, the audit chain or the search index is not sound
 */
export function countPairs(db: Database.Database): number {
  const integrity = db.pragma('integrity_check', { simple: true })
  if (integrity !== 'ok') throw new Error(`integrity_check: ${String(integrity)}`)
  const numbers = (sql: string): number[] => (db.prepare(sql).pluck().all() as string[]).map((name) => Number(name.split(' ')[1])).sort((a, b) => a - b)
  const people = numbers('SELECT given_name FROM people')
  const organisations = numbers('SELECT name FROM organisations')
  if (people.join() !== organisations.join()) throw new Error(`half a transaction: people ${people.join()}, organisations ${organisations.join()}`)
  const gap = people.findIndex((number, at) => number !== at)
  if (gap >= 0) throw new Error(`number ${gap} is missing before ${people.at(-1)}`)
  const chain = verifyChain(db)
  if (!chain.ok || chain.entries !== people.length * 2) throw new Error(`audit chain: ${JSON.stringify(chain)} for ${people.length} pairs`)
  if (!isSearchSound(db) || !indexFits(db, { queries: 20 })) throw new Error('search index is not sound')
  return people.length
}
