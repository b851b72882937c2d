import { Alert, NumberInput, Select, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectHere } from '../../../../electron/contract/project-import.ts'
import { fundingSource } from '../../../../electron/contract/projects.ts'
import { fiscalYearBe } from '../../../../electron/contract/text/index.ts'
import { useCommandCall, useQueryCall } from '../../../api/hooks.ts'
import { useStatus } from '../../../api/status.ts'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { LoadingPage } from '../../../components/loading-page.tsx'
import { useFormat } from '../../../i18n/format.ts'
import styles from '../imports.module.css'
import { ReviewFrame, type ReviewProps } from '../review-frame.tsx'
import { RowsFilter } from '../rows-filter.tsx'
import { useReview } from '../use-review.ts'
import { codeOf, confirmAsk, toChoices } from './project-desk.ts'
import { ProjectRows } from './project-rows.tsx'
import { useProjectDesk, type ProjectDesk } from './use-project-desk.ts'
import { useProjectWords } from './use-project-words.ts'

/** From C.E. to B.E., as years are typed. */
const BUDDHIST = 543

/** A project list beside the projects on record, row by row, before anything is written. */
export function ProjectReview(props: ReviewProps) {
  const there = useQueryCall('imports.projects', {})
  if (there.error) return <ErrorNotice error={there.error} />
  return there.data === undefined ? <LoadingPage /> : <Review {...props} there={there.data} />
}

function Review({ there, ...props }: ReviewProps & { there: readonly ProjectHere[] }) {
  const { stageId, reading, rows } = props.read
  const { t } = useTranslation('imports')
  const format = useFormat()
  const words = useProjectWords()
  const { today } = useStatus()
  const listed = useMemo(() => rows.flatMap(({ row }) => (row.kind === 'project' ? [row] : [])), [rows])
  const desk = useProjectDesk(listed, there, fiscalYearBe(today) - BUDDHIST)
  const commit = useCommandCall('imports.commitProjects', { invalidates: ['projects', 'search', 'audit'], errorShown: true })
  const { filter, shown, frame } = useReview(props, desk, { codeOf, nameOf: words.kind }, confirmAsk, {
    commit,
    commitText: (count) => t('project.do', { count }),
    leftBody: t('project.leftBody'),
    write: (jobId) => commit.mutateAsync({ jobId, stageId, rows: toChoices(desk.judged), defaults: desk.defaults }),
  })
  return (
    <ReviewFrame {...frame} title={t('project.title')} note={t('project.file', { name: reading.file.name, records: format.number(reading.counts.records) })}>
      <Missing desk={desk} />
      <RowsFilter {...filter} />
      {shown.length > 0 ? <ProjectRows rows={shown} desk={desk} /> : <Text className={styles.none}>{t('counts.none')}</Text>}
    </ReviewFrame>
  )
}

/** What the list does not say of some money, said once for all of it. */
function Missing({ desk: { lacking, defaults, setDefaults } }: { desk: ProjectDesk }) {
  const { t } = useTranslation(['imports', 'projects'])
  if (lacking.fiscalYear + lacking.source === 0) return null
  return (
    <Alert color="gray" title={t('missing.title')} mb="md">
      <Stack gap="sm">
        {lacking.fiscalYear > 0 && (
          <NumberInput
            label={t('project.missingYear', { count: lacking.fiscalYear })}
            w="26rem"
            maw="100%"
            hideControls
            allowDecimal={false}
            allowNegative={false}
            min={2493}
            max={2743}
            value={defaults.fiscalYear + BUDDHIST}
            onChange={(value) => typeof value === 'number' && value >= 2493 && value <= 2743 && setDefaults({ fiscalYear: value - BUDDHIST })}
          />
        )}
        {lacking.source > 0 && (
          <Select
            label={t('project.missingSource', { count: lacking.source })}
            w="26rem"
            maw="100%"
            allowDeselect={false}
            data={fundingSource.options.map((source) => ({ value: source, label: t(`projects:funding.sources.${source}`) }))}
            value={defaults.source}
            onChange={(value) => value !== null && setDefaults({ source: fundingSource.parse(value) })}
          />
        )}
      </Stack>
    </Alert>
  )
}
