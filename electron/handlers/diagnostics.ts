import { readdir, stat, statfs } from 'node:fs/promises'
import { cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { countRows, schemaVersionOf } from '../backup/snapshot.ts'
import { asDiskError } from '../domain/disk-errors.ts'
import { writeDurably } from '../vault/durable-files.ts'
import { copiesFolder } from './auto-copy.ts'
import type { CouncilContext } from './context.ts'

/**
 * What somebody who helps from afar needs to know, as a text file that anybody may read before it is handed on:
 * versions, sizes, counts, codes and trace ids. No name, no text, no path: a path may hold a person's name.
 */
export async function saveDiagnostics(context: CouncilContext, folder: string): Promise<string> {
  const { ports } = context
  const stamp = ports.clock.now().replace(/[-:]/g, '').slice(0, 15)
  const path = join(folder, `samut-sapha-diagnostics-${stamp}.json`)
  try {
    await writeDurably(path, Buffer.from(`${JSON.stringify(await collect(context), null, 2)}\n`))
  } catch (error) {
    throw asDiskError(error)
  }
  return path
}

async function collect({ council, ports, workspace, recentErrors = [] }: CouncilContext): Promise<object> {
  const { db } = council.store
  const { copying } = workspace
  const disk = await statfs(ports.dataFolder).catch(() => null)
  return {
    program: { version: ports.version, shell: ports.shell, madeAt: ports.clock.now(), timeZoneMinutes: -new Date().getTimezoneOffset() },
    runtime: { node: process.versions.node, electron: process.versions.electron ?? null, sqlite: db.prepare('SELECT sqlite_version()').pluck().get() },
    computer: { platform: process.platform, release: release(), arch: process.arch, processors: cpus().length, memoryBytes: totalmem() },
    disk: disk && { type: disk.type, freeBytes: disk.bavail * disk.bsize, totalBytes: disk.blocks * disk.bsize },
    council: { schemaVersion: schemaVersionOf(db), rows: countRows(db), role: council.user.role },
    sizes: {
      database: await sizeOf(council.folder.database),
      writeAheadLog: await sizeOf(`${council.folder.database}-wal`),
      attachments: await weigh(council.folder.files),
      copies: await weigh(copiesFolder(ports.dataFolder, council.id)),
    },
    health: council.health,
    clockBehind: council.clockBehind,
    copies: { failure: copying.failure, filesMissing: copying.filesMissing },
    recentErrors,
  }
}

const sizeOf = (path: string): Promise<number | null> => stat(path).then(({ size }) => size, () => null)

async function weigh(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const sizes = await Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => sizeOf(join(entry.parentPath, entry.name))))
  return { files: sizes.length, bytes: sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) }
}
