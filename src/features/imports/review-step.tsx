import { Alert, Button, Collapse, Group, List, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportBatch } from '../../../electron/contract/import-desk.ts'
import type { ImportChoices } from '../../../electron/contract/imports.ts'
import type { ApiError } from '../../api/api-error.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { useJob } from '../../api/use-job.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { askToLeaveForm, useUnsavedForm } from '../../components/use-unsaved-form.ts'
import { useFormat } from '../../i18n/format.ts'
import { ColumnsPanel } from './columns-panel.tsx'
import { codeOf, isReady, select, toChoices, type AskCode, type View } from './desk.ts'
import styles from './imports.module.css'
import { MissingFacts } from './missing-facts.tsx'
import { RowsFilter } from './rows-filter.tsx'
import { RowsTable } from './rows-table.tsx'
import { SkippedRows } from './skipped-rows.tsx'
import { useDesk } from './use-desk.ts'
import { useDeskWords } from './use-desk-words.ts'
import type { Read } from './use-reading.ts'

interface Props {
  read: Read
  /** Of reading the file again. */
  error: ApiError | null
  onChoices(choices: ImportChoices): void
  onAnother(): void
  onDone(batch: ImportBatch): void
}

/** What was understood, row by row, before anything is written. */
export function ReviewStep({ read: { stageId, reading, rows }, error, onChoices, onAnother, onDone }: Props) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const words = useDeskWords()
  const desk = useDesk(reading, rows)
  const [chosenView, setView] = useState<View | null>(null)
  const [code, setCode] = useState<AskCode | null>(null)
  const [columnsShown, columnsPanel] = useDisclosure(false)
  const [startMissing, setStartMissing] = useState(false)
  const commit = useCommandCall('imports.commit', { invalidates: ['members', 'search', 'audit'], errorShown: true })
  const job = useJob()
  const leave = useUnsavedForm(true)

  const view = chosenView ?? (desk.doubtful.size > 0 ? 'doubts' : 'all')
  const judged = useDeferredValue(desk.judged)
  const shown = useMemo(() => {
    const all = select(judged, view, desk.doubtful)
    return code === null || view !== 'doubts' ? all : all.filter(({ asks }) => asks.some((ask) => codeOf(ask) === code))
  }, [judged, view, code, desk.doubtful])
  const ready = desk.judged.filter(isReady).length
  const open = desk.judged.filter(({ outcome }) => outcome === 'ask').length

  async function bringIn(): Promise<void> {
    if (commit.isPending) return
    if (desk.lacking.startedOn > 0 && desk.defaults.startedOn === null) {
      setStartMissing(true)
      document.getElementById('import-start')?.focus()
      return
    }
    setStartMissing(false)
    const agreed = open === 0 || (await askToConfirm({ title: t('commit.leftTitle', { count: open }), body: t('commit.leftBody'), confirm: t('commit.do', { count: ready }), cancel: t('commit.stay') }))
    if (!agreed) return
    await job.run((jobId) => commit.mutateAsync({ jobId, stageId, rows: toChoices(desk.judged), defaults: desk.defaults })).then(
      (batch) => {
        leave()
        onDone(batch)
      },
      () => undefined, // shown above the table
    )
  }
  const another = () => void (desk.touched ? askToLeaveForm() : Promise.resolve(true)).then((go) => go && onAnother())

  const used = reading.columns.filter(({ field }) => field !== null).length
  const failedRow = commit.error?.details['row']
  return (
    <>
      <PageHeader
        dense
        title={t('title')}
        note={t('read.file', { name: reading.file.name, records: format.number(reading.counts.records) })}
        actions={
          <>
            <Button variant="default" onClick={another}>
              {t('another')}
            </Button>
            <Button loading={commit.isPending} disabled={ready === 0} onClick={() => void bringIn()}>
              {ready === 0 ? t('commit.nothing') : t('commit.do', { count: ready })}
            </Button>
          </>
        }
      />
      <ProgressDialog job={job} title={t('commit.title')} phaseText={() => t('commit.writing')} />
      <ErrorNotice error={error} />
      {commit.error !== null && commit.error.code !== 'CANCELLED' && (
        <>
          {failedRow !== undefined && (
            <Text role="alert" fw={600}>
              {t('commit.failedRow', { row: String(failedRow) })}
            </Text>
          )}
          <ErrorNotice error={commit.error} />
        </>
      )}
      {startMissing && desk.defaults.startedOn === null && (
        <Alert color="red" role="alert" mb="md">
          {t('missing.startFirst')}
        </Alert>
      )}
      {reading.notices.length > 0 && (
        <Alert color="amber" mb="md">
          <List>
            {reading.notices.map(({ code: notice, sheet, row, params }) => (
              <List.Item key={`${notice} ${String(sheet)} ${String(row)}`}>{String(t(`notices.${notice}`, { ...params } as never))}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Group gap="md" mb="sm">
        <Text>{t('read.columns', { known: used, all: reading.columns.length })}</Text>
        <Button variant="subtle" size="compact-md" mih="2.25rem" aria-expanded={columnsShown} onClick={columnsPanel.toggle}>
          {columnsShown ? t('read.hideColumns') : t('read.showColumns')}
        </Button>
        <SkippedRows skipped={reading.skipped} />
      </Group>
      <Collapse expanded={columnsShown}>
        <ColumnsPanel reading={reading} onChoices={onChoices} />
      </Collapse>
      <MissingFacts desk={desk} />
      <RowsFilter desk={desk} view={view} onView={(next) => (setView(next), setCode(null))} code={code} onCode={setCode} nameOf={words.kind} />
      {shown.length > 0 ? <RowsTable rows={shown} desk={desk} /> : <Text className={styles.none}>{t('counts.none')}</Text>}
    </>
  )
}
