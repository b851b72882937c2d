import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPerson, EMPTY_PERSON, personDoubts, personValues, toPersonInput } from '../../../src/features/members/person-form.ts'
import { checkPost, checkTerm, dueEndPreview, EMPTY_POST, EMPTY_TERM, termValues, toMembershipInput, toPostInput } from '../../../src/features/members/term-form.ts'

const TODAY = '2026-02-10'
const RULES = { termYears: 4, byElectionRemainder: true }
const filled = { ...EMPTY_PERSON, givenName: 'สมชาย' }
const problems = (change: Partial<typeof EMPTY_PERSON>) => checkPerson({ ...filled, ...change }, TODAY).map(({ problem }) => problem)

describe('the form of a person', () => {
  test('needs a name and nothing else', () => {
    expect(checkPerson(EMPTY_PERSON, TODAY).map(({ field }) => field)).toEqual(['givenName'])
    expect(problems({})).toEqual([])
  })
  test.each([
    ['1-2345-67890-12-1', []],
    ['๑๒๓๔๕๖๗๘๙๐๑๒๑', []],
    ['1-2345-67890-12-2', ['idChecksum']],
    ['12345', ['idLength']],
    ['สิบสาม', ['idUnreadable']],
    ['', []],
  ])('takes the national ID %s with %j', (nationalId, expected) => expect(problems({ nationalId })).toEqual(expected))
  test('takes a moo from 1 to 99 in either digits', () => {
    expect(problems({ moo: '๑๒' })).toEqual([])
    expect(toPersonInput({ ...filled, moo: '๑๒' }).moo).toBe(12)
    expect(['0', '100', '3/1'].flatMap((moo) => problems({ moo }))).toEqual(['moo', 'moo', 'moo'])
  })
  test('refuses a birth after today', () => expect(problems({ bornOn: '2026-02-11' })).toEqual(['bornInFuture']))
  test('asks about IDs of people without Thai nationality and about ages under 18, and lets them pass', () => {
    expect(personDoubts({ ...filled, nationalId: '6-8707-71559-63-3', bornOn: '2008-08-18' }, '2026-08-17')).toEqual(['nonCitizen', 'under18'])
    expect(personDoubts({ ...filled, bornOn: '2008-08-17' }, '2026-08-17')).toEqual([])
  })
  test('keeps the number on record unless another is typed, and takes it off when emptied', () => {
    const onRecord = personValues({ ...toPersonInput(filled), nationalId: 'x-xxxx-xxxxx-12-1', id: '', revision: 1, createdAt: '', updatedAt: '', erasedAt: null })
    expect('nationalId' in toPersonInput(onRecord)).toBe(false)
    expect(toPersonInput({ ...onRecord, nationalId: '' }).nationalId).toBe('')
  })
  test('repairs spelling that no eye can tell apart, and keeps telephone digits', () => {
    expect(toPersonInput({ ...filled, givenName: ' น้ํา ', phone: '๐๘๑-๒๓๔-๕๖๗๘' })).toMatchObject({ givenName: 'น้ำ', phone: '0812345678' })
  })
})

describe('the form of a term', () => {
  test.each([['2025-08-17', '2029-08-16'], ['2024-02-29', '2028-02-28'], ['2025-03-01', '2029-02-28']])(
    'from %s shows the last day %s (rule 8)',
    (startedOn, due) => expect(dueEndPreview({ ...EMPTY_TERM, startedOn }, RULES)).toBe(due),
  )
  test('shows nothing before a start is given', () => expect(dueEndPreview(EMPTY_TERM, RULES)).toBeNull())
  test('leaves the counting to the book unless the end is set by hand', () => {
    expect(toMembershipInput({ ...EMPTY_TERM, startedOn: '2025-08-17' }).dueEndOn).toBeNull()
    expect(toMembershipInput({ ...EMPTY_TERM, startedOn: '2025-08-17', ownDueEnd: true, dueEndOn: '2027-01-01' }).dueEndOn).toBe('2027-01-01')
  })
  test('knows a due end that was set by hand when it is opened again', () => {
    const row = { id: '', revision: 1, createdAt: '', updatedAt: '', personId: '', capacity: 'delegate', organisationId: null, electedMeetingId: null, replacesId: null, startedOn: '2025-08-17', endedOn: null, endKind: '', endReason: '', importId: null } as const
    expect(termValues({ ...row, dueEndOn: '2029-08-16' }, RULES).ownDueEnd).toBe(false)
    expect(termValues({ ...row, dueEndOn: '2029-08-17' }, RULES).ownDueEnd).toBe(true)
  })
  test('rule 10: after a by-election shows the rest of the seat’s term, or a full one where the rules say so', () => {
    const values = { ...EMPTY_TERM, startedOn: '2026-03-01', replacesId: 'x' }
    expect(dueEndPreview(values, RULES, '2029-08-16')).toBe('2029-08-16')
    expect(dueEndPreview(values, { ...RULES, byElectionRemainder: false }, '2029-08-16')).toBe('2030-02-28')
    expect(dueEndPreview(values, RULES, '2026-02-28')).toBe('2030-02-28')
  })
  test('refuses a missing start and an end before it', () => {
    expect(checkTerm(EMPTY_TERM).map(({ problem }) => problem)).toEqual(['startedOn'])
    expect(checkTerm({ ...EMPTY_TERM, startedOn: '2025-08-17', ownDueEnd: true, dueEndOn: '2025-08-16' }).map(({ problem }) => problem)).toEqual(['dueBeforeStart'])
  })
  test('an expert speaks for no organisation, whatever was chosen before', () => {
    fc.assert(fc.property(fc.uuid(), (organisationId) => toMembershipInput({ ...EMPTY_TERM, capacity: 'expert', organisationId, startedOn: '2025-08-17' }).organisationId === null))
  })
})

describe('the form of a post', () => {
  test('is left out without a post', () => {
    expect(checkPost(EMPTY_POST)).toEqual([])
    expect(toPostInput(EMPTY_POST)).toBeNull()
  })
  test('wants a name for a post of the council’s own, and dates in order', () => {
    expect(checkPost({ ...EMPTY_POST, post: 'other' }).map(({ problem }) => problem)).toEqual(['postLabel', 'postStartedOn'])
    expect(checkPost({ post: 'chair', label: '', startedOn: '2025-08-17', endedOn: '2025-08-16' }).map(({ problem }) => problem)).toEqual(['endBeforeStart'])
  })
  test('numbers deputies in Arabic digits and gives other officers no label', () => {
    expect(toPostInput({ post: 'vice_chair', label: '๑', startedOn: '2025-08-17', endedOn: null })?.label).toBe('1')
    expect(toPostInput({ post: 'chair', label: '1', startedOn: '2025-08-17', endedOn: null })?.label).toBe('')
  })
})
