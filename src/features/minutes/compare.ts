import { diffArrays } from 'diff'
import type { RevisionContent } from '../../../electron/contract/minutes.ts'
import { resolutionNumber } from '../../../electron/contract/text/index.ts'
import type { RichTextNode } from '../../../electron/contract/shapes.ts'
import { readImage, type TextImage } from '../../../electron/contract/text/index.ts'

/** Two revisions of minutes side by side, word by word. */

export interface Piece {
  text: string
  /** 'gone' stands on the left alone, 'come' on the right alone. */
  kind: 'same' | 'gone' | 'come'
}

export interface ComparedPart {
  id: string
  kind: 'item' | 'resolution' | 'place'
  /** Label of an item, number of a resolution; of the newer text where it has one. */
  label: string
  left: string | null
  right: string | null
  pieces: Piece[]
  changed: boolean
}

const words = new Intl.Segmenter('th', { granularity: 'word' })

/** Thai knows no blanks between words: the segmenter's dictionary finds them. */
export function wordsOf(text: string): string[] {
  return [...words.segment(text)].map(({ segment }) => segment)
}

export function piecesOf(left: string, right: string): Piece[] {
  return diffArrays(wordsOf(left), wordsOf(right)).map(({ value, added, removed }) => ({
    text: value.join(''),
    kind: added ? 'come' : removed ? 'gone' : 'same',
  }))
}

/** The words of rich text: one line for each paragraph and picture. */
export function plain(node: RichTextNode, picture: InWords['picture'] = ({ alt }) => alt): string {
  if (node.text !== undefined) return node.text
  const image = node.type === 'image' ? readImage(node.attrs) : null
  if (image) return picture(image)
  if (node.type === 'hardBreak') return '\n'
  const inner = (node.content ?? []).map((child) => plain(child, picture))
  return node.type === 'paragraph' ? inner.join('') : inner.join('\n')
}

type Texts = Map<string, Pick<ComparedPart, 'kind' | 'label'> & { text: string }>

/** In the page's language: the word of a resolution's verb, and a date as people read it. */
export interface InWords {
  verb(verb: RevisionContent['resolutions'][number]['verb']): string
  date(on: string): string
  /** Two pictures of one name are told apart. */
  picture(image: TextImage): string
}

function textsOf(content: RevisionContent, inWords: InWords): Texts {
  const texts: Texts = new Map([['place', { kind: 'place', label: '', text: content.place }]])
  for (const { id, label, title, body } of content.items) {
    texts.set(id, { kind: 'item', label, text: [title, plain(body, inWords.picture)].filter((part) => part !== '').join('\n') })
    for (const one of content.resolutions.filter(({ agendaItemId }) => agendaItemId === id)) {
      const { verb, text, assignee, task, dueOn } = one
      texts.set(one.id, { kind: 'resolution', label: resolutionNumber(one), text: [inWords.verb(verb), text, assignee, task, dueOn === null ? '' : inWords.date(dueOn)].filter((part) => part !== '').join(' ') })
    }
  }
  return texts
}

/** Part by part in the order of the newer text; what only the older one has comes where it stood, at the end. */
export function compared(left: RevisionContent, right: RevisionContent, inWords: InWords): ComparedPart[] {
  const [was, is] = [textsOf(left, inWords), textsOf(right, inWords)]
  return [...new Set([...is.keys(), ...was.keys()])].map((id) => {
    const [before, after] = [was.get(id), is.get(id)]
    const pieces = piecesOf(before?.text ?? '', after?.text ?? '')
    const { kind, label } = after ?? before ?? { kind: 'place' as const, label: '' }
    return { id, kind, label, left: before?.text ?? null, right: after?.text ?? null, pieces, changed: (before?.text ?? null) !== (after?.text ?? null) }
  })
}
