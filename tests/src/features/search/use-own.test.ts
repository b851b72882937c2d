import { expect, it } from 'vitest'
import { isWorthKeeping } from '../../../../src/features/search/use-own.ts'

it.each(['ป่าชายเลน', '2569', 'ก', 'a', '-ลอย ป่า', '0812345678'])('“%s” is kept among the recent searches', (text) => expect(isWorthKeeping(text)).toBe(true))

/** Signs ask nothing; a national ID is not to stand in a list. */
it.each(['"', '--', '😀', '1234567890121', '1-2345-67890-12-1', '๑๒๓๔๕๖๗๘๙๐๑๒๑'])('“%s” is not', (text) => expect(isWorthKeeping(text)).toBe(false))
