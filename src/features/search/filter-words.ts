import { useTranslation } from 'react-i18next'
import { hitKind, NO_FILTERS, searchStatus, type HitKind, type SearchFilters, type SearchStatus } from '../../../electron/contract/search.ts'
import { fullName } from '../../../electron/contract/text/index.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'
import { numberYear } from '../../i18n/format.ts'

/** Kinds whose records have a standing, with theirs, in the contract's order. */
export const STATUSES: readonly (readonly [HitKind, SearchStatus[]])[] = hitKind.options
  .map((kind) => [kind, searchStatus.options.filter((status) => status.startsWith(`${kind}.`))] as const)
  .filter(([, statuses]) => statuses.length > 0)

const kindOf = (status: SearchStatus): HitKind => hitKind.parse(status.slice(0, status.indexOf('.')))

/** A standing in the words of the page that its records have. */
export function useStatusWords(): (status: SearchStatus) => string {
  const { t } = useTranslation(['meetings', 'followUps', 'projects', 'members', 'organisations', 'assemblies'])
  const words: Record<SearchStatus, string> = {
    'meeting.draft': t('meetings:state.draft'),
    'meeting.circulated': t('meetings:state.circulated'),
    'meeting.adopted': t('meetings:state.adopted'),
    'follow_up.open': t('followUps:standing.open'),
    'follow_up.done': t('followUps:standing.done'),
    'follow_up.dropped': t('followUps:standing.dropped'),
    'project.proposed': t('projects:stage.proposed'),
    'project.approved': t('projects:stage.approved'),
    'project.running': t('projects:stage.running'),
    'project.finished': t('projects:stage.finished'),
    'project.paused': t('projects:stage.paused'),
    'project.cancelled': t('projects:stage.cancelled'),
    'person.serving': t('members:roll.serving'),
    'person.former': t('members:state.ended'),
    'organisation.registered': t('organisations:status.registered'),
    'organisation.suspended': t('organisations:status.suspended'),
    'organisation.dissolved': t('organisations:status.dissolved'),
    'proposal.waiting': t('assemblies:outcome.waiting'),
    'proposal.taken_up': t('assemblies:outcome.taken_up'),
    'proposal.partly': t('assemblies:outcome.partly'),
    'proposal.declined': t('assemblies:outcome.declined'),
  }
  return (status) => words[status]
}

/** One thing that narrows the search down, and the filters without it. */
export interface Narrowing {
  id: string
  words: string
  without: SearchFilters
}

/** The filters one by one, in words. */
export function useNarrowings(filters: SearchFilters): Narrowing[] {
  const { t } = useTranslation(['finding', 'members'])
  const { today } = useStatus()
  const statusWords = useStatusWords()
  const { kinds, yearFrom, yearTo, moo, status, personId } = filters
  const roll = useQueryCall('members.roll', { on: today, includeEnded: true }, { enabled: personId !== null }).data?.entries ?? []
  const person = roll.find((entry) => entry.person.id === personId)?.person
  const years = { from: yearFrom === null ? '' : numberYear(yearFrom), to: yearTo === null ? '' : numberYear(yearTo) }
  const yearWords = () => {
    if (yearFrom === yearTo) return t('filter.inYear', { year: years.from })
    if (yearTo === null) return t('filter.since', years)
    return yearFrom === null ? t('filter.until', years) : t('filter.between', years)
  }
  return [
    ...kinds.map((kind) => ({ id: kind, words: t(`kind.${kind}`), without: { ...filters, kinds: kinds.filter((one) => one !== kind) } })),
    ...(yearFrom === null && yearTo === null ? [] : [{ id: 'years', words: yearWords(), without: { ...filters, yearFrom: NO_FILTERS.yearFrom, yearTo: NO_FILTERS.yearTo } }]),
    ...(moo === null ? [] : [{ id: 'moo', words: t('members:roll.mooNumber', { moo }), without: { ...filters, moo: NO_FILTERS.moo } }]),
    ...(status === null ? [] : [{ id: 'status', words: t('filter.statusOf', { of: t(`kind.${kindOf(status)}`), status: statusWords(status) }), without: { ...filters, status: NO_FILTERS.status } }]),
    ...(personId === null ? [] : [{ id: 'person', words: person === undefined ? t('filter.person') : fullName(person), without: { ...filters, personId: NO_FILTERS.personId } }]),
  ]
}
