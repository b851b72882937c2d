import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { bytes, done, filledLine, id, line, recordFields, recordRef } from './shapes.ts'

/** Files on their way in (staged in memory, piece by piece) and files kept with a record. */

/** A piece of a staged file is at most 1 MiB, so that no call blocks the window. */
export const STAGE_PIECE_BYTES = 1024 * 1024
export const STAGE_LIMIT_BYTES = 200 * 1024 * 1024

/** Longest name of a kept file, in UTF-16 units: as long as Windows lets one be. */
const NAME_LETTERS = 255

export const ownerKind = z.enum(['meeting', 'agendaItem', 'project', 'person', 'council', 'organisation', 'membership', 'activity', 'spending', 'partner', 'fundYear', 'assembly', 'proposal'])
/** Of pictures: taken before, during or after the work. */
export const phase = z.enum(['before', 'during', 'after'])

export const attachment = z.object({
  ...recordFields,
  ownerKind,
  ownerId: id,
  name: filledLine(NAME_LETTERS),
  mediaType: line(120),
  size: z.int(),
  /** SHA-256 of the content: the same file is stored once. */
  contentSha256: z.string(),
  phase: phase.nullable(),
})

/**
 * Kinds that may be opened in another program: papers and pictures, nothing that can be a program itself. Office files
 * with macros are not among them.
 */
const OPENABLE = new Set([
  'pdf', 'doc', 'docx', 'odt', 'rtf', 'txt', 'xls', 'xlsx', 'ods', 'csv', 'ppt', 'pptx', 'odp', 'jpg', 'jpeg', 'png', 'gif', 'webp', 'bmp', 'tif',
  'tiff', 'heic', 'mp3', 'm4a', 'wav', 'mp4', 'mov',
])

/** The ending of a name, in small letters and without its dot; '' without one. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** The same name with another ending; one without an ending gets it. */
export function withEnding(name: string, ending: string): string {
  const old = endingOf(name)
  const stem = old === '' ? name : name.slice(0, -old.length - 1)
  return `${stem.slice(0, NAME_LETTERS - ending.length - 1)}.${ending}`
}

/** The ending of a name, in small letters, when another program may open it; else null. */
export function openableKind(name: string): string | null {
  const kind = endingOf(name)
  return OPENABLE.has(kind) ? kind : null
}

/** Longest name of a file on ext4, in bytes of UTF-8; NTFS takes as many UTF-16 units, which are fewer in every script. */
const OUTSIDE_NAME_BYTES = 255

/** A name as other file systems take it: shortened between letters and their vowel and tone marks, its ending kept. */
export function nameOutside(name: string): string {
  const bytes = (text: string): number => new TextEncoder().encode(text).length
  if (bytes(name) <= OUTSIDE_NAME_BYTES) return name
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''
  let left = OUTSIDE_NAME_BYTES - bytes(ending)
  let stem = ''
  for (const { segment } of new Intl.Segmenter('th').segment(name.slice(0, name.length - ending.length))) {
    left -= bytes(segment)
    if (left < 0) break
    stem += segment
  }
  return stem.trimEnd() + ending
}

export const files = {
  /** Appends a piece; the first call has offset 0 and makes the staged file. Gone on lock and after use. */
  'files.stage': command(
    'anyone',
    z.object({ stageId: id, name: filledLine(NAME_LETTERS), offset: z.int().min(0), total: z.int().min(0), bytes }),
    z.object({ received: z.int() }),
  ),
  'files.discard': command('anyone', z.object({ stageId: id }), done),
  'files.list': query(READERS, z.object({ ownerKind, ownerId: id }), z.array(attachment)),
  /** Files kept with a project, pictures of its activities and receipts of its spendings. */
  'files.ofProject': query(READERS, z.object({ projectId: id }), z.array(attachment)),
  /**
   * Keeps a staged file with a record. FILE_KIND_DIFFERS (ending, says, is, right) when its ending says something else
   * than its first bytes: it stays staged, to be kept under another `name`, or `asItIs`.
   */
  'files.attach': command(
    WRITERS,
    z.object({
      ownerKind,
      ownerId: id,
      stageId: id,
      mediaType: line(120),
      phase: phase.nullable().default(null),
      /** Instead of the name it was staged under. */
      name: filledLine(NAME_LETTERS).optional(),
      asItIs: z.boolean().optional(),
    }),
    attachment,
  ),
  'files.read': query(READERS, z.object({ id }), z.object({ name: z.string(), mediaType: z.string(), bytes })),
  /** Opens a read-only copy in the PC's own program for its kind; the copy is wiped when the council closes. `name`: the copy's, where other file systems do not take its own. */
  'files.openOutside': query(READERS, z.object({ id }), z.object({ name: z.string() })),
  'files.setPhase': command(WRITERS, recordRef.extend({ phase: phase.nullable() }), attachment),
  'files.remove': command(WRITERS, recordRef, done),
  'files.restore': command(WRITERS, z.object({ id }), done),
} as const

export type OwnerKind = z.infer<typeof ownerKind>
export type Attachment = z.infer<typeof attachment>
