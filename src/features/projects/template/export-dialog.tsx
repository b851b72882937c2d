import { Alert, Autocomplete, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Leavable } from '../../../../electron/contract/templates.ts'
import { useCommandCall, useQueryCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { saveFile } from '../../../components/save-file.ts'
import { showDone } from '../../../components/toasts.tsx'
import { TemplatePreview } from './template-preview.tsx'

const COUNCIL = 'template-council'

/** A model goes to one council: to whom is noted, and everything that goes out was seen before. */
export function ExportDialog({ projectId, onClose }: { projectId: string; onClose(): void }) {
  const { t } = useTranslation('templates')
  const preview = useQueryCall('templates.preview', { projectId }, { forget: true })
  const known = useQueryCall('contacts.list', {}).data ?? []
  const make = useCommandCall('templates.export', { errorShown: true, invalidates: ['projects'] })
  const [councilName, setCouncil] = useState('')
  const [note, setNote] = useState('')
  const [leaveOut, setLeaveOut] = useState<Leavable[]>([])
  const [tried, setTried] = useState(false)
  const missing = councilName.trim() === ''

  function save(): void {
    const to = councilName.trim()
    make.mutate({ projectId, leaveOut, councilName: to, note: note.trim() }, {
      onSuccess: ({ name, text }) => {
        saveFile({ name, bytes: new TextEncoder().encode(text) }, 'application/json')
        showDone(t('export.saved', { council: to }))
        onClose()
      },
    })
  }
  return (
    <FormDialog
      title={t('export.title')}
      save={t('export.save')}
      size="56rem"
      dirty={!missing || note !== '' || leaveOut.length > 0}
      busy={make.isPending || preview.data === undefined}
      error={make.error}
      check={() => {
        setTried(true)
        return missing ? [{ fieldId: COUNCIL, message: t('export.toMissing') }] : []
      }}
      onSave={save}
      onClose={onClose}
    >
      <Stack gap="md">
        <Autocomplete
          id={COUNCIL}
          label={t('export.to')}
          description={t('export.toHint')}
          required
          openOnFocus={false}
          data-autofocus
          maxLength={300}
          data={[...new Set(known.map(({ name }) => name))]}
          value={councilName}
          error={tried && missing && t('export.toMissing')}
          onChange={setCouncil}
        />
        <TextInput label={t('note')} maxLength={500} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        <Alert color="amber">{t('export.lead')}</Alert>
        <ErrorNotice error={preview.error} />
        {preview.data !== undefined && <TemplatePreview template={preview.data} choice={{ leaveOut, onChange: setLeaveOut }} />}
        <Text c="dimmed">{t('export.never')}</Text>
      </Stack>
    </FormDialog>
  )
}
