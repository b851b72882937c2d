import type Database from 'better-sqlite3'
import type { HitKind } from '../contract/search.ts'
import { find, select, statement } from './table.ts'
import { ASSEMBLIES, FUND_BENEFITS, FUND_YEARS, FUNDS, PARTNER_PAPERS, PARTNERS, PROJECTS, PROPOSALS, SPENDINGS } from './tables.ts'

/** What is to be found of partners, the welfare fund, the assembly and of what was spent. */

export type SelfManagementKind = Extract<HitKind, 'partner' | 'fund' | 'fund_year' | 'assembly' | 'proposal' | 'spending'>

export const SELF_MANAGEMENT_KINDS: Record<string, SelfManagementKind> = {
  [PARTNERS.name]: 'partner',
  [FUNDS.name]: 'fund',
  [FUND_YEARS.name]: 'fund_year',
  [ASSEMBLIES.name]: 'assembly',
  [PROPOSALS.name]: 'proposal',
  [SPENDINGS.name]: 'spending',
}

/** Records that are found as part of another: their table, and the column that names it. */
const PARTS: Record<string, { column: string; kind: SelfManagementKind }> = {
  [PARTNER_PAPERS.name]: { column: 'partner_id', kind: 'partner' },
  [FUND_BENEFITS.name]: { column: 'fund_year_id', kind: 'fund_year' },
}

interface Named {
  kind: SelfManagementKind
  recordId: string
}

/** What is found with other words because this record changed: the fund with its years, a project with its spendings, the partner a letter went to. */
export function changedAlong(db: Database.Database, table: string, id: string): Named[] {
  const part = PARTS[table]
  if (part) {
    const owner = statement(db, `SELECT ${part.column} FROM ${table} WHERE id = ?`).pluck().get(id) as string | undefined
    return owner === undefined ? [] : [{ kind: part.kind, recordId: owner }]
  }
  if (table === FUNDS.name) return select(db, FUND_YEARS, 'fund_id = ?', [id]).map((year) => ({ kind: 'fund_year', recordId: year.id }))
  if (table === PROJECTS.name) return select(db, SPENDINGS, 'project_id = ?', [id]).map((spending) => ({ kind: 'spending', recordId: spending.id }))
  return []
}

interface Text {
  pageId: string
  title: string
  body: string
  on: string | null
}

const lines = (...texts: string[]): string => texts.filter(Boolean).join('\n')

/** @returns null when the record, or what it belongs to, is gone */
export function selfManagementText(db: Database.Database, kind: SelfManagementKind, id: string): Text | null {
  switch (kind) {
    case 'partner': {
      const partner = find(db, PARTNERS, id)
      if (!partner) return null
      const papers = select(db, PARTNER_PAPERS, 'partner_id = ?', [id], 'dated_on DESC, id DESC')
      const { name, contactName, phone, address, note } = partner
      return { pageId: id, title: name, body: lines(contactName, phone, address, note, ...papers.map((paper) => lines(paper.number, paper.subject, paper.note))), on: null }
    }
    case 'fund': {
      const fund = find(db, FUNDS, id)
      return fund && { pageId: id, title: fund.name, body: fund.note, on: fund.foundedOn }
    }
    case 'fund_year': {
      const year = find(db, FUND_YEARS, id)
      const fund = year && find(db, FUNDS, year.fundId)
      if (!fund) return null
      const kinds = select(db, FUND_BENEFITS, 'fund_year_id = ?', [id], 'created_at, id').map((benefit) => benefit.kind)
      return { pageId: id, title: `${fund.name} ปีงบประมาณ ${year.fiscalYear + 543}`, body: lines(year.note, ...kinds), on: year.reportedOn }
    }
    case 'assembly': {
      const assembly = find(db, ASSEMBLIES, id)
      return assembly && { pageId: id, title: `สมัชชาครั้งที่ ${assembly.number} ${assembly.title}`.trim(), body: lines(assembly.place, assembly.note), on: assembly.heldOn }
    }
    case 'proposal': {
      const proposal = find(db, PROPOSALS, id)
      return proposal && { pageId: id, title: proposal.title, body: lines(proposal.detail, proposal.paper, proposal.answer, proposal.followNote), on: proposal.sentOn }
    }
    case 'spending': {
      const spending = find(db, SPENDINGS, id)
      const project = spending && find(db, PROJECTS, spending.projectId)
      return project && { pageId: project.id, title: spending.item, body: lines(spending.paidTo, spending.receipt, spending.note), on: spending.spentOn }
    }
  }
}
