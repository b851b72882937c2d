import { AlignmentType, convertMillimetersToTwip, LevelFormat, type ILevelsOptions } from 'docx'
import type { DocxContext, Look } from './context.ts'

/** Marks of lists. Word keeps them apart from the lists themselves, each under a name of its own. */

export const BULLETS = 'bullets'
/** As deep as the editor lets lists go, and some more. */
const LEVELS = 5

/** Announces an ordered list, so that it counts by itself. @returns its name */
export function orderedList({ lists }: DocxContext, start: number): string {
  const reference = `ordered-${lists.length + 1}`
  lists.push({ reference, start })
  return reference
}

export function numbering({ lists, document, look }: DocxContext): { reference: string; levels: ILevelsOptions[] }[] {
  const numbers = document.digits === 'thai' ? LevelFormat.THAI_NUMBERS : LevelFormat.DECIMAL
  return [
    { reference: BULLETS, levels: levels(LevelFormat.BULLET, () => '•', 1, look) },
    ...lists.map(({ reference, start }) => ({ reference, levels: levels(numbers, (level) => `%${level + 1}.`, start, look) })),
  ]
}

function levels(format: NonNullable<ILevelsOptions['format']>, mark: (level: number) => string, start: number, { run }: Look): ILevelsOptions[] {
  return Array.from({ length: LEVELS }, (_, level) => ({
    level,
    format,
    text: mark(level),
    start: level === 0 ? start : 1,
    alignment: AlignmentType.START,
    style: { run, paragraph: { indent: { left: convertMillimetersToTwip(32.5 + level * 10), hanging: convertMillimetersToTwip(7.5) } } },
  }))
}
