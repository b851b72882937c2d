import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, settingsValues, STATUTORY } from '../../electron/contract/settings.ts'
import { checkRules, NUMBER_KEYS, RANGES, rulesValues, STATUTORY_KEYS, toSettings, withNumber } from '../../src/features/settings/rules-form.ts'
import { en } from '../../src/i18n/en/index.ts'
import { th } from '../../src/i18n/th/index.ts'

const before = rulesValues({ values: DEFAULT_SETTINGS, checkedOn: { termYears: '2026-01-05' }, revision: 1 })

describe('rules and numbers', () => {
  test('every setting is on the page, and comes back as it was', () => {
    expect([...NUMBER_KEYS, ...Object.keys(before.switches), ...Object.keys(before.choices)].sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort())
    expect(toSettings(before)).toEqual({ values: DEFAULT_SETTINGS, checkedOn: { termYears: '2026-01-05' } })
  })
  test.each(NUMBER_KEYS)('%s is held to the bounds of the contract', (key) => {
    const accepts = (number: number) => settingsValues.shape[key].safeParse(number).success
    const [min, max] = RANGES[key]
    expect([accepts(min - 1), accepts(min), accepts(max), accepts(max + 1)]).toEqual([false, true, true, false])
  })
  test.each(STATUTORY_KEYS)('the statutory number %s is a labelled setting in both languages', (key) => {
    for (const { settings } of [th, en]) expect(settings.rules[key].title.length).toBeGreaterThan(3)
    expect(STATUTORY[key].keys.length).toBeGreaterThan(0)
  })
  test('takes Thai digits, refuses words, nothing and figures out of bounds', () => {
    const typed = (text: string) => checkRules(withNumber(before, before, 'termYears', text)).map(({ key }) => key)
    expect(['๕', ' 5 '].map(typed)).toEqual([[], []])
    expect(['', 'ห้า', '4.5', '-1', '21'].map(typed)).toEqual(Array(5).fill(['termYears']))
  })
  test('a quorum of more than all members is refused', () => {
    expect(checkRules(withNumber(before, before, 'quorumNumerator', '3')).map(({ problem }) => problem)).toEqual(['quorumOverOne'])
  })
  test('the mark "checked with the law" goes with the number it was set for, and comes back with it', () => {
    const changed = withNumber(before, before, 'termYears', '5')
    expect(toSettings(changed).checkedOn).toEqual({})
    expect(toSettings(withNumber(changed, before, 'termYears', '๔')).checkedOn).toEqual({ termYears: '2026-01-05' })
    expect(toSettings(withNumber(before, before, 'meetingsPerYear', '6')).checkedOn).toEqual({ termYears: '2026-01-05' })
  })
})
