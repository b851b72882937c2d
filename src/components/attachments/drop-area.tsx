import { Text } from '@mantine/core'
import { useState, type DragEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '../../api/api-error.ts'
import { ErrorNotice } from '../error-notice.tsx'
import styles from './attachments.module.css'
import { OutcomeNotice } from './outcome-notice.tsx'
import type { Attach } from './use-attach.ts'

interface Props {
  attach: Attach
  /** Of reading the list. */
  error: ApiError | null
  mayAdd: boolean
  children: ReactNode
}

/** Where files are dropped: what is on its way or was refused, and below it what is there. */
export function DropArea({ attach, error, mayAdd, children }: Props) {
  const { t } = useTranslation('attachments')
  const [over, setOver] = useState(false)
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
  return (
    <div className={styles.drop} data-over={over || undefined} {...(mayAdd ? drag : {})}>
      {over && <Text>{t('drop')}</Text>}
      <ErrorNotice error={attach.error ?? error} />
      <OutcomeNotice attach={attach} />
      {attach.adding !== null && (
        <Text role="status" className="tabular">
          {t('adding', attach.adding)}
        </Text>
      )}
      {children}
    </div>
  )
}
