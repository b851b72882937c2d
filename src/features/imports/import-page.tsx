import { Alert } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportBatch } from '../../../electron/contract/import-desk.ts'
import type { ImportKind } from '../../../electron/contract/imports.ts'
import { useMayWrite } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { ChooseStep } from './choose-step.tsx'
import { OrganisationReview } from './organisations/organisation-review.tsx'
import { PastImports } from './past-imports.tsx'
import { ProjectReview } from './projects/project-review.tsx'
import { ResultStep } from './result-step.tsx'
import { ReviewStep } from './review-step.tsx'
import { useReader } from './use-reading.ts'

/**
 * นำเข้าทะเบียน of members, organisations or projects: choose a file, look at what was understood, import, and take it back if it was wrong.
 * @param meant what the page that led here lists; the file itself says what it is
 */
export function ImportPage({ meant }: { meant: ImportKind | undefined }) {
  const { t } = useTranslation('imports')
  const mayWrite = useMayWrite()
  const reader = useReader()
  const [result, setResult] = useState<ImportBatch | null>(null)
  const { read } = reader
  const title = meant === undefined ? t('pageTitle') : t(`meant.${meant}`)

  if (!mayWrite) {
    return (
      <>
        <PageHeader title={title} />
        <ReadOnlyNotice />
      </>
    )
  }
  const restart = () => {
    setResult(null)
    reader.close()
  }
  return (
    <>
      <ProgressDialog job={reader.job} title={t('reading.title', { name: reader.fileName })} phaseText={() => t('reading.read')} />
      {result === null && read !== null && meant !== undefined && read.reading.kind !== meant && (
        <Alert color="amber" role="status" mb="md">
          {t('otherKind', { meant: title, kind: t(`meant.${read.reading.kind}`) })}
        </Alert>
      )}
      {result !== null ? (
        <ResultStep batch={result} onAnother={restart} />
      ) : read?.reading.kind === 'organisation_list' ? (
        <OrganisationReview key={read.stageId} read={read} error={reader.error} onChoices={reader.again} onAnother={restart} onDone={setResult} />
      ) : read?.reading.kind === 'project_list' ? (
        <ProjectReview key={read.stageId} read={read} error={reader.error} onChoices={reader.again} onAnother={restart} onDone={setResult} />
      ) : read !== null ? (
        <ReviewStep key={read.stageId} read={read} error={reader.error} onChoices={reader.again} onAnother={restart} onDone={setResult} />
      ) : (
        <>
          <PageHeader title={title} note={t('lead')} />
          <ErrorNotice error={reader.error} />
          <ChooseStep busy={reader.job.progress !== null} onFile={reader.open} />
          <PastImports />
        </>
      )}
    </>
  )
}
