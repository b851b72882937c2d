import { Alert, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommandCall } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'
import { codeOf, confirmAsk, toChoices } from './desk.ts'
import styles from './imports.module.css'
import { MissingFacts } from './missing-facts.tsx'
import { ReviewFrame, type ReviewProps } from './review-frame.tsx'
import { RowsFilter } from './rows-filter.tsx'
import { RowsTable } from './rows-table.tsx'
import { useDesk } from './use-desk.ts'
import { useDeskWords } from './use-desk-words.ts'
import { useReview } from './use-review.ts'

/** What was understood, row by row, before anything is written. */
export function ReviewStep(props: ReviewProps) {
  const { stageId, reading, rows } = props.read
  const { t } = useTranslation('imports')
  const format = useFormat()
  const words = useDeskWords()
  const desk = useDesk(reading, rows)
  const [startMissing, setStartMissing] = useState(false)
  const commit = useCommandCall('imports.commit', { invalidates: ['members', 'organisations', 'search', 'audit'], errorShown: true })
  const { filter, shown, frame } = useReview(props, desk, { codeOf, nameOf: words.kind }, confirmAsk, {
    commit,
    commitText: (count) => t('commit.do', { count }),
    leftBody: t('commit.leftBody'),
    write: (jobId) => commit.mutateAsync({ jobId, stageId, rows: toChoices(desk.judged), defaults: desk.defaults }),
    mayBegin: () => {
      const missing = desk.lacking.startedOn > 0 && desk.defaults.startedOn === null
      setStartMissing(missing)
      if (missing) document.getElementById('import-start')?.focus()
      return !missing
    },
  })
  return (
    <ReviewFrame {...frame} title={t('title')} note={t('read.file', { name: reading.file.name, records: format.number(reading.counts.records) })}>
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
