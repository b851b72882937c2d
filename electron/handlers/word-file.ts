import { templatedPaper, type TemplatedPaper } from '../contract/letters.ts'
import type { Attachment } from '../contract/files.ts'
import type { Paper, WordFile } from '../contract/papers.ts'
import type { DocumentModel } from '../documents/model.ts'
import { councilTitle } from '../documents/words.ts'
import * as councilQueries from '../store/queries/council.ts'
import { attachmentById } from '../store/queries/files.ts'
import * as letterQueries from '../store/queries/letters.ts'
import type { CouncilContext } from './context.ts'
import { fileName } from './file-name.ts'
import { contentReader } from './text-images.ts'

/** A paper as a Word file, in the council's own form where it has one. */

/** The file that is the form of a paper; `file` is null where it is no longer in the book. @returns null for the program's own form */
export function formOf({ council: { store: { db } } }: CouncilContext, paper: TemplatedPaper): { file: Attachment | null; name: string } | null {
  const values = letterQueries.paperTexts(db)?.values
  const id = values?.formIds[paper]
  return values === undefined || id === undefined ? null : { file: attachmentById(db, id), name: values[`${paper}Form`] }
}

/** @returns null for a file that is gone, damaged, or takes no paper */
export async function inOwnForm(context: CouncilContext, document: DocumentModel, file: Attachment | null): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const template = file && (await contentReader(context)(file.contentSha256))
    const council = councilTitle(councilQueries.profile(context.council.store.db)?.name ?? '')
    return template && (await context.ports.jobs.run('renderIntoTemplate', { document, template, council }))
  } catch {
    // Whatever it is: no form stands in the way of a paper.
    return null
  }
}

export async function wordFile(context: CouncilContext, kind: Paper['kind'], document: DocumentModel): Promise<WordFile> {
  const name = fileName(document.title, 'docx')
  const paper = templatedPaper.safeParse(kind)
  const own = paper.success ? formOf(context, paper.data) : null
  const enclosesDraft = !document.draft && document.blocks.some((block) => block.kind === 'part' && block.draft)
  const inOwn = own === null || enclosesDraft ? null : await inOwnForm(context, document, own.file)
  if (own !== null && inOwn !== null) return { name, bytes: inOwn, form: 'own', formName: own.name }
  const form = own === null ? 'standard' : enclosesDraft ? 'enclosesDraft' : 'unusable'
  return { name, bytes: await context.ports.jobs.run('renderDocx', document), form, formName: own?.name ?? '' }
}
