import { toArabicDigits } from './thai-digits.ts'

/** "1, 3, ๕-๗ และ 9" as numbers in order, each once; null when it is something else. */
export function readMoos(text: string): number[] | null {
  const parts = toArabicDigits(text).replace(/และ|หมู่ที่|หมู่|ม\./g, ' ').replace(/\s*[-–—]\s*/g, '-').split(/[\s,;/]+/).filter(Boolean)
  const found = new Set<number>()
  for (const part of parts) {
    const match = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(part)
    const [from, to] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])]
    if (match === null || from < 1 || to < from) return null
    for (let moo = from; moo <= to; moo += 1) found.add(moo)
  }
  return [...found].sort((a, b) => a - b)
}
