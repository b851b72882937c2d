import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ApiError } from '../../../api/api-error.ts'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { PageHeader } from '../../../components/page-header.tsx'

/** In place of a meeting's page that could not be read, such as one that was deleted: the way back to the list. */
export function MeetingMissing({ error, onRetry }: { error: ApiError; onRetry(): void }) {
  const { t } = useTranslation('meetings')
  return (
    <>
      <PageHeader title={t('title')} />
      <ErrorNotice error={error} onRetry={onRetry} />
      <Button component={Link} to="/meetings" variant="default">
        {t('toList')}
      </Button>
    </>
  )
}
