import { z } from 'zod'
import { AppError } from '../contract/errors.ts'
import { transferPart } from '../contract/transfers.ts'

/** What a package is made of. FORMAT.md says the same for a stranger with common tools: keep both in step. */

export const PACKAGE_EXTENSION = '.sapha'
/** A package being written. Never the name of a finished one. */
export const PART_EXTENSION = '.sapha.part'

export const FORMAT_NAME = 'samut-sapha-package'
/**
 * Raised when an older program could misread a newer package. Every version begins with `key.age`, then `keys/*`:
 * that much must stay, so that an older program can open the manifest and say "newer" instead of "damaged".
 * Version 2: each user has a slot of an identity of their own, and a key ring holds the council's keys.
 */
export const FORMAT_VERSION = 2

export const MANIFEST_MEMBER = 'key.age'
export const DATABASE_MEMBER = 'council.db'
export const SUMS_MEMBER = 'SHA256SUMS'
/** A slot or a key ring. */
const SLOT_MEMBER = /^keys\/((?:recovery|[0-9a-f]{16}|council-[1-9]\d{0,8})\.[0-9a-f]{16}\.age)$/
const FILE_MEMBER = /^files\/([0-9a-f]{64})$/

/** Bounds that no package of ours comes near; beyond them lies a hostile or broken one. */
export const LIMITS = {
  /** Members: 200,000 attachments are 50 a day for ten years. */
  members: 200_000,
  /** key.age: 200 bytes for each member. */
  manifestBytes: 48 * 1024 * 1024,
} as const

const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`))
const count = z.int().nonnegative()

/** The first thing read of a manifest, in every version. */
export const manifestHead = z.object({ format: z.string(), formatVersion: z.int() })

/** The JSON inside `key.age`. Unknown fields are let pass: a later program may add some without a new version. */
export const manifest = z.object({
  format: z.literal(FORMAT_NAME),
  formatVersion: z.union([z.literal(1), z.literal(FORMAT_VERSION)]),
  /** Lower-case UUID. It names a folder when restored, so nothing else is let in. */
  councilId: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  councilName: z.string().min(1).max(500),
  /** UTC instant, whole seconds matter: they are in every tar header. */
  createdAt: z.iso.datetime(),
  createdBy: z.string().max(500),
  appVersion: z.string().max(100),
  /** PRAGMA user_version of the snapshot. */
  schemaVersion: count,
  /** Rows per table of the snapshot. */
  counts: z.record(z.string(), count),
  /** 32 bytes in hex: the key of this package's snapshot and of nothing else. */
  databaseKey: hex(64),
  /** Every other member but SHA256SUMS, in the order of the tar. */
  members: z.array(z.object({ name: z.string(), size: count, sha256: hex(64) })).max(LIMITS.members),
  /** 'beside': a copy on the council's own disk; its attachments stay in the data folder and all stand in `leftOut`. */
  attachments: z.enum(['inside', 'beside']).default('inside'),
  /** Attachments that the records name and that are not inside: beside, or known to be lost and done without. */
  leftOut: z.array(hex(64)).max(LIMITS.members).default([]),
  /** 'transfer': made for another council, signed, and without key slots: only the two councils' own identities open it. */
  purpose: z.enum(['backup', 'transfer']).default('backup'),
  /** What of the council is in a transfer; null: all of it. */
  part: transferPart.nullable().default(null),
  signature: z
    .object({ key: z.string().max(100), value: z.string().max(200), recipient: z.string().max(100) })
    .nullable()
    .default(null),
})

export type Manifest = z.infer<typeof manifest>
export type ManifestMember = Manifest['members'][number]

/** The slot's file name when a member is a key slot. */
export function slotOfMember(name: string): string | null {
  return SLOT_MEMBER.exec(name)?.[1] ?? null
}

/** The sealed file's SHA-256 when a member is an attachment. */
export function fileOfMember(name: string): string | null {
  return FILE_MEMBER.exec(name)?.[1] ?? null
}

/**
 * Whether members are what a package of this version holds: at least one slot (none in a transfer), one database, then attachments
 * whose hash is their name; each part in the order of names, so nothing twice.
 */
export function isWellFormed(members: ManifestMember[], purpose: Manifest['purpose'] = 'backup'): boolean {
  const kinds = members.map(({ name }) => (slotOfMember(name) ? 1 : name === DATABASE_MEMBER ? 2 : fileOfMember(name) ? 3 : 0))
  return (
    kinds.includes(1) === (purpose === 'backup') &&
    kinds.filter((kind) => kind === 2).length === 1 &&
    kinds.every((kind) => kind > 0) &&
    members.every(({ name }, at) => at === 0 || rank(kinds[at - 1], members[at - 1]?.name) < rank(kinds[at], name)) &&
    members.every(({ name, sha256 }) => (fileOfMember(name) ?? sha256) === sha256)
  )
}

function rank(kind: number | undefined, name: string | undefined): string {
  return `${kind} ${name}`
}

/** Content of SHA256SUMS: what `sha256sum` prints of every other member and `sha256sum -c` checks. */
export function sumsText(members: { name: string; sha256: string }[]): Buffer {
  return Buffer.from(members.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''))
}

export function damaged(part: string): AppError {
  return new AppError('PACKAGE_DAMAGED', { part })
}
