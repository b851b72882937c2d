import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { restOfName, type CompletableName } from './name-completion.ts'

const key = new PluginKey<string | null>('complete-name')

/** The rest of the name being typed, when the cursor stands at the end of what was typed. */
function restAt({ selection }: EditorState, names: readonly CompletableName[]): string | null {
  const { $from, empty } = selection
  if (!empty || !$from.parent.isTextblock) return null
  const after = $from.parent.textBetween($from.parentOffset, $from.parent.content.size, undefined, ' ')
  if (/^[\p{L}\p{M}]/u.test(after)) return null
  return restOfName($from.parent.textBetween(0, $from.parentOffset, undefined, ' '), names)
}

function ghost(rest: string, hint: string): HTMLElement {
  const element = document.createElement('span')
  element.setAttribute('aria-hidden', 'true')
  element.dataset['completion'] = rest
  element.dataset['hint'] = hint
  return element
}

/** What the page tells the editor, at any time: people may be added while the minutes are typed. */
export interface CompleteNameStorage {
  names: readonly CompletableName[]
  /** Behind the key that completes, in the page's language. */
  hint: string
}

declare module '@tiptap/core' {
  interface Storage {
    completeName: CompleteNameStorage
  }
}

/** Shows the rest of a member's name behind the cursor while it is typed; Tab takes it, Esc or typing on lets it go. */
export const CompleteName = Extension.create<Record<string, never>, CompleteNameStorage>({
  name: 'completeName',
  addStorage: () => ({ names: [], hint: '' }),
  addProseMirrorPlugins() {
    const { storage } = this
    return [
      new Plugin<string | null>({
        key,
        state: {
          init: () => null,
          apply(change, rest, _before, now) {
            if (change.getMeta(key) === 'dismiss') return null
            if (change.docChanged) return restAt(now, storage.names)
            return change.selectionSet ? null : rest
          },
        },
        props: {
          decorations(state) {
            const rest = key.getState(state)
            if (rest === null || rest === undefined) return null
            return DecorationSet.create(state.doc, [Decoration.widget(state.selection.from, () => ghost(rest, storage.hint), { side: 1 })])
          },
          handleKeyDown(view, event) {
            const rest = key.getState(view.state)
            if (rest === null || rest === undefined || event.ctrlKey || event.altKey || event.shiftKey) return false
            if (event.key === 'Tab') {
              view.dispatch(view.state.tr.insertText(rest).scrollIntoView())
              return true
            }
            if (event.key !== 'Escape') return false
            view.dispatch(view.state.tr.setMeta(key, 'dismiss'))
            return true
          },
        },
      }),
    ]
  },
})
