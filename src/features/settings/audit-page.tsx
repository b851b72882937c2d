import { Alert, Button, Group, Text } from '@mantine/core'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../electron/contract/audit.ts'
import type { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { EntriesTable } from '../../components/history/entries-table.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'

const PAGE = 100

/** Everything that was ever changed, the latest first, and the proof that nobody changed it afterwards. */
export function AuditPage() {
  const { t } = useTranslation('audit')
  const log = useInfiniteQuery<AuditEntry[], ApiError, { pages: AuditEntry[][] }, string[], number | null>({
    queryKey: ['audit.list', 'all'],
    queryFn: ({ pageParam }) => api.audit.list({ recordId: null, before: pageParam, limit: PAGE }),
    initialPageParam: null,
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.seq),
  })
  const entries = log.data?.pages.flat() ?? []
  return (
    <>
      <PageHeader title={t('title')} note={t('lead')} />
      <Verify />
      {log.error !== null ? (
        <ErrorNotice error={log.error} onRetry={() => void log.refetch()} />
      ) : log.data === undefined ? (
        <LoadingPage />
      ) : entries.length === 0 ? (
        <EmptyState title={t('none')}>{t('lead')}</EmptyState>
      ) : (
        <EntriesTable entries={entries} />
      )}
      {log.hasNextPage && (
        <Button mt="md" variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  )
}

function Verify() {
  const { t } = useTranslation('audit')
  const verify = useMutation({ mutationFn: () => api.audit.verify({}), meta: { errorShown: true } })
  const result = verify.data
  return (
    <div style={{ marginBottom: '1.5rem' }}>
      <Group gap="md">
        <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
          {t('verify.button')}
        </Button>
        <Text c="dimmed" style={{ flex: '1 1 20rem' }}>
          {t('verify.lead')}
        </Text>
      </Group>
      <ErrorNotice error={verify.error} />
      {result?.ok === true && (
        <Alert mt="md" role="status" title={t('verify.ok', { count: result.entries })}>
          <Text size="sm">{t('verify.head')}</Text>
          <Text size="sm" className="tabular" style={{ overflowWrap: 'anywhere' }}>
            {result.head}
          </Text>
        </Alert>
      )}
      {result?.ok === false && (
        <Alert mt="md" color="red" role="alert" title={result.brokenAt === null ? t('verify.brokenUnknown') : t('verify.broken', { seq: result.brokenAt })} />
      )}
    </div>
  )
}
