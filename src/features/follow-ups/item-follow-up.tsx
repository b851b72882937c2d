import { Anchor, Button, Checkbox, Group, Text, Textarea, Title } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Meeting } from '../../../electron/contract/meetings.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { showDone } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'
import { NotesList } from './notes-list.tsx'
import { StandingBadge } from './standing-badge.tsx'
import { useFollowUpWords } from './words.ts'

interface Props {
  followUpId: string
  meeting: Meeting
  readOnly: boolean
  /** Puts what was told into the item's text too: it is typed once. */
  onTold(text: string): void
}

/** Under an item that takes up a task: where it stands, and what is told of it at this meeting. */
export function ItemFollowUp({ followUpId, meeting, readOnly, onTold }: Props) {
  const { t } = useTranslation('followUps')
  const format = useFormat()
  const words = useFollowUpWords()
  const name = useMeetingName()
  const headingId = useId()
  const { data, error } = useQueryCall('followUps.get', { id: followUpId })
  if (data === undefined) return error === null ? null : <Text c="dimmed">{t('gone')}</Text>
  const { followUp, notes, closedMeeting } = data
  return (
    <section aria-labelledby={headingId} style={{ marginTop: '1rem' }}>
      <Group gap="sm">
        <Title order={3} size="h4" id={headingId}>
          {t('itemTitle')}
        </Title>
        <StandingBadge standing={followUp.standing} />
      </Group>
      <Text style={{ overflowWrap: 'anywhere' }}>
        <Anchor component={Link} to={`/resolutions/follow-ups/${followUp.id}`}>
          {followUp.task || t('noTask')}
        </Anchor>
      </Text>
      <Text size="sm" c="dimmed" mb="xs">
        {t('column.owner')}: {words.owner(followUp.owner)} · {t('column.due')}: {words.due(followUp.dueOn)} · {words.resolution(followUp)} · {name(followUp.meeting)}
      </Text>
      <NotesList page={data} readOnly />
      {followUp.state !== 'open' && (
        <Text mt="xs" style={{ overflowWrap: 'anywhere' }}>
          {t(`standing.${followUp.standing}`)} {followUp.closedOn !== null && format.date(followUp.closedOn)} {closedMeeting !== null && `· ${name(closedMeeting)}`} · {followUp.closing}
        </Text>
      )}
      {followUp.state === 'open' && !readOnly && <Telling key={followUp.revision + notes.length} followUp={followUp} meeting={meeting} onTold={onTold} />}
    </section>
  )
}

function Telling({ followUp, meeting, onTold }: Pick<Props, 'meeting' | 'onTold'> & { followUp: { id: string; revision: number } }) {
  const { t } = useTranslation('followUps')
  const [text, setText] = useState('')
  const [inMinutes, setInMinutes] = useState(true)
  const stale = { errorShown: true, invalidates: ['audit', 'handover'] } as const
  const note = useCommandCall('followUps.note', stale)
  const close = useCommandCall('followUps.close', stale)
  const blank = text.trim() === ''
  const busy = note.isPending || close.isPending
  const after = (done: string) => ({
    onSuccess: () => {
      showDone(done)
      if (inMinutes) onTold(text)
    },
  })
  const tell = () => note.mutate({ followUpId: followUp.id, note: { meetingId: meeting.id, notedOn: meeting.heldOn, text } }, after(t('done.note')))
  const end = () => close.mutate({ id: followUp.id, revision: followUp.revision, meetingId: meeting.id, closedOn: meeting.heldOn, closing: text }, after(t('done.close')))
  return (
    <div style={{ marginTop: '0.5rem' }}>
      <ErrorNotice error={note.error ?? close.error} />
      <Textarea label={t('fields.toldHere')} autosize minRows={2} maxLength={20_000} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Group gap="md" mt="xs">
        <Button variant="default" disabled={blank} loading={busy} onClick={tell}>
          {t('save.note')}
        </Button>
        <Button variant="default" disabled={blank} loading={busy} onClick={end}>
          {t('save.close')}
        </Button>
        <Checkbox label={t('inMinutes')} checked={inMinutes} onChange={(event) => setInMinutes(event.currentTarget.checked)} />
      </Group>
    </div>
  )
}
