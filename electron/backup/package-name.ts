import { PACKAGE_EXTENSION } from './format.ts'

/**
 * File systems take 255 bytes (Linux) or 255 characters (Windows, sticks); a Thai letter is three bytes. The rest
 * is for the date, a number, the extension and the '.part' of a package being written.
 */
const MAX_NAME_BYTES = 180

/**
 * The file name of a package: council, local date and time. Nothing in it is refused by Windows, Linux or a stick.
 * @param number from 2 on when a package of this minute is there already; sorted after it
 */
export function packageFileName(councilName: string, at: Date, number = 1): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const stamp = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}`
  return `${packageNameStart(councilName)}${stamp}${number > 1 ? `_${two(number)}` : ''}${PACKAGE_EXTENSION}`
}

/** What the names of all packages with that title begin with. */
export const packageNameStart = (councilName: string): string => `${safeName(councilName)}-`

function safeName(name: string): string {
  const clean = name
    .normalize('NFC')
    // Control and direction marks, what Windows forbids, and blanks.
    .replace(/[\p{C}\p{Z}\\/:*?"<>|]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
  return cutAtGrapheme(clean, MAX_NAME_BYTES) || 'council'
}

/** Cuts between two characters as a reader sees them: never a tone mark off its letter. */
function cutAtGrapheme(text: string, maxBytes: number): string {
  let kept = ''
  for (const { segment } of new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(text)) {
    if (Buffer.byteLength(kept + segment) > maxBytes) break
    kept += segment
  }
  return kept
}
