import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '../contract/errors.ts'
import { errorCodeOf } from '../domain/disk-errors.ts'
import { contentsToRead, keepFileText, type FileText } from '../store/queries/file-texts.ts'
import { blobOf } from '../store/queries/files.ts'
import { sealedPath } from '../vault/sealed-files.ts'
import { turnToWrite, type Runtime } from './context.ts'
import type { OpenCouncil } from './workspace.ts'

/**
 * Reads the words within attached files in the background, one content at a time, each in a thread of its own that ends
 * when the council is closed. What was read is kept at once: whatever stops the reading, the next opening goes on.
 */

/** After opening the page is drawn first, and the records are looked at (look-after-opening.ts). */
const AFTER_OPENING_MS = 3000
/** Other work goes first, and the processor is left alone between files. */
const REST_MS = 50
const WAIT_FOR_WORK_MS = 500
/** A file that takes longer is given up; a report of 100 pages takes 2 s. */
const LONGEST_MS = 60_000
/** By so much the program may grow while a file is read: content that unpacks without end is given up. */
const MOST_MEMORY_BYTES = 1024 * 1024 * 1024
const LOOK_AT_MEMORY_MS = 200

/** A council just opened. */
export function readFilesAfterOpening(runtime: Runtime, council: OpenCouncil): void {
  setTimeout(() => void readFiles(runtime, council), AFTER_OPENING_MS).unref()
}

/** After every command: begins when files came to it. Never fails, never waits. */
export function readFilesWhenDue(runtime: Runtime): void {
  const { open } = runtime.workspace
  // A package looked into takes nothing, not even this: it shows what was read before it was made.
  if (!open?.store.db.open || open.guest) return
  if (open.filesSeen === open.store.filesTouched) return
  open.filesSeen = open.store.filesTouched
  void readFiles(runtime, open)
}

async function readFiles(runtime: Runtime, council: OpenCouncil): Promise<void> {
  if (council.readingFiles || council.ended.signal.aborted) return
  council.readingFiles = true
  /** What cannot be read now is tried once at each opening. */
  const tried = new Set<string>()
  try {
    for (;;) {
      const { filesTouched } = council.store
      const contents = contentsToRead(council.store.db).filter((one) => !tried.has(one))
      if (contents.length === 0) return
      for (const content of contents) {
        tried.add(content)
        await atLeisure(runtime, council)
        const found = await readContent(runtime, council, content)
        await keep(runtime, council, content, found)
        // What came meanwhile goes first.
        if (council.store.filesTouched !== filesTouched) break
      }
    }
  } catch (error) {
    // Locked: the next opening goes on. A disk that fails says so wherever somebody waits for it.
    if (!council.ended.signal.aborted) runtime.ports.log.error(runtime.ports.newId(), error)
  } finally {
    council.readingFiles = false
  }
}

/** @throws what the signal was aborted with, when the council is closed meanwhile */
async function atLeisure({ workspace }: Runtime, { ended: { signal } }: OpenCouncil): Promise<void> {
  await wait(REST_MS, undefined, { signal })
  while (workspace.cancellers.size > 0 || workspace.copying.running !== null) await wait(WAIT_FOR_WORK_MS, undefined, { signal })
}

const unreadable = (reason: 'missing' | 'damaged' | 'too_large'): FileText => ({ state: 'unreadable', reason, text: '', tokens: { threes: '', pieces: new Set() } })

/** @throws AppError of the disk, CANCELLED when the council is closed meanwhile */
async function readContent({ ports }: Runtime, { store, folder, ended }: OpenCouncil, content: string): Promise<FileText> {
  const blob = blobOf(store.db, content)
  if (blob === null) return unreadable('missing')
  const tooMuch = new AbortController()
  const before = process.memoryUsage.rss()
  const deadline = setTimeout(() => tooMuch.abort(), LONGEST_MS)
  const look = setInterval(() => process.memoryUsage.rss() - before > MOST_MEMORY_BYTES && tooMuch.abort(), LOOK_AT_MEMORY_MS)
  try {
    return await ports.jobs.run('readFileText', { path: sealedPath(folder.files, blob.sealedSha256), key: blob.key }, { signal: AbortSignal.any([ended.signal, tooMuch.signal]) })
  } catch (error) {
    if (ended.signal.aborted) throw error
    if (tooMuch.signal.aborted || errorCodeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY') return unreadable('too_large')
    if (error instanceof AppError) throw error
    // Whatever the reader stumbled over, it stands in the file.
    return unreadable('damaged')
  } finally {
    clearTimeout(deadline)
    clearInterval(look)
    blob.key.fill(0)
  }
}

async function keep({ ports }: Runtime, council: OpenCouncil, content: string, found: FileText): Promise<void> {
  // An import or an erasure writes on a connection of its own.
  await turnToWrite(council)
  if (council.ended.signal.aborted) return
  const options = { actor: council.user, command: 'files.attach', now: ports.clock.now, newId: ports.newId }
  if (council.store.write(options, (writer) => keepFileText(writer, content, found, ports.clock.now()))) ports.emit('filesRead', { ok: found.state === 'read' })
}
