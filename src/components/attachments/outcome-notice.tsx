import { Alert, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { STAGE_LIMIT_BYTES } from '../../../electron/contract/files.ts'
import { useFormat } from '../../i18n/format.ts'
import styles from './attachments.module.css'
import type { Attach } from './use-attach.ts'

/** What became of the last files: those that were refused, each by name and reason, and the photos made smaller. */
export function OutcomeNotice({ attach: { refused, photos } }: { attach: Attach }) {
  const { t } = useTranslation('attachments')
  const format = useFormat()
  const notice = useRef<HTMLDivElement>(null)
  // It comes after the button was pressed, often below what is seen of the page.
  useEffect(() => {
    // In braces: newer Chromium answers with a promise, which is no way to clean up.
    notice.current?.scrollIntoView({ block: 'nearest' })
  }, [refused, photos])
  if (refused.length === 0 && photos === null) return null
  return (
    <div ref={notice}>
      {refused.length > 0 && (
        <Alert color="amber" role="alert" my="md" title={t('refused.title', { count: refused.length })}>
          <Stack gap="xs">
            {refused.map(({ name, size, why }, at) => (
              <Text key={at} className={styles.name ?? ''}>
                {t(`refused.${why}`, { name, size: format.bytes(size), limit: format.bytes(STAGE_LIMIT_BYTES) })}
              </Text>
            ))}
          </Stack>
        </Alert>
      )}
      {photos !== null && (
        <Stack gap="xs" my="sm" role="status">
          {photos.shrunk > 0 && (
            <Text>{t('photos.done', { count: photos.shrunk, before: format.bytes(photos.before), after: format.bytes(photos.after) })}</Text>
          )}
          {photos.asTheyWere.map((name, at) => (
            <Text key={at} className={styles.name ?? ''}>
              {t('photos.asItWas', { name })}
            </Text>
          ))}
        </Stack>
      )}
    </div>
  )
}
