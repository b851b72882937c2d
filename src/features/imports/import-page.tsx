import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportBatch } from '../../../electron/contract/import-desk.ts'
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

/** นำเข้าทะเบียน of members, organisations or projects: choose a file, look at what was understood, import, and take it back if it was wrong. */
export function ImportPage() {
  const { t } = useTranslation('imports')
  const mayWrite = useMayWrite()
  const reader = useReader()
  const [result, setResult] = useState<ImportBatch | null>(null)
  const { read } = reader

  if (!mayWrite) {
    return (
      <>
        <PageHeader title={t('pageTitle')} />
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
          <PageHeader title={t('pageTitle')} note={t('lead')} />
          <ErrorNotice error={reader.error} />
          <ChooseStep busy={reader.job.progress !== null} onFile={reader.open} />
          <PastImports />
        </>
      )}
    </>
  )
}
