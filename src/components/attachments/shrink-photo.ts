/**
 * Photos made smaller in the window. The picture is drawn anew, so nothing of the file but its dots goes along: where it
 * was taken (GPS), when, with which camera and the small preview inside (EXIF, XMP, IPTC) are all gone.
 */

/** Dots along the longer side: enough for a full page at 150 dots an inch. */
export const PHOTO_LONGEST = 1600
const JPEG_QUALITY = 0.85
/** What the window holds of one picture while it is drawn: 100 million dots are 400 MB. */
const MOST_DOTS = 100_000_000
const DRAWN_AS_STILL = new Set(['image/jpeg', 'image/png', 'image/webp'])
/** Far enough to find out whether a picture moves: both formats say so before the first picture. */
const HEAD_BYTES = 4096

export interface PhotoSize {
  /** In dots, as the picture is seen: turned the way its EXIF orientation says. */
  width: number
  height: number
}

export interface ShrunkPhoto extends PhotoSize {
  /** PNG where the picture is transparent in places, else JPEG; its `type` says which. May be larger than what came in. */
  blob: Blob
}

/** How large a photo is, read from its head alone. @returns null for what is no still JPEG, PNG or WebP that can be drawn here */
export async function measurePhoto(photo: Blob): Promise<PhotoSize | null> {
  return DRAWN_AS_STILL.has(photo.type) && !(await moves(photo)) ? await sizeOf(photo) : null
}

/**
 * Draws a photo anew, upright, at most `longest` dots along its longer side; a smaller one keeps its size.
 * @param photo JPEG, PNG or WebP, named so by its `type`
 * @returns null when it cannot be drawn here: damaged, moving, over 100 million dots, or of another kind
 */
export async function shrinkPhoto(photo: Blob, longest = PHOTO_LONGEST): Promise<ShrunkPhoto | null> {
  const size = await measurePhoto(photo)
  return size === null ? null : await draw(photo, fitWithin(size, longest))
}

/** A small likeness of any picture that the window can draw; of a moving one, its first picture. @returns null for others */
export async function likenessOf(picture: Blob, longest: number): Promise<Blob | null> {
  const size = await sizeOf(picture)
  return size === null ? null : ((await draw(picture, fitWithin(size, longest)))?.blob ?? null)
}

async function sizeOf(photo: Blob): Promise<PhotoSize | null> {
  const address = URL.createObjectURL(photo)
  try {
    const picture = new Image()
    await new Promise((resolve, reject) => {
      picture.onload = resolve
      picture.onerror = reject
      picture.src = address
    })
    const { naturalWidth: width, naturalHeight: height } = picture
    return width > 0 && width * height <= MOST_DOTS ? { width, height } : null
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}

async function draw(photo: Blob, { width, height }: PhotoSize): Promise<ShrunkPhoto | null> {
  const whole = await createImageBitmap(photo, { imageOrientation: 'from-image' }).catch(() => null)
  if (whole === null) return null
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (pen === null) return null
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(whole, 0, 0, width, height)
  whole.close()
  // Whatever it is called: a PNG under the name of a JPEG is drawn too.
  const seeThrough = hasSeeThroughDots(pen.getImageData(0, 0, width, height).data)
  const blob = await canvas.convertToBlob(seeThrough ? { type: 'image/png' } : { type: 'image/jpeg', quality: JPEG_QUALITY })
  return { blob, width, height }
}

/** The same shape, its longer side at most `longest` dots; nothing is made larger. */
export function fitWithin({ width, height }: PhotoSize, longest: number): PhotoSize {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** @param dots four bytes each: red, green, blue, and how solid */
export function hasSeeThroughDots(dots: Uint8ClampedArray): boolean {
  for (let at = 3; at < dots.length; at += 4) if (dots[at] !== 255) return true
  return false
}

/** Several pictures in one file, of which a canvas takes the first alone. */
async function moves(photo: Blob): Promise<boolean> {
  if (photo.type === 'image/jpeg') return false
  const head = new TextDecoder('latin1').decode(await photo.slice(0, HEAD_BYTES).arrayBuffer().catch(() => new ArrayBuffer(0)))
  // PNG (third edition): the chunk acTL stands before the first IDAT. WebP: bit 1 of the flags of a VP8X chunk.
  return photo.type === 'image/png'
    ? (head.split('IDAT')[0] ?? '').includes('acTL')
    : head.slice(12, 16) === 'VP8X' && (head.charCodeAt(20) & 0x02) !== 0
}
