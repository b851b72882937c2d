import { JPG } from 'image-size/types/jpg'
import { PNG } from 'image-size/types/png'
import type { Block, DocumentModel, Image, ImageFile } from './model.ts'

/** The pictures of a text, put into the document that names them. */

const SHARES: Record<Image['share'], number> = { third: 1 / 3, half: 1 / 2, full: 1 }
/** An upright picture as wide as the text would be higher than a page. */
const HIGHEST_CM = 20
/** What is left free between two that stand side by side. */
const GALLERY_GAP_CM = 0.4
const A4_CM = { width: 21, height: 29.7 }
const KINDS = [['jpg', JPG], ['png', PNG]] as const

/**
 * @param read the bytes of a picture by the SHA-256 of its content; null where it cannot be had
 * @returns the same document with every picture that is a JPEG or PNG in place, in the size it prints in
 */
export async function withImages(document: DocumentModel, read: (contentSha256: string) => Promise<Uint8Array | null>): Promise<DocumentModel> {
  const { page: { landscape, marginsCm: { left, right } }, blocks } = document
  const textWidthCm = (landscape ? A4_CM.height : A4_CM.width) - left - right
  const named = [...new Set(imagesIn(blocks).map(({ contentSha256 }) => contentSha256))]
  if (named.length === 0) return document
  const found = new Map<string, Uint8Array | null>()
  // One after another: a year of photos is not held twice over.
  for (const contentSha256 of named) found.set(contentSha256, await read(contentSha256))
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
function sizeOf(bytes: Uint8Array, { calculate }: (typeof KINDS)[number][1]): { width: number; height: number } | null {
  try {
    const { width, height } = calculate(bytes)
    return width > 0 && height > 0 ? { width, height } : null
  } catch {
    return null
  }
}
