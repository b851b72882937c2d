import type { Hit } from '../../../electron/contract/search.ts'

/** A text with every hit in it marked. */
export function Marked({ text, marks }: { text: string; marks: Hit['marks'] }) {
  const parts = []
  let at = 0
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
