import type { ImportedName } from '../../contract/imports.ts'
import type { Cell } from '../table/cell.ts'
import { readName } from './name.ts'
import { doubt, isNothing, sure, tidy, unsure, type Reading } from './reading.ts'

/** A person who is only named, not entered in the roll: a missing title or surname is no question here. */
export function readImportedName(cell: Cell): Reading<ImportedName | null> {
  if (cell.kind === 'error') return unsure(null, doubt('cell_error', cell))
  if (isNothing(tidy(cell.text))) return sure(null)
  const { title, givenName, familyName, doubts } = readName({ fullName: cell })
  const kept = doubts.filter(({ code }) => code === 'name_unsure' || code === 'title_unsure' || code === 'text_damaged')
  return { value: givenName === null ? null : { title, givenName, familyName }, doubts: kept.map(({ code, raw, params }) => ({ code, raw, params })) }
}
