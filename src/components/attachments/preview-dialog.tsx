import { Button, Group, Modal, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { openableKind, type Attachment } from '../../../electron/contract/files.ts'
import { call } from '../../api/client.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { LoadingPage } from '../loading-page.tsx'
import { PdfView } from '../pdf-view.tsx'
import { saveFile } from '../save-file.ts'
import { showDone } from '../toasts.tsx'
import { useReturnFocus } from '../use-return-focus.ts'
import styles from './attachments.module.css'
import { BytesPicture } from './bytes-picture.tsx'
import { isPicture } from './likeness.ts'

interface Props {
  attachment: Attachment
  /** The list it stands in: from one picture to the next. */
  among: readonly Attachment[]
  onShow(attachment: Attachment): void
  onClose(): void
}

/** A kept file, shown inside the program: it never lies on the disk unencrypted unless it is saved on purpose. */
export function PreviewDialog({ attachment, among, onShow, onClose }: Props) {
  const { t } = useTranslation(['attachments', 'common'])
  const { id, name, mediaType } = attachment
  useReturnFocus()
  const file = useQueryCall('files.read', { id }, { forget: true })
  const pdf = useMemo(() => file.data && { name, bytes: file.data.bytes }, [file.data, name])
  return (
    <Modal opened onClose={onClose} title={name} size="64rem" closeButtonProps={{ 'aria-label': t('common:close') }}>
      {isPicture(attachment) && <Pictures shown={attachment} among={among} onShow={onShow} />}
      {file.error !== null ? (
        <ErrorNotice error={file.error} onRetry={() => void file.refetch()} />
      ) : pdf === undefined ? (
        <LoadingPage />
      ) : mediaType === 'application/pdf' ? (
        <PdfView file={pdf} />
      ) : isPicture(attachment) ? (
        <BytesPicture bytes={pdf.bytes} mediaType={mediaType} alt={name} className={styles.preview ?? ''} />
      ) : (
        <Text>{t('noPreview')}</Text>
      )}
      {pdf !== undefined && <Ways attachment={attachment} onSave={() => saveFile(pdf, mediaType)} />}
    </Modal>
  )
}

/** From one picture of the list to the next, also by the arrow keys. */
function Pictures({ shown, among, onShow }: { shown: Attachment; among: readonly Attachment[]; onShow(attachment: Attachment): void }) {
  const { t } = useTranslation('attachments')
  const pictures = among.filter(isPicture)
  const at = pictures.findIndex(({ id }) => id === shown.id)
  const show = (next: number) => {
    const picture = pictures[next]
    if (picture !== undefined) onShow(picture)
  }
  useHotkeys([
    ['ArrowLeft', () => show(at - 1)],
    ['ArrowRight', () => show(at + 1)],
  ])
  if (pictures.length < 2) return null
  return (
    <Group justify="space-between" mb="sm" wrap="nowrap">
      <Button variant="default" disabled={at <= 0} leftSection={<IconChevronLeft size="1.125rem" stroke={1.5} />} onClick={() => show(at - 1)}>
        {t('previous')}
      </Button>
      <Text size="sm" c="dimmed" className="tabular" role="status">
        {t('place', { at: at + 1, count: pictures.length })}
      </Text>
      <Button variant="default" disabled={at === pictures.length - 1} rightSection={<IconChevronRight size="1.125rem" stroke={1.5} />} onClick={() => show(at + 1)}>
        {t('next')}
      </Button>
    </Group>
  )
}

/** How the file gets out of this program, and what becomes of it there. */
function Ways({ attachment: { id, name }, onSave }: { attachment: Attachment; onSave(): void }) {
  const { t } = useTranslation('attachments')
  const { opensFiles } = useStatus()
  const outside = useMutation({
    mutationFn: () => call('files.openOutside', { id }),
    onSuccess: (copy) => {
      if (copy.name.length < name.length) showDone(t('openedAs', { name: copy.name }))
    },
  })
  const mayOpen = opensFiles && openableKind(name) !== null
  return (
    <>
      <Group mt="md">
        {mayOpen && (
          <Button variant="default" loading={outside.isPending} onClick={() => outside.mutate()}>
            {t('openOutside')}
          </Button>
        )}
        <Button variant="default" onClick={onSave}>
          {t('save')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt="xs">
        {mayOpen && `${t('openedNote')} `}
        {t('saveNote')}
      </Text>
    </>
  )
}
