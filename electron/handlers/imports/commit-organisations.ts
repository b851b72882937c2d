import { AppError } from '../../contract/errors.ts'
import type { ImportBatch, OrganisationChoice } from '../../contract/import-desk.ts'
import { flagName } from '../../contract/import-rules.ts'
import type { OrganisationRecord } from '../../contract/imports.ts'
import { organisationInput, type OrganisationInput } from '../../contract/members.ts'
import { organisationChanges, organisationInputOf, standingOf, type OrganisationRow } from '../../contract/organisation-import.ts'
import type { Steps } from '../../store/council-store.ts'
import * as importQueries from '../../store/queries/imports.ts'
import { organisation } from '../../store/queries/organisations.ts'
import { ORGANISATION_STATUSES, ORGANISATIONS } from '../../store/tables.ts'
import type { Writer } from '../../store/writer.ts'
import { refuseTwice, tidied } from '../organisations.ts'
import { beginBatch, inRow, itemsSince, pairsOf, requireLookedAt, type ListRead } from './batch.ts'
import { rememberLayouts } from './reading.ts'

/** A second one of a name that the list itself has twice was looked at there. */
const NAMESAKE = flagName({ field: 'name', code: 'org_same_name' })

/** What a form would not let pass, a file may not either. */
function checked(input: OrganisationInput): OrganisationInput {
  const result = organisationInput.safeParse(input)
  if (!result.success) throw new AppError('INPUT_INVALID', { fields: result.error.issues.map((issue) => issue.path.join('.')) })
  return tidied(result.data)
}

function addRow(writer: Writer, record: OrganisationRecord, choice: OrganisationChoice, kind: OrganisationInput['kind']): void {
  const { standingFrom } = choice
  const standing = standingOf(record.status)
  if (standingFrom !== null && (standing === null || standing === 'registered')) throw new AppError('INPUT_INVALID', { fields: ['standingFrom'] })
  const input = checked(organisationInputOf(record, { kind, standingWritten: standingFrom !== null }))
  refuseTwice(writer, input, choice.another || choice.confirmed.includes(NAMESAKE), null)
  const { id } = writer.insert(ORGANISATIONS, input)
  if (standingFrom !== null && standing !== null) {
    writer.insert(ORGANISATION_STATUSES, { organisationId: id, status: standing, startedOn: standingFrom, reason: record.status ?? '' })
  }
}

/** Takes the ticked fields; what the register says of the others stays. */
function updateRow(writer: Writer, record: OrganisationRecord, { organisationId, revision, fields }: NonNullable<OrganisationChoice['update']>): importQueries.ImportItem[] {
  const before = organisation(writer.db, organisationId)
  if (!before) throw new AppError('NOT_FOUND', { id: organisationId })
  const from = writer.touched.length
  const ticked = organisationChanges(before, record).filter(({ field }) => fields.includes(field))
  const input = checked({ ...before, ...Object.fromEntries(ticked.map(({ field, after }) => [field, after])) })
  refuseTwice(writer, input, !fields.includes('name'), organisationId)
  writer.update(ORGANISATIONS, { id: organisationId, revision }, input)
  return itemsSince(writer, from, [before])
}

/**
 * One batch: every organisation or none. Yields how many rows are written; the caller holds the transaction.
 * @throws AppError of the first row that cannot be written, with `row` and `key` in its details
 */
export function* commitOrganisations(
  writer: Writer,
  reading: ListRead<OrganisationRow>,
  choices: readonly OrganisationChoice[],
  kind: OrganisationInput['kind'],
  who: { userName: string; at: string },
): Steps<ImportBatch> {
  const made = beginBatch(writer, 'organisation_list', reading, choices, who.userName)
  const items: importQueries.ImportItem[] = []
  const pairs = pairsOf(reading.rows, choices)
  for (const [at, { row, choice, record }] of pairs.entries()) {
    inRow(row, () => {
      requireLookedAt(row, choice)
      if (choice.update) return items.push(...updateRow(writer, record, choice.update))
      const from = writer.touched.length
      addRow(writer, record, choice, kind)
      return items.push(...itemsSince(writer, from, []))
    })
    yield { done: at + 1, total: pairs.length }
  }
  importQueries.insertItems(writer.db, made.id, items)
  rememberLayouts(writer.db, reading, who.at)
  return made
}
