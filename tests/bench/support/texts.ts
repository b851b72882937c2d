import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { drawing, prose } from '../../support/prose.ts'

/**
 * Texts of the length of minutes: cut from a corpus, and put together from invented words where it has not enough.
 * A corpus is a .jsonl.gz of { id, title, text }, one document a line.
 */

export interface CorpusDocument {
  id: string
  title: string
  text: string
}

export function readCorpus(path: string): CorpusDocument[] {
  return gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as CorpusDocument)
}

/** Characters of one: about ten pages of short paragraphs, 8 kB of UTF-8. */
const LETTERS = 2700
const GENERATED_WORDS = 560

export function* minutesTexts(corpus: readonly CorpusDocument[], count: number): Generator<string> {
  let made = 0
  for (const { text } of corpus) {
    for (let at = 0; at < text.length && made < count; at += LETTERS, made += 1) yield text.slice(at, at + LETTERS)
  }
  const draw = drawing(count)
  for (; made < count; made += 1) yield prose(draw, GENERATED_WORDS)
}
