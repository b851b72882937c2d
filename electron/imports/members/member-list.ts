import type { ImportNotice } from '../../contract/imports.ts'
import type { ListFacts, ListReader } from '../list-reader.ts'
import type { RecordRow } from '../rows/walk-rows.ts'
import { checkRoll, type MemberEntry } from './check-roll.ts'
import { memberFieldsOf, readMembers } from './read-members.ts'

/** A list that leaves titles out everywhere is asked about once, not in each row. */
const HARDLY_ANY_TITLES = 0.8
const FEWEST = 5

export const memberList: ListReader<'member'> = {
  kind: 'member',
  fieldsOf: memberFieldsOf,

  read(rows: readonly RecordRow[], facts: ListFacts): MemberEntry[] {
    return readMembers(rows, facts)
  },

  check(entries, facts) {
    checkRoll(entries as readonly MemberEntry[], facts)
    return untitled(entries as readonly MemberEntry[])
  },
}

function untitled(entries: readonly MemberEntry[]): ImportNotice[] {
  const missing = entries.filter(({ flags }) => flags.some(({ code }) => code === 'title_missing'))
  if (entries.length < FEWEST || missing.length < entries.length * HARDLY_ANY_TITLES) return []
  for (const entry of missing) entry.flags = entry.flags.filter(({ code }) => code !== 'title_missing')
  return [{ code: 'no_titles', sheet: null, row: null, params: { count: missing.length } }]
}
