import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommandCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'

/** Thai or English, at once. */
export function LanguageSwitch() {
  const { t } = useTranslation('common')
  const { preferences } = useStatus()
  const save = useCommandCall('app.savePreferences')
  return (
    <SegmentedControl
      aria-label={t('languages.choose')}
      value={preferences.language}
      onChange={(language) => save.mutate({ ...preferences, language: language === 'en' ? 'en' : 'th' })}
      data={[
        { value: 'th', label: t('languages.th') },
        { value: 'en', label: t('languages.en') },
      ]}
    />
  )
}
