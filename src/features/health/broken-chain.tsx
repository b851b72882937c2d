import { Alert, Anchor, Button, List, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FolderPicker } from '../../components/folder-picker.tsx'
import { useFormat } from '../../i18n/format.ts'

/** The history alone does not hold together: since when, what that means, and what people do now. The program replaces nothing. */
export function BrokenChain({ from }: { from: number }) {
  const { t } = useTranslation('health')
  const format = useFormat()
  const [choosing, setChoosing] = useState(false)
  const first = useQueryCall('audit.list', { recordId: null, before: from + 1, limit: 1 })
  const history = useQueryCall('backups.history', {})
  const saving = useCommandCall('audit.export', { errorShown: true })
  const entry = first.data?.find(({ seq }) => seq === from)
  // One made before the break holds the records as they were then.
  const backup = history.data?.recent.find(({ verified, at }) => verified && entry !== undefined && at < entry.at)
  const save = (folder: string) => {
    setChoosing(false)
    saving.mutate({ folder })
  }
  return (
    <Alert color="red" mb="md" maw="44rem" title={t('chain.title', { seq: format.number(from) })}>
      {entry !== undefined && <Text>{t('chain.entry', { date: format.dateTime(entry.at), name: entry.userName })}</Text>}
      <Text>{t('chain.means')}</Text>
      <Text mt="xs">{t('chain.records')}</Text>
      <Text mt="sm" fw={600}>
        {t('chain.next')}
      </Text>
      <List type="ordered" spacing="sm" mt="xs" withPadding>
        <List.Item>
          {t('chain.export')}
          <Button variant="default" size="compact-md" mt="xs" display="block" loading={saving.isPending} onClick={() => setChoosing(true)}>
            {t('chain.exportAction')}
          </Button>
          <ErrorNotice error={saving.error} />
          {saving.data !== undefined && (
            <Text role="status" mt="xs" style={{ overflowWrap: 'anywhere' }}>
              {t('chain.exported', { count: saving.data.entries, path: saving.data.path })}
            </Text>
          )}
        </List.Item>
        <List.Item>
          {backup === undefined ? t('chain.compareNone') : t('chain.compare', { date: format.dateTime(backup.at) })}{' '}
          <Anchor component={Link} to="/restore">
            {t('chain.compareAction')}
          </Anchor>
        </List.Item>
        <List.Item>{t('chain.tell')}</List.Item>
      </List>
      <Modal opened={choosing} onClose={() => setChoosing(false)} size="lg" title={t('chain.choose')}>
        {choosing && <FolderPicker pick="folder" onPick={save} />}
      </Modal>
    </Alert>
  )
}
