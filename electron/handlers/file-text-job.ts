import { AppError } from '../contract/errors.ts'
import { wordsOfFile } from '../imports/words/words-of-file.ts'
import type { FileText } from '../store/queries/file-texts.ts'
import { tokensOf } from '../store/search/tokens.ts'
import { openSealedFile } from '../vault/sealed-files.ts'

/** Reading the words of one attached file, as a job: its content lies open in this thread's memory alone, which ends with it. */

export interface ReadFileInput {
  /** Of the sealed file. */
  path: string
  key: Uint8Array
}

/** A larger one is pictures, and costs its size in memory. */
const MOST_BYTES = 100 * 1024 * 1024

/** @throws AppError of the disk (FOLDER_GONE and its kin): then nothing is known of the file */
export async function readFileText({ path, key }: ReadFileInput): Promise<FileText> {
  const found = await wordsOfSealed(path, key)
  // Here, so that the thread that serves the window has but to write it.
  return { ...found, tokens: tokensOf(found.text === '' ? [] : [found.text]) }
}

async function wordsOfSealed(path: string, key: Uint8Array): Promise<Omit<FileText, 'tokens'>> {
  const unreadable = (reason: 'missing' | 'damaged' | 'too_large') => ({ state: 'unreadable', reason, text: '' }) as const
  try {
    const content = await openSealedFile(path, key, MOST_BYTES)
    const found = await wordsOfFile(content)
    // PDF.js took its memory over; what is left of it ends with the thread.
    if (content.buffer.byteLength > 0) content.fill(0)
    return found
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'FILE_TOO_LARGE') return unreadable('too_large')
    if (error.code === 'FILE_DAMAGED') return unreadable(error.details['missing'] === true ? 'missing' : 'damaged')
    throw error
  } finally {
    key.fill(0)
  }
}
