import type { Editor } from '@tiptap/core'
import { TextSelection, type EditorState } from '@tiptap/pm/state'
import type { TextImage } from '../../../../../electron/contract/text/index.ts'

/**
 * Puts a picture behind what the cursor stands in: no line is torn in two, and in a table, which holds none, it comes
 * after the table. An empty line is replaced. The cursor goes on below the picture.
 */
export function insertPicture(editor: Editor, image: TextImage): void {
  const { state, view } = editor
  const picture = state.schema.nodes['image']?.create(image)
  if (!picture) return
  const { from, to } = placeFor(state)
  const change = state.tr.replaceWith(from, to, picture)
  const behind = from + picture.nodeSize
  if (change.doc.resolve(behind).nodeAfter === null) change.insert(behind, state.schema.nodes['paragraph']?.create() ?? [])
  change.setSelection(TextSelection.near(change.doc.resolve(behind)))
  view.dispatch(change.scrollIntoView())
}

function placeFor({ selection: { $to, to }, schema }: EditorState): { from: number; to: number } {
  const { image } = schema.nodes
  for (let depth = $to.depth; depth > 0 && image; depth -= 1) {
    const around = $to.node(depth - 1)
    const [at, next] = [$to.index(depth - 1), $to.indexAfter(depth - 1)]
    const blank = $to.node(depth).isTextblock && $to.node(depth).content.size === 0
    if (blank && around.canReplaceWith(at, next, image)) return { from: $to.before(depth), to: $to.after(depth) }
    if (around.canReplaceWith(next, next, image)) return { from: $to.after(depth), to: $to.after(depth) }
  }
  return { from: to, to }
}
