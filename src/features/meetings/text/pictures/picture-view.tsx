import { ActionIcon, Group, SegmentedControl, TextInput, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { NodeSelection } from '@tiptap/pm/state'
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { ALT_LIMIT, IMAGE_SHARES, readImage } from '../../../../../electron/contract/text/index.ts'
import { StoredPicture } from '../../../../components/attachments/stored-picture.tsx'
import styles from './pictures.module.css'

/** Brings what was just drawn into sight, where it is not. */
const intoSight = (tools: HTMLElement | null): void => tools?.scrollIntoView({ block: 'nearest' })

/** A picture in the editor; below the one that is selected by itself, what can be done with it. */
export function PictureView({ node, selected, editor, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const { t } = useTranslation('meetings')
  const image = readImage(node.attrs)
  if (image === null) return <NodeViewWrapper />
  const alone = selected && editor.isEditable && editor.state.selection instanceof NodeSelection
  return (
    <NodeViewWrapper className={styles.place ?? ''}>
      <div className={styles.picture} data-share={image.share} data-selected={selected || undefined} data-drag-handle>
        <StoredPicture {...image} />
      </div>
      {alone && (
        <Group ref={intoSight} className={styles.tools ?? ''} gap="sm" align="flex-end" contentEditable={false}>
          <TextInput
            className={styles.alt ?? ''}
            label={t('text.picture.alt')}
            description={t('text.picture.altHint')}
            maxLength={ALT_LIMIT}
            value={image.alt}
            onChange={(event) => updateAttributes({ alt: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === 'Escape') editor.commands.focus()
            }}
          />
          <SegmentedControl
            aria-label={t('text.picture.share')}
            data={IMAGE_SHARES.map((share) => ({ value: share, label: t(`text.picture.${share}`) }))}
            value={image.share}
            onChange={(share) => updateAttributes({ share })}
          />
          <Tooltip label={t('text.picture.remove')}>
            <ActionIcon variant="subtle" aria-label={t('text.picture.remove')} onClick={deleteNode}>
              <IconTrash stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        </Group>
      )}
    </NodeViewWrapper>
  )
}
