import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withoutWord } from '../../electron/contract/query-pieces.ts'
import { parseQuery } from '../../electron/domain/search-query.ts'

it.each([
  ['ป่า ชายเลน', 'ชายเลน', false, 'ป่า'],
  ['ป่า ป่าชายเลน', 'ป่า', false, 'ป่าชายเลน'],
  ['ป่าชายเลน ป่า', 'ป่า', false, 'ป่าชายเลน'],
  ['ลอย "ป่า ชายเลน" เรือ', 'ป่า ชายเลน', false, 'ลอย เรือ'],
  ['ลอย “ป่า ชายเลน”', 'ป่า ชายเลน', false, 'ลอย'],
  ['ลอย "ป่า ชายเลน', 'ป่า ชายเลน', false, 'ลอย'],
  ['ป่า -ลอย', 'ลอย', true, 'ป่า'],
  ['ลอย ป่า -ลอย', 'ลอย', true, 'ลอย ป่า'],
  ['-ลอย ป่า ลอย', 'ลอย', false, '-ลอย ป่า'],
  ['ป่า -"ลอย น้ำ"', 'ลอย น้ำ', true, 'ป่า'],
  ['ป่า พ.ศ. 2569', '2569', false, 'ป่า'],
  ['ป่า (งบ)', '(งบ)', false, 'ป่า'],
])('“%s” without “%s”', (text, word, excluded, left) => {
  expect(withoutWord(text, word, excluded)).toBe(left)
})

it('a query without one of its words, as the core names it, asks all the others', () => {
  const word = fc.constantFrom('ป่า', 'ป่าชายเลน', 'งบ', '2569', 'a.b', 'C++', '(ก)', 'ๆ', 'น้ำ')
  const piece = fc.record({ word, quoted: fc.boolean(), minus: fc.boolean() }).map(({ word, quoted, minus }) => `${minus ? '-' : ''}${quoted ? `"${word}"` : word}`)
  fc.assert(fc.property(fc.uniqueArray(piece, { minLength: 2, maxLength: 5, selector: (one) => one.replace(/["]/g, '') }), (pieces) => {
    const text = pieces.join(' ')
    const { all, none } = parseQuery(text)
    for (const term of all) expect(parseQuery(withoutWord(text, term.typed, false))).toEqual({ all: all.filter((one) => one !== term), none })
    for (const term of none) expect(parseQuery(withoutWord(text, term.typed, true))).toEqual({ all, none: none.filter((one) => one !== term) })
  }))
})
