import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import canonicalize from 'canonicalize'
import type { Fingerprint } from '../contract/minutes.ts'
import { differencesOf, type AnyRecord, type MinutesRecord } from '../domain/minutes-record.ts'
import { adoptionInRecord, amendmentContent, amendmentFrame, minutesContent } from './minutes-content.ts'
import * as minutesQueries from './queries/minutes.ts'
import { find, statement } from './table.ts'
import { ADOPTIONS, AMENDMENTS, FINGERPRINTS, MEETINGS } from './tables.ts'
import type { Writer } from './writer.ts'

/**
 * The chain of all adopted minutes and amendments of a council, in the order in which they were adopted. Each hash holds
 * the one before it, so that an edit, a deletion, an insertion or another order anywhere shows at that place; a tail that
 * was cut shows by a code on paper whose place the book does not have.
 */

export const GENESIS = '0'.repeat(64)

const spelled = <R extends object>(record: R): R => JSON.parse(canonicalRecord(record)) as R

/** RFC 8785: one spelling for one content. Half of a surrogate pair, which no paper shows, becomes U+FFFD. */
export function canonicalRecord(record: object): string {
  const wellFormed = JSON.parse(JSON.stringify(record, (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value))) as object
  const text = canonicalize(wellFormed)
  if (text === undefined) throw new TypeError('a record is an object')
  return text
}

/** SHA-256 (FIPS 180-4) of previous hash, place and canonical record, a line each. @returns 64 hexadecimal digits */
export function hashOf({ previousHash, seq, record }: Pick<Fingerprint, 'previousHash' | 'seq' | 'record'>): string {
  return createHash('sha256').update(`${previousHash}\n${seq}\n${record}`, 'utf8').digest('hex')
}

export function appendFingerprint(writer: Writer, link: Pick<Fingerprint, 'subject' | 'subjectId' | 'meetingId'>, record: AnyRecord): Fingerprint {
  const last = statement(writer.db, 'SELECT seq, hash FROM fingerprints ORDER BY seq DESC LIMIT 1').get() as { seq: number; hash: string } | undefined
  const chained = { previousHash: last?.hash ?? GENESIS, seq: (last?.seq ?? 0) + 1, record: canonicalRecord(record) }
  return writer.insert(FINGERPRINTS, { ...link, ...chained, hash: hashOf(chained) })
}

/** @returns null where the record itself cannot be read any more */
export function storedRecord({ record }: Pick<Fingerprint, 'record'>): AnyRecord | null {
  try {
    return JSON.parse(record) as AnyRecord
  } catch {
    return null
  }
}

/**
 * What the rows say by now of that which a link holds. What may change later without changing what was adopted (the
 * council's and a committee's name, the rule of the quorum) is as it was then, and so is what is not in a trimmed copy.
 * @returns null where the rows are gone, or hold what cannot be read
 */
export function recordNow(db: Database.Database, link: Pick<Fingerprint, 'subject' | 'subjectId' | 'meetingId'>, stored: AnyRecord): AnyRecord | null {
  try {
    return readNow(db, link, stored)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function readNow(db: Database.Database, { subject, subjectId, meetingId }: Pick<Fingerprint, 'subject' | 'subjectId' | 'meetingId'>, stored: AnyRecord): AnyRecord | null {
  if (!find(db, MEETINGS, meetingId)) return null
  if (subject === 'adoption' && stored.subject === 'adoption') {
    const adoption = find(db, ADOPTIONS, subjectId)
    if (!adoption) return null
    const then = stored.frame.adoption
    const { by, resolution, ...now } = adoptionInRecord(db, adoption)
    const frame: MinutesRecord['frame'] = {
      ...stored.frame,
      adoption: { ...now, by: by && then.by ? { ...by, committee: then.by.committee } : then.by, resolution: resolution ?? then.resolution },
    }
    return spelled({ ...stored, frame, content: minutesContent(db, meetingId) })
  }
  const amendment = stored.subject === 'amendment' ? find(db, AMENDMENTS, subjectId) : null
  if (!amendment || stored.subject !== 'amendment') return null
  const { by, resolution } = amendmentFrame(db, amendment)
  const frame = { ...stored.frame, by: { ...by, committee: stored.frame.by.committee }, resolution: resolution ?? stored.frame.resolution }
  return spelled({ ...stored, frame, content: amendmentContent(db, amendment) })
}

export interface ChainReport {
  ok: boolean
  length: number
  /** Place of the first link that does not fit the one before it, or was changed; one after the last where the end was cut. */
  brokenAt: number | null
  /** Places of whole links whose rows say something else by now. */
  differing: number[]
  /** Adopted minutes and amendments without a link. */
  without: number
  head: Fingerprint | null
}

/** Every link, and every record beside what its rows say. In one transaction: an adoption saved in between looked like a cut. */
export function verifyFingerprints(db: Database.Database): ChainReport {
  return db.transaction(() => readChain(db))()
}

function readChain(db: Database.Database): ChainReport {
  const links = minutesQueries.fingerprints(db)
  let previousHash = GENESIS
  let brokenAt: number | null = null
  const differing: number[] = []
  for (const [at, link] of links.entries()) {
    const whole = link.seq === at + 1 && link.previousHash === previousHash && hashOf(link) === link.hash
    if (!whole) brokenAt ??= at + 1
    previousHash = link.hash
    const stored = storedRecord(link)
    const now = stored && recordNow(db, link, stored)
    if (whole && (!stored || !now || differencesOf(stored, now).length > 0)) differing.push(link.seq)
  }
  const without = countWithout(db)
  if (without > 0) brokenAt ??= links.length + 1
  return { ok: brokenAt === null && differing.length === 0, length: links.length, brokenAt, differing, without, head: links.at(-1) ?? null }
}

function countWithout(db: Database.Database): number {
  const sql = `SELECT (SELECT count(*) FROM adoptions WHERE id NOT IN (SELECT subject_id FROM fingerprints))
    + (SELECT count(*) FROM amendments WHERE id NOT IN (SELECT subject_id FROM fingerprints))
    + (SELECT count(*) FROM meetings WHERE state = 'adopted' AND deleted_at IS NULL AND id NOT IN (SELECT meeting_id FROM adoptions))`
  return statement(db, sql).pluck().get() as number
}
