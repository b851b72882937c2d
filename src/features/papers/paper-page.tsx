import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { paper as paperShape, type Paper } from '../../../electron/contract/papers.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PaperPreview } from '../../components/paper-preview.tsx'
import { SaveWord } from '../../components/save-word.tsx'
import { useFormat } from '../../i18n/format.ts'

/** Any paper that its address names: /papers/roll?on=2026-02-10. */
export function PaperPage() {
  const { t } = useTranslation('papers')
  const navigate = useNavigate()
  const { kind } = useParams()
  const [address] = useSearchParams()
  const read = paperShape.safeParse({ kind, ...Object.fromEntries(address) })
  const title = useTitle()
  const back = (
    <Button variant="default" onClick={() => void navigate(-1)}>
      {t('back')}
    </Button>
  )
  if (!read.success) {
    return (
      <EmptyState title={t('wrongAddress')} actions={back}>
        {t('wrongAddressHint')}
      </EmptyState>
    )
  }
  return (
    <>
      <PageHeader
        title={title(read.data)}
        actions={
          <>
            {back}
            <SaveWord paper={read.data} />
          </>
        }
      />
      <PaperPreview paper={read.data} />
    </>
  )
}

function useTitle(): (paper: Paper) => string {
  const { t } = useTranslation('papers')
  const format = useFormat()
  return (paper) => t(`title.${paper.kind}`, { date: 'on' in paper ? format.date(paper.on, 'long') : '' })
}
