import { NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import type { FieldProblem } from '../../components/error-summary.tsx'
import { showDone } from '../../components/toasts.tsx'
import type { MeetingPage } from '../../../electron/contract/meetings.ts'
import { useMeetingName, useResolutionName } from '../meetings/meeting-name.ts'
import { plain } from './compare.ts'
import { STALE } from './use-life.ts'

/** Which item, by which later meeting, what it said and what it is to say. */
export function AmendDialog({ page: { meeting, agenda }, onClose }: { page: MeetingPage; onClose(): void }) {
  const { t } = useTranslation('minutes')
  const { t: tm } = useTranslation('meetings')
  const name = useMeetingName()
  const resolutionName = useResolutionName()
  const amenders = useQueryCall('minutes.amenders', { meetingId: meeting.id })
  const amend = useCommandCall('minutes.amend', { invalidates: STALE, errorShown: true })
  const [byMeetingId, setBy] = useState('')
  const [resolutionId, setResolution] = useState('')
  const [agendaItemId, setItem] = useState('')
  const [oldText, setOld] = useState('')
  const [newText, setNew] = useState('')
  const [reason, setReason] = useState('')
  const by = amenders.data?.find(({ id }) => id === byMeetingId)
  const nobody = amenders.data?.length === 0
  const choose = (id: string) => {
    setItem(id)
    const item = agenda.find((one) => one.id === id)
    // What the item says is what is corrected most often; cut down to the words concerned.
    if (item !== undefined) setOld(plain(item.body))
  }
  const check = (): FieldProblem[] => [
    ...(byMeetingId === '' ? [{ fieldId: 'amend-by', message: t('amend.byMissing') }] : []),
    ...(oldText.trim() === '' ? [{ fieldId: 'amend-old', message: t('amend.oldMissing') }] : []),
    ...(oldText.trim() === newText.trim() ? [{ fieldId: 'amend-new', message: t('amend.newSame') }] : []),
  ]
  return (
    <FormDialog
      title={t('amend.title', { name: name(meeting) })}
      save={t('amend.save')}
      dirty={[oldText, newText, reason].some((text) => text !== '')}
      busy={amend.isPending}
      error={amend.error}
      check={check}
      onSave={() =>
        amend.mutate({ meetingId: meeting.id, agendaItemId: agendaItemId || null, byMeetingId, resolutionId: resolutionId || null, oldText: oldText.trim(), newText: newText.trim(), reason: reason.trim() }, {
          onSuccess: () => {
            onClose()
            showDone(t('amend.done'))
          },
        })
      }
      onClose={onClose}
    >
      <Stack gap="md">
        <Text>{t('amend.note')}</Text>
        {nobody && <Text c="var(--samut-soon)">{t('amend.nobody')}</Text>}
        <NativeSelect
          id="amend-by"
          label={t('amend.by')}
          required
          value={byMeetingId}
          onChange={(event) => {
            setBy(event.currentTarget.value)
            setResolution('')
          }}
          data={[{ value: '', label: t('amend.choose') }, ...(amenders.data ?? []).map((one) => ({ value: one.id, label: name(one) }))]}
        />
        {by !== undefined && (
          <NativeSelect
            label={t('amend.resolution')}
            value={resolutionId}
            onChange={(event) => setResolution(event.currentTarget.value)}
            data={[{ value: '', label: t('amend.noResolution') }, ...by.resolutions.map((one) => ({ value: one.id, label: `${resolutionName(one)} ${tm(`verb.${one.verb}`)} ${one.text}`.slice(0, 120) }))]}
          />
        )}
        <NativeSelect
          label={t('amend.item')}
          value={agendaItemId}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[{ value: '', label: t('amend.otherPart') }, ...agenda.map(({ id, label, title }) => ({ value: id, label: `${label} ${title}`.slice(0, 120) }))]}
        />
        <Textarea id="amend-old" label={t('amend.oldText')} required autosize minRows={2} maxRows={10} maxLength={20_000} value={oldText} onChange={(event) => setOld(event.currentTarget.value)} />
        <Textarea id="amend-new" label={t('amend.newText')} description={t('amend.newNote')} autosize minRows={2} maxRows={10} maxLength={20_000} value={newText} onChange={(event) => setNew(event.currentTarget.value)} />
        <TextInput label={t('amend.reason')} maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </Stack>
    </FormDialog>
  )
}
