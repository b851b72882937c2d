import { Node, type Editor } from '@tiptap/core'
import { TextSelection, type Command, type Plugin } from '@tiptap/pm/state'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, goToNextCell, isInTable, tableEditing, toggleHeaderRow } from '@tiptap/pm/tables'

/**
 * Tables in the minutes' text, as domain/rich-text-table.ts keeps them. Edited by prosemirror-tables; cells hold paragraphs
 * only and have no widths, since the paper sets those.
 */

const ROLES: Record<string, string> = { table: 'table', tableRow: 'row', tableCell: 'cell', tableHeader: 'header_cell' }
const NEW_ROWS = 3
const NEW_COLUMNS = 3

/** Merged cells that are pasted keep their place until the text is next opened: on paper there are none. */
const cellAttributes = () => ({ colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null, rendered: false } })

function cell(name: 'tableCell' | 'tableHeader', tag: 'td' | 'th') {
  return Node.create({
    name,
    content: 'paragraph+',
    isolating: true,
    addAttributes: cellAttributes,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  })
}

/** On the page, not within a list: the whole text is told so by its own node. */
const TEXT_WITH_TABLES = Node.create({ name: 'doc', topNode: true, content: '(block | table)+' })

const ROW = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

const TABLE = Node.create({
  name: 'table',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
  extendNodeSchema: ({ name }) => (ROLES[name] === undefined ? {} : { tableRole: ROLES[name] }),
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      // Behind the last cell a row begins: a table is typed without the mouse.
      Tab: () => isInTable(editor.state) && (run(editor, goToNextCell(1)) || (run(editor, addRowAfter) && run(editor, goToNextCell(1)))),
      'Shift-Tab': () => isInTable(editor.state) && (run(editor, goToNextCell(-1)) || true),
    }
  },
  addProseMirrorPlugins: (): Plugin[] => [tableEditing()],
})

export const TABLES = [TEXT_WITH_TABLES, TABLE, ROW, cell('tableCell', 'td'), cell('tableHeader', 'th')]

function run({ state, view }: Editor, command: Command): boolean {
  return command(state, (change) => view.dispatch(change), view)
}

/** Three by three with a heading row, the cursor in its first cell. */
export function insertTable(editor: Editor): void {
  const row = (type: string) => ({ type: 'tableRow', content: Array.from({ length: NEW_COLUMNS }, () => ({ type, content: [{ type: 'paragraph' }] })) })
  const rows = Array.from({ length: NEW_ROWS }, (_, at) => row(at === 0 ? 'tableHeader' : 'tableCell'))
  const change = editor.state.tr.replaceSelectionWith(editor.schema.nodeFromJSON({ type: 'table', content: rows }))
  let start: number | null = null
  change.doc.nodesBetween(change.mapping.map(editor.state.selection.from, -1), change.doc.content.size, (node, at) => {
    if (node.type.name === 'table') start ??= at
    return start === null
  })
  if (start !== null) change.setSelection(TextSelection.near(change.doc.resolve(start)))
  editor.view.dispatch(change.scrollIntoView())
  editor.view.focus()
}

export const TABLE_STEPS = { addRow: addRowAfter, addColumn: addColumnAfter, headingRow: toggleHeaderRow, removeRow: deleteRow, removeColumn: deleteColumn, removeTable: deleteTable } as const
export type TableStep = keyof typeof TABLE_STEPS

export function changeTable(editor: Editor, step: TableStep): void {
  run(editor, TABLE_STEPS[step])
  editor.view.focus()
}

export const inTable = ({ state }: Editor): boolean => isInTable(state)
