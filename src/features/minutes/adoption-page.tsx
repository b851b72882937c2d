import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { useMayWrite, useStatus } from '../../api/status.ts'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Section } from '../../components/section.tsx'
import { showDone } from '../../components/toasts.tsx'
import type { Meeting } from '../../../electron/contract/meetings.ts'
import type { MinutesLife } from '../../../electron/contract/minutes.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'
import { MeetingMissing } from '../meetings/page/meeting-missing.tsx'
import { AdoptDialog } from './adopt-dialog.tsx'
import { AdoptionWords, MeetingLink } from './adoption-words.tsx'
import { Amendments } from './amendments.tsx'
import { Answers } from './answers.tsx'
import { CheckDialog } from './check-dialog.tsx'
import { CheckedLine } from './checked-line.tsx'
import { Revisions } from './revisions.tsx'
import { SealLine } from './seal-line.tsx'
import { STALE, useMayAdopt, useMinutesLife } from './use-life.ts'

/** From draft to adopted and amended minutes: how far they are, the next step, every revision. */
export function AdoptionPage() {
  const { t } = useTranslation('minutes')
  const { t: tm } = useTranslation('meetings')
  const { id = '' } = useParams()
  const name = useMeetingName()
  const page = useQueryCall('meetings.get', { id })
  const life = useMinutesLife(id)
  const error = page.error ?? life.error
  if (error !== null) return <MeetingMissing error={error} onRetry={() => void Promise.all([page.refetch(), life.refetch()])} />
  if (page.data === undefined || life.data === undefined) return <LoadingPage />
  const { meeting } = page.data
  return (
    <>
      <PageHeader
        title={t('page.title', { name: name(meeting) })}
        mark={<Badge color={meeting.state === 'adopted' ? 'sea' : 'gray'}>{tm(`state.${meeting.state}`)}</Badge>}
        actions={
          <>
            <Button component={Link} to={`/meetings/${id}`} variant="default">
              {t('page.meeting')}
            </Button>
            <Button component={Link} to={`/meetings/${id}/minutes`} variant="default">
              {t('page.minutes')}
            </Button>
          </>
        }
      />
      <Stack gap="xl" maw="60rem">
        {meeting.state === 'adopted' ? <Adopted life={life.data} /> : <Steps meeting={meeting} life={life.data} />}
        {meeting.state === 'circulated' && <Answers meeting={meeting} life={life.data} />}
        {meeting.state === 'adopted' && <Amendments page={page.data} life={life.data} />}
        <Revisions meeting={meeting} revisions={life.data.revisions} />
      </Stack>
    </>
  )
}

function Adopted({ life: { adoption } }: { life: MinutesLife }) {
  const { t } = useTranslation('minutes')
  if (adoption === null) return null
  return (
    <Section title={t('page.adopted')}>
      <Text component="div">
        <AdoptionWords adoption={adoption} />
      </Text>
      {adoption.seal !== null && <SealLine seal={adoption.seal} />}
    </Section>
  )
}

/** What comes next: have it checked, send round, take back, adopt here, adopt by answers, or wait for a later meeting. */
function Steps({ meeting, life }: { meeting: Meeting; life: MinutesLife }) {
  const { t } = useTranslation('minutes')
  const name = useMeetingName()
  const mayWrite = useMayWrite()
  const mayAdopt = useMayAdopt()
  const { today } = useStatus()
  const [asking, setAsking] = useState<'same' | 'circulated' | null>(null)
  const [checking, setChecking] = useState(false)
  const circulate = useCommandCall('minutes.circulate', { invalidates: STALE })
  const back = useCommandCall('minutes.backToDraft', { invalidates: STALE })
  const adopt = useCommandCall('minutes.adopt', { invalidates: STALE, errorShown: true })
  const ref = { id: meeting.id, revision: meeting.revision }
  const { sum, awaitedBy } = life
  const held = meeting.stage !== 'planned'
  return (
    <Section title={t('steps.title')}>
      <Text component="div" mb="sm">
        {!held ? t('steps.notHeld') : meeting.state === 'draft' ? t('steps.draft') : t('steps.circulated')}{' '}
        {awaitedBy.length > 0 && (
          <>
            {t('steps.awaited')}
            {awaitedBy.map(({ itemId, by }, at) => (
              <span key={itemId}>
                {at > 0 && ', '}
                <MeetingLink meeting={by} item={itemId} />
              </span>
            ))}
          </>
        )}
      </Text>
      <CheckedLine life={life} />
      {held && (
        <Group gap="sm">
          {mayWrite && meeting.state === 'draft' && <Button onClick={() => circulate.mutate(ref, { onSuccess: () => showDone(t('steps.circulateDone')) })}>{t('steps.circulate')}</Button>}
          {mayAdopt && meeting.state === 'circulated' && (
            <Button disabled={!sum.enough} onClick={() => setAsking('circulated')}>
              {t('steps.adoptCirculated')}
            </Button>
          )}
          {mayAdopt && (
            <Button variant="default" onClick={() => setAsking('same')}>
              {t('steps.adoptSame')}
            </Button>
          )}
          {mayWrite && (
            <Button variant="default" onClick={() => setChecking(true)}>
              {t('checked.action')}
            </Button>
          )}
          {mayWrite && meeting.state === 'circulated' && (
            <Button variant="default" onClick={() => back.mutate(ref, { onSuccess: () => showDone(t('steps.backDone')) })}>
              {t('steps.back')}
            </Button>
          )}
          <Button component={Link} to={`/papers/confirmationSheet?meetingId=${meeting.id}`} variant="default">
            {t('steps.sheet')}
          </Button>
        </Group>
      )}
      {checking && <CheckDialog meeting={meeting} onClose={() => setChecking(false)} />}
      {asking !== null && (
        <AdoptDialog
          title={t(asking === 'same' ? 'steps.adoptSame' : 'steps.adoptCirculated')}
          day={asking === 'circulated' ? today : null}
          busy={adopt.isPending}
          error={adopt.error}
          onClose={() => setAsking(null)}
          onAdopt={(corrections, adoptedOn) =>
            adopt.mutate(asking === 'same' ? { way: 'same', meetingId: meeting.id, corrections } : { way: 'circulated', meetingId: meeting.id, adoptedOn, corrections }, {
              onSuccess: () => {
                setAsking(null)
                showDone(t('adopt.done', { name: name(meeting) }))
              },
            })
          }
        >
          {asking === 'same' ? t('steps.asksSame', { name: name(meeting) }) : t('steps.asksCirculated', { name: name(meeting), ...sum })}
        </AdoptDialog>
      )}
    </Section>
  )
}
