import { Button, FileButton } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Attach } from './use-attach.ts'

/** Chooses files from the PC. */
export function AddButton({ attach, compact = false }: { attach: Attach; compact?: boolean }) {
  const { t } = useTranslation('attachments')
  return (
    <FileButton multiple onChange={(files) => void attach.add(files)}>
      {(props) => (
        <Button
          {...props}
          variant={compact ? 'subtle' : 'default'}
          {...(compact ? { size: 'compact-md', px: 0 } : {})}
          loading={attach.adding !== null}
          leftSection={<IconPaperclip size="1.125rem" stroke={1.5} />}
        >
          {t('add')}
        </Button>
      )}
    </FileButton>
  )
}
