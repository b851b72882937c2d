import { Alert, Text } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportBatch } from '../../../electron/contract/import-desk.ts'
import type { ImportChoices } from '../../../electron/contract/imports.ts'
import type { ApiError } from '../../api/api-error.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { useJob } from '../../api/use-job.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { useUnsavedForm } from '../../components/use-unsaved-form.ts'
import { useFormat } from '../../i18n/format.ts'
import { codeOf, confirmAsk, isReady, select, toChoices, type Decision, type View } from './desk.ts'
import styles from './imports.module.css'
import { MissingFacts } from './missing-facts.tsx'
import { ReviewFrame } from './review-frame.tsx'
import { RowsFilter } from './rows-filter.tsx'
import { RowsTable } from './rows-table.tsx'
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
  const [code, setCode] = useState<string | null>(null)
  const [startMissing, setStartMissing] = useState(false)
  const commit = useCommandCall('imports.commit', { invalidates: ['members', 'organisations', 'search', 'audit'], errorShown: true })
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
  return (
    <ReviewFrame
      title={t('title')}
      note={t('read.file', { name: reading.file.name, records: format.number(reading.counts.records) })}
      reading={reading}
      error={error}
      ready={ready}
      commitText={t('commit.do', { count: ready })}
      commitError={commit.error}
      job={job}
      busy={commit.isPending}
      touched={desk.touched}
      onCommit={() => void bringIn()}
      onChoices={onChoices}
      onAnother={onAnother}
    >
      {startMissing && desk.defaults.startedOn === null && (
        <Alert color="red" role="alert" mb="md">
          {t('missing.startFirst')}
        </Alert>
      )}
      <MissingFacts desk={desk} />
      <RowsFilter
        rows={desk.judged}
        doubtful={desk.doubtful}
        view={view}
        onView={(next) => (setView(next), setCode(null))}
        code={code}
        onCode={setCode}
        codeOf={codeOf}
        nameOf={words.kind}
        onConfirm={(asks) => desk.decideAll([...asks.keys()], (now, key) => (asks.get(key) ?? []).reduce<Decision>(confirmAsk, now))}
      />
      {shown.length > 0 ? <RowsTable rows={shown} desk={desk} /> : <Text className={styles.none}>{t('counts.none')}</Text>}
    </ReviewFrame>
  )
}
