import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FileReading } from '../../../electron/contract/search.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { addressOfFile } from './address.ts'
import styles from './search-page.module.css'

/** How far the words within attached files are known, for as long as not all are; and which cannot be read, by name. */
export function FilesRead() {
  const { t } = useTranslation('finding')
  const reading = useQueryCall('search.fileReading', {}).data
  if (reading === undefined) return null
  return (
    <>
      {reading.read < reading.total && (
        <Text size="sm" c="dimmed" mt="xl">
          {t('reading.progress', { read: reading.read, total: reading.total })}
        </Text>
      )}
      {reading.unreadable.length > 0 && <Unreadable files={reading.unreadable} />}
    </>
  )
}

function Unreadable({ files }: { files: FileReading['unreadable'] }) {
  const { t } = useTranslation('finding')
  return (
    <details className={styles.unreadable}>
      <summary>{t('reading.unreadable', { count: files.length })}</summary>
      <Text size="sm" c="dimmed" mb="xs">
        {t('reading.byName')}
      </Text>
      <ul className={styles.hits}>
        {files.map((file) => (
          <li key={file.id} className={styles.hit}>
            <Anchor component={Link} to={addressOfFile(file)}>
              {file.name}
            </Anchor>
            <Text size="sm" c="dimmed">
              {t(`reading.reason.${file.reason}`)}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  )
}
