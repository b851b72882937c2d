import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { DATABASE_MEMBER, MANIFEST_MEMBER, SUMS_MEMBER, sumsText, type Manifest } from '../../electron/backup/format.ts'
import { encodeHeader, paddingOf, TRAILER_BYTES } from '../../electron/backup/tar.ts'
import { openAge, sealToRecipients } from '../../electron/vault/age-files.ts'
import { recipientOf } from '../../electron/vault/council-keys.ts'
import { edgesOf } from './spoil-package.ts'

/** The parts of a package, in the hands of somebody who holds its key: everything but the truth can be put right again. */
export interface Parts {
  manifest: Manifest
  /** Content of each member but key.age and SHA256SUMS, in the order of the tar. */
  members: { name: string; content: Buffer }[]
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export async function partsOf(path: string, identity: string): Promise<Parts> {
  const tar = readFileSync(path)
  const all = edgesOf(tar).members.map(({ name, start }) => {
    const size = Number.parseInt(tar.toString('latin1', start + 124, start + 135), 8)
    return { name, content: Buffer.from(tar.subarray(start + 512, start + 512 + size)) }
  })
  const sealed = all.find(({ name }) => name === MANIFEST_MEMBER)?.content ?? Buffer.alloc(0)
  const plain = await openAge(sealed, { identity })
  const manifest = JSON.parse(Buffer.from(plain ?? []).toString('utf8')) as Manifest
  return { manifest, members: all.filter(({ name }) => name !== MANIFEST_MEMBER && name !== SUMS_MEMBER) }
}

/** Lists the members in the manifest anew, with the sizes and hashes they have now. */
export function listAgain({ manifest, members }: Parts): void {
  manifest.members = members.map(({ name, content }) => ({ name, size: content.length, sha256: sha256(content) }))
}

export interface Forging {
  /** Content of SHA256SUMS, where it is not to be the true one. */
  sums?: Buffer
  /** JSON of the manifest, where it is not to be `manifest`. */
  json?: unknown
  mtime?: number
  /** Identities besides the council's that open the manifest. */
  alsoFor?: string[]
}

/** The parts as a tar again, its manifest sealed to the council and its sums true, unless told otherwise. */
export async function assemble({ manifest, members }: Parts, identity: string, { sums, json, mtime, alsoFor = [] }: Forging = {}): Promise<Buffer> {
  const recipients = await Promise.all([identity, ...alsoFor].map((one) => recipientOf(one)))
  const sealed = Buffer.from(await sealToRecipients(Buffer.from(JSON.stringify(json ?? manifest)), recipients))
  const listed = [{ name: MANIFEST_MEMBER, content: sealed }, ...members]
  const trueSums = sumsText(listed.map(({ name, content }) => ({ name, sha256: sha256(content) })))
  const at = mtime ?? Math.floor(Date.parse(manifest.createdAt) / 1000)
  const blocks = [...listed, { name: SUMS_MEMBER, content: sums ?? trueSums }].flatMap(({ name, content }) => [
    encodeHeader({ name, size: content.length, mtime: at }),
    content,
    Buffer.alloc(paddingOf(content.length)),
  ])
  return Buffer.concat([...blocks, Buffer.alloc(TRAILER_BYTES)])
}

export function databaseOf({ members }: Parts): { name: string; content: Buffer } {
  const found = members.find(({ name }) => name === DATABASE_MEMBER)
  if (!found) throw new Error('no database')
  return found
}
