import type { Attachment } from '../../../electron/contract/files.ts'
import { call } from '../../api/client.ts'
import { likenessOf } from './shrink-photo.ts'

/** Pictures that the window draws itself. Nothing else is opened in it: a file from outside may hold a script. */
const PICTURES = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/bmp'])
/** In a list; in dots, twice what is shown: sharp on a screen with fine dots. */
const IN_LIST = 96
/** Side by side with others, to be looked at. */
export const SIDE_BY_SIDE = 640
/** A file over this is not read for a likeness of it. */
const MOST_BYTES = 30 * 1024 * 1024
/** So many originals are in memory at a time, however long the list. */
const AT_ONCE = 2

export const isPicture = ({ mediaType }: Attachment): boolean => PICTURES.has(mediaType)

export const hasLikeness = (attachment: Attachment): boolean => isPicture(attachment) && attachment.size <= MOST_BYTES

let running = 0
const waiting: (() => void)[] = []

/**
 * A small likeness of a kept picture, made from its content in memory; never written to disk.
 * @param signal aborted when it is no longer wanted: one still waiting is then not read
 * @returns null when it cannot be drawn
 */
export async function readLikeness({ id, mediaType }: Attachment, signal: AbortSignal, longest = IN_LIST): Promise<Blob | null> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  else running += 1
  try {
    signal.throwIfAborted()
    const { bytes } = await call('files.read', { id })
    return await likenessOf(new Blob([new Uint8Array(bytes)], { type: mediaType }), longest)
  } finally {
    // The place goes to the next in line, or is free.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
