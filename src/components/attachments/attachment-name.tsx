import { Anchor } from '@mantine/core'
import { useInViewport } from '@mantine/hooks'
import { IconFile, IconFileMusic, IconFileTypeDoc, IconFileTypePdf, IconFileTypePpt, IconFileTypeXls, IconFileTypeZip, IconMovie, IconPhoto, type Icon } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { endingOf, type Attachment } from '../../../electron/contract/files.ts'
import styles from './attachments.module.css'
import { hasLikeness, readLikeness } from './likeness.ts'

const ICONS: readonly [Icon, readonly string[]][] = [
  [IconFileTypePdf, ['pdf']],
  [IconFileTypeDoc, ['doc', 'docx', 'odt', 'rtf']],
  [IconFileTypeXls, ['xls', 'xlsx', 'ods', 'csv']],
  [IconFileTypePpt, ['ppt', 'pptx', 'odp']],
  [IconFileTypeZip, ['zip', 'rar']],
  [IconPhoto, ['jpg', 'jpeg', 'png', 'gif', 'webp', 'bmp', 'tif', 'tiff', 'heic']],
  [IconMovie, ['mp4', 'mov']],
  [IconFileMusic, ['mp3', 'm4a', 'wav']],
]

/** A kept file's name with a small likeness of it, or its kind's sign; opens it. */
export function AttachmentName({ attachment, onOpen }: { attachment: Attachment; onOpen(): void }) {
  const { t } = useTranslation('attachments')
  const { name } = attachment
  return (
    <Anchor component="button" type="button" className={styles.opener ?? ''} onClick={onOpen} aria-label={t('open', { name })}>
      {hasLikeness(attachment) ? <Likeness attachment={attachment} /> : <KindSign name={name} />}
      <span className={styles.name}>{name}</span>
    </Anchor>
  )
}

function KindSign({ name }: { name: string }) {
  const ending = endingOf(name)
  const Sign = ICONS.find(([, endings]) => endings.includes(ending))?.[0] ?? IconFile
  return (
    <span className={styles.likeness}>
      <Sign aria-hidden size="1.75rem" stroke={1.25} />
    </span>
  )
}

/** Read when it comes into view. Kept apart from the answers of `files.*`: what is in a file never changes. */
function Likeness({ attachment }: { attachment: Attachment }) {
  const { ref, inViewport } = useInViewport<HTMLSpanElement>()
  const { data } = useQuery({
    queryKey: ['likeness', attachment.id],
    queryFn: ({ signal }) => readLikeness(attachment, signal),
    enabled: inViewport,
    staleTime: Infinity,
  })
  // A callback ref: the address lives exactly as long as the picture.
  const show = useCallback(
    (picture: HTMLImageElement | null) => {
      if (picture === null || !data) return
      const address = URL.createObjectURL(data)
      picture.src = address
      return () => URL.revokeObjectURL(address)
    },
    [data],
  )
  return (
    <span ref={ref} className={styles.likeness} data-picture={data ? true : undefined}>
      {data ? <img ref={show} alt={attachment.name} /> : <IconPhoto aria-hidden size="1.75rem" stroke={1.25} />}
    </span>
  )
}
