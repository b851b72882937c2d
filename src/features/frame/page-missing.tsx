import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PageHeader } from '../../components/page-header.tsx'

export function PageMissing() {
  const { t } = useTranslation('common')
  return (
    <>
      <PageHeader title={t('pageMissing.title')} note={t('pageMissing.body')} />
      <Button component={Link} to="/">
        {t('pageMissing.action')}
      </Button>
    </>
  )
}
