import { Button, Text, Textarea, Title } from '@mantine/core'
import { useImperativeHandle, useRef, type ReactNode, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { AutosaveNotice } from '../../../components/autosave-notice.tsx'
import { SavedMark } from '../../../components/saved-mark.tsx'
import { Shortcut } from '../../../components/shortcuts.tsx'
import type { AgendaItem } from '../../../../electron/contract/meetings.ts'
import type { ItemDraft } from '../page/item-drafts.ts'
import { isBlank, ReadText } from './read-text.tsx'
import { MinutesEditor, type EditorHandle } from './rich-text-editor.tsx'
import styles from './text.module.css'

export interface ItemPaneHandle {
  focusText(): void
  focusTitle(): void
}

interface Props {
  item: AgendaItem
  draft: ItemDraft
  names: readonly string[]
  readOnly: boolean
  /** Where the cursor goes when the item is shown. */
  focus: 'text' | 'title' | null
  handle: Ref<ItemPaneHandle>
  onNext(): void
  onAddResolution(): void
  /** The item's resolutions, below the text. */
  children: ReactNode
}

/** One agenda item: its title, its text, its resolutions. */
export function ItemPane({ item, draft, names, readOnly, focus, handle, onNext, onAddResolution, children }: Props) {
  const { t } = useTranslation('meetings')
  const editor = useRef<EditorHandle>(null)
  const title = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(handle, () => ({
    focusText: () => editor.current?.focus(),
    focusTitle: () => title.current?.select(),
  }))
  const { value } = draft
  const number = t('agenda.item', { label: item.label })
  return (
    <section className={styles.pane} aria-label={number}>
      <div className={styles.scroll}>
        {readOnly ? (
          <>
            <Title order={2} size="h3" mb="xs" style={{ overflowWrap: 'anywhere' }}>
              {number} {value.title}
            </Title>
            <div className={styles.read}>{isBlank(value.body) ? <Text c="dimmed">{t('text.empty')}</Text> : <ReadText node={value.body} />}</div>
          </>
        ) : (
          <>
            <div className={styles.titleLine}>
              <span className={styles.number} aria-hidden>
                {number}
              </span>
              <Textarea
                ref={title}
                className={styles.titleField ?? ''}
                aria-label={t('text.itemTitle')}
                placeholder={t('text.itemTitle')}
                minRows={1}
                maxLength={500}
                autoFocus={focus === 'title'}
                value={value.title}
                onChange={(event) => draft.set({ ...draft.value, title: event.currentTarget.value.replaceAll('\n', ' ') })}
                onBlur={() => void draft.flush()}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.ctrlKey) return
                  event.preventDefault()
                  editor.current?.focus()
                }}
              />
            </div>
            <AutosaveNotice draft={{ autosave: draft, state: draft.state }} />
            <MinutesEditor
              item={item}
              value={value.body}
              onChange={(body) => draft.set({ ...draft.value, body })}
              onBlur={() => void draft.flush()}
              names={names}
              label={t('text.body', { label: item.label })}
              autoFocus={focus === 'text'}
              mark={<SavedMark state={draft.state} />}
              handle={editor}
            />
          </>
        )}
        {children}
      </div>
      <div className={styles.foot}>
        {!readOnly && (
          <Button variant="default" rightSection={<Shortcut keys="mod+M" />} onClick={onAddResolution}>
            {t('resolution.add')}
          </Button>
        )}
        <Button variant="default" rightSection={<Shortcut keys="mod+Enter" />} onClick={onNext}>
          {t('text.nextItem')}
        </Button>
      </div>
    </section>
  )
}
