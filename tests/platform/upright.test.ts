import { expect, it } from 'vitest'
import { upright } from '../../electron/platform/electron/upright.ts'

/** ABC over DEF as a camera stores it for each EXIF orientation. */
const STORED: Record<number, readonly string[]> = {
  1: ['ABC', 'DEF'], 2: ['CBA', 'FED'], 3: ['FED', 'CBA'], 4: ['DEF', 'ABC'], 5: ['AD', 'BE', 'CF'], 6: ['CF', 'BE', 'AD'], 7: ['FC', 'EB', 'DA'], 8: ['DA', 'EB', 'FC'],
}

const bitmapOf = (rows: readonly string[]) => ({
  width: rows[0]?.length ?? 0, height: rows.length, dots: Uint8Array.from([...rows.join('')].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 255])),
})
const rowsOf = ({ width, height, dots }: ReturnType<typeof upright>): string[] =>
  Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => String.fromCharCode(dots[(y * width + x) * 4] ?? 0)).join(''))

it('a picture that was stored turned or mirrored is drawn as it is seen', () => {
  for (const [orientation, rows] of Object.entries(STORED)) expect([orientation, rowsOf(upright(bitmapOf(rows), Number(orientation)))]).toEqual([orientation, ['ABC', 'DEF']])
})

it('what is seen through lies on white', () => {
  expect([...upright({ width: 2, height: 1, dots: Uint8Array.from([0, 0, 0, 0, 50, 60, 70, 100]) }, 1).dots]).toEqual([255, 255, 255, 255, 205, 215, 225, 255])
})
