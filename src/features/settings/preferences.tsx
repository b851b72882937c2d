import { SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { preferences as shape, type Preferences as Values } from '../../../electron/contract/app.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'

const SIZES = [100, 115, 130, 150] as const satisfies readonly Values['textSize'][]

/** How the program looks on this computer: for everybody who uses it, saved and shown at once. */
export function Preferences() {
  const { t } = useTranslation(['settings', 'common'])
  const { preferences } = useStatus()
  const save = useCommandCall('app.savePreferences')
  const change = (part: Partial<Record<keyof Values, unknown>>) => save.mutate(shape.parse({ ...preferences, ...part }))
  return (
    <Stack gap="md" component="section">
      <Title order={2}>{t('look.title')}</Title>
      <Choice label={t('look.language')}>
        {(labelledBy) => (
          <SegmentedControl
            aria-labelledby={labelledBy}
            value={preferences.language}
            onChange={(language) => change({ language })}
            data={[
              { value: 'th', label: t('common:languages.th') },
              { value: 'en', label: t('common:languages.en') },
            ]}
          />
        )}
      </Choice>
      <Choice label={t('look.theme')}>
        {(labelledBy) => (
          <SegmentedControl
            aria-labelledby={labelledBy}
            value={preferences.theme}
            onChange={(theme) => change({ theme })}
            data={(['light', 'dark', 'auto'] as const).map((theme) => ({ value: theme, label: t(`look.themes.${theme}`) }))}
          />
        )}
      </Choice>
      <Choice label={t('look.textSize')}>
        {(labelledBy) => (
          <SegmentedControl
            aria-labelledby={labelledBy}
            value={String(preferences.textSize)}
            onChange={(size) => change({ textSize: Number(size) })}
            data={SIZES.map((size) => ({ value: String(size), label: `${size} %` }))}
          />
        )}
      </Choice>
    </Stack>
  )
}

function Choice({ label, children }: { label: string; children: (labelledBy: string) => ReactNode }) {
  const labelId = useId()
  return (
    <div>
      <Text id={labelId} fw={600}>
        {label}
      </Text>
      {children(labelId)}
    </div>
  )
}
