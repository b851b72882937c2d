import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import { withEnding, type Attachment } from '../contract/files.ts'
import { NO_FORMS, NO_TEXTS, paperTexts, templatedPaper, type TemplatedPaper } from '../contract/letters.ts'
import type { Paper } from '../contract/papers.ts'
import { TEMPLATE_LIMIT_BYTES, type ChosenTemplate } from '../contract/word-templates.ts'
import { withImages } from '../documents/images.ts'
import { letterheadOf } from '../documents/letter.ts'
import type { DocumentModel } from '../documents/model.ts'
import { samplePaper } from '../documents/sample-paper.ts'
import { kindOf } from '../domain/file-kind.ts'
import * as councilQueries from '../store/queries/council.ts'
import * as fileQueries from '../store/queries/files.ts'
import * as letterQueries from '../store/queries/letters.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { ATTACHMENTS, PAPER_TEXTS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { writeInTurn, type CouncilContext, type HandlersOf } from './context.ts'
import { fileName } from './file-name.ts'
import { keepContent, lookAtStaged } from './files.ts'
import { documentOf } from './papers.ts'
import { contentReader } from './text-images.ts'
import { formOf, inOwnForm } from './word-file.ts'

const WORD_NAMES: Record<TemplatedPaper, string> = { minutes: 'แบบ Word รายงานการประชุม', notice: 'แบบ Word หนังสือเชิญประชุม', excerpt: 'แบบ Word สำเนามติ' }

function setForm(writer: Writer, paper: TemplatedPaper, file: Attachment | null): void {
  const there = letterQueries.paperTexts(writer.db)
  const before = there?.values ?? { ...NO_TEXTS, ...NO_FORMS }
  const { [paper]: _former, ...others } = before.formIds
  const values = { ...before, formIds: file === null ? others : { ...others, [paper]: file.id }, [`${paper}Form`]: file?.name ?? '' }
  if (there) writer.update(PAPER_TEXTS, there, { values })
  else writer.insert(PAPER_TEXTS, { values })
}

function chosen(context: CouncilContext, paper: TemplatedPaper): ChosenTemplate {
  const own = formOf(context, paper)
  return { paper, file: own?.file ?? null, missing: own !== null && own.file === null ? own.name : null }
}

/** Files kept with the council that were Word files when they came. */
function keptIn(db: Database.Database, councilId: string): Attachment[] {
  return fileQueries.attachmentsOf(db, 'council', councilId).filter(({ name }) => name.toLowerCase().endsWith('.docx')).reverse()
}

/** The latest paper of the book, or an invented one. */
function paperToTry(context: CouncilContext, paper: TemplatedPaper): DocumentModel {
  const { db } = context.council.store
  const real = ((): Paper | null => {
    if (paper === 'minutes') {
      const held = meetingQueries.meetings(db).filter(({ stage }) => stage !== 'planned').sort((a, b) => b.heldOn.localeCompare(a.heldOn))[0]
      return held ? { kind: 'minutes', meetingId: held.id } : null
    }
    const letter = letterQueries.latestOf(db, paper)
    if (letter === null) return paper === 'notice' ? { kind: 'noticeSample', texts: paperTexts.parse(letterQueries.paperTexts(db)?.values ?? NO_TEXTS) } : null
    return paper === 'excerpt' ? { kind: 'excerpt', letterId: letter.id } : { kind: 'notice', letterId: letter.id, form: 'each', agendaPage: 'once', minutesPage: 'none' }
  })()
  try {
    if (real !== null) return documentOf(real, context)
  } catch (error) {
    // The letter is there, but not the meeting or resolution that it is about.
    if (!(error instanceof AppError) || error.code !== 'NOT_FOUND') throw error
  }
  return samplePaper(councilQueries.profile(db)?.name ?? '', councilQueries.settings(db).values)
}

export const wordTemplates = {
  'wordTemplates.list': (_input, context) => {
    const { id, store } = context.council
    return { papers: templatedPaper.options.map((paper) => chosen(context, paper)), kept: keptIn(store.db, id) }
  },

  'wordTemplates.use': async ({ paper, stageId, asItIs }, context) => {
    const { council, ports, workspace } = context
    const { name: staged, bytes } = lookAtStaged(context, stageId)
    const kind = kindOf(bytes)
    if (kind?.id === 'docm') throw new AppError('TEMPLATE_WITH_MACROS')
    if (kind?.id !== 'docx') throw new AppError('TEMPLATE_NOT_WORD')
    if (bytes.length > TEMPLATE_LIMIT_BYTES) throw new AppError('TEMPLATE_TOO_LARGE', { limitMb: TEMPLATE_LIMIT_BYTES / 1024 / 1024 })
    const unknown = await ports.jobs.run('checkTemplate', { bytes, paper })
    if (unknown.length > 0 && !asItIs) throw new AppError('TEMPLATE_WORDS_UNKNOWN', { words: unknown.map((word) => `{{${word}}}`).join(' ') })
    const keep = await keepContent(context, bytes)
    workspace.staged.delete(stageId)
    const name = staged.toLowerCase().endsWith('.docx') ? staged : withEnding(staged, 'docx')
    await writeInTurn(context, (writer) => {
      const file = { ownerKind: 'council', ownerId: council.id, name, mediaType: kind.mediaType, size: bytes.length, contentSha256: keep(writer), phase: null } as const
      setForm(writer, paper, writer.insert(ATTACHMENTS, file))
    })
    return chosen(context, paper)
  },

  'wordTemplates.choose': async ({ paper, attachmentId }, context) => {
    const { id, store } = context.council
    const file = attachmentId === null ? null : keptIn(store.db, id).find((one) => one.id === attachmentId)
    if (file === undefined) throw new AppError('NOT_FOUND', { id: attachmentId })
    if (file !== null) {
      const bytes = await contentReader(context)(file.contentSha256)
      if (bytes === null) throw new AppError('TEMPLATE_DAMAGED')
      await context.ports.jobs.run('checkTemplate', { bytes, paper })
    }
    await writeInTurn(context, (writer) => setForm(writer, paper, file))
    return chosen(context, paper)
  },

  'wordTemplates.starter': async ({ paper }, { council, ports }) => {
    const { db } = council.store
    const title = WORD_NAMES[paper]
    const letterhead = letterheadOf({ council: { name: councilQueries.profile(db)?.name ?? '' }, texts: letterQueries.paperTexts(db)?.values ?? NO_TEXTS })
    const digits = councilQueries.settings(db).values.thaiDigits ? 'thai' : 'arabic'
    return { name: fileName(title, 'docx'), bytes: await ports.jobs.run('starterTemplate', { paper, title, letterhead, digits }) }
  },

  'wordTemplates.tryOut': async ({ paper }, context) => {
    const document = await withImages(paperToTry(context, paper), contentReader(context), context.ports.printer.redraw)
    const bytes = await inOwnForm(context, document, chosen(context, paper).file)
    if (bytes === null) throw new AppError('TEMPLATE_DAMAGED')
    return { name: fileName(`ลองแบบ ${document.title}`, 'docx'), bytes }
  },
} satisfies HandlersOf<'wordTemplates'>
