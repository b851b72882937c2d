import { Anchor, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PageHeader } from '../../components/page-header.tsx'
import { About } from './about.tsx'
import { Preferences } from './preferences.tsx'

/** One section per concern, each its own file. */
export function SettingsPage() {
  const { t } = useTranslation('settings')
  return (
    <>
      <PageHeader title={t('title')} />
      <Stack gap="xl">
        <Preferences />
        <section>
          <Title order={2}>{t('recovery.title')}</Title>
          <Text>{t('recovery.note')}</Text>
          <Anchor component={Link} to="/recovery">
            {t('recovery.go')}
          </Anchor>
        </section>
        <About />
      </Stack>
    </>
  )
}
