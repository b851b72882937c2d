import { useTranslation } from 'react-i18next'
import type { IssueSlot } from '../../../../electron/contract/projects.ts'
import type { Word, WordList } from '../../../../electron/contract/words.ts'
import { useQueryCall } from '../../../api/hooks.ts'

export interface CouncilWords {
  issues: readonly IssueSlot[]
  list(list: WordList): Word[]
  /** '' for none and for one that is no longer there. */
  nameOf(id: string | null): string
  issueName(issue: Pick<IssueSlot, 'name' | 'position'>): string
}

/** The council's own words: issues, ladder, kinds and goals, each in its order. */
export function useWords(): CouncilWords {
  const { t } = useTranslation('projects')
  const issues = useQueryCall('projects.issues', {}).data ?? []
  const words = useQueryCall('words.list', {}).data ?? []
  return {
    issues,
    list: (list) => words.filter((word) => word.list === list),
    nameOf: (id) => words.find((word) => word.id === id)?.name ?? '',
    issueName: ({ name, position }) => name || t('issueUnnamed', { position }),
  }
}
