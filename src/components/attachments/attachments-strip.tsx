import { Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../electron/contract/files.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useMayWrite } from '../../api/status.ts'
import { useFormat } from '../../i18n/format.ts'
import { AddButton } from './add-button.tsx'
import { AttachmentActions } from './attachment-actions.tsx'
import { AttachmentName } from './attachment-name.tsx'
import styles from './attachments.module.css'
import { DropArea } from './drop-area.tsx'
import { PreviewDialog } from './preview-dialog.tsx'
import { useAttach, type Owner } from './use-attach.ts'

/** The same files as in the panel, for a place among others: a line each, and no heading of its own. */
export function AttachmentsStrip({ ownerKind, ownerId, complete }: Owner & { complete: boolean }) {
  const { t } = useTranslation('attachments')
  const mayAdd = useMayWrite()
  const format = useFormat()
  const list = useQueryCall('files.list', { ownerKind, ownerId })
  const attach = useAttach(ownerKind, ownerId)
  const [opened, setOpened] = useState<Attachment | null>(null)
  const files = list.data ?? []
  if (files.length === 0 && !mayAdd && list.error === null) return null
  return (
    <section aria-label={t('heading')} className={styles.strip}>
      <DropArea attach={attach} error={list.error} mayAdd={mayAdd}>
        {files.length > 0 && (
          <ul className={styles.lines}>
            {files.map((one) => (
              <li key={one.id} className={styles.line}>
                <AttachmentName attachment={one} onOpen={() => setOpened(one)} />
                <Text size="sm" c="dimmed" className={styles.size ?? ''}>
                  {format.bytes(one.size)}
                </Text>
                <AttachmentActions attachment={one} mayRemove={mayAdd && !complete} />
              </li>
            ))}
          </ul>
        )}
        {mayAdd && (
          <Group gap="sm">
            <AddButton attach={attach} compact />
            <Text size="sm" c="dimmed">
              {t('orDrop')}
            </Text>
          </Group>
        )}
      </DropArea>
      {opened !== null && <PreviewDialog attachment={opened} among={files} onShow={setOpened} onClose={() => setOpened(null)} />}
    </section>
  )
}
