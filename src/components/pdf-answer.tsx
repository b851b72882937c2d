import { Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ApiError } from '../api/api-error.ts'
import { ErrorNotice } from './error-notice.tsx'
import { LoadingPage } from './loading-page.tsx'
import type { PdfFile } from './pdf-document.ts'
import { PdfView } from './pdf-view.tsx'

/** A paper that a query makes: being laid out, failed, or the very bytes that print. An answer from an earlier visit is not shown. */
export function PdfAnswer({ answer, preparing }: { answer: UseQueryResult<PdfFile, ApiError>; preparing: string }) {
  if (answer.isFetching) {
    return (
      <>
        <Text c="dimmed" role="status">
          {preparing}
        </Text>
        <LoadingPage lines={12} />
      </>
    )
  }
  if (answer.error !== null) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
  return answer.data === undefined ? null : <PdfView file={answer.data} />
}
