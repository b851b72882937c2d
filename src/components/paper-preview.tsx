import { Text } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Paper } from '../../electron/contract/papers.ts'
import { useQueryCall } from '../api/hooks.ts'
import { queryClient } from '../api/query-client.ts'
import { ErrorNotice } from './error-notice.tsx'
import { LoadingPage } from './loading-page.tsx'
import { PdfView } from './pdf-view.tsx'

/** A paper as it prints, made anew with every visit: an answer kept from an earlier one is not the record as it stands. */
export function PaperPreview({ paper, enabled = true }: { paper: Paper; enabled?: boolean }) {
  const { t } = useTranslation('papers')
  const pdf = useQueryCall('papers.pdf', { paper }, { enabled })
  const key = JSON.stringify(paper)
  // One still being made when the page is left would be taken for the next visit's.
  useEffect(() => () => void queryClient.cancelQueries({ queryKey: ['papers.pdf', { paper: JSON.parse(key) as Paper }] }), [key])
  return (
    <>
      <ErrorNotice error={pdf.error} onRetry={() => void pdf.refetch()} />
      {pdf.isFetching || !enabled ? (
        <>
          <Text c="dimmed" role="status">
            {t('preparing')}
          </Text>
          <LoadingPage lines={12} />
        </>
      ) : (
        pdf.data !== undefined && (
          <>
            {pdf.data.pdfA !== null && <Text mb="xs" {...(pdf.data.pdfA === 'plain' ? {} : { c: 'dimmed' })}>{t(`pdfA.${pdf.data.pdfA}`)}</Text>}
            <PdfView file={pdf.data} />
          </>
        )
      )}
    </>
  )
}
