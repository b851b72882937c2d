import { JPG } from 'image-size/types/jpg'
import { PNG } from 'image-size/types/png'
import type { Block, DocumentModel, Image, ImageFile } from './model.ts'
import type { Printer } from './printer.ts'

/** The pictures of a text, put into the document that names them. */

const SHARES: Record<Image['share'], number> = { third: 1 / 3, half: 1 / 2, full: 1 }
/** An upright picture as wide as the text would be higher than a page. */
const HIGHEST_CM = 20
/** What is left free between two that stand side by side. */
const GALLERY_GAP_CM = 0.4
const A4_CM = { width: 21, height: 29.7 }
/** As many dots as a photo that was made smaller when it was attached: a page at 150 dots an inch. */
const LONGEST_DOTS = 1600
/** A larger file is drawn anew: twenty of them still make a paper that can be sent. */
const LARGEST_BYTES = 1.5 * 1024 * 1024
const KINDS = [['jpg', JPG], ['png', PNG]] as const

/**
 * @param read the bytes of a picture by the SHA-256 of its content; null where it cannot be had
 * @param redraw makes a large or turned one smaller and upright; what it cannot draw goes in as it is
 * @returns the same document with every picture that is a JPEG or PNG in place, in the size it prints in
 */
export async function withImages(document: DocumentModel, read: (contentSha256: string) => Promise<Uint8Array | null>, redraw?: Printer['redraw']): Promise<DocumentModel> {
  const { page: { landscape, marginsCm: { left, right } }, blocks } = document
  const textWidthCm = (landscape ? A4_CM.height : A4_CM.width) - left - right
  const named = [...new Set(imagesIn(blocks).map(({ contentSha256 }) => contentSha256))]
  if (named.length === 0) return document
  const found = new Map<string, Uint8Array | null>()
  // One after another: a year of photos is not held twice over.
  for (const contentSha256 of named) found.set(contentSha256, await toPrint(await read(contentSha256), redraw))
  const place = (block: Block): Block => {
    if (block.kind === 'image') return { ...block, file: fileOf(found.get(block.contentSha256) ?? null, SHARES[block.share] * textWidthCm) }
    if (block.kind === 'list') return { ...block, items: block.items.map((item) => item.map(place)) }
    if (block.kind === 'gallery') {
      const widestCm = textWidthCm / block.columns - GALLERY_GAP_CM
      const placed = (image: Image): Image => ({ ...image, file: fileOf(found.get(image.contentSha256) ?? null, widestCm, block.highestCm) })
      return { ...block, items: block.items.map(({ image, caption }) => ({ image: placed(image), caption })) }
    }
    return block.kind === 'part' ? { ...block, blocks: block.blocks.map(place) } : block
  }
  return { ...document, blocks: blocks.map(place) }
}

function imagesIn(blocks: readonly Block[]): Image[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'image') return [block]
    if (block.kind === 'list') return block.items.flatMap(imagesIn)
    if (block.kind === 'gallery') return block.items.map(({ image }) => image)
    return block.kind === 'part' ? imagesIn(block.blocks) : []
  })
}

/** A picture that is small and lies as it is seen stays the very file that it is. */
async function toPrint(bytes: Uint8Array | null, redraw: Printer['redraw'] | undefined): Promise<Uint8Array | null> {
  const kind = bytes && KINDS.find(([, { validate }]) => validate(bytes))
  const size = kind ? sizeOf(bytes, kind[1]) : null
  if (!kind || !size || redraw === undefined || (bytes.length <= LARGEST_BYTES && size.orientation === 1)) return bytes
  const [width, height] = size.orientation >= 5 ? [size.height, size.width] : [size.width, size.height]
  const scale = Math.min(1, LONGEST_DOTS / Math.max(width, height))
  const dots = (side: number) => Math.max(1, Math.round(side * scale))
  return (await redraw(bytes, { type: kind[0], width: dots(width), height: dots(height), orientation: size.orientation })) ?? bytes
}

/** Other kinds do not print in both PDF and Word. */
function fileOf(bytes: Uint8Array | null, widestCm: number, highestCm = HIGHEST_CM): ImageFile | null {
  const kind = bytes && KINDS.find(([, { validate }]) => validate(bytes))
  if (!bytes || !kind) return null
  const size = sizeOf(bytes, kind[1])
  if (!size) return null
  const widthCm = Math.min(widestCm, (highestCm * size.width) / size.height)
  return { type: kind[0], bytes, widthCm, heightCm: (widthCm * size.height) / size.width }
}

/** @returns null where its head is damaged */
function sizeOf(bytes: Uint8Array, { calculate }: (typeof KINDS)[number][1]): { width: number; height: number; orientation: number } | null {
  try {
    const { width, height, orientation = 1 } = calculate(bytes)
    return width > 0 && height > 0 ? { width, height, orientation } : null
  } catch {
    return null
  }
}
