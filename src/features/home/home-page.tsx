import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/status.ts'
import { PageHeader } from '../../components/page-header.tsx'

export function HomePage() {
  const { t } = useTranslation('home')
  const { councilName } = useSession()
  return <PageHeader title={t('title')} note={councilName} />
}
