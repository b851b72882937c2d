import { expect, test } from 'vitest'
import { collectLicences } from '../../tools/licences.mjs'

const all = collectLicences()

test('names the program, what it is built on, what is compiled in, and both fonts', () => {
  const names = all.map(({ name }) => name)
  expect(names[0]).toBe('samut-sapha')
  expect(names).toEqual(expect.arrayContaining(['react', '@mantine/core', 'electron', 'better-sqlite3-multiple-ciphers', 'SQLite', 'SQLite3 Multiple Ciphers', 'libsodium', 'Compact ICC Profiles (sRGB)', 'fonts/sarabun', '@fontsource/ibm-plex-sans-thai-looped']))
})

test('names no package twice', () => {
  const keys = all.map(({ name, version }) => `${name}@${version}`)
  expect(new Set(keys).size).toBe(keys.length)
})

test('every bundled work may be handed on under the project\'s own licence', () => {
  const free = /^\(?(MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|OFL-1\.1|BlueOak-1\.0\.0|Unlicense|blessing|CC0-1\.0)( (AND|OR) .+)?\)?$/
  expect(all.filter(({ licence }) => !free.test(licence)).map(({ name, licence }) => `${name}: ${licence}`)).toEqual([])
})
