import { NativeSelect, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUpPage, FollowUpRow } from '../../../electron/contract/follow-ups.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'
import type { FieldProblem } from '../../components/error-summary.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { showDone } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'

export type Told = 'note' | 'close' | 'drop'

const DAY = 'told-on'
const TEXT = 'told-text'

interface Props {
  followUp: FollowUpRow
  what: Told
  /** Progress that was told before and is put right. */
  told?: FollowUpPage['notes'][number]
  onClose(): void
}

/** Progress, or how a task ended: the day, the meeting it was told at, the words. */
export function ToldDialog({ followUp, what, told, onClose }: Props) {
  const { t } = useTranslation('followUps')
  const format = useFormat()
  const name = useMeetingName()
  const { today } = useStatus()
  const meetings = useQueryCall('meetings.list', {}).data ?? []
  const [on, setOn] = useState<string | null>(told?.notedOn ?? today)
  const [meetingId, setMeetingId] = useState(told?.meetingId ?? '')
  const [text, setText] = useState(told?.text ?? '')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const stale = { errorShown: true, invalidates: ['audit', 'handover'] } as const
  const note = useCommandCall('followUps.note', stale)
  const edit = useCommandCall('followUps.saveNote', stale)
  const close = useCommandCall('followUps.close', stale)
  const drop = useCommandCall('followUps.drop', stale)
  const since = meetings.filter(({ heldOn }) => heldOn >= followUp.meeting.heldOn && heldOn <= today)

  function check(): FieldProblem[] {
    const found = [
      ...(on === null ? [{ fieldId: DAY, message: t('problems.day') }] : []),
      ...(text.trim() === '' ? [{ fieldId: TEXT, message: t(`problems.${what}`) }] : []),
    ]
    setProblems(found)
    return found
  }
  function save(): void {
    if (on === null) return
    const done = {
      onSuccess: () => {
        showDone(t(`done.${what}`))
        onClose()
      },
    }
    const at = meetingId === '' ? null : meetingId
    if (told !== undefined) edit.mutate({ id: told.id, revision: told.revision, note: { notedOn: on, meetingId: at, text } }, done)
    else if (what === 'note') note.mutate({ followUpId: followUp.id, note: { notedOn: on, meetingId: at, text } }, done)
    else (what === 'close' ? close : drop).mutate({ id: followUp.id, revision: followUp.revision, closedOn: on, meetingId: at, closing: text }, done)
  }
  const dirty = text !== (told?.text ?? '') || (told !== undefined && (on !== told.notedOn || meetingId !== (told.meetingId ?? '')))
  const problemOf = (field: string) => problems.find(({ fieldId }) => fieldId === field)?.message
  return (
    <FormDialog
      title={told === undefined ? t(`dialog.${what}`) : t('notes.edit', { date: format.date(told.notedOn) })}
      save={t(`save.${what}`)}
      dirty={dirty}
      busy={note.isPending || edit.isPending || close.isPending || drop.isPending}
      error={note.error ?? edit.error ?? close.error ?? drop.error}
      check={check}
      onSave={save}
      onClose={onClose}
    >
      <Stack gap="md">
        <Textarea
          id={TEXT} data-autofocus autosize minRows={3} maxLength={20_000} required label={t(`fields.${what}`)} value={text} error={problemOf(TEXT)}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NativeSelect
          size="md"
          label={t('fields.meeting')}
          value={meetingId}
          onChange={(event) => {
            setMeetingId(event.currentTarget.value)
            setOn(since.find(({ id }) => id === event.currentTarget.value)?.heldOn ?? on)
          }}
          data={[{ value: '', label: t('betweenMeetings') }, ...since.map((one) => ({ value: one.id, label: `${name(one)} · ${format.date(one.heldOn)}` }))]}
        />
        <ThaiDateInput id={DAY} label={t('fields.on')} required value={on} error={problemOf(DAY)} onChange={setOn} />
      </Stack>
    </FormDialog>
  )
}
