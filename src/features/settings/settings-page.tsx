import { Anchor, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PageHeader } from '../../components/page-header.tsx'
import { About } from './about.tsx'
import { Preferences } from './preferences.tsx'
import styles from './settings.module.css'

/** Pages of their own, above what is set for this computer alone. */
const PARTS = ['council', 'rules', 'words', 'papers', 'users', 'audit', 'health'] as const

/** One section per concern, each its own file. */
export function SettingsPage() {
  const { t } = useTranslation('settings')
  return (
    <>
      <PageHeader title={t('title')} />
      <Stack gap="xl">
        <ul className={styles.parts}>
          {PARTS.map((part) => (
            <li key={part}>
              <Anchor component={Link} to={`/settings/${part}`} fw={600}>
                {t(`parts.${part}.title`)}
              </Anchor>
              <Text c="dimmed">{t(`parts.${part}.note`)}</Text>
            </li>
          ))}
        </ul>
        <section>
          <Title order={2}>{t('check.title')}</Title>
          <Text>{t('check.note')}</Text>
          <Anchor component={Link} to="/check">
            {t('check.go')}
          </Anchor>
        </section>
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
