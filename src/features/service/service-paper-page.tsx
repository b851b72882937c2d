import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { fullName } from '../../../electron/contract/text/index.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { PdfAnswer } from '../../components/pdf-answer.tsx'

/** A person's service record as it prints. */
export function ServicePaperPage() {
  const { t } = useTranslation('service')
  const { id = '' } = useParams()
  const page = useQueryCall('members.get', { id })
  const pdf = useQueryCall('service.recordPdf', { personId: id })
  return (
    <>
      <PageHeader
        title={t('paper.title', { name: page.data === undefined ? '' : fullName(page.data.person) })}
        actions={
          <Button variant="default" component={Link} to={`/members/${id}`}>
            {t('paper.back')}
          </Button>
        }
      />
      <PdfAnswer answer={pdf} preparing={t('paper.preparing')} />
    </>
  )
}
