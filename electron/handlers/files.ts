import { AppError } from '../contract/errors.ts'
import { STAGE_LIMIT_BYTES, STAGE_PIECE_BYTES } from '../contract/files.ts'
import * as fileQueries from '../store/queries/files.ts'
import { ATTACHMENTS } from '../store/tables.ts'
import { openSealedFile, sealedPath, sealFile } from '../vault/sealed-files.ts'
import { write, type AppContext, type CouncilContext, type HandlersOf } from './context.ts'

/** A staged file that arrived whole; it leaves the stage. @throws AppError NOT_FOUND, FILE_EMPTY */
export function takeStaged({ workspace }: AppContext, stageId: string): { name: string; bytes: Uint8Array } {
  const staged = workspace.staged.get(stageId)
  if (!staged || staged.received !== staged.bytes.length) throw new AppError('NOT_FOUND', { what: 'staged file' })
  if (staged.bytes.length === 0) throw new AppError('FILE_EMPTY', { name: staged.name })
  workspace.staged.delete(stageId)
  return { name: staged.name, bytes: staged.bytes }
}

/** Content of an attachment. @throws AppError NOT_FOUND, FILE_DAMAGED */
async function readAttachment({ council }: CouncilContext, id: string): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  const attachment = fileQueries.attachmentById(council.store.db, id)
  const blob = attachment && fileQueries.blobOf(council.store.db, attachment.contentSha256)
  if (!attachment || !blob) throw new AppError('NOT_FOUND', { id })
  const bytes = await openSealedFile(sealedPath(council.folder.files, blob.sealedSha256), blob.key)
  return { name: attachment.name, mediaType: attachment.mediaType, bytes }
}

export const files = {
  'files.stage': ({ stageId, name, offset, total, bytes }, { workspace }) => {
    if (total > STAGE_LIMIT_BYTES) throw new AppError('FILE_TOO_LARGE', { name, size: total, limit: STAGE_LIMIT_BYTES })
    let staged = workspace.staged.get(stageId)
    if (offset === 0) workspace.staged.set(stageId, (staged = { name, bytes: new Uint8Array(total), received: 0 }))
    if (!staged || staged.received !== offset || bytes.length > STAGE_PIECE_BYTES || offset + bytes.length > staged.bytes.length) {
      throw new AppError('INPUT_INVALID', { fields: ['offset'] })
    }
    staged.bytes.set(bytes, offset)
    staged.received += bytes.length
    return { received: staged.received }
  },

  'files.discard': ({ stageId }, { workspace }) => {
    workspace.staged.delete(stageId)
    return {}
  },

  'files.list': ({ ownerKind, ownerId }, { council }) => fileQueries.attachmentsOf(council.store.db, ownerKind, ownerId),

  // The sealed file is on disk and synced before its row is written: a crash between leaves a spare file, never a row without its file.
  'files.attach': async ({ ownerKind, ownerId, stageId, mediaType }, context) => {
    const { council, ports } = context
    const { name, bytes } = takeStaged(context, stageId)
    const sealed = await sealFile(bytes, council.folder.files)
    return write(context, (writer) => {
      if (!fileQueries.blobOf(writer.db, sealed.contentSha256)) fileQueries.insertBlob(writer.db, sealed, ports.clock.now())
      return writer.insert(ATTACHMENTS, { ownerKind, ownerId, name, mediaType, size: sealed.size, contentSha256: sealed.contentSha256 })
    })
  },

  'files.read': ({ id }, context) => readAttachment(context, id),

  'files.remove': (ref, context) => {
    write(context, (writer) => writer.remove(ATTACHMENTS, ref))
    return {}
  },

  'files.restore': ({ id }, context) => {
    write(context, (writer) => writer.restore(ATTACHMENTS, id))
    return {}
  },
} satisfies HandlersOf<'files'>
