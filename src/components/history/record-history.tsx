import { Button } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '../../api/api-error.ts'
import { call } from '../../api/client.ts'
import type { CallOutput } from '../../../electron/contract/index.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { LoadingPage } from '../loading-page.tsx'
import { Section } from '../section.tsx'
import { EntriesTable } from './entries-table.tsx'

/** What was changed in one record and those that belong to it, the latest first; asked for only when opened. */
export function RecordHistory({ recordIds }: { recordIds: readonly string[] }) {
  const { t } = useTranslation('audit')
  const [open, setOpen] = useState(false)
  return (
    <Section
      title={t('title')}
      tools={
        <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('hide') : t('show')}
        </Button>
      }
    >
      {open && <Entries recordIds={recordIds} />}
    </Section>
  )
}

function Entries({ recordIds }: { recordIds: readonly string[] }) {
  const lists = useQueries({
    queries: recordIds.map((recordId) => {
      const input = { recordId, before: null, limit: 100 }
      return { queryKey: ['audit.list', input], queryFn: (): Promise<CallOutput<'audit.list'>> => call('audit.list', input) }
    }),
  })
  const failed = lists.find((list) => list.error !== null)
  if (failed !== undefined) return <ErrorNotice error={failed.error as ApiError} onRetry={() => void failed.refetch()} />
  if (lists.some((list) => list.data === undefined)) return <LoadingPage lines={3} />
  const entries = lists.flatMap((list) => list.data ?? []).sort((a, b) => b.seq - a.seq)
  return <EntriesTable entries={entries} />
}
