import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { id } from '../contract/shapes.ts'
import { writeDurably } from '../vault/durable-files.ts'

/** Where a council's things lie. See README, "Data on disk". */
export interface CouncilFolder {
  root: string
  database: string
  keys: string
  files: string
  lock: string
  label: string
}

export const councilsFolder = (dataFolder: string): string => join(dataFolder, 'councils')

export function councilFolder(dataFolder: string, councilId: string): CouncilFolder {
  return folderAt(join(councilsFolder(dataFolder), councilId))
}

export function folderAt(root: string): CouncilFolder {
  return {
    root,
    database: join(root, 'council.db'),
    keys: join(root, 'keys'),
    files: join(root, 'files'),
    lock: join(root, 'council.lock'),
    label: join(root, 'label.json'),
  }
}

/**
 * The label on the door: readable while locked, so it holds the council's public name and nothing
 * of any person. `firstSlot` is the key slot that opened last, tried first next time.
 */
const label = z.object({
  name: z.string(),
  isSample: z.boolean(),
  openedAt: z.string().nullable(),
  firstSlot: z.string().nullable(),
})
export type Label = z.infer<typeof label>

/** A missing or damaged label hides nothing: the council is listed by its id. */
export async function readLabel(folder: CouncilFolder, councilId: string): Promise<Label> {
  try {
    return label.parse(JSON.parse(await readFile(folder.label, 'utf8')))
  } catch {
    return { name: councilId, isSample: false, openedAt: null, firstSlot: null }
  }
}

export async function writeLabel(folder: CouncilFolder, value: Label): Promise<void> {
  await writeDurably(folder.label, Buffer.from(JSON.stringify(value)))
}

/** Ids of the councils in the data folder; half-made and set-aside folders have other names. */
export async function listCouncilIds(dataFolder: string): Promise<string[]> {
  await mkdir(councilsFolder(dataFolder), { recursive: true })
  const entries = await readdir(councilsFolder(dataFolder), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory() && id.safeParse(entry.name).success).map((entry) => entry.name)
}

/** Fills a folder beside its final name and moves it there whole, so that a crash leaves no half council. */
export async function makeCouncilFolder(dataFolder: string, councilId: string, fill: (folder: CouncilFolder) => Promise<void>): Promise<CouncilFolder> {
  const making = folderAt(join(councilsFolder(dataFolder), `.making-${councilId}`))
  await mkdir(making.keys, { recursive: true })
  await mkdir(making.files, { recursive: true })
  await fill(making)
  const final = councilFolder(dataFolder, councilId)
  await rename(making.root, final.root)
  return final
}
