import { List, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommandCall, useQueryCall } from '../../../api/hooks.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { showDone } from '../../../components/toasts.tsx'
import type { AgendaItem } from '../../../../electron/contract/meetings.ts'

/** Keeps the main items as a template; one of the same name is replaced. */
export function TemplateDialog({ agenda, onClose }: { agenda: readonly Pick<AgendaItem, 'id' | 'parentId' | 'kind' | 'title'>[]; onClose(): void }) {
  const { t } = useTranslation('meetings')
  const save = useCommandCall('agendaTemplates.save', { errorShown: true, invalidates: ['audit'] })
  const { data: known = [] } = useQueryCall('agendaTemplates.list', {})
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const same = known.find((one) => one.name === name)
  const items = agenda.filter((item) => item.parentId === null)
  return (
    <FormDialog
      title={t('agenda.templateTitle')}
      save={t('agenda.templateSave')}
      size="34rem"
      dirty={name !== ''}
      busy={save.isPending}
      error={save.error}
      check={() => (name === '' ? [{ fieldId: 'template-name', message: t('agenda.templateNameMissing') }] : [])}
      onSave={() =>
        save.mutate(
          { ref: same ? { id: same.id, revision: same.revision } : null, template: { name, items: items.map(({ kind, title }) => ({ kind, title })) } },
          {
            onSuccess: () => {
              showDone(t('agenda.templateSaved', { name }))
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    >
      <Stack gap="sm">
        <Text c="dimmed">{t('agenda.templateLead')}</Text>
        <TextInput id="template-name" data-autofocus label={t('agenda.templateName')} maxLength={120} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        {same !== undefined && (
          <Text size="sm" c="var(--samut-soon)" role="status">
            {t('agenda.templateOver')}
          </Text>
        )}
        <List type="ordered" size="sm" withPadding>
          {items.map((item) => (
            <List.Item key={item.id}>{item.title === '' ? t('agenda.untitled') : item.title}</List.Item>
          ))}
        </List>
      </Stack>
    </FormDialog>
  )
}
