import { describe, expect, test } from 'vitest'
import { contract } from '../../../electron/contract/index.ts'
import { DEFAULT_SETTINGS, STATUTORY } from '../../../electron/contract/settings.ts'
import { changesOf, plainText } from '../../../src/components/history/changes.ts'
import { th } from '../../../src/i18n/th/index.ts'

describe('an entry of the log', () => {
  test('names only what changed, and no fingerprints or names of other records', () => {
    const changes = changesOf({ before: { givenName: 'สมชาย', note: '' }, after: { givenName: 'สมหมาย', note: '' } })
    expect(changes).toEqual([{ field: 'givenName', before: 'สมชาย', after: 'สมหมาย' }])
    expect(changesOf({ before: null, after: { personId: 'x', contentSha256: 'y', organisationId: null, startedOn: '2025-08-17' } }).map(({ field }) => field)).toEqual(['startedOn'])
  })
  test('tells that a national ID was looked at', () => {
    expect(changesOf({ before: null, after: { nationalId: 'shown' } }).map(({ field }) => field)).toEqual(['nationalId'])
  })
  test('reads settings apart: one line for the one number that changed', () => {
    const before = { values: DEFAULT_SETTINGS, checkedOn: {} }
    const after = { values: { ...DEFAULT_SETTINGS, termYears: 5 }, checkedOn: { quorum: '2026-02-10' } }
    expect(changesOf({ before, after }).map(({ field }) => field).sort()).toEqual(['checkedQuorum', 'termYears'])
  })
  test('shows minutes as their words', () => {
    const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
    expect(plainText({ type: 'doc', content: [text('หนึ่ง'), text('สอง')] }).split(/\s+/).filter(Boolean)).toEqual(['หนึ่ง', 'สอง'])
  })
})

describe('the log in words', () => {
  const commands = Object.entries(contract).filter(([, { kind }]) => kind === 'command').map(([name]) => name)
  test.each(commands)('%s has a sentence', (name) => {
    const [noun = '', verb = ''] = name.split('.')
    expect((th.audit.commands as Record<string, Record<string, string>>)[noun]?.[verb]).toMatch(/[\u0E00-\u0E7F]/)
  })
  test.each([...Object.keys(DEFAULT_SETTINGS), ...Object.keys(STATUTORY).map((key) => `checked${key.charAt(0).toUpperCase()}${key.slice(1)}`)])(
    'the setting %s has a name',
    (field) => expect(Object.keys(th.audit.fields)).toContain(field),
  )
})
