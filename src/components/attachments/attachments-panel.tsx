import { ActionIcon, Anchor, Button, FileButton, Group, Table, Text, Tooltip } from '@mantine/core'
import { IconDownload, IconPaperclip, IconTrash } from '@tabler/icons-react'
import { useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment, OwnerKind } from '../../../electron/contract/files.ts'
import { asApiError } from '../../api/api-error.ts'
import { call } from '../../api/client.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useMayWrite } from '../../api/status.ts'
import { useFormat } from '../../i18n/format.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { saveFile } from '../save-file.ts'
import { Section } from '../section.tsx'
import { showError, showUndo } from '../toasts.tsx'
import styles from './attachments.module.css'
import { PreviewDialog } from './preview-dialog.tsx'
import { useAttach } from './use-attach.ts'

/** Files kept with a record: dragged or chosen in, opened, saved, removed with undo. `complete`: none may be taken away, as after adoption; a signed copy may still come. */
export function AttachmentsPanel({ ownerKind, ownerId, complete = false }: { ownerKind: OwnerKind; ownerId: string; complete?: boolean }) {
  const { t } = useTranslation('attachments')
  const mayAdd = useMayWrite()
  const list = useQueryCall('files.list', { ownerKind, ownerId })
  const attach = useAttach(ownerKind, ownerId)
  const [over, setOver] = useState(false)
  const [opened, setOpened] = useState<Attachment | null>(null)

  const drag = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      void attach.add([...event.dataTransfer.files])
    },
  }
  const empty = list.data?.length === 0
  return (
    <Section
      title={t('heading')}
      tools={
        mayAdd && (
          <FileButton multiple onChange={(files) => void attach.add(files)}>
            {(props) => (
              <Button {...props} variant="default" loading={attach.adding !== null} leftSection={<IconPaperclip size="1.125rem" stroke={1.5} />}>
                {t('add')}
              </Button>
            )}
          </FileButton>
        )
      }
    >
      <div className={styles.drop} data-over={over || undefined} {...(mayAdd ? drag : {})}>
        {over && <Text>{t('drop')}</Text>}
        <ErrorNotice error={attach.error ?? list.error} />
        {attach.adding !== null && (
          <Text role="status" className="tabular">
            {t('adding', attach.adding)}
          </Text>
        )}
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
      </div>
      {opened !== null && <PreviewDialog attachment={opened} onClose={() => setOpened(null)} />}
    </Section>
  )
}

function Line({ attachment, mayRemove, onOpen }: { attachment: Attachment; mayRemove: boolean; onOpen(): void }) {
  const { t } = useTranslation('attachments')
  const format = useFormat()
  const { id, revision, name, size, createdAt, mediaType } = attachment
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
    <Table.Tr>
      <Table.Td>
        <Anchor component="button" type="button" className={styles.name ?? ''} onClick={onOpen} aria-label={t('open', { name })}>
          {name}
        </Anchor>
        <Text size="sm" c="dimmed" className={styles.narrow ?? ''}>
          {format.bytes(size)} · {format.dateTime(createdAt)}
        </Text>
      </Table.Td>
      <Table.Td className={styles.wide ?? ''} style={{ whiteSpace: 'nowrap' }}>{format.bytes(size)}</Table.Td>
      <Table.Td className={styles.wide ?? ''}>{format.dateTime(createdAt)}</Table.Td>
      <Table.Td>
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
      </Table.Td>
    </Table.Tr>
  )
}
