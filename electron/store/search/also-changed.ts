import type Database from 'better-sqlite3'
import type { HitKind } from '../../contract/search.ts'
import { statement } from '../table.ts'

/** Records that are found with other words, or not at all, because another one changed. */

interface Named {
  kind: HitKind
  recordId: string
}

/** SQL that names the records by the changed one's id. */
type Following = readonly [HitKind, string]

/** Files are found as long as what they are kept with is there. */
const filesOf = (ownerKind: string): Following => ['attachment', `SELECT id FROM attachments WHERE owner_kind = '${ownerKind}' AND owner_id = @id`]
/** Words of a part are found at the whole. */
const ownerOf = (kind: HitKind, table: string, column: string): Following => [kind, `SELECT ${column} FROM ${table} WHERE id = @id`]

const FOLLOWING: Record<string, readonly Following[]> = {
  meetings: [
    ['agenda_item', 'SELECT id FROM agenda_items WHERE meeting_id = @id'],
    ['resolution', 'SELECT id FROM resolutions WHERE meeting_id = @id'],
    ['follow_up', 'SELECT id FROM follow_ups WHERE meeting_id = @id'],
    ['letter', 'SELECT id FROM letters WHERE meeting_id = @id'],
    ['attachment', `SELECT id FROM attachments WHERE owner_kind = 'meeting' AND owner_id = @id
      OR owner_kind = 'agendaItem' AND owner_id IN (SELECT id FROM agenda_items WHERE meeting_id = @id)`],
  ],
  agenda_items: [filesOf('agendaItem')],
  guests: [ownerOf('meeting', 'guests', 'meeting_id')],
  committees: [['meeting', 'SELECT id FROM meetings WHERE committee_id = @id']],
  amendments: [ownerOf('agenda_item', 'amendments', 'agenda_item_id')],
  follow_up_notes: [ownerOf('follow_up', 'follow_up_notes', 'follow_up_id')],
  people: [
    ['attachment', `SELECT id FROM attachments WHERE owner_kind = 'person' AND owner_id = @id
      OR owner_kind = 'membership' AND owner_id IN (SELECT id FROM memberships WHERE person_id = @id)`],
    ['project', 'SELECT project_id FROM project_team WHERE person_id = @id'],
  ],
  memberships: [filesOf('membership')],
  organisations: [filesOf('organisation')],
  projects: [
    ['spending', 'SELECT id FROM spendings WHERE project_id = @id'],
    ['attachment', `SELECT id FROM attachments WHERE owner_kind = 'project' AND owner_id = @id
      OR owner_kind = 'activity' AND owner_id IN (SELECT id FROM activities WHERE project_id = @id)
      OR owner_kind = 'spending' AND owner_id IN (SELECT id FROM spendings WHERE project_id = @id)`],
  ],
  project_steps: [ownerOf('project', 'project_steps', 'project_id')],
  project_team: [ownerOf('project', 'project_team', 'project_id')],
  beneficiaries: [ownerOf('project', 'beneficiaries', 'project_id')],
  indicators: [ownerOf('project', 'indicators', 'project_id')],
  fundings: [ownerOf('project', 'fundings', 'project_id')],
  activities: [ownerOf('project', 'activities', 'project_id'), filesOf('activity')],
  spendings: [filesOf('spending')],
  partners: [filesOf('partner')],
  partner_papers: [ownerOf('partner', 'partner_papers', 'partner_id')],
  funds: [
    ['fund_year', 'SELECT id FROM fund_years WHERE fund_id = @id'],
    ['attachment', `SELECT id FROM attachments WHERE owner_kind = 'fundYear' AND owner_id IN (SELECT id FROM fund_years WHERE fund_id = @id)`],
  ],
  fund_years: [filesOf('fundYear')],
  fund_benefits: [ownerOf('fund_year', 'fund_benefits', 'fund_year_id')],
  assemblies: [filesOf('assembly')],
  proposals: [filesOf('proposal')],
}

export function alsoChanged(db: Database.Database, table: string, id: string): Named[] {
  return (FOLLOWING[table] ?? []).flatMap(([kind, sql]) => (statement(db, sql).pluck().all({ id }) as string[]).map((recordId) => ({ kind, recordId })))
}
