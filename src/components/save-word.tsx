import { Button, Tooltip } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Paper } from '../../electron/contract/papers.ts'
import { asApiError } from '../api/api-error.ts'
import { api } from '../api/client.ts'
import { saveFile } from './save-file.ts'
import { showDone, showError, showNotice } from './toasts.tsx'

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A paper as a Word file, for working on it outside. */
export function SaveWord({ paper }: { paper: Paper }) {
  const { t } = useTranslation('papers')
  const [making, setMaking] = useState(false)
  const save = async () => {
    setMaking(true)
    try {
      const file = await api.papers.docx({ paper })
      saveFile(file, WORD)
      if (file.form !== 'standard') (file.form === 'own' ? showDone : showNotice)(t(`form.${file.form}`, { name: file.formName }))
    } catch (cause) {
      showError(asApiError(cause))
    } finally {
      setMaking(false)
    }
  }
  return (
    <Tooltip label={t('wordNote')}>
      <Button variant="default" loading={making} leftSection={<IconFileTypeDocx size="1.25rem" stroke={1.5} />} onClick={() => void save()}>
        {t('word')}
      </Button>
    </Tooltip>
  )
}
