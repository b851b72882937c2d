import type Database from 'better-sqlite3'
import type { Hit, HitKind } from '../../contract/search.ts'
import type { SearchQuery } from '../../domain/search-query.ts'
import { namedMeeting } from '../queries/minutes.ts'
import { find } from '../table.ts'
import { AGENDA_ITEMS, ATTACHMENTS, FOLLOW_UPS, FUND_YEARS, FUNDS, LETTERS, PROJECTS, RESOLUTIONS, SPENDINGS } from '../tables.ts'
import { recordOf } from './entries.ts'
import { marksIn, snippetOf } from './snippet.ts'
import { textOf } from './texts.ts'

/** A row of the index as it is shown: the record's own words, and where it stands. */
export function hitOf(db: Database.Database, query: SearchQuery, row: number): Hit | null {
  const { kind, id } = recordOf(db, row)
  const text = textOf(db, kind, id)
  if (text === null) return null
  const { pageId, title, on } = text
  const titleMarks = marksIn(title, query.all.flatMap(({ texts }) => texts))
  const snippet = snippetOf(text.fields(), query)
  return { kind, id, pageId, title, titleMarks, snippet: snippet?.text ?? '', marks: snippet?.marks ?? [], on, byNationalId: false, ...placeOf(db, kind, id) }
}

type Place = Pick<Hit, 'itemId' | 'ownerKind' | 'resolutionId' | 'meeting' | 'within'>

function placeOf(db: Database.Database, kind: HitKind, id: string): Place {
  const place: Place = { itemId: null, ownerKind: null, resolutionId: null, meeting: null, within: '' }
  const ofMeeting = (meetingId: string | null | undefined) => (meetingId ? namedMeeting(db, meetingId) : null)
  switch (kind) {
    case 'agenda_item':
      return { ...place, itemId: id, meeting: ofMeeting(find(db, AGENDA_ITEMS, id)?.meetingId) }
    case 'resolution': {
      const resolution = find(db, RESOLUTIONS, id)
      return { ...place, itemId: resolution?.agendaItemId ?? null, meeting: ofMeeting(resolution?.meetingId) }
    }
    case 'follow_up':
      return { ...place, meeting: ofMeeting(find(db, FOLLOW_UPS, id)?.meetingId) }
    case 'letter': {
      const letter = find(db, LETTERS, id)
      return { ...place, resolutionId: letter?.resolutionId ?? null, meeting: ofMeeting(letter?.meetingId) }
    }
    case 'spending':
      return { ...place, within: find(db, PROJECTS, find(db, SPENDINGS, id)?.projectId ?? '')?.title ?? '' }
    case 'fund_year':
      return { ...place, within: find(db, FUNDS, find(db, FUND_YEARS, id)?.fundId ?? '')?.name ?? '' }
    case 'attachment':
      return { ...place, ...placeOfFile(db, id) }
    default:
      return place
  }
}

const KEPT_WITH: Partial<Record<NonNullable<Hit['ownerKind']>, HitKind>> = {
  project: 'project', activity: 'project', spending: 'project', person: 'person', membership: 'person', organisation: 'organisation', partner: 'partner',
  fundYear: 'fund_year', assembly: 'assembly', proposal: 'proposal',
}

function placeOfFile(db: Database.Database, id: string): Partial<Place> {
  const file = find(db, ATTACHMENTS, id)
  if (file === null) return {}
  const { ownerKind, ownerId } = file
  if (ownerKind === 'meeting') return { ownerKind, meeting: namedMeeting(db, ownerId) }
  if (ownerKind === 'agendaItem') return { ownerKind, itemId: ownerId, meeting: namedMeeting(db, find(db, AGENDA_ITEMS, ownerId)?.meetingId ?? '') }
  const kind = KEPT_WITH[ownerKind]
  const pageId = textOf(db, 'attachment', id)?.pageId
  return { ownerKind, within: kind === undefined || pageId === undefined ? '' : (textOf(db, kind, pageId)?.title ?? '') }
}
