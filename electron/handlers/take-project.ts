import type { ProjectBundle } from '../store/queries/bundles.ts'
import { INSIDE, partOf, PROJECT_PARTS } from '../store/project-parts.ts'
import { find, select, type RecordFields, type Table } from '../store/table.ts'
import { ISSUE_SLOTS, ORGANISATIONS, PROJECTS, RESOLUTION_LINKS, WORDS } from '../store/tables.ts'
import type { Taking } from './taking.ts'

/** A project with all its parts; issues, words, partners and resolutions that are not here are left out. */
export function takeProject(taking: Taking, bundle: ProjectBundle): void {
  const { db } = taking
  const projectId = taking.idOf(bundle.root.id)
  const issues = new Set(select(db, ISSUE_SLOTS).map(({ id }) => id))
  const issueIds = bundle.root.issueIds.filter((id) => issues.has(id))
  if (issueIds.length < bundle.root.issueIds.length) taking.note('issuesMissing', '')
  const wordIds = new Set(select(db, WORDS).map(({ id }) => id))
  const known = (id: string | null) => (id !== null && wordIds.has(id) ? id : null)
  const { organisationId } = bundle.root
  taking.put(PROJECTS, {
    ...bundle.root,
    issueIds,
    kindId: known(bundle.root.kindId),
    ladderId: known(bundle.root.ladderId),
    goalIds: bundle.root.goalIds.filter((id) => wordIds.has(id)),
    organisationId: organisationId !== null && find(db, ORGANISATIONS, organisationId, true) ? organisationId : null,
  })
  for (const part of PROJECT_PARTS) takePart(taking, part, bundle.parts[part.table.name] ?? [], projectId)
}

/** Rows of one part: what they name inside the project goes along, what they name outside it must be here. */
function takePart(taking: Taking, part: (typeof PROJECT_PARTS)[number], rows: ProjectBundle['parts'][string], projectId: string): void {
  const table = part.table as unknown as Table<RecordFields>
  for (const row of rows) {
    const taken = Object.fromEntries(Object.entries(row).map(([field, value]) => [field, INSIDE.has(field) && value !== null ? taking.idOf(value as string) : value]))
    const missing = part.outside.filter(({ field, table: named }) => row[field] !== null && !find(taking.db, named, row[field] as string, true))
    for (const { field } of missing) taken[field] = null
    if (missing.some(({ needed }) => needed)) taking.note(part.table.name === RESOLUTION_LINKS.name ? 'resolutionMissing' : 'partnerMissing', '')
    else taking.put(table, { ...taken, id: row.id } as RecordFields)
  }
  const kept = new Set(rows.map(({ id }) => taking.idOf(id)))
  for (const here of partOf(taking.db, part, projectId)) if (!kept.has(here.id)) taking.writer.remove(table, here)
}
