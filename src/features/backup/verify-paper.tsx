import { Button, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import type { CallOutput } from '../../../electron/contract/index.ts'
import type { VerifyReport } from '../../../electron/contract/backups.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PdfView } from '../../components/pdf-view.tsx'

/** The green or red result as a paper: seen first, then printed or saved. */
export function VerifyPaper({ report }: { report: VerifyReport }) {
  const { t } = useTranslation('restores')
  const paper = useMutation<CallOutput<'backups.reportPdf'>, ApiError>({ mutationFn: () => api.backups.reportPdf({ report }), meta: { errorShown: true } })
  return (
    <>
      <ErrorNotice error={paper.error} />
      <Button mt="md" variant="default" loading={paper.isPending} onClick={() => paper.mutate()}>
        {t('paper.action')}
      </Button>
      <Modal opened={paper.data !== undefined} onClose={paper.reset} title={t('paper.title')} size="xl">
        {paper.data !== undefined && <PdfView file={paper.data} />}
      </Modal>
    </>
  )
}
