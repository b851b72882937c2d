import { MERGE_FIELDS, type MergeField, type MergeInput, type MergePreview } from '../../../electron/contract/merges.ts'

/** Fields of which a value is to be chosen. Masked, two national IDs may look alike: `differentIds` knows better. */
export function differingFields({ kept, merged, differentIds }: MergePreview): MergeField[] {
  return MERGE_FIELDS.filter((field) => kept.person[field] !== merged.person[field] || (field === 'nationalId' && differentIds))
}

const isEmpty = (value: unknown): boolean => value === null || value === ''

/** What an empty field of the kept record can be filled with. */
export function suggestedFields(preview: MergePreview): Set<MergeField> {
  const { kept, merged } = preview
  return new Set(differingFields(preview).filter((field) => isEmpty(kept.person[field]) && !isEmpty(merged.person[field])))
}

export const pairKey = ({ keptId, mergedId }: { keptId: string; mergedId: string }): string => `${keptId} ${mergedId}`

/** Of each conflicting pair the one that does not stay. @param fromMerged keys of pairs where the record that goes has the better one */
export function leftOut({ termConflicts, postConflicts }: MergePreview, fromMerged: ReadonlySet<string>): MergeInput['leaveOut'] {
  const losers = (pairs: MergePreview['termConflicts']) => [...new Set(pairs.map((pair) => (fromMerged.has(pairKey(pair)) ? pair.keptId : pair.mergedId)))]
  return { memberships: losers(termConflicts), posts: losers(postConflicts) }
}
