import { PLAIN_PROJECT, type ProjectRow } from '../../electron/contract/projects.ts'

/** A row of the list of projects: a proposal of today of which no more is known, unless `facts` say so. */
export function projectRow(facts: Partial<ProjectRow> = {}): ProjectRow {
  const { proposedOn: _proposedOn, ...plain } = PLAIN_PROJECT
  const at = '2026-02-10T03:00:00.000Z'
  return {
    ...plain, id: crypto.randomUUID(), revision: 1, createdAt: at, updatedAt: at, title: 'ปลูกป่า', stage: 'proposed', isModel: false, copiedFrom: null,
    promisedSatang: 0, receivedSatang: 0, spentSatang: 0, hasApproval: false, copies: 0, touchedAt: at, photos: 0, fiscalYears: [], readings: 0, hasResult: false,
    ...facts,
  }
}
