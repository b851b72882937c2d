import { Anchor, Badge, Button, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQueryCall } from '../../../api/hooks.ts'
import { useMayWrite } from '../../../api/status.ts'
import { flushAll } from '../../../components/autosave-registry.ts'
import { LoadingPage } from '../../../components/loading-page.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { PaperPreview } from '../../../components/paper-preview.tsx'
import { SaveWord } from '../../../components/save-word.tsx'
import type { MeetingPage } from '../../../../electron/contract/meetings.ts'
import { SealLine } from '../../minutes/seal-line.tsx'
import { useMinutesLife } from '../../minutes/use-life.ts'
import { useMeetingName } from '../meeting-name.ts'
import { MeetingMissing } from '../page/meeting-missing.tsx'
import { missingParts } from './missing.ts'

/** True once everything typed on the page before is in the core: the preview must show it. */
function useEverythingSaved(): boolean {
  const [saved, setSaved] = useState(false)
  useEffect(() => void flushAll().then(() => setSaved(true)), [])
  return saved
}

/** The minutes as they print. */
export function MinutesPage() {
  const { t } = useTranslation('meetings')
  const { id = '' } = useParams()
  const name = useMeetingName()
  const mayWrite = useMayWrite()
  const saved = useEverythingSaved()
  const meeting = useQueryCall('meetings.get', { id }, { enabled: saved })
  const isAdopted = meeting.data?.meeting.state === 'adopted'
  const seal = useMinutesLife(id, isAdopted).data?.adoption?.seal ?? null
  const paper = { kind: 'minutes', meetingId: id } as const
  const page = meeting.data
  if (meeting.error !== null) return <MeetingMissing error={meeting.error} onRetry={() => void meeting.refetch()} />
  if (page === undefined) return <LoadingPage />
  const isDraft = !isAdopted
  return (
    <>
      <PageHeader
        title={t('minutes.title', { name: name({ ...page.meeting, committeeName: page.committeeName }) })}
        mark={<Badge color={isDraft ? 'gray' : 'sea'}>{t(`state.${page.meeting.state}`)}</Badge>}
        note={
          <>
            {isDraft && t('minutes.draft')}
            {isDraft && mayWrite && <Lacking page={page} />}
            {seal !== null && <SealLine seal={seal} />}
          </>
        }
        actions={
          <>
            <Button component={Link} to={`/meetings/${id}`} variant="default">
              {isDraft && mayWrite ? t('minutes.back') : t('minutes.backRead')}
            </Button>
            <Button component={Link} to={`/meetings/${id}/adoption`} variant="default">
              {t('minutes.adoption')}
            </Button>
            <SaveWord paper={paper} />
          </>
        }
      />
      <PaperPreview paper={paper} enabled={saved} />
    </>
  )
}

/** What the paper still lacks, each leading to where it is filled in. */
function Lacking({ page }: { page: MeetingPage }) {
  const { t } = useTranslation('meetings')
  const parts = missingParts(page)
  if (parts.length === 0) return null
  return (
    <Text c="var(--samut-soon)">
      {t('minutes.lacking')}:{' '}
      {parts.map(({ part, pane, count }, at) => (
        <span key={part}>
          {at > 0 && ', '}
          <Anchor component={Link} to={`/meetings/${page.meeting.id}?pane=${pane}`} inherit c="inherit">
            {t(`minutes.missing.${part}`, { count })}
          </Anchor>
        </span>
      ))}
    </Text>
  )
}
