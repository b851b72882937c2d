import { z } from 'zod'
import { command, KEEPERS, query, READERS } from './define.ts'
import { attachment } from './files.ts'
import { templatedPaper } from './letters.ts'
import { madeFile } from './papers.ts'
import { empty, id } from './shapes.ts'

/** The council's own Word files (แบบ Word ของสภา): papers saved as Word are put into them. */

/** Stand in the file between {{ and }}, for what the program puts there. */
export const TEMPLATE_WORDS = {
  /** The whole paper, in place of the paragraph. Required, once. */
  text: 'เนื้อหา',
  council: 'ชื่อสภา',
  title: 'ชื่อเอกสาร',
  /** ร่าง while the paper is a draft, else nothing. Minutes: required at the head of every page. */
  draft: 'ร่าง',
} as const

export const templateWord = (word: keyof typeof TEMPLATE_WORDS): string => `{{${TEMPLATE_WORDS[word]}}}`

/** Letterheads with a picture have some hundred KiB. */
export const TEMPLATE_LIMIT_BYTES = 5 * 1024 * 1024

const chosen = z.object({
  paper: templatedPaper,
  /** Null: the program's own form. */
  file: attachment.nullable(),
  /** Name of a file that was chosen and is no longer in the book: the program's own form is used. */
  missing: z.string().nullable(),
})

export const wordTemplates = {
  /** The form of each paper, and the files that were ever used as one, the latest first. */
  'wordTemplates.list': query(READERS, empty, z.object({ papers: z.array(chosen), kept: z.array(attachment) })),
  /**
   * A staged file as the form of a paper. TEMPLATE_TOO_LARGE, TEMPLATE_NOT_WORD, TEMPLATE_WITH_MACROS, TEMPLATE_DAMAGED, TEMPLATE_WITHOUT_TEXT,
   * TEMPLATE_TEXT_BESIDE, TEMPLATE_WITHOUT_DRAFT; TEMPLATE_WORDS_UNKNOWN (words) until `asItIs` agrees that they stay as
   * they are. It stays staged where it is refused.
   */
  'wordTemplates.use': command(KEEPERS, z.object({ paper: templatedPaper, stageId: id, asItIs: z.boolean().default(false) }), chosen),
  /** A file that is kept already, checked anew, or with null the program's own form again. The file itself stays. */
  'wordTemplates.choose': command(KEEPERS, z.object({ paper: templatedPaper, attachmentId: id.nullable() }), chosen),
  /** A file to begin with: the council's letterhead and the words in braces, in the official face. */
  'wordTemplates.starter': query(KEEPERS, z.object({ paper: templatedPaper }), madeFile),
  /** The latest paper of this kind in the form in use; an invented one where the book has none. TEMPLATE_DAMAGED where the form cannot be used. */
  'wordTemplates.tryOut': query(KEEPERS, z.object({ paper: templatedPaper }), madeFile),
} as const

export type ChosenTemplate = z.infer<typeof chosen>
