/**
 * What a data folder holds: every row and every attachment, read with the council's own keys. Two are compared whole.
 * Run as a program for the end-to-end tests, whose runner cannot load the SQLite add-on: the passphrase comes on
 * standard input, the contents go out as JSON.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allBlobs } from '../../electron/store/queries/files.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { openSealedFile, sealedPath } from '../../electron/vault/sealed-files.ts'
import { unlockFolder } from '../../electron/vault/unlock.ts'

export interface CouncilContents {
  /** Rows by table, each as JSON, in the table's own order; the search index's tables too. */
  tables: Record<string, string[]>
  /** Content of each attachment, as base64, by the hash its row gives. */
  attachments: Record<string, string>
}

/** The one council of a data folder. The app must not be running on it. */
export async function readCouncil(dataDir: string, passphrase: string): Promise<CouncilContents> {
  const councils = join(dataDir, 'councils')
  const [id, ...others] = readdirSync(councils).filter((name) => !name.startsWith('.'))
  if (id === undefined || others.length > 0) throw new Error(`One council was expected: ${[id, ...others].join()}`)
  const folder = join(councils, id)
  const { keys } = await unlockFolder(join(folder, 'keys'), { passphrase })
  const database = openSealed(join(folder, 'council.db'), keys.databaseKey, { readonly: true })
  try {
    const names = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all() as string[]
    const rows = (name: string) => database.prepare(`SELECT * FROM "${name}"`).all().map((row) => JSON.stringify(row))
    const attachments: Record<string, string> = {}
    for (const { contentSha256, sealedSha256, key } of allBlobs(database)) {
      const content = await openSealedFile(sealedPath(join(folder, 'files'), sealedSha256), key)
      attachments[contentSha256] = content.toString('base64')
    }
    return { tables: Object.fromEntries(names.map((name) => [name, rows(name)])), attachments }
  } finally {
    database.close()
  }
}

if (import.meta.main) {
  const contents = await readCouncil(process.argv[2] ?? '', readFileSync(0, 'utf8'))
  process.stdout.write(JSON.stringify(contents))
}
