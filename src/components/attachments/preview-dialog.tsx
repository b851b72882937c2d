import { Button, Group, Modal, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { openableKind, type Attachment } from '../../../electron/contract/files.ts'
import { call } from '../../api/client.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { LoadingPage } from '../loading-page.tsx'
import { PdfView } from '../pdf-view.tsx'
import { saveFile } from '../save-file.ts'
import { useReturnFocus } from '../use-return-focus.ts'

/** Pictures that the window draws itself. Nothing else is opened in it: a file from outside may hold a script. */
const PICTURES = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/bmp'])

/** A kept file, shown inside the program: it never lies on the disk unencrypted unless it is saved on purpose. */
export function PreviewDialog({ attachment, onClose }: { attachment: Attachment; onClose(): void }) {
  const { t } = useTranslation(['attachments', 'common'])
  const { id, name, mediaType } = attachment
  useReturnFocus()
  const file = useQueryCall('files.read', { id })
  const pdf = useMemo(() => file.data && { name, bytes: file.data.bytes }, [file.data, name])
  return (
    <Modal opened onClose={onClose} title={name} size="64rem" closeButtonProps={{ 'aria-label': t('common:close') }}>
      {file.error !== null ? (
        <ErrorNotice error={file.error} onRetry={() => void file.refetch()} />
      ) : pdf === undefined ? (
        <LoadingPage />
      ) : mediaType === 'application/pdf' ? (
        <PdfView file={pdf} />
      ) : PICTURES.has(mediaType) ? (
        <Picture bytes={pdf.bytes} mediaType={mediaType} name={name} />
      ) : (
        <Text>{t('noPreview')}</Text>
      )}
      {pdf !== undefined && <Ways attachment={attachment} onSave={() => saveFile(pdf, mediaType)} />}
    </Modal>
  )
}

/** How the file gets out of this program, and what becomes of it there. */
function Ways({ attachment: { id, name }, onSave }: { attachment: Attachment; onSave(): void }) {
  const { t } = useTranslation('attachments')
  const { opensFiles } = useStatus()
  const outside = useMutation({ mutationFn: () => call('files.openOutside', { id }) })
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

function Picture({ bytes, mediaType, name }: { bytes: Uint8Array; mediaType: string; name: string }) {
  // A callback ref: the address lives exactly as long as the picture.
  const show = useCallback(
    (picture: HTMLImageElement | null) => {
      if (picture === null) return
      const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }))
      picture.src = address
      return () => URL.revokeObjectURL(address)
    },
    [bytes, mediaType],
  )
  return <img ref={show} alt={name} style={{ display: 'block', maxWidth: '100%', maxHeight: '70vh' }} />
}
