import { Button, Modal } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TermEntry } from '../../../electron/contract/members.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useMayWrite } from '../../api/status.ts'
import { AttachmentsPanel } from '../../components/attachments/attachments-panel.tsx'
import { useFormat } from '../../i18n/format.ts'

/** Papers about one term, such as a letter of resignation: how many there are, and the way to them. */
export function TermFiles({ term: { id, startedOn } }: { term: TermEntry }) {
  const { t } = useTranslation(['members', 'common'])
  const format = useFormat()
  const mayWrite = useMayWrite()
  const [open, setOpen] = useState(false)
  const count = useQueryCall('files.list', { ownerKind: 'membership', ownerId: id }).data?.length ?? 0
  if (count === 0 && !mayWrite) return null
  return (
    <>
      <Button variant="subtle" size="compact-md" px={0} leftSection={<IconPaperclip size="1rem" stroke={1.5} />} onClick={() => setOpen(true)}>
        {t('person.termFiles', { count })}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t('person.termFilesTitle', { from: format.date(startedOn) })}
        size="56rem"
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <AttachmentsPanel ownerKind="membership" ownerId={id} />
      </Modal>
    </>
  )
}
