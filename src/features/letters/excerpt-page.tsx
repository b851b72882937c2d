import { Anchor, Button, List } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import type { Letter } from '../../../electron/contract/letters.ts'
import type { Paper } from '../../../electron/contract/papers.ts'
import type { MeetingPage } from '../../../electron/contract/meetings.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SaveWord } from '../../components/save-word.tsx'
import { useMeetingName, useResolutionName } from '../meetings/meeting-name.ts'
import { MeetingMissing } from '../meetings/page/meeting-missing.tsx'
import { LetterDesk } from './letter-desk.tsx'

/** สำเนามติที่ประชุม: `?resolution=` names which; without it the page lists those of the meeting. */
export function ExcerptPage() {
  const { t } = useTranslation('letters')
  const { id = '' } = useParams()
  const [address] = useSearchParams()
  const name = useMeetingName()
  const resolutionName = useResolutionName()
  const page = useQueryCall('meetings.get', { id })
  const written = useQueryCall('letters.ofMeeting', { meetingId: id })
  const error = page.error ?? written.error
  if (error !== null) return <MeetingMissing error={error} onRetry={() => void Promise.all([page.refetch(), written.refetch()])} />
  if (page.data === undefined || written.data === undefined) return <LoadingPage />
  const { meeting, committeeName, resolutions } = page.data
  const resolution = resolutions.find((one) => one.id === address.get('resolution'))
  const paper = (letter: Letter): Paper => ({ kind: 'excerpt', letterId: letter.id })
  const back = (
    <Button component={Link} to={`/meetings/${id}`} variant="default">
      {t('back')}
    </Button>
  )
  if (resolution === undefined) {
    return (
      <>
        <PageHeader title={t('excerptsTitle', { name: name({ ...meeting, committeeName }) })} note={t('excerptsNote')} actions={back} />
        <Resolutions page={page.data} />
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={t('excerptTitle', { name: resolutionName(resolution) })}
        note={name({ ...meeting, committeeName })}
        actions={back}
      />
      <LetterDesk
        key={resolution.id}
        meetingId={id}
        resolutionId={resolution.id}
        letters={written.data.filter((letter) => letter.resolutionId === resolution.id)}
        addressed
        paper={paper}
        tools={(letter) => <SaveWord paper={paper(letter)} />}
      />
    </>
  )
}

function Resolutions({ page: { meeting, resolutions, agenda } }: { page: MeetingPage }) {
  const { t } = useTranslation('letters')
  const name = useResolutionName()
  if (resolutions.length === 0) return <EmptyState title={t('noResolutions')}>{t('noResolutionsHint')}</EmptyState>
  return (
    <List spacing="sm">
      {resolutions.map((one) => (
        <List.Item key={one.id}>
          <Anchor component={Link} to={`/meetings/${meeting.id}/excerpt?resolution=${one.id}`}>
            {name(one)}
          </Anchor>{' '}
          {agenda.find(({ id }) => id === one.agendaItemId)?.title} {one.text}
        </List.Item>
      ))}
    </List>
  )
}
