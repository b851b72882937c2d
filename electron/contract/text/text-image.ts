import type { RichTextNode } from '../shapes.ts'

/**
 * Pictures in the text of minutes. A picture is a file kept with the meeting or one of its items, named here by its
 * record and by what it shows: the record never holds the picture itself, and another picture is another text.
 */

/** How much of the text's width a picture takes: 1/3, 1/2, all of it. */
export const IMAGE_SHARES = ['third', 'half', 'full'] as const
export type ImageShare = (typeof IMAGE_SHARES)[number]

/** A type, not an interface: the attributes of a node are a record. */
export type TextImage = {
  attachmentId: string
  /** SHA-256 of the picture's bytes, 64 hexadecimal digits. */
  contentSha256: string
  /** What it shows, for whoever does not see it; may be ''. */
  alt: string
  share: ImageShare
}

export const ALT_LIMIT = 300
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
const SHA256 = /^[\da-f]{64}$/

/** @returns null for what names no file, such as a picture pasted from a web page */
export function readImage(attrs: unknown): TextImage | null {
  if (typeof attrs !== 'object' || attrs === null) return null
  const { attachmentId, contentSha256, alt, share } = attrs as Record<string, unknown>
  if (typeof attachmentId !== 'string' || !UUID.test(attachmentId) || typeof contentSha256 !== 'string' || !SHA256.test(contentSha256)) return null
  const words = typeof alt === 'string' ? Array.from(alt.replace(/\p{Cc}+/gu, ' ')).slice(0, ALT_LIMIT).join('') : ''
  return { attachmentId, contentSha256, alt: words, share: IMAGE_SHARES.find((one) => one === share) ?? 'full' }
}

export const imageNode = (image: TextImage): RichTextNode => ({ type: 'image', attrs: image })

/** In reading order. */
export function imagesOf(node: RichTextNode): TextImage[] {
  if (node.type === 'image') return [readImage(node.attrs)].filter((image) => image !== null)
  return (node.content ?? []).flatMap(imagesOf)
}

/** The same text with other pictures; one for which `change` has none leaves its words as a paragraph. A text without pictures is given back as it is. */
export function changeImages(node: RichTextNode, change: (image: TextImage) => TextImage | null): RichTextNode {
  if (imagesOf(node).length === 0) return node
  if (node.type !== 'image') return { ...node, content: (node.content ?? []).map((child) => changeImages(child, change)) }
  const image = readImage(node.attrs)
  const changed = image && change(image)
  if (changed) return imageNode(changed)
  return image && image.alt !== '' ? { type: 'paragraph', content: [{ type: 'text', text: image.alt }] } : { type: 'paragraph' }
}
