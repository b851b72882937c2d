import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '../../components/empty-state.tsx'

/** An address of what is not there any more. */
export function Gone() {
  const { t } = useTranslation('assemblies')
  return (
    <EmptyState
      title={t('gone')}
      actions={
        <Button component={Link} to="/projects/assemblies">
          {t('all')}
        </Button>
      }
    >
      {t('goneHint')}
    </EmptyState>
  )
}
