import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { Attachment } from '../contract/files.ts'
import type { RichTextNode } from '../contract/shapes.ts'
import { inPrintingOrder } from '../domain/agenda-order.ts'
import { changeImages, imagesOf } from '../contract/text/index.ts'
import { blobOf } from '../store/queries/files.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { find } from '../store/table.ts'
import { AGENDA_ITEMS, ATTACHMENTS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { openSealedFile, sealedPath } from '../vault/sealed-files.ts'
import type { CouncilContext } from './context.ts'

/** Pictures in the text of minutes and the files they are: a text never names a file that is not there. */

/**
 * A text as it may be saved. A picture whose file was deleted meanwhile (undone here, or an earlier revision taken back)
 * brings it back; one that is no file of this meeting, or another file than it says, leaves its words.
 */
export function withOwnImages(writer: Writer, meetingId: string, text: RichTextNode): RichTextNode {
  const { db } = writer
  return changeImages(text, (image) => {
    const file = find(db, ATTACHMENTS, image.attachmentId, true)
    if (file?.contentSha256 !== image.contentSha256 || !belongsTo(db, file, meetingId)) return null
    if (find(db, ATTACHMENTS, file.id) === null) writer.restore(ATTACHMENTS, file.id)
    return image
  })
}

function belongsTo(db: Database.Database, { ownerKind, ownerId }: Attachment, meetingId: string): boolean {
  if (ownerKind === 'meeting') return ownerId === meetingId
  return ownerKind === 'agendaItem' && find(db, AGENDA_ITEMS, ownerId)?.meetingId === meetingId
}

/** @throws AppError FILE_IN_TEXT where a text of the meeting shows the file */
export function refuseShownInText(db: Database.Database, meetingId: string, { id, name }: Attachment): void {
  const agenda = inPrintingOrder(meetingQueries.agendaOf(db, meetingId))
  const item = agenda.find(({ body }) => imagesOf(body).some(({ attachmentId }) => attachmentId === id))
  if (item) throw new AppError('FILE_IN_TEXT', { name, label: item.label, title: item.title })
}

/**
 * Reads what goes onto paper (pictures, forms), by its content and not by the record that names them. @returns null for one that is not
 * here, is damaged, or is not what its hash says
 */
export function contentReader({ council: { folder, store } }: CouncilContext): (contentSha256: string) => Promise<Uint8Array | null> {
  return async (contentSha256) => {
    const blob = blobOf(store.db, contentSha256)
    if (!blob) return null
    try {
      const bytes = await openSealedFile(sealedPath(folder.files, blob.sealedSha256), blob.key)
      return createHash('sha256').update(bytes).digest('hex') === contentSha256 ? bytes : null
    } catch (error) {
      if (error instanceof AppError && error.code === 'FILE_DAMAGED') return null
      throw error
    }
  }
}
