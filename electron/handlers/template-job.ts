import { AppError } from '../contract/errors.ts'
import type { TemplatedPaper } from '../contract/letters.ts'
import { templateWord } from '../contract/word-templates.ts'
import { renderIntoTemplate } from '../documents/docx/render-template.ts'
import { readTemplate, type Template } from '../documents/docx/template.ts'
import { samplePaper } from '../documents/sample-paper.ts'
import { openZip } from '../imports/table/zip.ts'

/** Whether a file of the council can be the form of a paper: looked at beside the main thread. */

/** A letterhead's pictures are packed already; what unpacks to more is no letterhead. */
const MOST_UNPACKED_BYTES = 60 * 1024 * 1024
/** ECMA-376 part 1, 11.3.10. A template of Word (.dotx) and a file with macros say something else, and so would every paper made of them. */
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

export interface CheckInput {
  bytes: Uint8Array
  paper: TemplatedPaper
}

/**
 * @returns words in braces that the program does not know
 * @throws AppError TEMPLATE_NOT_WORD, TEMPLATE_WITH_MACROS, TEMPLATE_DAMAGED, TEMPLATE_WITHOUT_TEXT, TEMPLATE_TEXT_BESIDE, TEMPLATE_WITHOUT_DRAFT
 */
export async function checkTemplate({ bytes, paper }: CheckInput): Promise<string[]> {
  requireWord(bytes)
  const { place, draftOnEveryPage, unknown } = await read(bytes)
  const text = templateWord('text')
  if (place === 'missing') throw new AppError('TEMPLATE_WITHOUT_TEXT', { text })
  if (place === 'beside') throw new AppError('TEMPLATE_TEXT_BESIDE', { text })
  if (paper === 'minutes' && !draftOnEveryPage) throw new AppError('TEMPLATE_WITHOUT_DRAFT', { draft: templateWord('draft') })
  return unknown
}

/** Every part is unpacked within bounds and against its checksum, before the library unpacks it without. */
function requireWord(bytes: Uint8Array): void {
  let types: string
  let names: string[]
  try {
    const zip = openZip(bytes, MOST_UNPACKED_BYTES)
    names = zip.names
    types = Buffer.from(zip.read('[Content_Types].xml') ?? []).toString('utf8')
    for (const name of names) zip.read(name)
  } catch (error) {
    throw new AppError('TEMPLATE_DAMAGED', {}, { cause: error })
  }
  if (names.some((name) => name.endsWith('/vbaProject.bin')) || types.includes('macroEnabled')) throw new AppError('TEMPLATE_WITH_MACROS')
  if (!types.includes(DOCUMENT_TYPE) || !names.includes('word/document.xml')) throw new AppError('TEMPLATE_NOT_WORD')
}

/** A paper is put into it too: what works now works later. @throws AppError TEMPLATE_DAMAGED */
async function read(bytes: Uint8Array): Promise<Template> {
  try {
    const template = await readTemplate(bytes)
    if (template.place === 'good') await renderIntoTemplate(samplePaper(''), bytes, { council: '' })
    return template
  } catch (error) {
    throw new AppError('TEMPLATE_DAMAGED', {}, { cause: error })
  }
}
