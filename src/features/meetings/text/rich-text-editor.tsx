import { Text } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import '@mantine/tiptap/styles.css'
import { Extension } from '@tiptap/core'
import { useEditor, useEditorState, type Editor, type JSONContent } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type ReactNode, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { RichTextNode } from '../../../../electron/contract/shapes.ts'
import { CompleteName } from './complete-name.ts'
import { completable } from './name-completion.ts'
import { PictureControl } from './pictures/picture-control.tsx'
import { PICTURE } from './pictures/picture-node.ts'
import { usePictures } from './pictures/use-pictures.ts'
import { TableControl } from './table-control.tsx'
import { TABLES } from './tables.ts'
import styles from './text.module.css'

export interface EditorHandle {
  /** Puts the cursor behind the last word. */
  focus(): void
}

interface Props {
  /** The agenda item: files that come into its text are kept with it. */
  item: { id: string; meetingId: string }
  value: RichTextNode
  onChange(value: RichTextNode): void
  onBlur(): void
  /** Names that are completed while typing. */
  names: readonly string[]
  label: string
  autoFocus: boolean
  /** Right of the tools: whether the text is safe. */
  mark: ReactNode
  handle: Ref<EditorHandle>
}

/** Only what prints: paragraphs, line breaks, bold, italic, lists, tables and pictures (domain/rich-text.ts keeps nothing else). */
const KIT = StarterKit.configure({
  blockquote: false,
  code: false,
  codeBlock: false,
  document: false,
  heading: false,
  horizontalRule: false,
  link: false,
  strike: false,
  underline: false,
})
/** Ctrl+Enter goes to the next item (meeting-desk.tsx); a line break is Shift+Enter, as in Word. */
const LEAVE_CTRL_ENTER = Extension.create({
  name: 'leaveCtrlEnter',
  priority: 1000,
  addKeyboardShortcuts: () => ({ 'Mod-Enter': () => true }),
})

const extensionsFor = (meetingId: string) => [KIT, LEAVE_CTRL_ENTER, ...TABLES, PICTURE.configure({ meetingId }), CompleteName]

/** The minutes' text, saved as typed by whoever holds `value`. */
export function MinutesEditor({ item, value, onChange, onBlur, names, label, autoFocus, mark, handle }: Props) {
  const { t } = useTranslation('meetings')
  const hint = t('text.complete')
  const [start] = useState(value)
  const [extensions] = useState(() => extensionsFor(item.meetingId))
  const editorProps = useMemo(() => ({ attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label } }), [label])
  /** The document as this editor last gave or took it: anything else comes from elsewhere. */
  const shown = useRef(value)

  const editor = useEditor({
    extensions,
    content: start as JSONContent,
    editorProps,
    onUpdate({ editor: changed }) {
      shown.current = changed.getJSON() as RichTextNode
      onChange(shown.current)
    },
    onBlur,
  })
  useEffect(() => {
    Object.assign(editor.storage.completeName, { names: completable(names), hint })
  }, [editor, names, hint])
  useEffect(() => {
    if (value === shown.current) return
    shown.current = value
    editor.commands.setContent(value as JSONContent, { emitUpdate: false })
  }, [editor, value])
  const pictures = usePictures(editor, item.id)
  // Not the editor's own `autofocus`: its clock starts while the page is still being drawn, and on a slow computer the
  // cursor would be put into an editor that is not on the page yet.
  const [focusAtFirst] = useState(autoFocus)
  useEffect(() => {
    if (focusAtFirst) editor.commands.focus('end')
  }, [editor, focusAtFirst])
  useImperativeHandle(handle, () => ({ focus: () => void editor.commands.focus('end') }), [editor])

  return (
    <RichTextEditor
      editor={editor}
      className={styles.editor ?? ''}
      labels={{
        boldControlLabel: t('text.bold'),
        italicControlLabel: t('text.italic'),
        bulletListControlLabel: t('text.bulletList'),
        orderedListControlLabel: t('text.orderedList'),
      }}
    >
      <RichTextEditor.Toolbar role="toolbar" aria-label={t('text.tools')}>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.Bold />
          <RichTextEditor.Italic />
        </RichTextEditor.ControlsGroup>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.BulletList />
          <RichTextEditor.OrderedList />
        </RichTextEditor.ControlsGroup>
        <RichTextEditor.ControlsGroup>
          <TableControl editor={editor} />
          <PictureControl onFiles={(files) => void pictures.add(files)} busy={pictures.preparing !== null} />
        </RichTextEditor.ControlsGroup>
        <span className={styles.mark}>{mark}</span>
      </RichTextEditor.Toolbar>
      {pictures.preparing !== null && (
        <Text role="status" size="sm" c="dimmed" className={styles.preparing ?? ''}>
          {t('text.picture.preparing', { name: pictures.preparing })}
        </Text>
      )}
      <div className={styles.paper}>
        <Placeholder editor={editor} />
        <RichTextEditor.Content />
      </div>
    </RichTextEditor>
  )
}

/** What to do in an empty text; it vanishes with the first letter. */
function Placeholder({ editor }: { editor: Editor }) {
  const { t } = useTranslation('meetings')
  const empty = useEditorState({ editor, selector: ({ editor: now }) => now.isEmpty })
  return empty ? (
    <div className={styles.placeholder} aria-hidden>
      {t('text.placeholder')}
    </div>
  ) : null
}
