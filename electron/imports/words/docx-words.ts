import { readRelations } from '../table/relations.ts'
import { readXml } from '../table/xml.ts'
import type { Zip } from '../table/zip.ts'
import { AppError } from '../../contract/errors.ts'
import type { Words } from './words.ts'

/** The words of a Word file: the text with its tables and boxes, then what stands around it (ECMA-376 part 1, WordprocessingML). */

/** Parts beside the text that hold words of the paper. */
const AROUND = ['header', 'footer', 'footnotes', 'endnotes', 'comments']

/** @throws AppError FILE_DAMAGED, FILE_TOO_LARGE */
export function docxWords(zip: Zip, words: Words): void {
  const document = [...readRelations(zip, '').values()].find(({ kind }) => kind === 'officeDocument')?.part ?? 'word/document.xml'
  const around = [...readRelations(zip, document).values()].filter(({ kind }) => AROUND.includes(kind))
  around.sort((a, b) => AROUND.indexOf(a.kind) - AROUND.indexOf(b.kind))
  for (const part of [document, ...around.map((relation) => relation.part)]) {
    const xml = zip.read(part)
    if (xml === null && part === document) throw new AppError('FILE_DAMAGED', { reason: 'part_missing' })
    if (xml !== null && !words.full) wordsOfPart(xml, words)
  }
}

/** What a tag stands for where text goes on. */
const SIGNS: Record<string, string> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }

function wordsOfPart(xml: Uint8Array, words: Words): void {
  let inText = false
  // The same box once more, for programs that do not know how it is written in the first place.
  let inFallback = 0
  let inRun = 0
  readXml(xml, {
    open(name) {
      if (name === 'Fallback') inFallback += 1
      else if (name === 'r') inRun += 1
      else if (name === 't') inText = inFallback === 0
      // Outside of runs <w:tab> is a stop of the ruler.
      else if (inRun > 0 && inFallback === 0) words.add(SIGNS[name] ?? '')
    },
    text(text) {
      if (inText) words.add(text)
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'r') inRun -= 1
      else if (name === 'Fallback') inFallback -= 1
      else if (name === 'p' && inFallback === 0) words.endLine()
    },
  })
}
