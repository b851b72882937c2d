import { Plugin, PluginKey, Selection } from '@tiptap/pm/state'
import type { PictureOptions, PictureStorage } from './picture-node.ts'

/** Files that come into the editor by dropping and pasting. Pictures in pasted markup are left out: nothing is loaded from anywhere. */
export function dropAndPaste({ meetingId }: PictureOptions, storage: PictureStorage): Plugin {
  return new Plugin({
    key: new PluginKey('pictures'),
    props: {
      handlePaste(_view, event) {
        const files = filesOf(event.clipboardData)
        if (files.length === 0 || hasWords(event.clipboardData)) return false
        storage.onFiles(files)
        return true
      },
      handleDrop(view, event, _slice, moved) {
        const files = moved ? [] : filesOf(event.dataTransfer)
        if (files.length === 0) return false
        // Or the window would go to the file.
        event.preventDefault()
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
        if (place !== null) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place.pos))))
        view.focus()
        storage.onFiles(files)
        return true
      },
      transformPastedHTML(html) {
        const why = leftOut(html, meetingId)
        if (why !== null) storage.onLeftOut(why)
        return html
      },
    },
  })
}

const filesOf = (data: DataTransfer | null): File[] => [...(data?.files ?? [])]

/** Word and Excel lay a picture of copied words beside the words: then the words are meant. */
function hasWords(data: DataTransfer | null): boolean {
  return wordsIn(data?.getData('text/html') ?? '').trim() !== '' || (data?.getData('text/plain') ?? '').trim() !== ''
}

/** Parsed apart from the page, where nothing is loaded and nothing runs. */
function wordsIn(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const one of body.querySelectorAll('style, script')) one.remove()
  return body.textContent
}

function leftOut(html: string, meetingId: string): 'leftOut' | 'ofOther' | null {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  if ([...body.querySelectorAll<HTMLElement>('figure[data-picture]')].some(({ dataset }) => dataset['meeting'] !== meetingId)) return 'ofOther'
  return body.querySelector('img, svg, picture') === null ? null : 'leftOut'
}
