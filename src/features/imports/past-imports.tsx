import { Button, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { undoableSince } from '../../../electron/contract/import-desk.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { Section } from '../../components/section.tsx'
import { useFormat } from '../../i18n/format.ts'
import styles from './imports.module.css'
import { UndoRefused } from './undo-refused.tsx'
import { useUndo } from './use-undo.ts'

const LINE = { member_roll: 'past.line', organisation_list: 'org.line', project_list: 'project.line' } as const

/** Every batch, newest first, each of which can be taken back while nothing was built on it. */
export function PastImports() {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const batches = useQueryCall('imports.list', {}).data ?? []
  const undo = useUndo()
  const [since] = useState(() => undoableSince(new Date().toISOString()))
  if (batches.length === 0) return null
  return (
    <Section title={t('past.title')}>
      <ProgressDialog job={undo.job} title={t('result.undoing')} phaseText={() => t('commit.writing')} />
      <UndoRefused error={undo.error} />
      <Table className={styles.past ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('past.file')}</Table.Th>
            <Table.Th>{t('past.when')}</Table.Th>
            <Table.Th>{t('past.who')}</Table.Th>
            <Table.Th>{t('past.result')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {batches.map((batch) => (
            <Table.Tr key={batch.id}>
              <Table.Td>{batch.fileName}</Table.Td>
              <Table.Td>{format.dateTime(batch.createdAt)}</Table.Td>
              <Table.Td>{batch.userName}</Table.Td>
              <Table.Td>{t(LINE[batch.kind], { added: format.number(batch.added), updated: format.number(batch.updated) })}</Table.Td>
              <Table.Td>
                {batch.undoneAt !== null ? (
                  <Text c="dimmed">{t('past.undone', { when: format.dateTime(batch.undoneAt) })}</Text>
                ) : batch.createdAt < since ? null : (
                  <Button variant="default" disabled={undo.busy} onClick={() => void undo.ask(batch)}>
                    {t('result.undo')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
