import { Alert, Button, Collapse, Group, List, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskReading, ImportBatch } from '../../../electron/contract/import-desk.ts'
import type { ImportChoices } from '../../../electron/contract/imports.ts'
import type { ApiError } from '../../api/api-error.ts'
import type { Job } from '../../api/use-job.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { askToLeaveForm } from '../../components/use-unsaved-form.ts'
import { ColumnsPanel } from './columns-panel.tsx'
import { SkippedRows } from './skipped-rows.tsx'
import type { Read } from './use-reading.ts'

/** What the page of a list is given. */
export interface ReviewProps {
  read: Read
  /** Of reading the file again. */
  error: ApiError | null
  onChoices(choices: ImportChoices): void
  onAnother(): void
  onDone(batch: ImportBatch): void
}

/** What useReview answers for the frame. */
export interface FrameProps {
  reading: DeskReading
  /** Of reading the file again. */
  error: ApiError | null
  /** How many rows can be brought in, and what the button says. */
  ready: number
  commitText: string
  commitError: ApiError | null
  job: Job
  busy: boolean
  /** Whether anything would be lost by leaving. */
  touched: boolean
  onCommit(): void
  onChoices(choices: ImportChoices): void
  onAnother(): void
}

/** What every list has in common before it is brought in: what was understood of it, what failed, the way on and back. */
export function ReviewFrame({ title, note, reading, error, ready, commitText, commitError, job, busy, touched, onCommit, onChoices, onAnother, children }: FrameProps & { title: string; note: string; children: ReactNode }) {
  const { t } = useTranslation('imports')
  const [columnsShown, columnsPanel] = useDisclosure(false)
  const another = () => void (touched ? askToLeaveForm() : Promise.resolve(true)).then((go) => go && onAnother())
  const failedRow = commitError?.details['row']
  return (
    <>
      <PageHeader
        dense
        title={title}
        note={note}
        actions={
          <>
            <Button variant="default" onClick={another}>
              {t('another')}
            </Button>
            <Button loading={busy} disabled={ready === 0} onClick={onCommit}>
              {ready === 0 ? t('commit.nothing') : commitText}
            </Button>
          </>
        }
      />
      <ProgressDialog job={job} title={t('commit.title')} phaseText={() => t('commit.writing')} />
      <ErrorNotice error={error} />
      {commitError !== null && commitError.code !== 'CANCELLED' && (
        <>
          {failedRow !== undefined && (
            <Text role="alert" fw={600}>
              {t('commit.failedRow', { row: String(failedRow) })}
            </Text>
          )}
          <ErrorNotice error={commitError} />
        </>
      )}
      {reading.notices.length > 0 && (
        <Alert color="amber" mb="md">
          <List>
            {reading.notices.map(({ code, sheet, row, params }) => (
              <List.Item key={`${code} ${String(sheet)} ${String(row)}`}>{String(t(`notices.${code}`, { ...params } as never))}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Group gap="md" mb="sm">
        <Text>{t('read.columns', { known: reading.columns.filter(({ field }) => field !== null).length, all: reading.columns.length })}</Text>
        <Button variant="subtle" size="compact-md" mih="2.25rem" aria-expanded={columnsShown} onClick={columnsPanel.toggle}>
          {columnsShown ? t('read.hideColumns') : t('read.showColumns')}
        </Button>
        <SkippedRows skipped={reading.skipped} />
      </Group>
      <Collapse expanded={columnsShown}>
        <ColumnsPanel reading={reading} onChoices={onChoices} />
      </Collapse>
      {children}
    </>
  )
}
