import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { bytes, done, filledLine, id, line, recordFields, recordRef } from './shapes.ts'

/** Files on their way in (staged in memory, piece by piece) and files kept with a record. */

/** A piece of a staged file is at most 1 MiB, so that no call blocks the window. */
export const STAGE_PIECE_BYTES = 1024 * 1024
export const STAGE_LIMIT_BYTES = 200 * 1024 * 1024

export const ownerKind = z.enum(['meeting', 'project', 'person', 'council'])

export const attachment = z.object({
  ...recordFields,
  ownerKind,
  ownerId: id,
  name: filledLine(255),
  mediaType: line(120),
  size: z.int(),
  /** SHA-256 of the content: the same file is stored once. */
  contentSha256: z.string(),
})

export const files = {
  /** Appends a piece; the first call has offset 0 and makes the staged file. Gone on lock and after use. */
  'files.stage': command(
    'anyone',
    z.object({ stageId: id, name: filledLine(255), offset: z.int().min(0), total: z.int().min(0), bytes }),
    z.object({ received: z.int() }),
  ),
  'files.discard': command('anyone', z.object({ stageId: id }), done),
  'files.list': query(READERS, z.object({ ownerKind, ownerId: id }), z.array(attachment)),
  'files.attach': command(
    WRITERS,
    z.object({ ownerKind, ownerId: id, stageId: id, mediaType: line(120) }),
    attachment,
  ),
  'files.read': query(READERS, z.object({ id }), z.object({ name: z.string(), mediaType: z.string(), bytes })),
  'files.remove': command(WRITERS, recordRef, done),
  'files.restore': command(WRITERS, z.object({ id }), done),
} as const

export type OwnerKind = z.infer<typeof ownerKind>
export type Attachment = z.infer<typeof attachment>
