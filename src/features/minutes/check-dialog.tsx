import { Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommandCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { showDone } from '../../components/toasts.tsx'
import type { Meeting } from '../../../electron/contract/meetings.ts'
import type { MinutesCheck } from '../../../electron/contract/minutes.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'
import { STALE } from './use-life.ts'

/** What the checker said of the draft: on a shared PC the secretary writes it down from the paper that came back. */
export function CheckDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation('minutes')
  const name = useMeetingName()
  const { today } = useStatus()
  const record = useCommandCall('minutes.recordCheck', { invalidates: STALE, errorShown: true })
  const [by, setBy] = useState(meeting.checker)
  const [on, setOn] = useState(today)
  const [found, setFound] = useState<MinutesCheck['found']>('right')
  const [note, setNote] = useState('')
  const wants = found === 'corrections'
  const problems = () => [
    ...(by.trim() === '' ? [{ fieldId: 'checked-by', message: t('checked.byMissing') }] : []),
    ...(wants && note.trim() === '' ? [{ fieldId: 'checked-note', message: t('checked.noteMissing') }] : []),
  ]
  const save = () =>
    record.mutate({ meetingId: meeting.id, check: { by: by.trim(), on, found }, note: wants ? note.trim() : '' }, {
      onSuccess: ({ number }) => {
        onClose()
        showDone(t('checked.done', { number }))
      },
    })
  return (
    <FormDialog title={t('checked.action')} save={t('checked.action')} dirty={note !== '' || by !== meeting.checker} busy={record.isPending} error={record.error} check={problems} onSave={save} onClose={onClose}>
      <Stack gap="md">
        <Text>{t('checked.asks', { name: name(meeting) })}</Text>
        <Radio.Group label={t('checked.found')} value={found} onChange={(value) => setFound(value === 'corrections' ? 'corrections' : 'right')}>
          <Stack gap="xs" mt="xs">
            <Radio value="right" label={t('checked.isRight')} data-autofocus />
            <Radio value="corrections" label={t('checked.wants')} />
          </Stack>
        </Radio.Group>
        {wants && (
          <Textarea id="checked-note" label={t('checked.note')} minRows={2} autosize maxLength={2000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        )}
        <TextInput id="checked-by" label={t('checked.by')} required maxLength={200} value={by} onChange={(event) => setBy(event.currentTarget.value)} />
        <ThaiDateInput label={t('checked.on')} required value={on} onChange={(date) => setOn(date ?? today)} />
        <Text c="dimmed">{t('checked.keeps')}</Text>
      </Stack>
    </FormDialog>
  )
}
