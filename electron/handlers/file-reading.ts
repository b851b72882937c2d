import type { FileReading } from '../contract/search.ts'
import { pageWith } from '../store/search/texts-of-council.ts'
import { readableFiles } from '../store/queries/file-texts.ts'
import type { HandlersOf } from './context.ts'

/** How far the words within attached files are known; those that cannot be read are named. */
export const fileReading = {
  'search.fileReading': (_input, { council: { store: { db } } }) => {
    const files = readableFiles(db)
    const contents = new Map(files.map((file) => [file.attachment.contentSha256, file.state]))
    const unreadable = files.flatMap(({ attachment: { id, name, ownerKind, ownerId }, state, reason: why }): FileReading['unreadable'] => {
      const reason = state === 'empty' ? 'empty' : why
      const pageId = pageWith(db, { ownerKind, ownerId })
      return reason === '' || pageId === undefined ? [] : [{ id, name, pageId, itemId: ownerKind === 'agendaItem' ? ownerId : null, ownerKind, reason }]
    })
    return { total: contents.size, read: [...contents.values()].filter((state) => state !== null).length, unreadable }
  },
} satisfies Pick<HandlersOf<'search'>, 'search.fileReading'>
