import { Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { readImage } from '../../../../../electron/contract/text/index.ts'
import { dropAndPaste } from './drop-and-paste.ts'
import { PictureView } from './picture-view.tsx'

/** The meeting whose minutes are written: the schema needs it, which is made once with the editor. */
export interface PictureOptions {
  meetingId: string
}

/** What the page tells the editor, at any time. */
export interface PictureStorage {
  /** Files that were dropped or pasted; the cursor stands where they belong. */
  onFiles(files: readonly File[]): void
  /** Pictures in what was pasted that do not come along: of web pages and other programs, or of another meeting. */
  onLeftOut(why: 'leftOut' | 'ofOther'): void
}

declare module '@tiptap/core' {
  interface Storage {
    image: PictureStorage
  }
}

const unrendered = (initial: string) => ({ default: initial, rendered: false })

/**
 * A picture in the minutes' text, as contract/text/text-image.ts describes it. Not Tiptap's own image, which is an
 * address: here it is a kept file, so no address of any kind is ever in the text or taken from what is pasted.
 */
export const PICTURE = Node.create<PictureOptions, PictureStorage>({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ meetingId: '' }),
  addStorage: () => ({ onFiles: () => undefined, onLeftOut: () => undefined }),
  addAttributes: () => ({ attachmentId: unrendered(''), contentSha256: unrendered(''), alt: unrendered(''), share: unrendered('full') }),
  parseHTML() {
    const { meetingId } = this.options
    // Of another meeting: only its words are taken.
    return [{ tag: 'figure[data-picture]', getAttrs: (figure) => (figure.dataset['meeting'] === meetingId ? imageIn(figure) : false) }]
  },
  renderHTML({ node }) {
    return ['figure', { 'data-picture': JSON.stringify(node.attrs), 'data-meeting': this.options.meetingId }, String(node.attrs['alt'])]
  },
  addNodeView: () => ReactNodeViewRenderer(PictureView),
  addProseMirrorPlugins() {
    return [dropAndPaste(this.options, this.storage)]
  },
})

function imageIn(figure: HTMLElement) {
  try {
    return readImage(JSON.parse(figure.dataset['picture'] ?? '')) ?? false
  } catch {
    return false
  }
}
