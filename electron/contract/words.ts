import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { recordCalls } from './record-calls.ts'
import { empty, filledLine, id, recordFields } from './shapes.ts'

/** Lists that each council may put in its own words: the ladder of self-management, kinds of projects, goals. */
export const wordList = z.enum(['ladder', 'kind', 'goal'])

export const wordInput = z.object({
  list: wordList,
  /** Order from 1. */
  position: z.int().min(1).max(99),
  name: filledLine(300),
})
export const word = wordInput.extend(recordFields)

export const words = {
  /** Of all lists, in order. */
  'words.list': query(READERS, empty, z.array(word)),
  /** Puts a list in this order; words that are not named stay behind. */
  'words.order': command(WRITERS, z.object({ list: wordList, ids: z.array(id).max(99) }), z.array(word)),
  ...recordCalls('words', wordInput, word),
} as const

export type WordList = z.infer<typeof wordList>
export type Word = z.infer<typeof word>
