import type Database from 'better-sqlite3'
import type { HitKind } from '../../contract/search.ts'
import { find, select } from '../table.ts'
import {
  ACTIVITIES, ASSEMBLIES, BENEFICIARIES, FUND_BENEFITS, FUND_YEARS, FUNDINGS, FUNDS, INDICATORS, PARTNER_PAPERS, PARTNERS, PEOPLE, PROJECT_STEPS, PROJECT_TEAM,
  PROJECTS, PROPOSALS, SPENDINGS,
} from '../tables.ts'
import { buddhistYear, fullName } from '../../contract/text/index.ts'
import { lines } from './lines.ts'
import type { TextOf } from './texts.ts'

/** What is to be found of projects, partners, the welfare fund, the assembly and of what was spent. */

export type SelfManagementKind = Extract<HitKind, 'project' | 'partner' | 'fund' | 'fund_year' | 'assembly' | 'proposal' | 'spending'>

/** Tables whose records are found by themselves. */
export const SELF_MANAGEMENT_KINDS: Record<string, SelfManagementKind> = {
  [PARTNERS.name]: 'partner',
  [FUNDS.name]: 'fund',
  [FUND_YEARS.name]: 'fund_year',
  [ASSEMBLIES.name]: 'assembly',
  [PROPOSALS.name]: 'proposal',
  [SPENDINGS.name]: 'spending',
}

/** What the parts of a project say: work, people, money by their papers, how far it came. */
function partsOf(db: Database.Database, id: string): string[] {
  const of = 'project_id = ?'
  return [
    ...select(db, ACTIVITIES, of, [id], 'position, id').flatMap(({ title, outcome }) => [title, outcome]),
    ...select(db, PROJECT_TEAM, of, [id]).map(({ personId, name, role }) => `${nameOf(db, personId) ?? name} ${role}`.trim()),
    ...select(db, BENEFICIARIES, of, [id]).map(({ groupName }) => groupName),
    ...select(db, INDICATORS, of, [id], 'position, id').map(({ name }) => name),
    ...select(db, FUNDINGS, of, [id]).flatMap(({ paper, note }) => [paper, note]),
    ...select(db, PROJECT_STEPS, of, [id], 'stepped_on, id').map(({ note }) => note),
  ]
}

function nameOf(db: Database.Database, personId: string | null): string | null {
  const person = personId === null ? null : find(db, PEOPLE, personId)
  return person && fullName(person)
}

export const SELF_MANAGEMENT_TEXTS: Record<SelfManagementKind, TextOf> = {
  project: (db, id) => {
    const project = find(db, PROJECTS, id)
    if (!project) return null
    const { code, title, place, moo, background, objectives, lessons, startsOn } = project
    const villages = moo.map((number) => `หมู่ที่ ${number}`).join(' ')
    return { pageId: id, title, fields: () => lines(code, place, villages, background, objectives, lessons, ...partsOf(db, id)), on: startsOn }
  },

  partner: (db, id) => {
    const partner = find(db, PARTNERS, id)
    if (!partner) return null
    const papers = () => select(db, PARTNER_PAPERS, 'partner_id = ?', [id], 'dated_on DESC, id DESC').flatMap(({ number, subject, note }) => [number, subject, note])
    const { name, contactName, phone, address, note } = partner
    return { pageId: id, title: name, fields: () => lines(contactName, phone, address, note, ...papers()), on: null }
  },

  fund: (db, id) => {
    const fund = find(db, FUNDS, id)
    return fund && { pageId: id, title: fund.name, fields: () => lines(fund.note), on: fund.foundedOn }
  },

  fund_year: (db, id) => {
    const year = find(db, FUND_YEARS, id)
    const fund = year && find(db, FUNDS, year.fundId)
    if (!fund) return null
    const kinds = () => select(db, FUND_BENEFITS, 'fund_year_id = ?', [id], 'created_at, id').map((benefit) => benefit.kind)
    const inWords = `${fund.name} ปีงบประมาณ ${buddhistYear(`${year.fiscalYear}-01-01`)}`
    return { pageId: id, title: inWords, fields: () => lines(year.note, ...kinds()), on: year.reportedOn }
  },

  assembly: (db, id) => {
    const assembly = find(db, ASSEMBLIES, id)
    return assembly && { pageId: id, title: `สมัชชาครั้งที่ ${assembly.number} ${assembly.title}`.trim(), fields: () => lines(assembly.place, assembly.note), on: assembly.heldOn }
  },

  proposal: (db, id) => {
    const proposal = find(db, PROPOSALS, id)
    return proposal && { pageId: id, title: proposal.title, fields: () => lines(proposal.detail, proposal.paper, proposal.answer, proposal.followNote), on: proposal.sentOn }
  },

  spending: (db, id) => {
    const spending = find(db, SPENDINGS, id)
    const project = spending && find(db, PROJECTS, spending.projectId)
    return project && { pageId: project.id, title: spending.item, fields: () => lines(spending.paidTo, spending.receipt, spending.note), on: spending.spentOn }
  },
}
