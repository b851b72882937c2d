import { Anchor, Button, Checkbox, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { Letter } from '../../../electron/contract/letters.ts'
import type { Paper } from '../../../electron/contract/papers.ts'
import { daysBetween } from '../../../electron/contract/text/index.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SaveWord } from '../../components/save-word.tsx'
import { useMeetingName } from '../meetings/meeting-name.ts'
import { MeetingMissing } from '../meetings/page/meeting-missing.tsx'
import { LetterDesk } from './letter-desk.tsx'

type Notice = Extract<Paper, { kind: 'notice' }>

/** หนังสือเชิญประชุม of one meeting. */
export function NoticePage() {
  const { t } = useTranslation('letters')
  const { id = '' } = useParams()
  const name = useMeetingName()
  const page = useQueryCall('meetings.get', { id })
  const written = useQueryCall('letters.ofMeeting', { meetingId: id })
  const people = useQueryCall('letters.invited', { meetingId: id })
  const settings = useQueryCall('settings.get', {})
  const [form, setForm] = useState<Notice['form']>('each')
  const [agendaPage, setAgendaPage] = useState<Notice['agendaPage']>('once')
  const [minutesPage, setMinutesPage] = useState<Notice['minutesPage']>('none')
  const error = page.error ?? written.error ?? people.error ?? settings.error
  if (error !== null) return <MeetingMissing error={error} onRetry={() => void Promise.all([page, written, people, settings].map((one) => one.refetch()))} />
  if (page.data === undefined || written.data === undefined || people.data === undefined || settings.data === undefined) return <LoadingPage />
  const { meeting, agenda, committeeName } = page.data
  const invited = people.data
  const paper = (letter: Letter): Notice => ({ kind: 'notice', letterId: letter.id, form, agendaPage, minutesPage })
  const adopting = agenda.filter(({ adoptsMeetingId }) => adoptsMeetingId !== null)
  const sheet = () => ({
    title: t('envelopesTitle', { name: name({ ...meeting, committeeName }) }),
    columns: (['name', 'position', 'address'] as const).map((column) => ({ heading: t(`column.${column}`), kind: 'text' as const })),
    rows: invited.map((one) => [one.name, one.position, one.address]),
  })
  return (
    <>
      <PageHeader
        title={t('noticeTitle', { name: name({ ...meeting, committeeName }) })}
        note={t('noticeNote', { count: invited.length })}
        actions={
          <>
            <Button component={Link} to={`/meetings/${id}`} variant="default">
              {t('back')}
            </Button>
            <Button component={Link} to={`/papers/envelopes?meetingId=${id}`} variant="default">
              {t('envelopes')}
            </Button>
            <ExportMenu sheet={sheet} personal />
          </>
        }
      />
      <LetterDesk
        meetingId={id}
        resolutionId={null}
        letters={written.data.filter(({ kind }) => kind === 'notice')}
        addressed={false}
        about={(datedOn) => <NoticeDays datedOn={datedOn} heldOn={meeting.heldOn} wanted={settings.data.values.noticeDays} />}
        paper={paper}
        tools={(letter) => (
          <Stack gap="sm">
            <SegmentedControl
              fullWidth
              aria-label={t('form.label')}
              value={form}
              onChange={(value) => setForm(value === 'list' ? 'list' : 'each')}
              data={(['each', 'list'] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
            />
            <Select
              label={t('agendaPage.label')}
              allowDeselect={false}
              value={agendaPage}
              onChange={(value) => setAgendaPage(value as Notice['agendaPage'])}
              data={(['once', 'each', 'none'] as const).map((value) => ({ value, label: t(`agendaPage.${value}`) }))}
            />
            {adopting.length > 0 && (
              <Checkbox
                label={t('minutesPage.label')}
                description={t('minutesPage.hint')}
                checked={minutesPage === 'once'}
                onChange={(event) => setMinutesPage(event.currentTarget.checked ? 'once' : 'none')}
              />
            )}
            {adopting.length > 0 && (
              <Text size="sm">
                {t('enclose')}{' '}
                {adopting.map(({ id: itemId, adoptsMeetingId, title }, at) => (
                  <span key={itemId}>
                    {at > 0 && ', '}
                    <Anchor component={Link} to={`/meetings/${adoptsMeetingId ?? ''}/minutes`} inherit>
                      {title}
                    </Anchor>
                  </span>
                ))}
              </Text>
            )}
            <SaveWord paper={paper(letter)} />
          </Stack>
        )}
      />
    </>
  )
}

/** How long before the meeting the letter goes out, against the council's rule: said, never refused. */
function NoticeDays({ datedOn, heldOn, wanted }: { datedOn: string; heldOn: string; wanted: number }) {
  const { t } = useTranslation('letters')
  const days = daysBetween(datedOn, heldOn)
  const word = days < 0 ? t('days.after') : days < wanted ? t('days.short', { count: days, wanted, missing: wanted - days }) : t('days.enough', { count: days, wanted })
  return (
    <Text size="sm" role="status" c={days < wanted ? 'var(--samut-soon)' : 'dimmed'}>
      {word}
    </Text>
  )
}
