import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { openAge, sealToRecipients } from '../vault/age-files.ts'
import { recipientOf } from '../vault/council-keys.ts'
import { writeDurably } from '../vault/durable-files.ts'

/**
 * Where backups were put, kept apart from the database: when that is damaged, this says where to look. Sealed to the
 * council, because a path may hold a person's name. Nothing is taken off the list because its stick is not there.
 */
const list = z.array(z.object({ path: z.string(), at: z.string() }))
export type KnownBackup = z.infer<typeof list>[number]

const KEPT = 20
const fileIn = (copiesFolder: string): string => join(copiesFolder, 'backups.age')

/** Newest first; none when there is no list, or one that cannot be read. */
export async function knownBackups(copiesFolder: string, identity: string): Promise<KnownBackup[]> {
  try {
    const plain = await openAge(await readFile(fileIn(copiesFolder)), { identity })
    return plain ? list.parse(JSON.parse(Buffer.from(plain).toString('utf8'))) : []
  } catch {
    return []
  }
}

export async function rememberBackup(copiesFolder: string, identity: string, backup: KnownBackup): Promise<void> {
  const others = (await knownBackups(copiesFolder, identity)).filter(({ path }) => path !== backup.path)
  const content = Buffer.from(JSON.stringify([backup, ...others].slice(0, KEPT)))
  await mkdir(copiesFolder, { recursive: true, mode: 0o700 })
  await writeDurably(fileIn(copiesFolder), await sealToRecipients(content, [await recipientOf(identity)]))
}
