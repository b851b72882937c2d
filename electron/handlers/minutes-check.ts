import type Database from 'better-sqlite3'
import type { CheckResult, Fingerprint } from '../contract/minutes.ts'
import type { Resolution } from '../contract/resolutions.ts'
import { resolutionNumber } from '../contract/text/index.ts'
import { differencesOf } from '../domain/minutes-record.ts'
import { isCodeOf, readCode } from '../domain/seal-code.ts'
import { hashOf, recordNow, storedRecord } from '../store/fingerprints.ts'
import * as minutesQueries from '../store/queries/minutes.ts'
import { statement } from '../store/table.ts'
import type { HandlersOf } from './context.ts'
import { isPartOnly } from './health-input.ts'

type CheckHandlers = Pick<HandlersOf<'minutes'>, 'minutes.check' | 'minutes.chain'>

/** More than a page can show in one go. */
const SHOWN_DIFFERENCES = 200

/** What a code on paper is in this book. `partOnly`: what lies past its last code is not here, and was not cut. */
export function checkCode(db: Database.Database, typed: string, { partOnly = false } = {}): CheckResult {
  const links = minutesQueries.fingerprints(db)
  const headSeq = links.at(-1)?.seq ?? 0
  const code = readCode(typed)
  const none = { seq: code?.seq ?? null, headSeq, subject: null, meeting: null, adoptedOn: null, amendedSince: 0, differences: [] }
  if (!code) return { state: 'unreadable', ...none }
  const own = links.find((link) => isCodeOf(code, link.hash) && (code.seq === null || code.seq === link.seq))
  if (own) return { ...none, ...whatItIs(db, links, own) }
  if (!partOnly && code.seq !== null && code.seq > headSeq) return { state: 'later', ...none }
  const there = links.find((link) => link.seq === code.seq)
  return there ? { state: 'otherCode', ...none, ...nameOf(db, there) } : { state: 'unknown', ...none }
}

function nameOf(db: Database.Database, { subject, meetingId }: Fingerprint): Pick<CheckResult, 'subject' | 'meeting' | 'adoptedOn'> {
  return { subject, meeting: minutesQueries.namedMeeting(db, meetingId), adoptedOn: minutesQueries.adoptionOf(db, meetingId)?.adoptedOn ?? null }
}

function whatItIs(db: Database.Database, links: readonly Fingerprint[], link: Fingerprint): Omit<CheckResult, 'headSeq'> {
  const stored = storedRecord(link)
  const amendedSince = links.filter((one) => one.meetingId === link.meetingId && one.subject === 'amendment' && one.seq > link.seq).length
  const base = { seq: link.seq, ...nameOf(db, link), amendedSince, differences: [] }
  if (!stored || hashOf(link) !== link.hash) return { state: 'altered', ...base }
  const now = recordNow(db, link, stored)
  if (!now) return { state: 'altered', ...base }
  const differences = differencesOf(stored, now, numbersOf(db, link.meetingId)).slice(0, SHOWN_DIFFERENCES)
  return { ...base, state: differences.length === 0 ? 'belongs' : 'differs', differences }
}

/** Resolutions of a meeting as people call them, those removed meanwhile too. */
function numbersOf(db: Database.Database, meetingId: string): (resolution: { number: number; year: number }) => string {
  const rows = statement(db, 'SELECT number, series FROM resolutions WHERE meeting_id = ?').all(meetingId) as Pick<Resolution, 'number' | 'series'>[]
  return (resolution) => resolutionNumber({ ...resolution, series: (rows.find(({ number }) => number === resolution.number) ?? rows[0])?.series ?? 'year' })
}

export const minutesCheck = {
  'minutes.check': ({ code }, { council }) => checkCode(council.store.db, code, { partOnly: isPartOnly(council) }),

  'minutes.chain': async (_input, { council, ports }) => {
    if (isPartOnly(council)) return null
    const { folder, keys } = council
    return { ...(await ports.jobs.run('checkChain', { database: folder.database, databaseKey: keys.databaseKey })), checkedAt: ports.clock.now() }
  },
} satisfies CheckHandlers
