import { expect, test } from 'vitest'
import { tellsOf, whomOf } from '../../electron/domain/person-in-text.ts'

const MALI = { givenName: 'มาลี', familyName: 'ใจดี', numbers: ['1234567890121', '081-234 5678', ''] }

test.each([
  'มาลี ใจดี', 'หนี้ของนางมาลีใจดี ปีก่อน', 'มา\u200bลี  ใจดี', '"มาลี"', 'กองทุน ใจดี', 'นางมาลี', '-มาลี', '1-2345-67890-12-1', '๑๒๓๔๕๖๗๘๙๐๑๒๑', 'โทร 0812345678',
])('%s tells of the person', (text) => expect(tellsOf(text, MALI)).toBe(true))

test.each(['กองทุนดอกมาลีวัลย์', 'คนใจดีมีน้ำใจ', 'มาลา ใจดำ', '12345', '0812345', ''])('%s does not', (text) => expect(tellsOf(text, MALI)).toBe(false))

test('a short name of one word is a word of the language within others', () => {
  expect(tellsOf('ดอกไม้', { givenName: 'ไม้', familyName: '', numbers: [] })).toBe(false)
  expect(tellsOf('นายไม้', { givenName: 'ไม้', familyName: '', numbers: [] })).toBe(true)
})

test('a name written in one is known without its title', () => {
  expect(whomOf('นางสาวน้ำผึ้ง ป่าไม้', ['1'])).toEqual({ givenName: 'น้ำผึ้ง', familyName: 'ป่าไม้', numbers: ['1'] })
  expect(whomOf('')).toEqual({ givenName: '', familyName: '', numbers: [] })
})
