import { Alert, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportBatch } from '../../../electron/contract/import-desk.ts'
import type { ImportChoices } from '../../../electron/contract/imports.ts'
import type { ApiError } from '../../api/api-error.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'
import { codeOf, confirmAsk, toChoices } from './desk.ts'
import styles from './imports.module.css'
import { MissingFacts } from './missing-facts.tsx'
import { ReviewFrame } from './review-frame.tsx'
import { RowsFilter } from './rows-filter.tsx'
import { RowsTable } from './rows-table.tsx'
import { useDesk } from './use-desk.ts'
import { useDeskWords } from './use-desk-words.ts'
import type { Read } from './use-reading.ts'
import { useReview } from './use-review.ts'

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
  const [startMissing, setStartMissing] = useState(false)
  const commit = useCommandCall('imports.commit', { invalidates: ['members', 'organisations', 'search', 'audit'], errorShown: true })
  const { filter, shown, ready, job, bringIn } = useReview(desk, { codeOf, nameOf: words.kind }, confirmAsk)
  const commitText = t('commit.do', { count: ready })

  async function begin(): Promise<void> {
    if (commit.isPending) return
    if (desk.lacking.startedOn > 0 && desk.defaults.startedOn === null) {
      setStartMissing(true)
      document.getElementById('import-start')?.focus()
      return
    }
    setStartMissing(false)
    await bringIn({
      leftBody: t('commit.leftBody'),
      confirm: commitText,
      write: (jobId) => commit.mutateAsync({ jobId, stageId, rows: toChoices(desk.judged), defaults: desk.defaults }),
      onDone,
    })
  }
  return (
    <ReviewFrame
      title={t('title')}
      note={t('read.file', { name: reading.file.name, records: format.number(reading.counts.records) })}
      reading={reading}
      error={error}
      ready={ready}
      commitText={commitText}
      commitError={commit.error}
      job={job}
      busy={commit.isPending}
      touched={desk.touched}
      onCommit={() => void begin()}
      onChoices={onChoices}
      onAnother={onAnother}
    >
      {startMissing && desk.defaults.startedOn === null && (
        <Alert color="red" role="alert" mb="md">
          {t('missing.startFirst')}
        </Alert>
      )}
      <MissingFacts desk={desk} />
      <RowsFilter {...filter} />
      {shown.length > 0 ? <RowsTable rows={shown} desk={desk} /> : <Text className={styles.none}>{t('counts.none')}</Text>}
    </ReviewFrame>
  )
}
