import { FileButton } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import { IconPhoto } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Chooses pictures from the PC for the text. */
export function PictureControl({ onFiles, busy }: { onFiles(files: readonly File[]): void; busy: boolean }) {
  const { t } = useTranslation('meetings')
  return (
    <FileButton multiple accept="image/jpeg,image/png,image/webp" onChange={onFiles}>
      {(props) => (
        <RichTextEditor.Control {...props} disabled={busy} aria-label={t('text.picture.insert')} title={t('text.picture.insert')}>
          <IconPhoto size="1.125rem" stroke={1.5} aria-hidden />
        </RichTextEditor.Control>
      )}
    </FileButton>
  )
}
