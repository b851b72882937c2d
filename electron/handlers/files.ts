import { webcrypto } from 'node:crypto'
import { basename } from 'node:path'
import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import { openableKind, STAGE_LIMIT_BYTES, STAGE_PIECE_BYTES, type Attachment, type OwnerKind } from '../contract/files.ts'
import { kindMismatch, kindOf } from '../domain/file-kind.ts'
import * as fileQueries from '../store/queries/files.ts'
import { find } from '../store/table.ts'
import { AGENDA_ITEMS, ATTACHMENTS } from '../store/tables.ts'
import { openSealedFile, sealedPath, sealFile } from '../vault/sealed-files.ts'
import type { Writer } from '../store/writer.ts'
import { write, writeInTurn, type AppContext, type CouncilContext, type HandlersOf } from './context.ts'
import { openDraft } from './meeting-page.ts'
import { refuseShownInText } from './text-images.ts'

/** A staged file that arrived whole. @throws AppError NOT_FOUND, FILE_EMPTY */
export function lookAtStaged({ workspace }: AppContext, stageId: string): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  const staged = workspace.staged.get(stageId)
  if (!staged || staged.received !== staged.bytes.length) throw new AppError('NOT_FOUND', { what: 'staged file' })
  if (staged.bytes.length === 0) throw new AppError('FILE_EMPTY', { name: staged.name })
  return { name: staged.name, bytes: staged.bytes }
}

/** The SHA-256 that tells equal files apart from others, 64 hex digits; worked out beside the main thread. */
async function contentHash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex')
}

/**
 * Seals a content, unless the same is kept already: it is stored once. The sealed file is on disk and synced before its
 * row is written: a crash between leaves a spare file, never a row without its file. @returns what writes the row, and gives the hash
 */
export async function keepContent({ council, ports }: CouncilContext, bytes: Uint8Array<ArrayBuffer>): Promise<(writer: Writer) => string> {
  const contentSha256 = await contentHash(bytes)
  const kept = fileQueries.blobOf(council.store.db, contentSha256) !== null
  const sealed = kept ? null : await sealFile(bytes, council.folder.files)
  return ({ db }) => {
    if (sealed && !fileQueries.blobOf(db, contentSha256)) fileQueries.insertBlob(db, sealed, ports.clock.now())
    return contentSha256
  }
}

/** Where an attachment lies sealed, and the key it opens with. @throws AppError NOT_FOUND */
function findAttachment({ council }: CouncilContext, id: string): { attachment: Attachment; path: string; key: Uint8Array } {
  const attachment = fileQueries.attachmentById(council.store.db, id)
  const blob = attachment && fileQueries.blobOf(council.store.db, attachment.contentSha256)
  if (!attachment || !blob) throw new AppError('NOT_FOUND', { id })
  return { attachment, path: sealedPath(council.folder.files, blob.sealedSha256), key: blob.key }
}

/** The meeting that a record's files belong to, null where they belong to none. @throws AppError NOT_FOUND for an item that is not there */
function meetingOf(db: Database.Database, { ownerKind, ownerId }: { ownerKind: OwnerKind; ownerId: string }): string | null {
  if (ownerKind === 'meeting') return ownerId
  if (ownerKind !== 'agendaItem') return null
  const item = find(db, AGENDA_ITEMS, ownerId)
  if (!item) throw new AppError('NOT_FOUND', { id: ownerId })
  return item.meetingId
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
    if (workspace.reading?.stageId === stageId) workspace.reading = null
    return {}
  },

  'files.ofProject': ({ projectId }, { council }) => fileQueries.attachmentsOfProject(council.store.db, projectId),

  'files.list': ({ ownerKind, ownerId }, { council }) => fileQueries.attachmentsOf(council.store.db, ownerKind, ownerId),

  'files.attach': async ({ ownerKind, ownerId, stageId, mediaType, phase, name: given, asItIs = false }, context) => {
    const { name: staged, bytes } = lookAtStaged(context, stageId)
    const name = given ?? staged
    const differs = asItIs ? null : kindMismatch(name, bytes)
    if (differs) throw new AppError('FILE_KIND_DIFFERS', { name, ...differs })
    context.workspace.staged.delete(stageId)
    const kept = { ownerKind, ownerId, name, mediaType: kindOf(bytes)?.mediaType || mediaType, size: bytes.length, phase }
    const keep = await keepContent(context, bytes)
    return await writeInTurn(context, (writer) => {
      meetingOf(writer.db, { ownerKind, ownerId })
      return writer.insert(ATTACHMENTS, { ...kept, contentSha256: keep(writer) })
    })
  },

  'files.read': async ({ id }, context) => {
    const { attachment, path, key } = findAttachment(context, id)
    const { buffer, byteOffset, length } = await openSealedFile(path, key)
    // Not as a Buffer: on the loopback door that would make a list of numbers of itself first.
    return { name: attachment.name, mediaType: attachment.mediaType, bytes: new Uint8Array(buffer, byteOffset, length) }
  },

  'files.openOutside': async ({ id }, context) => {
    const { opener } = context.ports
    const { attachment, ...sealed } = findAttachment(context, id)
    if (!opener || openableKind(attachment.name) === null) throw new AppError('FILE_NOT_OPENED', { name: attachment.name })
    const { opened } = context.workspace
    const copy = await opened.place(sealed, attachment.name)
    // Locked while it was being unsealed: the wiping came before the copy.
    if (context.workspace.open !== context.council) {
      await opened.wipe()
      throw new AppError('NOT_UNLOCKED')
    }
    await opener.open(copy)
    return { name: basename(copy) }
  },

  'files.setPhase': ({ phase, ...ref }, context) => write(context, (writer) => writer.update(ATTACHMENTS, ref, { phase })),

  'files.remove': (ref, context) => {
    write(context, (writer) => {
      const attachment = writer.current(ATTACHMENTS, ref)
      const meetingId = meetingOf(writer.db, attachment)
      if (meetingId !== null) {
        // What was enclosed with adopted minutes, or with an item of them, stays; a signed copy may still come to it.
        openDraft(writer.db, meetingId)
        refuseShownInText(writer.db, meetingId, attachment)
      }
      writer.remove(ATTACHMENTS, ref)
    })
    return {}
  },

  'files.restore': ({ id }, context) => {
    write(context, (writer) => writer.restore(ATTACHMENTS, id))
    return {}
  },
} satisfies HandlersOf<'files'>
