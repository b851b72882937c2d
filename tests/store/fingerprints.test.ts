import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import sodium from 'sodium-native'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCode } from '../../electron/domain/seal-code.ts'
import { canonicalRecord, GENESIS, hashOf, verifyFingerprints } from '../../electron/store/fingerprints.ts'
import { checkCode } from '../../electron/handlers/minutes-check.ts'
import { personInput, PROFILE } from '../support/core.ts'
import { keptFolder } from '../support/temp-folder.ts'
import { MEETING, TwoMeetings } from '../support/two-meetings.ts'

/** Another implementation than the program's. */
function sodiumSha256(text: string): string {
  const digest = Buffer.alloc(32)
  sodium.crypto_hash_sha256(digest, Buffer.from(text, 'utf8'))
  return digest.toString('hex')
}

describe('the canonical record', () => {
  it('is that of RFC 8785, section 3.2.2', () => {
    const sample = JSON.parse(String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
      "string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`) as object
    expect(canonicalRecord(sample)).toBe(String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`)
  })

  it('has its fields in the order of RFC 8785, section 3.2.3', () => {
    const sample = { '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter Dalet With Dagesh', '1': 'One', '\ud83d\ude00': 'Emoji: Grinning Face', '\u0080': 'Control', '\u00f6': 'Latin Small Letter O With Diaeresis' }
    expect(Object.values(JSON.parse(canonicalRecord(sample)) as object)).toEqual(['One', 'Carriage Return', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign', 'Emoji: Grinning Face', 'Hebrew Letter Dalet With Dagesh'])
    expect(canonicalRecord(sample).startsWith('{"\\r":')).toBe(true)
  })

  it('takes text that no paper can show: half of a pair', () => {
    expect(canonicalRecord({ text: 'ก\ud83dข' })).toBe('{"text":"ก\ufffdข"}')
  })

  it('is hashed with SHA-256 over previous hash, place and record', () => {
    expect(sodiumSha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad') // FIPS 180-4
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (record, seq) => {
      expect(hashOf({ previousHash: GENESIS, seq, record })).toBe(sodiumSha256(`${GENESIS}\n${seq}\n${record}`))
    }))
  })
})

describe('the chain of adopted minutes', () => {
  let book: TwoMeetings
  /** Codes as printed, by place from 1: four adoptions, then an amendment. */
  const codes: string[] = []

  beforeAll(async () => {
    book = await TwoMeetings.begin(keptFolder())
    const meetings = [book.first, book.second]
    await book.call('meetings.addGuest', { meetingId: book.first, name: 'นายอำเภอ', position: 'แขก' })
    for (const [at, heldOn] of ['2026-07-20', '2026-10-19', '2026-12-14'].entries()) meetings.push(await book.hold({ ...MEETING, number: at + 3, heldOn }))
    for (const [at, adopted] of meetings.slice(0, -1).entries()) codes.push(await book.adopt(at === 1 ? 'แก้คำผิด' : '', meetings[at + 1], adopted))
    const { seal } = await book.call('minutes.amend', { meetingId: book.first, agendaItemId: null, byMeetingId: book.second, resolutionId: null, oldText: 'ก', newText: 'ข', reason: '' })
    codes.push(seal.code)
  })
  afterAll(() => book.end())

  /** Looks at the records with something changed behind the program's back, and takes the change back. */
  function tampered<T>(sql: string, look: () => T, ...parameters: unknown[]): T {
    book.db.pragma('foreign_keys = OFF')
    book.db.exec('BEGIN')
    try {
      for (const one of sql.split(';').filter((part) => part.trim() !== '')) {
        const statement = book.db.prepare(one)
        statement.run(...parameters.slice(0, (one.match(/\?/g) ?? []).length))
      }
      return look()
    } finally {
      book.db.exec('ROLLBACK')
    }
  }
  const verify = () => verifyFingerprints(book.db)

  it('is whole where nothing was done to it, and every code belongs', () => {
    expect(verify()).toMatchObject({ ok: true, length: 5, brokenAt: null, differing: [], without: 0 })
    expect(codes.map((code) => checkCode(book.db, code).state)).toEqual(Array.from({ length: 5 }, () => 'belongs'))
    expect(codes.map((code) => readCode(code)?.seq)).toEqual([1, 2, 3, 4, 5])
    expect(checkCode(book.db, codes[0] ?? '')).toMatchObject({ subject: 'adoption', meeting: { id: book.first, number: 1 }, adoptedOn: '2026-04-20', amendedSince: 1 })
  })

  it('finds an edited link, at its place', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5 }), fc.constantFrom('record', 'hash', 'previous_hash'), fc.nat(60), (seq, column, at) => {
      const edit = `UPDATE fingerprints SET ${column} = substr(${column}, 1, ${at}) || CASE substr(${column}, ${at + 1}, 1) WHEN '7' THEN '8' ELSE '7' END || substr(${column}, ${at + 2}) WHERE seq = ${seq}`
      expect(tampered(edit, verify)).toMatchObject({ ok: false, brokenAt: seq })
      if (column !== 'hash') expect(tampered(edit, () => checkCode(book.db, codes[seq - 1] ?? '').state)).toBe('altered')
      else if (at < 25) expect(tampered(edit, () => checkCode(book.db, codes[seq - 1] ?? '').state)).toBe('otherCode')
    }))
  })

  it('finds a deleted link, also where the gap was closed', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5 }), (seq) => {
      expect(tampered(`DELETE FROM fingerprints WHERE seq = ${seq}`, verify)).toMatchObject({ ok: false, brokenAt: seq })
      expect(tampered(`DELETE FROM fingerprints WHERE seq = ${seq}; UPDATE fingerprints SET seq = -seq WHERE seq > ${seq}; UPDATE fingerprints SET seq = -seq - 1 WHERE seq < 0`, verify).ok).toBe(false)
    }))
  })

  it('finds an inserted link, at its place', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5 }), (seq) => {
      expect(tampered(`UPDATE fingerprints SET seq = -seq WHERE seq > ${seq}; UPDATE fingerprints SET seq = 1 - seq WHERE seq < 0;
        INSERT INTO fingerprints SELECT 'x', 1, created_at, updated_at, ${seq + 1}, subject, subject_id, meeting_id, record, previous_hash, 'x' FROM fingerprints WHERE seq = ${seq}`, verify))
        .toMatchObject({ ok: false, brokenAt: seq + 1 })
    }))
  })

  it('finds reordered links, at the first of them', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 2 }), ([a = 1, b = 2]) => {
      expect(tampered(`UPDATE fingerprints SET seq = 99 WHERE seq = ${a}; UPDATE fingerprints SET seq = ${a} WHERE seq = ${b}; UPDATE fingerprints SET seq = ${b} WHERE seq = 99`, verify))
        .toMatchObject({ ok: false, brokenAt: Math.min(a, b) })
    }))
  })

  it('finds a tail that was cut, by what was adopted and by the paper whose place the book does not have', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5 }), (kept) => {
      const cut = `DELETE FROM fingerprints WHERE seq > ${kept - 1}`
      expect(tampered(cut, verify)).toMatchObject({ ok: false, brokenAt: kept, length: kept - 1 })
      // With every trace of it: only the paper knows.
      const without = `${cut}; UPDATE meetings SET state = 'draft' WHERE id NOT IN (SELECT meeting_id FROM fingerprints); DELETE FROM adoptions WHERE id NOT IN (SELECT subject_id FROM fingerprints); DELETE FROM amendments WHERE id NOT IN (SELECT subject_id FROM fingerprints)`
      expect(tampered(without, verify)).toMatchObject({ ok: true, length: kept - 1 })
      expect(tampered(without, () => checkCode(book.db, codes.at(-1) ?? ''))).toMatchObject({ state: 'later', seq: 5, headSeq: kept - 1 })
    }))
  })

  it.each([
    ['meetings', `UPDATE meetings SET place = 'ที่อื่น' WHERE id = ?`, { part: 'facts', field: 'place', before: 'ศาลาประชาคม', after: 'ที่อื่น' }],
    ['the beginning', `UPDATE meetings SET begun_at = '09:45' WHERE id = ?`, { part: 'facts', field: 'begunAt', before: null, after: '09:45' }],
    ['a mark of attendance', `UPDATE attendance SET status = 'present' WHERE meeting_id = ? AND status = 'leave'`, { part: 'people', field: 'status', which: 'นางมาลี ใจดี', before: 'leave', after: 'present' }],
    ['a name on the roll', `UPDATE meeting_roll SET name = 'นายอื่น' WHERE meeting_id = ? AND position = 1`, { part: 'people', field: '', which: 'นายอื่น', before: null, after: 'นายอื่น' }],
    ['a guest', `DELETE FROM guests WHERE meeting_id = ?`, { part: 'guests', field: '', which: 'นายอำเภอ', before: 'นายอำเภอ', after: null }],
    ['a title', `UPDATE agenda_items SET title = 'อื่น' WHERE meeting_id = ? AND position = 5`, { part: 'agenda', field: 'title', which: '5 เรื่องเสนอเพื่อพิจารณา', after: 'อื่น' }],
    ['a text', `UPDATE agenda_items SET body = replace(body, 'ฝาย', 'ถนน') WHERE meeting_id = ?`, { part: 'agenda', field: 'body', before: 'ที่ประชุมอภิปรายเรื่องฝายในครั้งที่ 1', after: 'ที่ประชุมอภิปรายเรื่องถนนในครั้งที่ 1' }],
    ['a resolution', `UPDATE resolutions SET text = 'ให้รื้อฝาย' WHERE meeting_id = ?`, { part: 'resolutions', field: 'text', which: '1/2569', before: 'ให้ซ่อมฝาย', after: 'ให้รื้อฝาย' }],
    ['a verb', `UPDATE resolutions SET verb = 'disagree' WHERE meeting_id = ?`, { part: 'resolutions', field: 'verb', before: 'agree', after: 'disagree' }],
    ['a count', `UPDATE resolutions SET present_count = 3 WHERE meeting_id = ?`, { part: 'resolutions', field: 'presentCount', before: '2', after: '3' }],
    ['a removed resolution', `UPDATE resolutions SET deleted_at = updated_at WHERE meeting_id = ?`, { part: 'resolutions', field: '', which: '1/2569', after: null }],
    ['corrections', `UPDATE adoptions SET corrections = 'อื่น' WHERE meeting_id = ?`, { part: 'facts', field: 'corrections', before: null, after: 'อื่น' }],
    ['a coming', `INSERT INTO movements SELECT 'x', 1, created_at, updated_at, NULL, meeting_id, person_id, 'arrived', '10:00' FROM meeting_roll WHERE meeting_id = ? AND position = 1`, { part: 'people', field: 'movements', before: null, after: '10:00 arrived' }],
  ])('finds changed records and says what: %s', (_name, sql, difference) => {
    expect(tampered(sql, verify, book.first)).toMatchObject({ ok: false, brokenAt: null, differing: [1] })
    const { state, differences } = tampered(sql, () => checkCode(book.db, codes[0] ?? ''), book.first)
    expect(state).toBe('differs')
    expect(differences).toContainEqual(expect.objectContaining(difference))
  })

  it('finds a changed amendment', () => {
    const { state, differences } = tampered(`UPDATE amendments SET new_text = 'ค'`, () => checkCode(book.db, codes[4] ?? ''))
    expect(state).toBe('differs')
    expect(differences).toEqual([{ part: 'amendment', field: 'newText', which: '', before: 'ข', after: 'ค' }])
  })

  it('tells a code of its own from one that it never gave', () => {
    const [, ...groups] = (codes[0] ?? '').split('-')
    expect(checkCode(book.db, groups.join('')).state).toBe('belongs')
    expect(checkCode(book.db, ['2', ...groups].join('-'))).toMatchObject({ state: 'otherCode', meeting: { id: book.second } })
    expect(checkCode(book.db, ['9', ...groups].join('-'))).toMatchObject({ state: 'later', headSeq: 5 })
    expect(checkCode(book.db, 'ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ').state).toBe('unknown')
    expect(checkCode(book.db, 'ที่ประชุม').state).toBe('unreadable')
  })

  it('is not changed by a name written otherwise, a merge, an erasure, another name of the council or other rules', async () => {
    const person = (await book.call('members.get', { id: book.personIds[1] ?? '' })).person
    await book.call('members.savePerson', { id: person.id, revision: person.revision, person: { ...personInput('สมศรี', 'ใจดีมาก') } })
    const double = await book.call('members.add', { person: personInput('มาลี', 'ใจดี'), membership: { capacity: 'delegate', organisationId: null, startedOn: '2027-01-01', dueEndOn: null }, post: null })
    const kept = (await book.call('members.get', { id: double.id })).person
    const merged = (await book.call('members.get', { id: book.personIds[2] ?? '' })).person
    const terms = (await book.call('members.get', { id: merged.id })).memberships.map(({ id }) => id)
    await book.call('merges.merge', { keptId: kept.id, mergedId: merged.id, keptRevision: kept.revision, mergedRevision: merged.revision, fromMerged: [], leaveOut: { memberships: terms, posts: [] } })
    const profile = await book.call('councils.profile', {})
    await book.call('councils.saveProfile', { ...PROFILE, name: 'สภาองค์กรชุมชนตำบลใหม่', revision: profile.revision })
    const settings = await book.call('settings.get', {})
    await book.call('settings.save', { revision: settings.revision, checkedOn: settings.checkedOn, values: { ...settings.values, quorumNumerator: 2, quorumDenominator: 3, substituteCounts: true } })
    expect(verify()).toMatchObject({ ok: true, length: 5 })

    book.test.clock.set('2027-06-01T03:00:00.000Z')
    const { memberships: [term] } = await book.call('members.get', { id: book.personIds[0] ?? '' })
    await book.call('members.endMembership', { id: term?.id ?? '', revision: term?.revision ?? 0, endedOn: '2027-01-31', endReason: '' })
    const leaver = (await book.call('members.get', { id: book.personIds[0] ?? '' })).person
    await book.call('privacy.erase', { jobId: randomUUID(), id: leaver.id, revision: leaver.revision, typedName: 'สมชาย ใจดี' })
    expect(verify()).toMatchObject({ ok: true, length: 5 })
  })
})
