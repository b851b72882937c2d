import type Database from 'better-sqlite3'
import type { Attachment } from '../contract/files.ts'
import type { Hit } from '../contract/search.ts'
import { pageWith } from '../store/search-documents.ts'
import { find as textSearch, type Found } from '../store/search-index.ts'
import { find } from '../store/table.ts'
import { ATTACHMENTS, MEMBERSHIPS, RESOLUTIONS } from '../store/tables.ts'
import type { HandlersOf } from './context.ts'

/** Where a hit is shown is looked up for those that are: the index holds texts. */
function placed(db: Database.Database, hit: Found): Hit {
  const place = { itemId: null, ownerKind: null }
  switch (hit.kind) {
    case 'agenda_item':
      return { ...hit, ...place, itemId: hit.id }
    case 'resolution':
      return { ...hit, ...place, itemId: find(db, RESOLUTIONS, hit.id)?.agendaItemId ?? null }
    case 'attachment': {
      const attachment = find(db, ATTACHMENTS, hit.id)
      return attachment === null ? { ...hit, ...place } : { ...hit, ...place, ...ownerPage(db, attachment) }
    }
    default:
      return { ...hit, ...place }
  }
}

/** Items are shown on their meeting's page, terms on their person's. */
function ownerPage(db: Database.Database, { ownerKind, ownerId }: Attachment): Pick<Hit, 'ownerKind' | 'pageId' | 'itemId'> {
  if (ownerKind === 'membership') return { ownerKind, pageId: find(db, MEMBERSHIPS, ownerId)?.personId ?? ownerId, itemId: null }
  return { ownerKind, pageId: pageWith(db, { ownerKind, ownerId }) ?? ownerId, itemId: ownerKind === 'agendaItem' ? ownerId : null }
}

export const search = {
  'search.find': ({ text, limit }, { council: { store: { db } } }) => {
    const { hits, total } = textSearch(db, text, limit)
    return { hits: hits.map((hit) => placed(db, hit)), total }
  },
} satisfies HandlersOf<'search'>
