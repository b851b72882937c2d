import { Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/client.ts'
import { BytesPicture } from './bytes-picture.tsx'
import styles from './attachments.module.css'

interface Props {
  attachmentId: string
  contentSha256: string
  /** What it shows; '' for nothing to be said of it. */
  alt: string
}

/** A kept picture where it belongs in a text. What a file holds never changes, so it is asked for once. */
export function StoredPicture({ attachmentId, contentSha256, alt }: Props) {
  const { t } = useTranslation('attachments')
  // Not among the `files` queries: those are asked again with every file that comes or goes.
  const file = useQuery({ queryKey: ['picture', attachmentId, contentSha256], queryFn: () => call('files.read', { id: attachmentId }), staleTime: Infinity })
  if (file.isError) return <Text className={styles.gone ?? ''}>{t('pictureGone', { name: alt })}</Text>
  if (file.data === undefined) return <Skeleton height="8rem" role="img" aria-label={alt} />
  return <BytesPicture bytes={file.data.bytes} mediaType={file.data.mediaType} alt={alt} className={styles.inText ?? ''} />
}
