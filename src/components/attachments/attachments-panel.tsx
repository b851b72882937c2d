import { Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../electron/contract/files.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useMayWrite } from '../../api/status.ts'
import { useFormat } from '../../i18n/format.ts'
import { Section } from '../section.tsx'
import { AddButton } from './add-button.tsx'
import { AttachmentActions } from './attachment-actions.tsx'
import { AttachmentName } from './attachment-name.tsx'
import styles from './attachments.module.css'
import { DropArea } from './drop-area.tsx'
import { PreviewDialog } from './preview-dialog.tsx'
import { useAttach, type Owner } from './use-attach.ts'

/** Files kept with a record: dragged or chosen in, opened, saved, removed with undo. `complete`: none may be taken away, as after adoption; a signed copy may still come. */
export function AttachmentsPanel({ ownerKind, ownerId, complete = false }: Owner & { complete?: boolean }) {
  const { t } = useTranslation('attachments')
  const mayAdd = useMayWrite()
  const list = useQueryCall('files.list', { ownerKind, ownerId })
  const attach = useAttach(ownerKind, ownerId)
  const [opened, setOpened] = useState<Attachment | null>(null)
  const empty = list.data?.length === 0
  return (
    <Section title={t('heading')} tools={mayAdd && <AddButton attach={attach} />}>
      <DropArea attach={attach} error={list.error} mayAdd={mayAdd}>
        {empty && <Text c="dimmed">{mayAdd ? t('none') : t('noneReadOnly')}</Text>}
        {list.data !== undefined && !empty && (
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('name')}</Table.Th>
                <Table.Th className={styles.wide ?? ''}>{t('size')}</Table.Th>
                <Table.Th className={styles.wide ?? ''}>{t('addedOn')}</Table.Th>
                <Table.Th aria-label={t('save')} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.data.map((one) => (
                <Line key={one.id} attachment={one} mayRemove={mayAdd && !complete} onOpen={() => setOpened(one)} />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </DropArea>
      {opened !== null && <PreviewDialog attachment={opened} among={list.data ?? []} onShow={setOpened} onClose={() => setOpened(null)} />}
    </Section>
  )
}

function Line({ attachment, mayRemove, onOpen }: { attachment: Attachment; mayRemove: boolean; onOpen(): void }) {
  const format = useFormat()
  const { size, createdAt } = attachment
  return (
    <Table.Tr>
      <Table.Td>
        <AttachmentName attachment={attachment} onOpen={onOpen} />
        <Text size="sm" c="dimmed" className={styles.narrow ?? ''}>
          {format.bytes(size)} · {format.dateTime(createdAt)}
        </Text>
      </Table.Td>
      <Table.Td className={styles.wide ?? ''} style={{ whiteSpace: 'nowrap' }}>{format.bytes(size)}</Table.Td>
      <Table.Td className={styles.wide ?? ''} style={{ whiteSpace: 'nowrap' }}>{format.dateTime(createdAt)}</Table.Td>
      <Table.Td>
        <AttachmentActions attachment={attachment} mayRemove={mayRemove} />
      </Table.Td>
    </Table.Tr>
  )
}
