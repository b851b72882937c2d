import type Database from 'better-sqlite3'
import type { PartnerPaper, PartnerRow } from '../../contract/partners.ts'
import { select, statement } from '../table.ts'
import { PARTNER_PAPERS, PARTNERS } from '../tables.ts'

/** Projects that a partner takes part in or gives money to, each once. */
const PROJECTS_BY_PARTNER = `
  SELECT DISTINCT x.partner_id AS partnerId, p.id, p.title FROM (
    SELECT partner_id, project_id FROM project_partners WHERE deleted_at IS NULL
    UNION SELECT partner_id, project_id FROM fundings WHERE deleted_at IS NULL AND partner_id IS NOT NULL
  ) x JOIN projects p ON p.id = x.project_id AND p.deleted_at IS NULL`

export function projectsOfPartner(db: Database.Database, partnerId: string): { id: string; title: string }[] {
  return statement(db, `SELECT id, title FROM (${PROJECTS_BY_PARTNER}) WHERE partnerId = ? ORDER BY title, id`).all(partnerId) as { id: string; title: string }[]
}

export function partnerRows(db: Database.Database): PartnerRow[] {
  const projects = Map.groupBy(statement(db, `${PROJECTS_BY_PARTNER} ORDER BY p.title, p.id`).all() as { partnerId: string; id: string; title: string }[], ({ partnerId }) => partnerId)
  const counts = statement(db, 'SELECT partner_id AS id, count(*) AS papers FROM partner_papers WHERE deleted_at IS NULL GROUP BY partner_id').all() as { id: string; papers: number }[]
  const papers = new Map(counts.map((one) => [one.id, one.papers]))
  return select(db, PARTNERS, '1', [], 'created_at, id').map((partner) => ({
    ...partner,
    projects: (projects.get(partner.id) ?? []).map(({ id, title }) => ({ id, title })),
    papers: papers.get(partner.id) ?? 0,
  }))
}

export function papersOf(db: Database.Database, partnerId: string): PartnerPaper[] {
  return select(db, PARTNER_PAPERS, 'partner_id = ?', [partnerId], 'dated_on DESC, id DESC')
}
