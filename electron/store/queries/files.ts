import type Database from 'better-sqlite3'
import type { Attachment, OwnerKind } from '../../contract/files.ts'
import { find, select, statement } from '../table.ts'
import { ATTACHMENTS } from '../tables.ts'

/** A sealed file on disk and the key that opens it; the key never leaves the core. */
export interface Blob {
  contentSha256: string
  sealedSha256: string
  size: number
  sealedSize: number
  key: Uint8Array
}

const BLOB_COLUMNS = 'content_sha256 AS contentSha256, sealed_sha256 AS sealedSha256, size, sealed_size AS sealedSize, key'

export function attachmentsOf(db: Database.Database, ownerKind: OwnerKind, ownerId: string): Attachment[] {
  return select(db, ATTACHMENTS, 'owner_kind = ? AND owner_id = ?', [ownerKind, ownerId], 'created_at, id')
}

/** Files kept with a meeting, and those of its items. */
export function attachmentsOfMeeting(db: Database.Database, meetingId: string): Attachment[] {
  const ofItsItems = `owner_kind = 'agendaItem' AND owner_id IN (SELECT id FROM agenda_items WHERE meeting_id = ? AND deleted_at IS NULL)`
  return select(db, ATTACHMENTS, `owner_kind = 'meeting' AND owner_id = ? OR ${ofItsItems}`, [meetingId, meetingId], 'created_at, id')
}

/** Files kept with a person, and those about one of their terms. */
export function attachmentsOfPerson(db: Database.Database, personId: string): Attachment[] {
  const ofTheirTerms = `owner_kind = 'membership' AND owner_id IN (SELECT id FROM memberships WHERE person_id = ? AND deleted_at IS NULL)`
  return select(db, ATTACHMENTS, `owner_kind = 'person' AND owner_id = ? OR ${ofTheirTerms}`, [personId, personId], 'created_at, id')
}

/** Files kept with a project, pictures of its activities and receipts of its spendings. */
export function attachmentsOfProject(db: Database.Database, projectId: string): Attachment[] {
  const ofParts = [['activity', 'activities'], ['spending', 'spendings']]
    .map(([kind, table]) => `owner_kind = '${kind}' AND owner_id IN (SELECT id FROM ${table} WHERE project_id = @projectId AND deleted_at IS NULL)`)
  return select(db, ATTACHMENTS, `owner_kind = 'project' AND owner_id = @projectId OR ${ofParts.join(' OR ')}`, [{ projectId }] as never, 'created_at, id')
}

export function attachmentById(db: Database.Database, id: string): Attachment | null {
  return find(db, ATTACHMENTS, id)
}

export function blobOf(db: Database.Database, contentSha256: string): Blob | null {
  return (statement(db, `SELECT ${BLOB_COLUMNS} FROM blobs WHERE content_sha256 = ?`).get(contentSha256) as Blob | undefined) ?? null
}

export function allBlobs(db: Database.Database): Blob[] {
  return statement(db, `SELECT ${BLOB_COLUMNS} FROM blobs`).all() as Blob[]
}

/** Inside a write(): the blob row goes with the attachment that needs it. */
export function insertBlob(db: Database.Database, blob: Blob, at: string): void {
  statement(db, 'INSERT INTO blobs (content_sha256, sealed_sha256, size, sealed_size, key, created_at) VALUES (?, ?, ?, ?, ?, ?)')
    .run(blob.contentSha256, blob.sealedSha256, blob.size, blob.sealedSize, Buffer.from(blob.key), at)
}
