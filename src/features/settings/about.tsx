import { Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Licence } from '../../../electron/contract/app.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import styles from './about.module.css'

/** Which version this is, where its data lies, and the licences of all that it is made of. */
export function About() {
  const { t } = useTranslation(['settings', 'common'])
  const { version, dataFolder } = useStatus()
  const licences = useQueryCall('app.licences', {})
  return (
    <Stack gap="xs" component="section">
      <Title order={2}>{t('about.title')}</Title>
      <Text>
        {t('common:appName')} {version}
      </Text>
      <Text style={{ overflowWrap: 'anywhere' }}>{t('about.dataFolder', { folder: dataFolder })}</Text>
      <Text>{t('about.licence')}</Text>
      <ErrorNotice error={licences.error} />
      {licences.data !== undefined && licences.data.length > 0 && (
        <details>
          <summary className={styles.summary}>{t('about.licences', { count: licences.data.length })}</summary>
          <div className={styles.list}>
            {licences.data.map((licence) => (
              <LicenceEntry key={`${licence.name} ${licence.version}`} licence={licence} />
            ))}
          </div>
        </details>
      )}
    </Stack>
  )
}

/** The text is drawn only when opened: all of them together are long. */
function LicenceEntry({ licence: { name, version, licence, text } }: { licence: Licence }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {name} {version} · {licence}
      </summary>
      {open && <pre className={styles.text}>{text}</pre>}
    </details>
  )
}
