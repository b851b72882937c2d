import { Radio, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useCommandCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'
import { Step } from './step.tsx'
import styles from './setup.module.css'

/** Question 1: Thai or English. Changes the page at once. */
export function LanguageStep() {
  const { t } = useTranslation(['setup', 'common'])
  const navigate = useNavigate()
  const { preferences } = useStatus()
  const save = useCommandCall('app.savePreferences')
  return (
    <Step title={t('language.title')} note={t('language.note')} back="/start" next={t('common:next')} onNext={() => void navigate('/setup/council')}>
      <Radio.Group
        value={preferences.language}
        onChange={(language) => save.mutate({ ...preferences, language: language === 'en' ? 'en' : 'th' })}
        aria-label={t('language.title')}
      >
        <Stack gap="sm">
          {(['th', 'en'] as const).map((language) => (
            <Radio.Card key={language} value={language} className={styles.choice}>
              <Radio.Indicator size="md" />
              <Text>{t(`common:languages.${language}`)}</Text>
            </Radio.Card>
          ))}
        </Stack>
      </Radio.Group>
    </Step>
  )
}
