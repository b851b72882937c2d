import { Anchor, Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { FollowUpPage as Page } from '../../../electron/contract/follow-ups.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { useMayWrite } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Section } from '../../components/section.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'
import { ResolutionTabs } from '../resolutions/resolution-tabs.tsx'
import { ArrangeDialog } from './arrange-dialog.tsx'
import { NotesList } from './notes-list.tsx'
import { StandingBadge } from './standing-badge.tsx'
import { ToldDialog, type Told } from './told-dialog.tsx'
import { useFollowUpWords } from './words.ts'

/** One task: where it came from, what was told of it, how it ended. */
export function FollowUpPage() {
  const { t } = useTranslation('followUps')
  const { id = '' } = useParams()
  const { data, error, refetch } = useQueryCall('followUps.get', { id })
  return (
    <>
      <ResolutionTabs />
      {data !== undefined ? (
        <Task page={data} />
      ) : error === null ? (
        <LoadingPage />
      ) : (
        <>
          <PageHeader title={t('title')} />
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        </>
      )}
    </>
  )
}

function Task({ page }: { page: Page }) {
  const { followUp, closedMeeting } = page
  const { t } = useTranslation('followUps')
  const { t: tp } = useTranslation('papers')
  const format = useFormat()
  const words = useFollowUpWords()
  const name = useMeetingName()
  const mayWrite = useMayWrite()
  const reopen = useCommandCall('followUps.reopen', { invalidates: ['audit', 'handover'] })
  const [asking, setAsking] = useState<Told | 'arrange' | null>(null)
  const open = followUp.state === 'open'
  const over = [followUp.closedOn === null ? '' : format.date(followUp.closedOn, 'long'), closedMeeting === null ? '' : name(closedMeeting)].filter(Boolean).join(' · ')
  return (
    <>
      <PageHeader
        title={followUp.task || t('noTask')}
        mark={<StandingBadge standing={followUp.standing} />}
        note={
          <Anchor component={Link} to={`/meetings/${followUp.meetingId}`}>
            {words.resolution(followUp)} · {name(followUp.meeting)} · {format.date(followUp.meeting.heldOn)}
          </Anchor>
        }
        actions={
          <>
            <Button component={Link} variant="default" to={`/papers/assignmentSlips?id=${followUp.id}`}>
              {tp('menu.assignmentSlip')}
            </Button>
            {mayWrite && open && <Button onClick={() => setAsking('note')}>{t('dialog.note')}</Button>}
            {mayWrite && !open && (
              <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate({ id: followUp.id, revision: followUp.revision })}>
                {t('reopen')}
              </Button>
            )}
          </>
        }
      />
      <Stack gap="xl">
        <Section
          title={t('facts')}
          tools={
            mayWrite && open && (
              <Button variant="default" onClick={() => setAsking('arrange')}>
                {t('dialog.arrange')}
              </Button>
            )
          }
        >
          <Text>
            {t('column.owner')}: {words.owner(followUp.owner)}
          </Text>
          <Text>
            {t('column.due')}: {words.due(followUp.dueOn)}
          </Text>
        </Section>
        <Section title={t('notes.title')}>
          <NotesList page={page} readOnly={!mayWrite} />
        </Section>
        <Section title={t('ending')}>
          {open ? (
            mayWrite ? (
              <Button.Group>
                <Button variant="default" onClick={() => setAsking('close')}>
                  {t('dialog.close')}
                </Button>
                <Button variant="default" onClick={() => setAsking('drop')}>
                  {t('dialog.drop')}
                </Button>
              </Button.Group>
            ) : (
              <Text c="dimmed">{t('stillOpen')}</Text>
            )
          ) : (
            <>
              <Text c="dimmed">{over}</Text>
              <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{followUp.closing}</Text>
            </>
          )}
        </Section>
      </Stack>
      {asking === 'arrange' && <ArrangeDialog followUp={followUp} onClose={() => setAsking(null)} />}
      {asking !== null && asking !== 'arrange' && <ToldDialog followUp={followUp} what={asking} onClose={() => setAsking(null)} />}
    </>
  )
}
