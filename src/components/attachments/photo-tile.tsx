import { UnstyledButton } from '@mantine/core'
import { useInViewport } from '@mantine/hooks'
import { IconFile, IconPhoto } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../electron/contract/files.ts'
import styles from './attachments.module.css'
import { hasLikeness, readLikeness, SIDE_BY_SIDE } from './likeness.ts'

/** A kept picture large enough to be compared with those beside it; opens it. What is no picture shows its name. */
export function PhotoTile({ attachment, onOpen }: { attachment: Attachment; onOpen(): void }) {
  const { t } = useTranslation('attachments')
  const { name } = attachment
  const { ref, inViewport } = useInViewport<HTMLSpanElement>()
  const picture = hasLikeness(attachment)
  const { data } = useQuery({
    queryKey: ['likeness', attachment.id, SIDE_BY_SIDE],
    queryFn: ({ signal }) => readLikeness(attachment, signal, SIDE_BY_SIDE),
    enabled: inViewport && picture,
    staleTime: Infinity,
  })
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (image === null || !data) return
      const address = URL.createObjectURL(data)
      image.src = address
      return () => URL.revokeObjectURL(address)
    },
    [data],
  )
  const Sign = picture ? IconPhoto : IconFile
  return (
    <UnstyledButton className={styles.tile ?? ''} onClick={onOpen} aria-label={t('open', { name })}>
      <span ref={ref} className={styles.tilePicture}>
        {data ? <img ref={show} alt={name} /> : <Sign aria-hidden size="2.5rem" stroke={1.25} />}
      </span>
      <span className={styles.tileName}>{name}</span>
    </UnstyledButton>
  )
}
