import type { Redrawing } from '../../documents/printer.ts'

/** Dots, four bytes each: blue, green, red and how solid, the colours already weakened by that. */
export interface Bitmap {
  width: number
  height: number
  dots: Uint8Array
}

/** Where the dot of the upright picture lies in one of `width` x `height` that was stored turned or mirrored (EXIF orientation 1 to 8). */
const SOURCES: Record<number, (x: number, y: number, right: number, bottom: number) => [number, number]> = {
  1: (x, y) => [x, y],
  2: (x, y, right) => [right - x, y],
  3: (x, y, right, bottom) => [right - x, bottom - y],
  4: (x, y, _right, bottom) => [x, bottom - y],
  5: (x, y) => [y, x],
  6: (x, y, _right, bottom) => [y, bottom - x],
  7: (x, y, right, bottom) => [right - y, bottom - x],
  8: (x, y, right) => [right - y, x],
}

/** The picture as it is seen, on white paper. */
export function upright({ width, height, dots }: Bitmap, orientation: Redrawing['orientation']): Bitmap {
  const source = SOURCES[orientation] ?? SOURCES[1]!
  const lies = orientation >= 5 && orientation <= 8
  const turned = { width: lies ? height : width, height: lies ? width : height, dots: new Uint8Array(dots.length) }
  for (let y = 0, to = 0; y < turned.height; y += 1) {
    for (let x = 0; x < turned.width; x += 1, to += 4) {
      const [fromX, fromY] = source(x, y, width - 1, height - 1)
      const from = (fromY * width + fromX) * 4
      const white = 255 - (dots[from + 3] ?? 255)
      for (let part = 0; part < 3; part += 1) turned.dots[to + part] = (dots[from + part] ?? 0) + white
      turned.dots[to + 3] = 255
    }
  }
  return turned
}
