import type { MemberRecord } from '../../contract/imports.ts'
import { fullYears } from '../../domain/thai-date.ts'
import { termEnd } from '../../domain/term.ts'
import { fold } from '../../domain/thai-text.ts'
import { countBy, flag, mostFrequent, type Entry } from '../rows/entry.ts'
import { placeKey } from './member-places.ts'

export interface MemberEntry extends Entry<MemberRecord> {
  ownMoo: number | null
  age: number | null
  /** Names the heading the row stands under, where that gives a village; null elsewhere. */
  headingMoo: { id: number; moo: number } | null
}

export interface RollFacts {
  today: string
  /** Length of a term in years (the council's setting). */
  termYears: number
  /** Tambon that the titles, the sheets' names or the file's name give. */
  tambon: readonly string[]
}

/** What only shows when all rows are seen together. Adds flags to the entries; nothing is corrected. */
export function checkRoll(entries: readonly MemberEntry[], facts: RollFacts): void {
  checkSamePeople(entries)
  checkArea(entries, facts.tambon)
  checkMooRange(entries)
  checkHeadings(entries)
  checkTermEnds(entries, facts.termYears)
  checkAges(entries, facts.today)
}

/** Same national ID twice is stopped; same name with another ID, or without one, is asked (DOMAIN 7, rule 12). */
function checkSamePeople(entries: readonly MemberEntry[]): void {
  const byId = new Map<string, MemberEntry>()
  const byName = new Map<string, MemberEntry>()
  for (const entry of entries) {
    const { nationalId } = entry.record
    const sameId = nationalId == null ? undefined : byId.get(nationalId)
    const name = nameKey(entry.record)
    const sameName = name === null ? undefined : byName.get(name)
    if (sameId !== undefined && nationalId != null) {
      entry.duplicateOf = sameId.place
      const isSame = isSamePerson(sameId.record, entry.record)
      flag(entry, 'nationalId', isSame ? 'id_duplicate' : 'id_duplicate_other_person', nationalId, { row: sameId.place.row })
      if (!isSame) entry.record.nationalId = null
    } else if (sameName !== undefined) {
      entry.duplicateOf = sameName.place
      const bothHaveIds = nationalId != null && sameName.record.nationalId != null
      flag(entry, 'givenName', bothHaveIds ? 'name_duplicate_other_id' : 'name_duplicate', entry.record.givenName ?? null, { row: sameName.place.row })
    }
    if (nationalId != null && sameId === undefined) byId.set(nationalId, entry)
    if (name !== null && sameName === undefined) byName.set(name, entry)
  }
}

function nameKey({ givenName, familyName }: MemberRecord): string | null {
  if (givenName == null || familyName == null) return null
  return fold(`${givenName} ${familyName}`).replace(/\s+/g, ' ')
}

/** A surname changes by marriage, a title by office: one of given name and birth has to agree with the ID. */
function isSamePerson(one: MemberRecord, other: MemberRecord): boolean {
  const same = (a: string | null | undefined, b: string | null | undefined) => a != null && b != null && fold(a) === fold(b)
  return same(one.givenName, other.givenName) || (same(one.familyName, other.familyName) && same(one.bornOn, other.bornOn))
}

/** A share of rows that makes a tambon part of the area: some councils lie in two. */
const PART_OF_AREA = 0.25
const MAJORITY = 0.5

function checkArea(entries: readonly MemberEntry[], named: readonly string[]): void {
  const keyOf = ({ record }: MemberEntry) => (record.tambon == null ? null : placeKey(record.tambon))
  const counts = countBy(entries, keyOf)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const area = new Set(named.map(placeKey).filter((key) => counts.has(key)))
  const main = mostFrequent(counts)
  if (area.size === 0 && main !== null && (counts.get(main) ?? 0) > total * MAJORITY) area.add(main)
  if (area.size === 0) return
  for (const [key, count] of counts) if (count >= total * PART_OF_AREA) area.add(key)
  for (const entry of entries) {
    const key = keyOf(entry)
    if (key !== null && !area.has(key)) flag(entry, 'tambon', 'outside_area', entry.record.tambon ?? null, { area: [...area].join(', ') })
  }
}

const FEWEST_VILLAGES = 3
/** Village numbers run from 1 without gaps; one that stands alone behind a gap of at least this many is asked. */
const GAP = 2

function checkMooRange(entries: readonly MemberEntry[]): void {
  const counts = countBy(entries, ({ record }) => record.moo ?? null)
  let last = 0
  while (counts.has(last + 1)) last += 1
  if (last < FEWEST_VILLAGES) return
  for (const entry of entries) {
    const { moo } = entry.record
    if (moo != null && moo > last + GAP && counts.get(moo) === 1) flag(entry, 'moo', 'moo_out_of_range', String(moo), { last })
  }
}

/** Most rows below a heading agree with it; one that does not is asked. Where many differ, the heading has ended. */
const AGREEING = 0.75
const FEWEST_ROWS = 3

function checkHeadings(entries: readonly MemberEntry[]): void {
  const byHeading = Map.groupBy(entries.filter((entry) => entry.headingMoo !== null && entry.ownMoo !== null), (entry) => entry.headingMoo?.id)
  for (const below of byHeading.values()) {
    const differing = below.filter((entry) => entry.ownMoo !== entry.headingMoo?.moo)
    if (below.length < FEWEST_ROWS || differing.length > below.length * (1 - AGREEING)) continue
    for (const entry of differing) flag(entry, 'moo', 'moo_disagrees', String(entry.ownMoo), { heading: entry.headingMoo?.moo ?? null })
  }
}

/**
 * The due end by ป.พ.พ. ม.193/5, or for one elected in between the end that the others have (the remainder of a term).
 */
function checkTermEnds(entries: readonly MemberEntry[], years: number): void {
  const common = mostFrequent(countBy(entries, ({ record }) => record.dueEndOn ?? null))
  const firstStart = mostFrequent(countBy(entries, ({ record }) => record.startedOn ?? null))
  for (const entry of entries) {
    const { startedOn, dueEndOn } = entry.record
    if (startedOn == null || dueEndOn == null) continue
    const due = termEnd(startedOn, years)
    const isRemainder = dueEndOn === common && firstStart !== null && startedOn > firstStart && startedOn < dueEndOn && due > dueEndOn
    if (dueEndOn !== due && !isRemainder) flag(entry, 'dueEndOn', 'term_end_mismatch', dueEndOn, { suggest: due, years })
  }
}

/** Ages were true on the day the list was made: the day is unknown, but it is the same for all rows. */
function checkAges(entries: readonly MemberEntry[], today: string): void {
  const offsets = new Map<MemberEntry, number>()
  for (const entry of entries) {
    const { bornOn } = entry.record
    if (entry.age !== null && bornOn != null) offsets.set(entry, fullYears(bornOn, today) - entry.age)
  }
  const sorted = [...offsets.values()].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) return
  for (const [entry, offset] of offsets) {
    if (Math.abs(offset - middle) > 1) flag(entry, 'bornOn', 'age_disagrees', String(entry.age), { age: entry.age })
  }
}
