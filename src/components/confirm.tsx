import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import type { ReactNode } from 'react'
import { i18n } from '../i18n/index.ts'

interface Question {
  title: string
  /** What goes and what stays. */
  body: ReactNode
  /** Says what will happen: "ลบการประชุม", not "ตกลง". */
  confirm: string
  cancel?: string
  /** Red, for what cannot be undone. */
  danger?: boolean
}

/** Asks before a step that loses something. @returns whether it was agreed to; Esc and the cross mean no. */
export function askToConfirm({ title, body, confirm, cancel = i18n.t('cancel'), danger = false }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title,
      children: <Text component="div">{body}</Text>,
      labels: { confirm, cancel },
      confirmProps: danger ? { color: 'red' } : {},
      cancelProps: { 'data-autofocus': true },
      onConfirm: () => resolve(true),
      // Closing follows confirming too; the first answer counts.
      onClose: () => resolve(false),
    })
  })
}
