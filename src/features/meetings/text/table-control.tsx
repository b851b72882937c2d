import { Menu } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import { IconTable, IconTableOptions } from '@tabler/icons-react'
import { useEditorState, type Editor } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { changeTable, insertTable, inTable, type TableStep } from './tables.ts'

const CHANGES: readonly TableStep[] = ['addRow', 'addColumn', 'headingRow']
const REMOVALS: readonly TableStep[] = ['removeRow', 'removeColumn', 'removeTable']

/** Puts a table into the text; within one, what can be done with it. */
export function TableControl({ editor }: { editor: Editor }) {
  const { t } = useTranslation('meetings')
  const within = useEditorState({ editor, selector: ({ editor: now }) => inTable(now) })
  if (!within) {
    return (
      <RichTextEditor.Control onClick={() => insertTable(editor)} aria-label={t('text.table.insert')} title={t('text.table.insert')}>
        <IconTable size="1.125rem" stroke={1.5} aria-hidden />
      </RichTextEditor.Control>
    )
  }
  const step = (name: TableStep) => (
    <Menu.Item key={name} onClick={() => changeTable(editor, name)}>
      {t(`text.table.${name}`)}
    </Menu.Item>
  )
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <RichTextEditor.Control active aria-label={t('text.table.change')} title={t('text.table.change')}>
          <IconTableOptions size="1.125rem" stroke={1.5} aria-hidden />
        </RichTextEditor.Control>
      </Menu.Target>
      <Menu.Dropdown>
        {CHANGES.map(step)}
        <Menu.Divider />
        {REMOVALS.map(step)}
      </Menu.Dropdown>
    </Menu>
  )
}
