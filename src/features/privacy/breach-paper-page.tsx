import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQueryCall } from '../../api/hooks.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { PdfAnswer } from '../../components/pdf-answer.tsx'

/** The note of a breach as it prints. */
export function BreachPaperPage() {
  const { t } = useTranslation('privacy')
  const { id = '' } = useParams()
  const pdf = useQueryCall('privacy.breachPdf', { id })
  return (
    <>
      <PageHeader
        title={t('breach.printTitle')}
        actions={
          <Button variant="default" component={Link} to="/members/breaches">
            {t('breach.back')}
          </Button>
        }
      />
      <PdfAnswer answer={pdf} preparing={t('breach.preparing')} />
    </>
  )
}
