import type { Page } from '@playwright/test'

interface Look {
  width: number
  height: number
  type: 'image/jpeg' | 'image/png'
  /** A hole in the middle that is seen through. */
  hole?: boolean
  /** Every dot of its own colour, which no format makes small. */
  grainy?: boolean
}

/** A picture as a camera or a scanner would have made it: its left half red, the right one speckled. Drawn by the page under test. */
export async function madePicture(page: Page, look: Look): Promise<Buffer> {
  const bytes = await page.evaluate(async ({ width, height, type, hole, grainy }) => {
    const canvas = new OffscreenCanvas(width, height)
    const pen = canvas.getContext('2d')
    if (pen === null) throw new Error('no canvas')
    for (let at = 0; at < 3000; at += 1) {
      pen.fillStyle = `hsl(${(at * 37) % 360} 70% ${(at * 13) % 80}%)`
      pen.fillRect((at * 7919) % width, (at * 6271) % height, width / 30, height / 30)
    }
    pen.fillStyle = 'red'
    pen.fillRect(0, 0, width / 2, height)
    if (grainy === true) {
      const dots = pen.getImageData(0, 0, width, height)
      for (let at = 0; at < dots.data.length; at += 1) if (at % 4 !== 3) dots.data[at] = Math.random() * 256
      pen.putImageData(dots, 0, 0)
    }
    if (hole === true) pen.clearRect(width / 4, height / 4, 100, 100)
    return [...new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.95 })).arrayBuffer())]
  }, look)
  return Buffer.from(bytes)
}

/** How a picture is seen: its size in dots and the dots near three of its corners, each as [red, green, blue, how solid]. */
export async function seen(page: Page, bytes: Uint8Array): Promise<{ width: number; height: number; topLeft: number[]; topRight: number[]; bottomLeft: number[] }> {
  return await page.evaluate(async (list) => {
    const picture = await createImageBitmap(new Blob([new Uint8Array(list)]))
    const { width, height } = picture
    const pen = new OffscreenCanvas(width, height).getContext('2d')
    if (pen === null) throw new Error('no canvas')
    pen.drawImage(picture, 0, 0)
    const dot = (x: number, y: number) => [...pen.getImageData(x, y, 1, 1).data]
    return { width, height, topLeft: dot(5, 5), topRight: dot(width - 5, 5), bottomLeft: dot(5, height - 5) }
  }, [...bytes])
}

export const CAMERA = 'INVENTED CAMERA 9000'

/**
 * Puts in front of a JPEG what a telephone does: an EXIF segment (TIFF, little-endian) with the camera's name, turned
 * by a quarter to the right (orientation 6), and a GPS directory with 7° 53′ north.
 */
export function withPlaceAndCamera(jpeg: Buffer): Buffer {
  const entry = (tag: number, type: number, count: number, value: number) => {
    const bytes = Buffer.alloc(12)
    bytes.writeUInt16LE(tag, 0)
    bytes.writeUInt16LE(type, 2)
    bytes.writeUInt32LE(count, 4)
    bytes.writeUInt32LE(value, 8)
    return bytes
  }
  const directory = (...entries: Buffer[]) => {
    const count = Buffer.alloc(2)
    count.writeUInt16LE(entries.length)
    return Buffer.concat([count, ...entries, Buffer.alloc(4)])
  }
  const [ASCII, SHORT, LONG, RATIONAL] = [2, 3, 4, 5] as const
  const model = Buffer.from(`${CAMERA}\0`)
  const first = 8
  const gps = first + 2 + 3 * 12 + 4
  const modelAt = gps + 2 + 2 * 12 + 4
  const north = Buffer.alloc(24)
  ;[7, 1, 53, 1, 0, 1].forEach((value, at) => north.writeUInt32LE(value, at * 4))
  const tiff = Buffer.concat([
    Buffer.from('II*\0\x08\0\0\0', 'latin1'),
    directory(entry(0x0110, ASCII, model.length, modelAt), entry(0x0112, SHORT, 1, 6), entry(0x8825, LONG, 1, gps)),
    directory(entry(0x0001, ASCII, 2, 'N'.charCodeAt(0)), entry(0x0002, RATIONAL, 3, modelAt + model.length)),
    model,
    north,
  ])
  const head = Buffer.from('\xff\xe1\0\0Exif\0\0', 'latin1')
  head.writeUInt16BE(tiff.length + 8, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, tiff, jpeg.subarray(2)])
}
