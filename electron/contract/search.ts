import { z } from 'zod'
import { command, query, READERS } from './define.ts'
import { ownerKind } from './files.ts'
import { namedMeeting } from './named-meeting.ts'
import { done, empty, filledLine, id, isoDate, recordFields, recordRef } from './shapes.ts'

/** One box over everything the council keeps. */

/** In the order in which groups stand that are equally good. */
export const hitKind = z.enum([
  'resolution', 'meeting', 'agenda_item', 'follow_up', 'project', 'spending', 'person', 'organisation', 'partner', 'fund', 'fund_year', 'assembly', 'proposal',
  'letter', 'attachment',
])

/** How a record stands, of the kinds that have a standing: kind.standing. */
export const searchStatus = z.enum([
  'meeting.draft', 'meeting.circulated', 'meeting.adopted',
  'follow_up.open', 'follow_up.done', 'follow_up.dropped',
  'project.proposed', 'project.approved', 'project.running', 'project.finished', 'project.paused', 'project.cancelled',
  'person.serving', 'person.former',
  'organisation.registered', 'organisation.suspended', 'organisation.dissolved',
  'proposal.waiting', 'proposal.taken_up', 'proposal.partly', 'proposal.declined',
])

/** C.E.; the index tells no dates before and after. */
const year = z.int().min(1801).max(2157).nullable().default(null)
export const searchFilters = z.object({
  /** None: all. */
  kinds: z.array(hitKind).max(20).default([]),
  /** Both ends in; records without a date are in no year. */
  yearFrom: year,
  yearTo: year,
  /** People, organisations and projects of a หมู่. */
  moo: z.int().min(1).max(99).nullable().default(null),
  status: searchStatus.nullable().default(null),
  /** What is a person's own, or names the person by the record: tasks, work in a project, standing aside, papers. */
  personId: id.nullable().default(null),
})
export const NO_FILTERS = { kinds: [], yearFrom: null, yearTo: null, moo: null, status: null, personId: null } satisfies z.infer<typeof searchFilters>
export const isFiltered = ({ kinds, ...others }: z.infer<typeof searchFilters>): boolean => kinds.length > 0 || Object.values(others).some((value) => value !== null)

/** [start, end) of each hit in a text, UTF-16. */
const marks = z.array(z.tuple([z.int(), z.int()]))

export const hit = z.object({
  kind: hitKind,
  id,
  /** The record's page: a meeting's id for its agenda items and resolutions, its owner's for an attachment, its project's for a spending. */
  pageId: id,
  /** On a meeting's page, the agenda item that it stands in. */
  itemId: id.nullable(),
  /** Of an attachment: what it is kept with. */
  ownerKind: ownerKind.nullable(),
  /** Of a letter: the resolution that it is an excerpt of; null for a notice. */
  resolutionId: id.nullable(),
  title: z.string(),
  titleMarks: marks,
  /** A piece of the original text around the first hit; '' where the title says it all. */
  snippet: z.string(),
  marks,
  on: isoDate.nullable(),
  /** Where it was said, resolved or asked for. */
  meeting: namedMeeting.nullable(),
  /** The name of what it is a part of, or is kept with; ''. */
  within: z.string(),
  /** A national ID was typed in full, and is this person's. */
  byNationalId: z.boolean(),
})
export const hitGroup = z.object({ kind: hitKind, total: z.int(), hits: z.array(hit) })

/** What leaving out one thing would find. */
export const drop = z.object({ what: z.enum(['kinds', 'years', 'moo', 'status', 'person', 'word', 'excluded']), word: z.string(), total: z.int() })

/** How far the words within attached files are known. */
export const fileReading = z.object({
  /** Different contents of kinds that are read (PDF, DOCX, XLSX). */
  total: z.int(),
  read: z.int(),
  /** Named, not hidden: `reason` is what the sentence for it is called. 'cut': so long that only its beginning is found. */
  unreadable: z.array(z.object({ id, name: z.string(), pageId: id, itemId: id.nullable(), ownerKind, reason: z.enum(['empty', 'damaged', 'locked', 'too_large', 'missing', 'cut']) })),
})

export const savedSearch = z.object({ ...recordFields, name: filledLine(80), text: z.string().max(500), filters: searchFilters })

export const search = {
  'search.find': query(
    READERS,
    z.object({
      text: z.string().max(20_000),
      filters: searchFilters.default(NO_FILTERS),
      /** Hits of each kind. */
      each: z.int().min(1).max(500).default(5),
    }),
    z.object({
      /** Best first: what has the words in its title before what has them in its text, then as hitKind. */
      groups: z.array(hitGroup),
      total: z.int(),
      /** Whether there was anything to look for: a word or a filter; signs alone are nothing. */
      asked: z.boolean(),
      /** Where nothing was found: the query with one sign put right. */
      instead: z.string().nullable(),
      /** Where nothing was found: what to leave out. */
      drops: z.array(drop),
    }),
  ),
  'search.fileReading': query(READERS, empty, fileReading),
  /** The user's own: the last ten asked, the latest first, and those saved by name. */
  'search.own': query(READERS, empty, z.object({ recent: z.array(z.string()), saved: z.array(savedSearch) })),
  'search.remember': command(READERS, z.object({ text: z.string().min(1).max(500) }), done),
  'search.forget': command(READERS, empty, done),
  'search.save': command(READERS, savedSearch.pick({ name: true, text: true, filters: true }), savedSearch),
  'search.removeSaved': command(READERS, recordRef, done),
  'search.restoreSaved': command(READERS, z.object({ id }), done),
} as const

export type HitKind = z.infer<typeof hitKind>
export type Hit = z.infer<typeof hit>
export type HitGroup = z.infer<typeof hitGroup>
export type SearchFilters = z.infer<typeof searchFilters>
export type SearchStatus = z.infer<typeof searchStatus>
export type SearchDrop = z.infer<typeof drop>
export type SavedSearch = z.infer<typeof savedSearch>
export type FileReading = z.infer<typeof fileReading>
