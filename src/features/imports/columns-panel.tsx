import { Checkbox, Select, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeskReading } from '../../../electron/contract/import-desk.ts'
import { FIELDS_OF_KIND, type ColumnField, type ImportChoices, type ImportColumn, type ImportKind } from '../../../electron/contract/imports.ts'
import { postName } from '../../../electron/contract/members.ts'
import { useFormat } from '../../i18n/format.ts'
import { useMemberWords } from '../members/words.ts'
import { KINDS } from '../organisations/organisation-view.ts'
import styles from './imports.module.css'

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/
const LETTERS = 26
/** Column 0 is "A", 26 is "AA". */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / LETTERS) - 1
  return (rest >= 0 ? columnLetter(rest) : '') + String.fromCharCode('A'.charCodeAt(0) + (index % LETTERS))
}

interface Props {
  reading: DeskReading
  onChoices(choices: ImportChoices): void
}

/** What was understood of each sheet and column, and what it should mean instead. */
export function ColumnsPanel({ reading, onChoices }: Props) {
  const { t } = useTranslation('imports')
  const { choices, columns, sheets } = reading
  const lists = sheets.filter(({ reason }) => reason !== 'empty' && reason !== 'no_table')
  const take = (index: number, included: boolean) =>
    onChoices({ ...choices, sheets: [...choices.sheets.filter((one) => one.index !== index), { index, included }] })
  const mean = ({ sheet, index }: ImportColumn, field: ImportColumn['field']) =>
    onChoices({ ...choices, columns: [...choices.columns.filter((one) => one.sheet !== sheet || one.index !== index), { sheet, index, field }] })
  return (
    <div className={styles.columns}>
      {lists.map((sheet) => (
        <section key={sheet.index} aria-label={t('read.sheet', { name: sheet.name ?? reading.file.name })}>
          {lists.length > 1 && (
            <Checkbox mb="xs" label={t('read.useSheet', { name: sheet.name })} checked={sheet.included} onChange={(event) => take(sheet.index, event.currentTarget.checked)} />
          )}
          {sheet.included && <SheetColumns columns={columns.filter((one) => one.sheet === sheet.index)} kind={reading.kind} onMean={mean} />}
        </section>
      ))}
      <Text size="sm" c="dimmed">
        {t('read.remembered')}
      </Text>
    </div>
  )
}

function SheetColumns({ columns, kind: listKind, onMean }: { columns: ImportColumn[]; kind: ImportKind; onMean(column: ImportColumn, field: ImportColumn['field']): void }) {
  const { t } = useTranslation(['imports', 'members', 'organisations'])
  const format = useFormat()
  const member = useMemberWords()
  const fields: readonly ColumnField[] = FIELDS_OF_KIND[listKind]
  // The title of a project is its name, that of a person the word before it.
  const nameOf = (field: ColumnField): string => (field === 'title' && listKind === 'project_list' ? t('project.titleColumn') : t(`columns.${field}`))
  const meanings = [{ value: '', label: t('read.unused') }, ...fields.map((field) => ({ value: field as string, label: nameOf(field) }))]
  /** What the reader has a code for. */
  const inWords = (field: ImportColumn['field'], read: string): string => {
    const [code = '', label = ''] = read.split(/ (.*)/)
    if (field === 'kind') return t(`organisations:kind.${KINDS.find((kind) => kind === code) ?? 'local'}`)
    if (field === 'capacity') return t(`members:capacity.${code === 'expert' ? 'expert' : 'delegate'}`)
    const post = field === 'post' ? postName.safeParse(code) : undefined
    return post?.success ? member.post({ post: post.data, label }) : read
  }
  const sampleOf = ({ field, sample, sampleRead }: ImportColumn): string => {
    // One number is enough to recognise the column by: its end is shown.
    if (field === 'nationalId') return sample.replace(/\p{Nd}(?=(?:\P{Nd}*\p{Nd}){3})/gu, 'x')
    const read = inWords(field, ISO_DATE.test(sampleRead) ? format.date(sampleRead) : sampleRead)
    return field === null || read === '' || read === sample ? sample : t('read.sampleRead', { sample, read })
  }
  return (
    <Table mb="sm" className={styles.columnTable ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('read.heading')}</Table.Th>
          <Table.Th>{t('read.means')}</Table.Th>
          <Table.Th>{t('read.filled')}</Table.Th>
          <Table.Th>{t('read.sample')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {columns.map((column) => {
          const heading = column.header || t('read.noHeading', { letter: columnLetter(column.index) })
          return (
            <Table.Tr key={column.index}>
              <Table.Td>{heading}</Table.Td>
              <Table.Td>
                <Select
                  aria-label={t('read.meaningOf', { heading })}
                  data={meanings}
                  value={column.field ?? ''}
                  allowDeselect={false}
                  searchable
                  onChange={(field) => onMean(column, fields.find((one) => one === field) ?? null)}
                />
              </Table.Td>
              <Table.Td>{t('read.understood', { understood: format.number(column.understood), filled: format.number(column.filled) })}</Table.Td>
              <Table.Td>{sampleOf(column)}</Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
