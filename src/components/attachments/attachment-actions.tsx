import { ActionIcon, Group, Tooltip } from '@mantine/core'
import { IconDownload, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../electron/contract/files.ts'
import { asApiError } from '../../api/api-error.ts'
import { call } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { saveFile } from '../save-file.ts'
import { showError, showUndo } from '../toasts.tsx'

/** Saving a kept file to the PC, and deleting it with undo. */
export function AttachmentActions({ attachment, mayRemove }: { attachment: Attachment; mayRemove: boolean }) {
  const { t } = useTranslation('attachments')
  const { id, revision, name, mediaType } = attachment
  const [saving, setSaving] = useState(false)
  const remove = useCommandCall('files.remove', { invalidates: ['audit'] })
  const save = async () => {
    setSaving(true)
    try {
      const { bytes } = await call('files.read', { id })
      saveFile({ name, bytes }, mediaType)
    } catch (cause) {
      showError(asApiError(cause))
    } finally {
      setSaving(false)
    }
  }
  const undo = async () => {
    await call('files.restore', { id })
    await refresh(['files', 'audit'])
  }
  return (
    <Group gap={0} justify="flex-end" wrap="nowrap">
      <Tooltip label={t('save')}>
        <ActionIcon aria-label={t('saveNamed', { name })} loading={saving} onClick={() => void save()}>
          <IconDownload stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      {mayRemove && (
        <Tooltip label={t('removeNamed', { name })}>
          <ActionIcon
            aria-label={t('removeNamed', { name })}
            onClick={() => remove.mutate({ id, revision }, { onSuccess: () => showUndo(t('removed', { name }), undo) })}
          >
            <IconTrash stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  )
}
