import { Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WordList } from '../../../../electron/contract/words.ts'
import { useQueryCall } from '../../../api/hooks.ts'
import { useMayWrite } from '../../../api/status.ts'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { LoadingPage } from '../../../components/loading-page.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../../components/read-only-notice.tsx'
import { useUnsavedForm } from '../../../components/use-unsaved-form.ts'
import { IssueList } from './issue-list.tsx'
import { WordsOfList } from './words-of-list.tsx'

const LISTS = ['ladder', 'kind', 'goal'] as const

/** The lists that projects choose from, in the council's own words. */
export function WordsPage() {
  const { t } = useTranslation('words')
  const mayWrite = useMayWrite()
  const issues = useQueryCall('projects.issues', {})
  const words = useQueryCall('words.list', {})
  const projects = useQueryCall('projects.list', {})
  /** Lists with a word that was typed and not added yet. */
  const [drafts, setDrafts] = useState<Partial<Record<WordList, boolean>>>({})
  useUnsavedForm(Object.values(drafts).includes(true))
  /** How many projects use each word or issue, by its key. */
  const uses = useMemo(() => {
    const count = new Map<string, number>()
    for (const { kindId, ladderId, goalIds, issueIds } of projects.data ?? []) {
      for (const id of [kindId, ladderId, ...goalIds, ...issueIds]) if (id !== null) count.set(id, (count.get(id) ?? 0) + 1)
    }
    return count
  }, [projects.data])
  const error = issues.error ?? words.error ?? projects.error
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void Promise.all([issues.refetch(), words.refetch(), projects.refetch()])} />
  if (issues.data === undefined || words.data === undefined || projects.data === undefined) return <LoadingPage />
  return (
    <>
      <PageHeader title={t('title')} note={t('lead')} />
      {!mayWrite && <ReadOnlyNotice />}
      <Stack gap="xl" maw="60rem">
        {mayWrite && <Text c="dimmed">{t('keys')}</Text>}
        <IssueList issues={issues.data} uses={uses} mayWrite={mayWrite} />
        {LISTS.map((list) => (
          <WordsOfList key={list} list={list} words={words.data.filter((word) => word.list === list)} uses={uses} mayWrite={mayWrite} onDraft={(there) => setDrafts((now) => ({ ...now, [list]: there }))} />
        ))}
      </Stack>
    </>
  )
}
