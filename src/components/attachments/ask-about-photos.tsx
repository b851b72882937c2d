import { Button, Group, List, ScrollArea, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { i18n } from '../../i18n/index.ts'
import { focusPageIfLost } from '../use-return-focus.ts'
import styles from './attachments.module.css'
import { PHOTO_LONGEST, type PhotoSize } from './shrink-photo.ts'

export interface LargePhoto extends PhotoSize {
  file: File
}

/** `keep`: byte for byte. `leave`: none of them is attached. */
export type PhotoAnswer = 'shrink' | 'keep' | 'leave'

/** One question for all large photos of a lot. Esc and the cross leave them. */
export function askAboutPhotos(photos: readonly LargePhoto[]): Promise<PhotoAnswer> {
  return new Promise((resolve) => {
    const id = modals.open({
      title: i18n.t('attachments:photos.title'),
      size: '36rem',
      closeOnClickOutside: false,
      closeButtonProps: { 'aria-label': i18n.t('close') },
      children: (
        <Choices
          photos={photos}
          onAnswer={(answer) => {
            // Closing follows; the first answer counts.
            resolve(answer)
            modals.close(id)
          }}
        />
      ),
      onClose: () => {
        resolve('leave')
        focusPageIfLost()
      },
    })
  })
}

function Choices({ photos, onAnswer }: { photos: readonly LargePhoto[]; onAnswer(answer: PhotoAnswer): void }) {
  const { t } = useTranslation('attachments')
  const format = useFormat()
  const total = format.bytes(photos.reduce((sum, { file }) => sum + file.size, 0))
  return (
    <Stack gap="md">
      <Text>{t('photos.sentence', { count: photos.length, total })}</Text>
      <ScrollArea.Autosize mah="14rem" type="auto" viewportProps={{ tabIndex: 0 }}>
        <List listStyleType="none" className={styles.photos ?? ''}>
          {photos.map(({ file, width, height }, at) => (
            <List.Item key={at}>
              <Text component="span" className={styles.name ?? ''}>
                {file.name}
              </Text>{' '}
              <Text component="span" size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }} className="tabular">
                {t('photos.size', { width, height, bytes: format.bytes(file.size) })}
              </Text>
            </List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
      <Text>{t('photos.shrinkNote', { longest: PHOTO_LONGEST })}</Text>
      <Text>{t('photos.keepNote')}</Text>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={() => onAnswer('leave')}>
          {t('photos.leave', { count: photos.length })}
        </Button>
        <Button variant="default" onClick={() => onAnswer('keep')}>
          {t('photos.keep')}
        </Button>
        <Button data-autofocus onClick={() => onAnswer('shrink')}>
          {t('photos.shrink')}
        </Button>
      </Group>
    </Stack>
  )
}
