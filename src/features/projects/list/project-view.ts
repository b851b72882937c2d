import { staleReasons, type StaleReason } from '../../../../electron/contract/project-stale.ts'
import { stage as stageSchema, type ProjectRow, type Stage } from '../../../../electron/contract/projects.ts'
import { compareThai, fold } from '../../../../electron/contract/text/index.ts'

/** Which projects are shown, and in which order: kept in the page's address, so that back returns to it. */
export interface ProjectView {
  text: string
  /** Key of an issue. */
  issue: string | null
  stage: Stage | null
  /** Key of a word. */
  kind: string | null
  /** A number, 'none' for projects of the whole tambon, or null for all. */
  moo: number | 'none' | null
  /** Fiscal year of its money, C.E. */
  year: number | null
  show: 'all' | Mark
  /** Null: the newest first. */
  sort: ProjectColumn | null
  descending: boolean
}

export const MARKS = ['noResolution', 'model', 'stale'] as const
export type Mark = (typeof MARKS)[number]
export const COLUMNS = ['title', 'stage', 'resolution', 'endsOn', 'promised', 'received', 'spent'] as const
export type ProjectColumn = (typeof COLUMNS)[number]
/** As the list opens. */
export const PLAIN_VIEW: ProjectView = { text: '', issue: null, stage: null, kind: null, moo: null, year: null, show: 'all', sort: null, descending: false }

function oneOf<T extends string>(value: string | null, known: readonly T[]): T | null {
  return known.find((one) => one === value) ?? null
}

export function readView(address: URLSearchParams): ProjectView {
  const moo = address.get('moo')
  return {
    text: address.get('q') ?? '',
    issue: address.get('issue'),
    stage: oneOf(address.get('stage'), stageSchema.options),
    kind: address.get('kind'),
    moo: moo === 'none' ? 'none' : Number(moo) || null,
    year: Number(address.get('year')) || null,
    show: oneOf(address.get('show'), MARKS) ?? 'all',
    sort: oneOf(address.get('sort'), COLUMNS),
    descending: address.get('order') === 'down',
  }
}

/** Only what differs from the list as it opens. */
export function writeView({ text, issue, stage, kind, moo, year, show, sort, descending }: ProjectView): Record<string, string> {
  const all = { q: text, issue, stage, kind, moo, year, show: show === 'all' ? null : show, sort, order: descending ? 'down' : null }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== '').map(([name, value]) => [name, String(value)]))
}

/** A project with what it is searched by, and why it should be looked at. */
export interface SearchableProject extends ProjectRow {
  searched: string
  reasons: StaleReason[]
}

const squeeze = (text: string): string => fold(text).replace(/[\s-]/g, '')

export function searchable(row: ProjectRow, today: string): SearchableProject {
  return { ...row, searched: [row.title, row.code, row.place, row.objectives].map(squeeze).join('\n'), reasons: staleReasons(row, today) }
}

/** Without a resolution although one was needed (rule 18): what is only proposed or was cancelled waits for none. */
function isMarked(row: SearchableProject, mark: Mark): boolean {
  if (mark === 'model') return row.isModel
  return mark === 'stale' ? row.reasons.length > 0 : !row.hasApproval && row.stage !== 'cancelled'
}

/** The projects that the view shows, in its order. They come the newest first, which is kept among equals. */
export function selectProjects(rows: readonly SearchableProject[], view: ProjectView): SearchableProject[] {
  const { issue, stage, kind, moo, year, show } = view
  const wanted = view.text.split(/\s+/).map(squeeze).filter(Boolean)
  const shown = rows.filter(
    (row) =>
      (issue === null || row.issueIds.includes(issue)) &&
      (stage === null || row.stage === stage) &&
      (kind === null || row.kindId === kind) &&
      (moo === null || (moo === 'none' ? row.moo.length === 0 : row.moo.includes(moo))) &&
      (year === null || row.fiscalYears.includes(year)) &&
      (show === 'all' || isMarked(row, show)) &&
      wanted.every((word) => row.searched.includes(word)),
  )
  if (view.sort !== null) shown.sort(ORDERS[view.sort])
  if (view.descending) shown.reverse()
  return shown
}

const LAST = '9999'
const ORDERS: Record<ProjectColumn, (a: SearchableProject, b: SearchableProject) => number> = {
  title: (a, b) => compareThai(a.title, b.title),
  stage: (a, b) => stageSchema.options.indexOf(a.stage) - stageSchema.options.indexOf(b.stage),
  resolution: (a, b) => Number(a.hasApproval) - Number(b.hasApproval),
  endsOn: (a, b) => (a.endsOn ?? LAST).localeCompare(b.endsOn ?? LAST),
  promised: (a, b) => a.promisedSatang - b.promisedSatang,
  received: (a, b) => a.receivedSatang - b.receivedSatang,
  spent: (a, b) => a.spentSatang - b.spentSatang,
}

/** How many are to be found under each mark. */
export function countMarks(rows: readonly SearchableProject[]): Record<Mark, number> {
  const count = (mark: Mark) => rows.filter((row) => isMarked(row, mark)).length
  return { noResolution: count('noResolution'), model: count('model'), stale: count('stale') }
}

/** หมู่ and fiscal years that occur, in order, and whether a project is of the whole tambon. */
export function choicesOf(rows: readonly ProjectRow[]): { moo: number[]; withoutMoo: boolean; years: number[] } {
  const sorted = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b)
  return {
    moo: sorted(rows.flatMap((row) => row.moo)),
    withoutMoo: rows.some((row) => row.moo.length === 0),
    years: sorted(rows.flatMap((row) => row.fiscalYears)).reverse(),
  }
}
